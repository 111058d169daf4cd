package org.entente.process.bodies;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.chronicle.Histories;
import org.entente.parties.Parties;
import org.entente.web.Dates;
import org.entente.web.Page;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** A body for everyone to read: who decided on it, who holds its offices, and when it meets. */
@Controller
class BodyPages {

    private final Bodies bodies;
    private final Tenures tenures;
    private final Owners owners;
    private final Cites cites;
    private final List<OnBody> rooms;
    private final Parties parties;
    private final Histories histories;
    private final Templates templates;
    private final Clock clock;

    BodyPages(
            Bodies bodies,
            Tenures tenures,
            Owners owners,
            Cites cites,
            List<OnBody> rooms,
            Parties parties,
            Histories histories,
            Templates templates,
            Clock clock) {
        this.bodies = bodies;
        this.tenures = tenures;
        this.owners = owners;
        this.cites = cites;
        this.rooms = rooms;
        this.parties = parties;
        this.histories = histories;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/bodies/{id}")
    View show(Ui ui, @PathVariable UUID id) {
        var body = bodies.get(id);
        var held = tenures.of(id);
        var symbols = Stream.concat(Stream.of(body.symbol()), held.stream().map(Tenure::symbol));
        return new Page(templates.bodiesBody(
                ui,
                body,
                owners.trail(ui, bodies.process(body.process())),
                held,
                bodies.sessions(id),
                cites.all(ui, symbols),
                rooms.stream().flatMap(room -> room.on(body, ui).stream()).toList(),
                parties,
                Dates.today(clock),
                histories.of(ui, body.path())));
    }
}
