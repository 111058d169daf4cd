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

/** By which paragraph of which document a process is to do what. */
@Controller
@RequestMapping("/processes/{id}/mandates")
class MandatePages extends PartPages<Mandate> {

    private final Bodies bodies;
    private final Owners owners;

    MandatePages(Mandates mandates, Keeping keeping, WritesDown writes, Bodies bodies, Owners owners) {
        super(mandates, keeping, writes);
        this.bodies = bodies;
        this.owners = owners;
    }

    @Override
    String path() {
        return "/mandates";
    }

    @Override
    String key() {
        return "bodies.mandate.";
    }

    @Override
    Owner owner(Ui ui, UUID id) {
        return owners.process(ui, id);
    }

    @Override
    List<Question> questions(Ui ui) {
        return List.of(
                Question.symbol(true),
                Question.words("paragraph", "bodies.paragraph", "bodies.paragraph.hint", false, 40),
                Question.names("summaries", "bodies.summary", false),
                Question.source(),
                Question.unverified());
    }

    @Override
    Mandate read(KeptForm form, UUID owner, UUID id, Mistakes mistakes) {
        return new Mandate(
                id,
                owner,
                form.symbol(),
                form.value("paragraph"),
                form.names("summaries"),
                form.value("source"),
                form.isMarked("unverified"));
    }

    @Override
    void check(Mandate mandate, List<Mandate> all, Ui ui, Mistakes mistakes) {
        all.stream()
                .filter(mandate::repeats)
                .findFirst()
                .ifPresent(other -> mistakes.on("paragraph", "bodies.mistake.same_mandate", other.symbol()));
    }

    @Override
    Map<String, String> facts(Mandate mandate) {
        return Facts.of(mandate);
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
        return new MandateChanged(owner, before, after, by, now);
    }
}
