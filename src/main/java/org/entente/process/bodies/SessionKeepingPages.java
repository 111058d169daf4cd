package org.entente.process.bodies;

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

/** Sessions recorded and changed; none lies outside of the days of its body. */
@Controller
class SessionKeepingPages {

    private static final List<Question> QUESTIONS = List.of(
            Question.names("names", "bodies.name", true),
            Question.day("startsOn", "bodies.starts"),
            Question.day("endsOn", "bodies.ends"),
            Question.names("places", "bodies.place", false),
            Question.source(),
            Question.unverified());

    private final Bodies bodies;
    private final Keeping keeping;
    private final WritesDown writes;
    private final Owners owners;

    SessionKeepingPages(Bodies bodies, Keeping keeping, WritesDown writes, Owners owners) {
        this.bodies = bodies;
        this.keeping = keeping;
        this.writes = writes;
        this.owners = owners;
    }

    @GetMapping("/bodies/{id}/sessions/new")
    View add(Ui ui, Delegate officer, @PathVariable UUID id) {
        officer.asOfficer();
        var body = bodies.get(id);
        return keeping.show(ui, page(ui, body, null), KeptForm.of(Map.of(), body.lock()));
    }

    @PostMapping("/bodies/{id}/sessions")
    View add(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        return take(ui, officer, bodies.get(id), null, new KeptForm(typed));
    }

    @GetMapping("/sessions/{id}/change")
    View change(Ui ui, Delegate officer, @PathVariable UUID id) {
        officer.asOfficer();
        var session = bodies.session(id);
        var page = page(ui, bodies.get(session.body()), session);
        return keeping.show(ui, page, KeptForm.of(Facts.of(session), session.lock()));
    }

    @PostMapping("/sessions/{id}/change")
    View change(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var session = bodies.session(id);
        return take(ui, officer, bodies.get(session.body()), session, new KeptForm(typed));
    }

    private View take(Ui ui, Delegate officer, Body body, @Nullable Session before, KeptForm form) {
        var page = page(ui, body, before);
        var mistakes = form.mistakes(page.questions(), ui.language());
        var after = read(form, body, before, mistakes);
        if (!body.span().holds(after.span()))
            mistakes.on("startsOn", "bodies.mistake.outside_body", body.span().written());
        if (!mistakes.none()) return keeping.again(ui, page, form, mistakes);
        var was = before == null ? null : Facts.of(before);
        if (Facts.of(after).equals(was)) return Redirect.to(after.path());
        LongSupplier lockNow = () -> before == null
                ? bodies.get(body.id()).lock()
                : bodies.session(before.id()).lock();
        return keeping.take(
                ui,
                page,
                form,
                lockNow,
                () -> writes.keep(
                        () -> {
                            if (before == null) add(body, after, form.lock());
                            else bodies.save(after);
                        },
                        now -> new SessionChanged(after.id(), was, Facts.of(after), officer.person(), now)),
                after.path());
    }

    /** Whoever sends it twice has known less the second time. */
    private void add(Body body, Session session, long known) {
        bodies.moveOn(body, known);
        bodies.add(session);
    }

    private static Session read(KeptForm form, Body body, @Nullable Session before, Mistakes mistakes) {
        var span = form.span("startsOn", "endsOn", mistakes);
        return new Session(
                before == null ? UUID.randomUUID() : before.id(),
                body.id(),
                form.names("names"),
                span.from(),
                span.to(),
                form.names("places"),
                body.fictitious(),
                form.value("source"),
                form.isMarked("unverified"),
                form.lock());
    }

    private FormPage page(Ui ui, Body body, @Nullable Session session) {
        return new FormPage(
                session == null ? "bodies.session.add" : "bodies.session.change",
                session == null ? FormPage.SOMETHING_NEW : "",
                session == null ? body.path() + "/sessions" : session.path() + "/change",
                "",
                session == null ? owners.trail(ui, body) : owners.trail(ui, session),
                body.fictitious(),
                QUESTIONS);
    }
}
