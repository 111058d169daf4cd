package org.entente.identity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A person acts for a delegation no longer; what they did stays. */
public record MemberRemoved(
        UUID member,
        UUID person,
        String delegation,
        Map<String, String> before,
        Map<String, String> after,
        UUID by,
        Instant at)
        implements MemberAct {

    static MemberRemoved from(Delegation delegation, Member member, String reason, UUID by, Instant at) {
        var before = MemberForm.of(member).told(member.person());
        var after = InTheirPlace.because(reason);
        return new MemberRemoved(member.id(), member.person(), delegation.code(), before, after, by, at);
    }
}
