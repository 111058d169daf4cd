package org.entente.negotiation.files;

import java.util.List;
import java.util.Locale;
import org.entente.documents.comparison.Run;
import org.entente.negotiation.proposals.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file, as it is shown to whoever sent it.
 *
 * @param on the paragraphs as they are spoken of
 * @param behind where it would have them stand, as a sentence; empty where it moves nothing
 * @param party the name of the delegation that the file names as author; empty where it names none that is known
 * @param known a proposal that asks for the same already, or that the file says it was; null where there is none
 * @param isSame whether the known one asks for the same
 * @param kept the proposal that was made of it; null where none was
 * @param isDiscarded whether whoever sent the file wants none of it
 */
public record ReviewedChange(
        Found found,
        List<String> on,
        String base,
        List<Run> runs,
        String behind,
        Whose whose,
        String party,
        @Nullable Proposal known,
        boolean isSame,
        @Nullable Proposal kept,
        boolean isDiscarded) {

    /** Whom the file names, seen from whoever sent it. None of it gives anybody a right. */
    public enum Whose {
        OWN,
        ANOTHER_DELEGATION,
        UNKNOWN,
        NOBODY;

        public String key() {
            return "files.whose." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a proposal can be made of it. */
    public boolean isOffered() {
        return kept == null && !isDiscarded && !(known != null && isSame);
    }

    /** Whether it is chosen unless somebody says otherwise: what another delegation asks for is not, nor what nobody tracked. */
    public boolean isChosen() {
        return isOffered() && whose != Whose.ANOTHER_DELEGATION && !found.untracked();
    }
}
