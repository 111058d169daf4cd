package org.entente.negotiation;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.entente.chronicle.Histories;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The workbench of a version in preparation: every paragraph can be changed, moved, merged, split and removed, and it is entitled. */
@Controller
class DraftPages {

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final TextLines lines;
    private final KeepsTexts keeps;
    private final HoldsVersions held;
    private final Histories histories;
    private final TextReadings readings;
    private final Templates templates;

    DraftPages(
            NegotiatedTexts texts,
            TextVersions versions,
            TextLines lines,
            KeepsTexts keeps,
            HoldsVersions held,
            Histories histories,
            TextReadings readings,
            Templates templates) {
        this.texts = texts;
        this.versions = versions;
        this.lines = lines;
        this.keeps = keeps;
        this.held = held;
        this.histories = histories;
        this.readings = readings;
        this.templates = templates;
    }

    @GetMapping("/texts/{id}/draft")
    View show(Ui ui, Delegate rapporteur, @PathVariable UUID id) {
        var text = texts.keptBy(rapporteur, id);
        var draft = draft(text);
        readings.notePrepared(ui.reader(), text.draftPath());
        return new Page(workbench(ui, text, draft, HeadingForm.of(draft), new Mistakes()));
    }

    @PostMapping("/texts/{id}/draft/heading")
    View entitle(Ui ui, Delegate rapporteur, @PathVariable UUID id, HeadingForm form) {
        var text = texts.keptBy(rapporteur, id);
        var draft = draft(text);
        var chosen = form.chosen();
        var mistakes = form.mistakes();
        if (!mistakes.none()) return Page.again(workbench(ui, text, draft, form, mistakes));
        keeps.entitle(text, chosen, form.symbol());
        return Redirect.to(text.draftPath());
    }

    private JteModel workbench(Ui ui, NegotiatedText text, TextVersion draft, HeadingForm form, Mistakes mistakes) {
        return templates.negotiationDraft(
                ui,
                text,
                draft,
                lines.of(text, draft, text.language()),
                lines.before(draft).orElse(null),
                keeps.nextRevision(text.id()),
                held.holding(text, ui).orElse(null),
                form,
                mistakes,
                histories.of(ui, text.draftPath()));
    }

    @GetMapping("/texts/{id}/draft/paragraphs/{paragraph}")
    View edit(Ui ui, Delegate rapporteur, @PathVariable UUID id, @PathVariable UUID paragraph) {
        var text = texts.keptBy(rapporteur, id);
        readings.notePrepared(ui.reader(), text.draftPath());
        return new Page(form(ui, text, paragraph, DraftForm.of(provision(text, paragraph)), new Mistakes()));
    }

    @PostMapping("/texts/{id}/draft/paragraphs/{paragraph}")
    View edit(Ui ui, Delegate rapporteur, @PathVariable UUID id, @PathVariable UUID paragraph, DraftForm form) {
        var text = texts.keptBy(rapporteur, id);
        var mistakes = form.mistakes();
        if (!mistakes.none()) return Page.again(form(ui, text, paragraph, form, mistakes));
        var kind = form.chosenKind().orElseThrow();
        return done(
                ui,
                text,
                paragraph,
                form,
                rapporteur,
                KeepsTexts.Deed.EDITED,
                draft -> draft.edit(paragraph, kind, form.chosenLevel(), form.words()));
    }

    @GetMapping("/texts/{id}/draft/addition")
    View add(Ui ui, Delegate rapporteur, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after) {
        var text = texts.keptBy(rapporteur, id);
        draft(text);
        readings.notePrepared(ui.reader(), text.draftPath());
        var behind = after == null ? null : provision(text, after);
        return new Page(form(ui, text, null, DraftForm.behind(behind), new Mistakes()));
    }

