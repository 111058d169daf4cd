package org.entente.negotiation.proposals;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.entente.documents.comparison.Merge;
import org.jspecify.annotations.Nullable;

/**
 * How a proposal stands on the version that holds now. It is worked out and never written down: what was sent stays as it was sent.
 *
 * @param paragraphs those it is on now
 * @param now what they say
 * @param words that it asks for now: its own, put together with what has changed since where that is clean
 * @param merge what the base, the proposal and the text now say, side by side; null where nothing has to be put together
 */
public record ProposalStanding(
        Proposal proposal,
        Fate fate,
        List<UUID> paragraphs,
        String now,
        String words,
        @Nullable Merge merge) {

    /** What became of the words it was written on. */
    public enum Fate {
        /** They are as they were. */
        UNCHANGED,
        /** They have changed elsewhere than it asks: it goes on. */
        REBASED,
        /** They have changed where it asks for something else: somebody has to look. */
        TO_BE_LOOKED_AT,
        /** The text says already what it asks for. */
        MET,
        /** Every paragraph it was on has been deleted. */
        GONE;

        public String key() {
            return "proposals.fate." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it can go into the text as it stands. */
    boolean isApplicable() {
        return fate == Fate.UNCHANGED || fate == Fate.REBASED;
    }
}
