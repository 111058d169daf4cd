package org.entente.identity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person was invited into a delegation. */
public record MemberInvited(
        UUID member,
        UUID person,
        String delegation,
        Map<String, String> before,
        Map<String, String> after,
        @Nullable UUID by,
        Instant at)
        implements MemberAct {

    static MemberInvited into(Delegation delegation, Member member, String reason, @Nullable UUID by, Instant at) {
        var told = MemberForm.of(member).because(reason).told(member.person());
        return new MemberInvited(member.id(), member.person(), delegation.code(), Map.of(), told, by, at);
    }
}
