package org.entente.process.bodies;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** The sessions as a form offers them: every process counts its sessions from the first, so each says of which body and when. */
@Component
public class SessionChoices {

    private final Bodies bodies;

    SessionChoices(Bodies bodies) {
        this.bodies = bodies;
    }

    /** By id, in the order of {@link Bodies#allSessions()}; those of the demonstration say so. */
    public Map<String, String> in(Ui ui) {
        var names = new HashMap<UUID, String>();
        bodies.all().forEach(each -> names.put(each.id(), ui.name(each.names())));
        var choices = new LinkedHashMap<String, String>();
        for (var each : bodies.allSessions()) {
            var said = ui.name(each.names()) + " · " + ui.dates(each.startsOn(), each.endsOn()) + " · "
                    + names.get(each.body());
            choices.put(each.id().toString(), ui.choice(said, each.fictitious()));
        }
        return choices;
    }
}
