package org.entente.process.bodies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Bodies recorded and changed: none has days outside of its process, nor sessions outside of its own. */
@Controller
class BodyKeepingPages {

    private final Bodies bodies;
    private final Keeping keeping;
    private final WritesDown writes;
    private final Owners owners;

    BodyKeepingPages(Bodies bodies, Keeping keeping, WritesDown writes, Owners owners) {
        this.bodies = bodies;
        this.keeping = keeping;
        this.writes = writes;
        this.owners = owners;
    }

    @GetMapping("/processes/{id}/bodies/new")
    View add(Ui ui, Delegate officer, @PathVariable UUID id) {
        officer.asOfficer();
        var process = bodies.process(id);
        var next = Integer.toString(bodies.of(id).size() + 1);
        return keeping.show(ui, page(ui, process, null), KeptForm.of(Map.of("position", next), process.lock()));
    }

    @PostMapping("/processes/{id}/bodies")
    View add(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        return take(ui, officer, bodies.process(id), null, new KeptForm(typed));
    }

    @GetMapping("/bodies/{id}/change")
    View change(Ui ui, Delegate officer, @PathVariable UUID id) {
        officer.asOfficer();
        var body = bodies.get(id);
        var page = page(ui, bodies.process(body.process()), body);
        return keeping.show(ui, page, KeptForm.of(Facts.of(body), body.lock()));
    }

    @PostMapping("/bodies/{id}/change")
    View change(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var body = bodies.get(id);
        return take(ui, officer, bodies.process(body.process()), body, new KeptForm(typed));
    }

    private View take(Ui ui, Delegate officer, Process process, @Nullable Body before, KeptForm form) {
        var page = page(ui, process, before);
        var mistakes = form.mistakes(page.questions(), ui.language());
        if (!form.value("position").matches("[1-9]\\d{0,2}")) mistakes.on("position", "bodies.mistake.position");
        if (!mistakes.none()) return keeping.again(ui, page, form, mistakes);
        var after = read(form, process, before, mistakes);
        check(process, after, ui, mistakes);
        if (!mistakes.none()) return keeping.again(ui, page, form, mistakes);
        var was = before == null ? null : Facts.of(before);
        if (Facts.of(after).equals(was)) return Redirect.to(after.path());
        LongSupplier lockNow = () -> before == null
                ? bodies.process(process.id()).lock()
                : bodies.get(before.id()).lock();
        return keeping.take(
                ui,
                page,
                form,
                lockNow,
                () -> writes.keep(
                        () -> {
                            if (before == null) add(process, after, form.lock());
                            else bodies.save(after);
                        },
                        now -> new BodyChanged(after.id(), was, Facts.of(after), officer.person(), now)),
                after.path());
    }

    /** Whoever sends it twice has known less the second time. */
    private void add(Process process, Body body, long known) {
        bodies.moveOn(process, known);
        bodies.add(body);
    }

    private void check(Process process, Body body, Ui ui, Mistakes mistakes) {
        if (!process.span().holds(body.span()))
            mistakes.on("from", "bodies.mistake.outside_process", process.span().written());
        bodies.sessions(body.id()).stream()
                .filter(session -> !body.span().holds(session.span()))
                .findFirst()
                .ifPresent(session -> mistakes.on(
                        "from",
                        "bodies.mistake.session_left_out",
                        ui.name(session.names()),
                        session.span().written()));
    }

    private static Body read(KeptForm form, Process process, @Nullable Body before, Mistakes mistakes) {
        var span = form.span("from", "to", mistakes);
        return new Body(
                before == null ? UUID.randomUUID() : before.id(),
                process.id(),
                BodyKind.valueOf(form.value("kind")),
                form.names("names"),
                span.from(),
                span.to(),
                form.symbol(),
                Integer.parseInt(form.value("position")),
                process.fictitious(),
                form.value("source"),
                form.isMarked("unverified"),
                form.lock());
    }

    private FormPage page(Ui ui, Process process, @Nullable Body body) {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : BodyKind.values()) kinds.put(kind.name(), ui.localize(kind.key()));
        return new FormPage(
                body == null ? "bodies.body.add" : "bodies.body.change",
                body == null ? FormPage.SOMETHING_NEW : "",
                body == null ? process.path() + "/bodies" : body.path() + "/change",
                "",
                body == null ? owners.trail(ui, process) : owners.trail(ui, body),
                process.fictitious(),
                List.of(
                        Question.choice("kind", "bodies.kind", "", true, kinds),
                        Question.names("names", "bodies.name", true),
                        Question.day("from", "bodies.from"),
                        Question.day("to", "bodies.to"),
                        Question.symbol(false),
                        Question.words("position", "bodies.position", "", true, 3),
                        Question.source(),
                        Question.unverified()));
    }
}
