package org.entente.process.bodies;

import java.util.List;
import java.util.UUID;
import org.entente.web.Crumb;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** The trail above what belongs to a process, a body or a session. */
@Component
class Owners {

    private final Bodies bodies;

    Owners(Bodies bodies) {
        this.bodies = bodies;
    }

    PartPages.Owner process(Ui ui, UUID id) {
        var process = bodies.process(id);
        return new PartPages.Owner(id, process.path(), trail(ui, process), process.fictitious(), process.lock());
    }

    PartPages.Owner body(Ui ui, UUID id) {
        var body = bodies.get(id);
        return new PartPages.Owner(id, body.path(), trail(ui, body), body.fictitious(), body.lock());
    }

    static List<Crumb> trail(Ui ui) {
        return List.of(new Crumb("/processes", ui.localize("bodies.door")));
    }

    List<Crumb> trail(Ui ui, Process process) {
        return List.of(trail(ui).getFirst(), new Crumb(process.path(), ui.name(process.names())));
    }

    List<Crumb> trail(Ui ui, Body body) {
        var process = trail(ui, bodies.process(body.process()));
        return List.of(process.getFirst(), process.getLast(), new Crumb(body.path(), ui.name(body.names())));
    }

    List<Crumb> trail(Ui ui, Session session) {
        var body = trail(ui, bodies.get(session.body()));
        return List.of(
                body.getFirst(), body.get(1), body.getLast(), new Crumb(session.path(), ui.name(session.names())));
    }
}
