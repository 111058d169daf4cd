package org.entente.stakeholders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.deadlines.Extension;
import org.entente.languages.Names;
import org.entente.process.bodies.Session;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * An accreditation as everybody may see it, and what its reader may do there.
 *
 * @param of the session, cycle or process that it is for
 * @param sessions those of its cycle; none where it is for one session or a process
 * @param besides by which others one is let in to the same session
 * @param accredited those who are in, by name
 * @param longer by which its lists were extended
 * @param told objections that their States made public, with the applications that they are about
 */
public record AccreditationOverview(
        Accreditation accreditation,
        Names of,
        String ofPath,
        List<Session> sessions,
        List<Accreditation> besides,
        AccreditationTally all,
        List<AccreditationTally> kinds,
        List<AccreditationTally> regions,
        List<Application> accredited,
        Map<Objection, Application> told,
        List<Circulation> circulations,
        Map<UUID, List<Extension>> longer,
        List<Extension> extensions,
        Map<UUID, String> names,
        boolean over,
        Instant now) {

    public String title(Ui ui) {
        return ui.name(accreditation.titles());
    }

    public List<Extension> longer(Circulation circulation) {
        return longer.getOrDefault(circulation.id(), List.of());
    }

    public String name(@Nullable UUID party) {
        return party == null ? "—" : names.getOrDefault(party, "—");
    }
}
