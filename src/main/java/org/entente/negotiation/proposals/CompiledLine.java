package org.entente.negotiation.proposals;

import java.util.List;
import org.entente.documents.comparison.Run;
import org.entente.negotiation.TextLine;

/** A paragraph with what is asked for on it. */
public record CompiledLine(TextLine line, List<Asked> asked) {

    /**
     * A proposal where it stands.
     *
     * @param by in words: the delegations whose it is as far as the reader may know, or the house
     * @param runs what it would have the paragraphs say beside what they say; none where it brings no words for them
     * @param against the numbers of those that cannot have their way beside it
     */
    public record Asked(ProposalStanding standing, String by, List<Run> runs, List<Integer> against) {}
}
