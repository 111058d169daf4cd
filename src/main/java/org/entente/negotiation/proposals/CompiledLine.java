package org.entente.negotiation.proposals;

import java.util.List;
import org.entente.documents.comparison.Run;
import org.entente.negotiation.TextLine;
import org.entente.web.Ui;

/** A paragraph with what is asked for on it. */
public record CompiledLine(TextLine line, List<Asked> asked) {

    /**
     * A proposal where it stands.
     *
     * @param by in words: the delegations whose it is as far as the reader may know, or the house
     * @param authors those delegations; none where the reader may not know them, or it is the house's
     * @param on the paragraphs it is on, as the text calls them now; "" where none of them is left
     * @param under what stands under those and goes along with them, in words; "" where nothing does
     * @param behind where it would have them stand, as a sentence; "" where it moves nothing
     * @param runs what it would have the paragraphs say beside what they say; none where it brings no words for them
     * @param against the numbers of those that cannot have their way beside it
     */
    public record Asked(
            ProposalStanding standing,
            String by,
            List<Author> authors,
            String on,
            String under,
            String behind,
            List<Run> runs,
            List<Integer> against) {

        /** A delegation by its code, and by what the reader calls it. */
        public record Author(String code, String name) {}

        /** What is to be told of it beside what it asks for: how it ended, or else what has become of the words it is on; "" where those stand. */
        public String sign() {
            var state = standing.proposal().state();
            if (state == ProposalState.WITHDRAWN || state == ProposalState.TAKEN) return state.key();
            if (state == ProposalState.NOT_TAKEN_UP && standing.fate() != ProposalStanding.Fate.MET) return state.key();
            return standing.fate() == ProposalStanding.Fate.UNCHANGED
                    ? ""
                    : standing.fate().key();
        }

        /** As whoever may not know which delegation asks for it is told. */
        public Asked unattributed(Ui ui) {
            if (standing.proposal().author() != ProposalAuthor.DELEGATION) return this;
            return new Asked(
                    standing, ui.localize("proposals.by.a_delegation"), List.of(), on, under, behind, runs, against);
        }

        /** Whether somebody has to look, rather than that it is over. */
        public boolean isUnsettled() {
            return sign().equals(standing.fate().key());
        }

        /** Whether square brackets in one paragraph say all of it: another wording of that one, words beside it, or that it goes. */
        public boolean isInBrackets() {
            return standing.paragraphs().size() == 1
                    && standing.whole().size() == 1
                    && switch (standing.proposal().kind()) {
                        case REPLACE, ADD_BEFORE, ADD_AFTER, DELETE -> true;
                        case MOVE, MERGE, SPLIT, COMMENT, RESERVE -> false;
                    };
        }
    }

    /** What the layout in brackets tells below the paragraph, in full. */
    public List<Asked> besideBrackets() {
        return asked.stream().filter(each -> !each.isInBrackets()).toList();
    }
}
