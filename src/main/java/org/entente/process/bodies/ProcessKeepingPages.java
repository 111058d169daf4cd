package org.entente.process.bodies;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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

/** Processes recorded, and their days and sources changed; what they are called is kept name by name. */
@Controller
class ProcessKeepingPages {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private final Bodies bodies;
    private final Namings namings;
    private final Keeping keeping;
    private final WritesDown writes;
    private final Owners owners;

    ProcessKeepingPages(Bodies bodies, Namings namings, Keeping keeping, WritesDown writes, Owners owners) {
        this.bodies = bodies;
        this.namings = namings;
        this.keeping = keeping;
        this.writes = writes;
        this.owners = owners;
    }

    @GetMapping("/processes/new")
    View add(Ui ui, Delegate officer) {
        officer.asOfficer();
        return keeping.show(ui, page(ui, null), KeptForm.of(Map.of(), 0));
    }

    @PostMapping("/processes")
    View add(Ui ui, Delegate officer, @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var page = page(ui, null);
        var form = new KeptForm(typed);
        var mistakes = form.mistakes(page.questions(), ui.language());
        if (!mistakes.has("code")) checkCode(form.value("code"), mistakes);
        var process = read(form, null, mistakes);
        if (!mistakes.none()) return keeping.again(ui, page, form, mistakes);
        var naming = new Naming(
                UUID.randomUUID(),
                process.id(),
                process.names(),
                null,
                null,
                "",
                process.source(),
                process.unverified());
        return keeping.take(
                ui,
                page,
                form,
                () -> 0,
                () -> {
                    writes.keep(
                            () -> bodies.add(process),
                            now -> new ProcessChanged(process.id(), null, Facts.of(process), officer.person(), now));
                    writes.keep(
                            () -> namings.add(naming),
                            now -> new NamingChanged(process.id(), null, Facts.of(naming), officer.person(), now));
                },
                process.path());
    }

    @GetMapping("/processes/{id}/change")
    View change(Ui ui, Delegate officer, @PathVariable UUID id) {
        officer.asOfficer();
        var process = bodies.process(id);
        return keeping.show(ui, page(ui, process), KeptForm.of(Facts.of(process), process.lock()));
    }

    @PostMapping("/processes/{id}/change")
    View change(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var before = bodies.process(id);
        var page = page(ui, before);
        var form = new KeptForm(typed);
        var mistakes = form.mistakes(page.questions(), ui.language());
        var after = read(form, before, mistakes);
        bodies.of(id).stream()
                .filter(body -> !after.span().holds(body.span()))
                .findFirst()
                .ifPresent(body -> mistakes.on(
                        "from",
                        "bodies.mistake.body_outside",
                        ui.name(body.names()),
                        body.span().written()));
        if (!mistakes.none()) return keeping.again(ui, page, form, mistakes);
        if (Facts.of(after).equals(Facts.of(before))) return Redirect.to(before.path());
        return keeping.take(
                ui,
                page,
                form,
                () -> bodies.process(id).lock(),
                () -> writes.keep(
                        () -> bodies.save(after),
                        now -> new ProcessChanged(id, Facts.of(before), Facts.of(after), officer.person(), now)),
                before.path());
    }

    private void checkCode(String code, Mistakes mistakes) {
        if (!CODE.matcher(code).matches()) mistakes.on("code", "bodies.mistake.code");
        else if (bodies.coded(code).isPresent()) mistakes.on("code", "bodies.mistake.code_taken", code);
    }

    private static Process read(KeptForm form, @Nullable Process before, Mistakes mistakes) {
        var span = form.span("from", "to", mistakes);
        return new Process(
                before == null ? UUID.randomUUID() : before.id(),
                before == null ? form.value("code") : before.code(),
                before == null ? form.names("names") : before.names(),
                span.from(),
                span.to(),
                before != null && before.fictitious(),
                form.value("source"),
                form.isMarked("unverified"),
                form.lock());
    }

    private FormPage page(Ui ui, @Nullable Process process) {
        var days = List.of(
                Question.day("from", "bodies.from"),
                Question.day("to", "bodies.to"),
                Question.source(),
                Question.unverified());
        if (process != null)
            return new FormPage(
                    "bodies.process.change",
                    "",
                    process.path() + "/change",
                    "",
                    owners.trail(ui, process),
                    process.fictitious(),
                    days);
        return new FormPage(
                "bodies.process.add",
                "",
                "/processes",
                "",
                Owners.trail(ui),
                false,
                List.of(
                        Question.words("code", "bodies.code", "bodies.code.hint", true, 40),
                        Question.names("names", "bodies.name", true),
                        days.get(0),
                        days.get(1),
                        days.get(2),
                        days.get(3)));
    }
}
