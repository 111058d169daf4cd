package org.entente.identity;

import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/**
 * Something was done to what a delegation’s administrator keeps: its people, its tokens for programs, or the way in by its
 * organisation; or a way was opened into the account of one of its people.
 */
sealed interface InTheirPlace extends Act
        permits MemberAct, MemberLinked, MemberFactorsReset, DelegationTokenAct, ProviderEnded {

    /** Among what it changed, why somebody did it who is not of the delegation. */
    String REASON = "reason";

    String delegation();

    Map<String, String> after();

    /** Empty where the delegation’s own did it, or where it had nobody who could. */
    default String because() {
        return after().getOrDefault(REASON, "");
    }

    @Override
    default String about() {
        return "/delegations/" + delegation();
    }

    @Override
    default @Nullable UUID party() {
        return Delegation.partyOf(delegation());
    }

    /** What an act says that takes something away: nothing but why. */
    static Map<String, String> because(String reason) {
        return reason.isEmpty() ? Map.of() : Map.of(REASON, reason);
    }
}
