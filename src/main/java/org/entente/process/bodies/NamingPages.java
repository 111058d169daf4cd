package org.entente.process.bodies;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.web.Mistakes;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a process is called from a day to a day; on each day it has one name. */
@Controller
@RequestMapping("/processes/{id}/namings")
class NamingPages extends PartPages<Naming> {

    private final Bodies bodies;
    private final Owners owners;

    NamingPages(Namings namings, Keeping keeping, WritesDown writes, Bodies bodies, Owners owners) {
        super(namings, keeping, writes);
        this.bodies = bodies;
        this.owners = owners;
    }

    @Override
    String path() {
        return "/namings";
    }

    @Override
    String key() {
        return "bodies.naming.";
    }

    @Override
    Owner owner(Ui ui, UUID id) {
        return owners.process(ui, id);
    }

    @Override
    List<Question> questions(Ui ui) {
        return List.of(
                Question.names("names", "bodies.name", true),
                Question.day("from", "bodies.from"),
                Question.day("to", "bodies.to"),
                Question.symbol(false),
                Question.source(),
                Question.unverified());
    }

    @Override
    Naming read(KeptForm form, UUID owner, UUID id, Mistakes mistakes) {
        var span = form.span("from", "to", mistakes);
        return new Naming(
                id,
                owner,
                form.names("names"),
                span.from(),
                span.to(),
                form.symbol(),
                form.value("source"),
                form.isMarked("unverified"));
    }

    @Override
    void check(Naming naming, List<Naming> all, Ui ui, Mistakes mistakes) {
        all.stream()
                .filter(naming::clashesWith)
                .findFirst()
                .ifPresent(other -> mistakes.on("from", "bodies.mistake.two_names", ui.name(other.names())));
    }

    @Override
    Map<String, String> facts(Naming naming) {
        return Facts.of(naming);
    }

    @Override
    void moveOn(UUID owner, long known) {
        bodies.moveOn(bodies.process(owner), known);
    }

    @Override
    Act changed(
            UUID owner,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after,
            UUID by,
            Instant now) {
        return new NamingChanged(owner, before, after, by, now);
    }
}
