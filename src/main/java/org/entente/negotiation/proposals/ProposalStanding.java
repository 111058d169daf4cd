package org.entente.negotiation.proposals;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.entente.documents.comparison.Merge;
import org.jspecify.annotations.Nullable;

/**
 * How a proposal stands on the version that holds now. It is worked out and never written down: what was sent stays as it was sent.
 *
 * @param paragraphs those it is on now
 * @param under what stands under those and goes where they go; none where that is not asked for
 * @param between what has come between those since, or under what would be deleted, and nobody had before them who asked for it
 * @param after behind which paragraph it would have these stand now; null before all, and where nothing is to move or that has been deleted
 * @param now what they say
 * @param words that it asks for now: its own, put together with what has changed since where that is clean
 * @param merge what the base, the proposal and the text now say, side by side; null where nothing has to be put together
 */
public record ProposalStanding(
        Proposal proposal,
        Fate fate,
        List<UUID> paragraphs,
        List<UUID> under,
        List<UUID> between,
        @Nullable UUID after,
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

    ProposalStanding as(Fate other) {
        return new ProposalStanding(proposal, other, paragraphs, under, between, after, now, words, merge);
    }

    /** Whether somebody has to look at other words than it was written on, with nothing that could be put together. */
    public boolean isOnOtherWords() {
        return fate == Fate.TO_BE_LOOKED_AT && merge == null && !now.isBlank() && !now.equals(proposal.base());
    }

    /** Whether its words can go into the text no more, as it is now. */
    public boolean isOvertaken() {
        return fate == Fate.TO_BE_LOOKED_AT || fate == Fate.GONE;
    }

    /** All that it would change or go by: what it is on, what goes with that, and what it would have that stand behind; nothing once it stands nowhere. */
    Set<UUID> concerned() {
        var concerned = new LinkedHashSet<>(whole());
        if (!concerned.isEmpty() && after != null) concerned.add(after);
        return concerned;
    }

    /** What it is on, and what goes with that. */
    Set<UUID> whole() {
        var whole = new LinkedHashSet<>(paragraphs);
        whole.addAll(under);
        return whole;
    }

    /** Whether it would have something stand behind one of these. */
    boolean goesBehind(Collection<UUID> these) {
        return after != null && these.contains(after);
    }

    /** Of what is to move: whether that is there which it would have it stand behind. */
    public boolean hasAPlace() {
        return after != null || proposal.after() == null;
    }

    /** Whether it can go into the text as it stands. */
    boolean isApplicable() {
        return fate == Fate.UNCHANGED || fate == Fate.REBASED;
    }
}
