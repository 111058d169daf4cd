package org.entente.negotiation.files;

import java.util.List;
import org.entente.documents.TrackedText.Change;
import org.entente.negotiation.proposals.Proposal;
import org.entente.negotiation.proposals.ProposalStanding;

/**
 * A proposal on its way into a file.
 *
 * @param author as the reader of the file may know them; where several wrote it, all
 * @param at ISO 8601 to the second, which is as far as Word tells moments
 * @param said what stands beside the paragraphs: what it is, then its reason
 */
record Outgoing(ProposalStanding standing, String author, String at, List<String> said) {

    /** Between the names of several authors: no name of a party has it. */
    static final String BETWEEN = "; ";

    Outgoing {
        said = List.copyOf(said);
    }

    Proposal proposal() {
        return standing.proposal();
    }

    Change change(String move) {
        return new Change(author, at, move);
    }

    String name() {
        return Bookmarks.proposal(proposal().id(), proposal().kind());
    }
}
