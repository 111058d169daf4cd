package org.entente.consultations;

import java.util.List;
import java.util.UUID;
import org.entente.languages.Names;

/** A highlights report in the making, over one consultation or several. */
public record Report(
        UUID id, Names titles, List<UUID> consultations, Thresholds thresholds, boolean fictitious, int published) {

    public String path() {
        return "/reports/" + id;
    }

    /** What is being worked on: each round ends with the publication of the version of its number. */
    public int round() {
        return published + 1;
    }

    public boolean isPublished() {
        return published > 0;
    }
}
