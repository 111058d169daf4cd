package org.entente.negotiation.files;

import java.util.List;

/**
 * All that was found in a file.
 *
 * @param missing how many paragraphs of the text are not in it
 */
public record Findings(List<Found> found, List<Unplaced> unplaced, int missing) {

    public Findings {
        found = List.copyOf(found);
        unplaced = List.copyOf(unplaced);
    }

    public boolean isEmpty() {
        return found.isEmpty() && unplaced.isEmpty();
    }
}
