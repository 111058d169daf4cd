package org.entente.process.crosswalk;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.entente.documents.record.Document;
import org.entente.documents.record.Documents;
import org.entente.process.Element;
import org.entente.process.Elements;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Numbered;
import org.entente.process.bodies.SessionChoices;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Officers tie an element to where it is taken up, and take it back. */
@Controller
class TiePages {

    private final Elements elements;
    private final Ties ties;
    private final TiesElements tying;
    private final Documents documents;
    private final Numbered numbered;
    private final Bodies bodies;
    private final SessionChoices sessions;
    private final Templates templates;

    TiePages(
            Elements elements,
            Ties ties,
            TiesElements tying,
            Documents documents,
            Numbered numbered,
            Bodies bodies,
            SessionChoices sessions,
            Templates templates) {
        this.elements = elements;
        this.ties = ties;
        this.tying = tying;
        this.documents = documents;
        this.numbered = numbered;
        this.bodies = bodies;
        this.sessions = sessions;
        this.templates = templates;
    }

    @GetMapping("/elements/{code}/ties/new")
    View add(Ui ui, Delegate officer, @PathVariable String code) {
        officer.asOfficer();
        return new Page(form(ui, elements.get(code), TieForm.empty(), new Mistakes()));
    }

    @PostMapping("/elements/{code}/ties")
    View add(Ui ui, Delegate officer, @PathVariable String code, @ModelAttribute TieForm form) {
        officer.asOfficer();
        var element = elements.get(code);
        var mistakes = form.mistakes();
        var document = form.known().flatMap(symbol -> documents.called(ui.reader(), symbol));
        check(form, document, mistakes);
        if (!mistakes.none()) return Page.again(form(ui, element, form, mistakes));
        var tie = new Tie(
                UUID.randomUUID(),
                code,
                document.map(Document::id).orElse(null),
                document.isPresent() ? form.paragraph() : "",
                TieForm.id(form.body()),
                TieForm.id(form.session()),
                document.isPresent() ? TieForm.id(form.process()) : null);
        if (tying.tie(tie, officer.person())) return Redirect.to("/elements/" + code + "/thread");
        mistakes.on(form.symbol().isEmpty() ? chosen(form) : "symbol", "crosswalk.mistake.tied");
        return Page.again(form(ui, element, form, mistakes));
    }

    @PostMapping("/elements/{code}/ties/{id}/removal")
    View remove(Delegate officer, @PathVariable String code, @PathVariable UUID id) {
        tying.untie(ties.keptBy(officer, code, id), officer.person());
        return Redirect.to("/elements/" + code + "/thread");
    }

    private void check(TieForm form, Optional<Document> document, Mistakes mistakes) {
        if (!mistakes.none()) return;
        if (!form.symbol().isEmpty()) {
            if (document.isEmpty()) mistakes.on("symbol", "crosswalk.mistake.not_in_record", form.symbol());
            else checkParagraph(document.get(), form.paragraph(), mistakes);
        }
        if (!form.process().isEmpty() && !isThere(form.process(), bodies::findProcess))
            mistakes.on("process", "web.mistake.choice");
        if (!form.body().isEmpty() && !isThere(form.body(), bodies::find)) mistakes.on("body", "web.mistake.choice");
        if (!form.session().isEmpty() && !isThere(form.session(), bodies::findSession))
            mistakes.on("session", "web.mistake.choice");
    }

    /** Where no text is held, nobody can say that it is not there. */
    private void checkParagraph(Document document, String number, Mistakes mistakes) {
        if (number.isEmpty() || numbered.hasNoText(document.id())) return;
        if (numbered.of(document.id(), number).isEmpty())
            mistakes.on("paragraph", "crosswalk.mistake.no_paragraph", number);
    }

    private static boolean isThere(String chosen, Function<UUID, Optional<?>> find) {
        return Optional.ofNullable(TieForm.id(chosen)).flatMap(find::apply).isPresent();
    }

    private static String chosen(TieForm form) {
        return form.body().isEmpty() ? "session" : "body";
    }

    private JteModel form(Ui ui, Element element, TieForm form, Mistakes mistakes) {
        var processes = new LinkedHashMap<String, String>();
        bodies.processes()
                .forEach(each ->
                        processes.put(each.id().toString(), ui.choice(ui.name(each.names()), each.fictitious())));
        var meeting = new LinkedHashMap<String, String>();
        bodies.all()
                .forEach(
                        each -> meeting.put(each.id().toString(), ui.choice(ui.name(each.names()), each.fictitious())));
        return templates.crosswalkTie(
                ui, element, form, Map.of("process", processes, "body", meeting, "session", sessions.in(ui)), mistakes);
    }
}
