package org.entente.meetings.speakers;

import java.util.UUID;
import org.entente.languages.Names;

/**
 * A rank by which speakers may be put in order, kept by officers.
 *
 * @param position the lower, the earlier; two ranks may share one
 * @param lock counts the saves
 */
public record Rank(UUID id, int position, Names names, long lock) {

    /** Where no rank was told: after all that there are. */
    static final int NONE = Integer.MAX_VALUE;
}
