package org.entente.consultations;

import java.util.List;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.web.Audience;
import org.entente.web.Reader;

/**
 * A highlights report in the making, over one consultation or several.
 *
 * @param tellsStands whether an annex tells where States stand on what was drawn from these
 */
public record Report(
        UUID id,
        Names titles,
        List<UUID> consultations,
        Thresholds thresholds,
        boolean fictitious,
        Audience audience,
        boolean tellsStands,
        int published) {

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

    /** Being written, it is there for rapporteurs and officers; published, for its audience. */
    public Audience shownTo() {
        return isPublished() ? audience : Audience.OFFICERS;
    }

    boolean isReadableBy(Reader reader) {
        return reader.isRapporteur() || shownTo().admits(reader, null);
    }
}
