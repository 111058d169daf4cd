package org.entente.process.bodies;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.web.Mistakes;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The years of a process, after which it looks at itself or begins anew. */
@Controller
@RequestMapping("/processes/{id}/cycles")
class CyclePages extends PartPages<Cycle> {

    private final Bodies bodies;
    private final Owners owners;

    CyclePages(Cycles cycles, Keeping keeping, WritesDown writes, Bodies bodies, Owners owners) {
        super(cycles, keeping, writes);
        this.bodies = bodies;
        this.owners = owners;
    }

    @Override
    String path() {
        return "/cycles";
    }

    @Override
    String key() {
        return "bodies.cycle.";
    }

    @Override
    Owner owner(Ui ui, UUID id) {
        return owners.process(ui, id);
    }

    @Override
    List<Question> questions(Ui ui) {
        return List.of(
                Question.names("names", "bodies.name", true),
                Question.year("firstYear", "bodies.first_year", true),
                Question.year("lastYear", "bodies.last_year", true),
                Question.year("reviewYear", "bodies.review_year", false),
                Question.symbol(false),
                Question.source(),
                Question.unverified());
    }

    @Override
    Cycle read(KeptForm form, UUID owner, UUID id, Mistakes mistakes) {
        var first = Objects.requireNonNull(form.year("firstYear"));
        var last = Objects.requireNonNull(form.year("lastYear"));
        var review = form.year("reviewYear");
        if (last < first) mistakes.on("lastYear", "web.mistake.dates_order");
        else if (review != null && (review < first || review > last))
            mistakes.on("reviewYear", "bodies.mistake.review_year");
        return new Cycle(
                id,
                owner,
                form.names("names"),
                first,
                last,
                review,
                form.symbol(),
                form.value("source"),
                form.isMarked("unverified"));
    }

    @Override
    void check(Cycle cycle, List<Cycle> all, Ui ui, Mistakes mistakes) {
        all.stream()
                .filter(cycle::repeats)
                .findFirst()
                .ifPresent(other -> mistakes.on("firstYear", "bodies.mistake.same_cycle", ui.name(other.names())));
    }

    @Override
    Map<String, String> facts(Cycle cycle) {
        return Facts.of(cycle);
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
        return new CycleChanged(owner, before, after, by, now);
    }
}
