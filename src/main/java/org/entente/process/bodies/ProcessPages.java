package org.entente.process.bodies;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.chronicle.Histories;
import org.entente.web.Dates;
import org.entente.web.Page;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Processes for everyone to read: what each is called, by whose decision it meets, and when. */
@Controller
class ProcessPages {

    private final Bodies bodies;
    private final Namings namings;
    private final Mandates mandates;
    private final Cycles cycles;
    private final Cites cites;
    private final Histories histories;
    private final Templates templates;
    private final Clock clock;

    ProcessPages(
            Bodies bodies,
            Namings namings,
            Mandates mandates,
            Cycles cycles,
            Cites cites,
            Histories histories,
            Templates templates,
            Clock clock) {
        this.bodies = bodies;
        this.namings = namings;
        this.mandates = mandates;
        this.cycles = cycles;
        this.cites = cites;
        this.histories = histories;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/processes")
    View list(Ui ui) {
        return new Page(templates.bodiesList(ui, bodies.processes(), next()));
    }

    /** Of each process the session that goes on or is next. */
    private Map<UUID, Session> next() {
        var today = Dates.today(clock);
        var process = new HashMap<UUID, UUID>();
        bodies.all().forEach(body -> process.put(body.id(), body.process()));
        var next = new HashMap<UUID, Session>();
        // The latest come first, so that the last one that is put there is the next.
        bodies.allSessions().stream()
                .filter(session -> !session.isOver(today))
                .forEach(session -> next.put(Objects.requireNonNull(process.get(session.body())), session));
        return next;
    }

    @GetMapping("/processes/{id}")
    View show(Ui ui, @PathVariable UUID id) {
        var known = inFull(ui, bodies.process(id));
        var today = Dates.today(clock);
        return new Page(templates.bodiesProcess(
                ui,
                known,
                known.line(today),
                today,
                histories.of(ui, known.process().path())));
    }

    private ProcessInFull inFull(Ui ui, Process process) {
        var called = namings.of(process.id());
        var meeting = bodies.of(process.id());
        var years = cycles.of(process.id());
        return new ProcessInFull(
                process,
                called,
                mandates.of(process.id()).stream()
                        .map(mandate -> new Mandated(mandate, cites.of(ui, mandate.symbol(), mandate.paragraph())))
                        .toList(),
                meeting,
                years,
                bodies.sessionsIn(process.id()),
                cites.all(ui, ProcessInFull.symbols(called, meeting, years)));
    }
}