    @PostMapping("/texts/{id}/draft/addition")
    View add(Ui ui, Delegate rapporteur, @PathVariable UUID id, DraftForm form) {
        var text = texts.keptBy(rapporteur, id);
        var mistakes = form.mistakes();
        if (!mistakes.none()) return Page.again(form(ui, text, null, form, mistakes));
        var kind = form.chosenKind().orElseThrow();
        return done(
                ui,
                text,
                form.uuid(),
                form,
                rapporteur,
                KeepsTexts.Deed.ADDED,
                draft -> draft.add(form.uuid(), form.behind().orElse(null), kind, form.chosenLevel(), form.words()));
    }

    @PostMapping("/texts/{id}/draft/paragraphs/{paragraph}/place")
    View move(Ui ui, Delegate rapporteur, @PathVariable UUID id, @PathVariable UUID paragraph, DraftForm form) {
        var text = texts.keptBy(rapporteur, id);
        return done(
                ui,
                text,
                paragraph,
                form,
                rapporteur,
                KeepsTexts.Deed.MOVED,
                draft -> draft.move(paragraph, form.behind().orElse(null)));
    }

    @PostMapping("/texts/{id}/draft/paragraphs/{paragraph}/merger")
    View merge(Ui ui, Delegate rapporteur, @PathVariable UUID id, @PathVariable UUID paragraph, DraftForm form) {
        var text = texts.keptBy(rapporteur, id);
        return done(ui, text, paragraph, form, rapporteur, KeepsTexts.Deed.MERGED, draft -> draft.merge(paragraph));
    }

    @PostMapping("/texts/{id}/draft/paragraphs/{paragraph}/removal")
    View remove(Ui ui, Delegate rapporteur, @PathVariable UUID id, @PathVariable UUID paragraph, DraftForm form) {
        var text = texts.keptBy(rapporteur, id);
        return done(ui, text, paragraph, form, rapporteur, KeepsTexts.Deed.REMOVED, draft -> draft.remove(paragraph));
    }

    /** Whoever acts on words that somebody else has changed since is shown both, and loses none of their own. */
    private View done(
            Ui ui,
            NegotiatedText text,
            UUID paragraph,
            DraftForm form,
            Delegate by,
            KeepsTexts.Deed deed,
            UnaryOperator<Draft> act) {
        try {
            if (keeps.change(text, paragraph, form.known(), deed, by, act))
                return Redirect.to(text.path() + "/draft#p-" + paragraph);
        } catch (RuleBroken refused) {
            if (form.words().isEmpty()) throw refused;
            var mistakes = new Mistakes().on("words", refused.refusal().key(), refused.arguments());
            // Of a paragraph that has gone the words are offered as another, wherever they belong now.
            var again = refused.refusal() == Refusal.GONE ? form.anew() : form;
            return new Page(form(ui, text, paragraph, again, mistakes), HttpStatus.CONFLICT);
        }
        var current = provision(text, paragraph);
        var mistakes = new Mistakes().on("words", "web.mistake.overtaken");
        var again = form.words().isEmpty() ? DraftForm.of(current) : form.knowing(current.hash());
        return new Page(form(ui, text, paragraph, again, mistakes), HttpStatus.CONFLICT);
    }

    /** On what holds where nothing is in preparation any more, so that nothing that was typed is lost. */
    private JteModel form(Ui ui, NegotiatedText text, @Nullable UUID paragraph, DraftForm form, Mistakes mistakes) {
        var version = versions.draft(text.id())
                .or(() -> versions.current(text.id()))
                .orElseThrow(NoSuchElementException::new);
        var all = lines.of(text, version, text.language());
        return templates.negotiationParagraph(ui, text, all, TextLine.among(all, paragraph), form, mistakes);
    }

    private Provision provision(NegotiatedText text, UUID paragraph) {
        return versions.provisions(draft(text).id()).stream()
                .filter(each -> each.id().equals(paragraph))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    private TextVersion draft(NegotiatedText text) {
        text.mustBeOpen();
        return versions.draft(text.id()).orElseThrow(() -> new RuleBroken(Refusal.NO_DRAFT));
    }
}
