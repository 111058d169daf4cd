package org.entente.consultations.propositions;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.entente.chronicle.Readings;
import org.entente.consultations.Attribution;
import org.entente.consultations.Consultation;
import org.entente.consultations.Consultations;
import org.entente.consultations.Quotations;
import org.entente.consultations.Quoted;
import org.entente.languages.Language;
import org.entente.process.Element;
import org.entente.process.Elements;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Rapporteurs draw propositions, open them, translate them and withdraw them. */
@Controller
class DrawingPages {

    private static final int CHOICES = 300;

    private final Propositions propositions;
    private final Consultations consultations;
    private final Quotations quotations;
    private final Attribution attribution;
    private final Elements elements;
    private final Readings readings;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DrawingPages(
            Propositions propositions,
            Consultations consultations,
            Quotations quotations,
            Attribution attribution,
            Elements elements,
            Readings readings,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.propositions = propositions;
        this.consultations = consultations;
        this.quotations = quotations;
        this.attribution = attribution;
        this.elements = elements;
        this.readings = readings;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/consultations/{id}/propositions/new")
    View draw(
            Ui ui,
            Delegate rapporteur,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String element,
            @RequestParam(defaultValue = "") List<UUID> paragraph) {
        rapporteur.asRapporteur();
        var form = PropositionForm.empty(element, paragraph, ui.language());
        return new Page(form(ui, consultations.get(id), null, form, new Mistakes()));
    }

    @PostMapping("/consultations/{id}/propositions")
    View draw(Ui ui, Delegate rapporteur, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        rapporteur.asRapporteur();
        var consultation = consultations.get(id);
        var form = new PropositionForm(typed);
        var mistakes = mistakes(ui.reader(), consultation, form, List.of(), form.language());
        if (!mistakes.none()) return Page.again(form(ui, consultation, null, form, mistakes));
        var now = clock.instant();
        var drawn = new Proposition(
                form.id(),
                id,
                form.value("element"),
                form.language(),
                Map.of(),
                form.paragraphs(),
                PropositionState.DRAFT,
                Audience.PUBLIC,
                now,
                null,
                null,
                "",
                consultation.fictitious(),
                0);
        transaction.executeWithoutResult(status -> {
            if (!propositions.add(drawn, rapporteur.person())) return;
            word(drawn, form, rapporteur, now);
            events.publishEvent(new PropositionDrawn(
                    drawn.id(), id, facts(propositions.drawnBy(rapporteur, drawn.id())), rapporteur.person(), now));
        });
        return Redirect.to(drawn.path());
    }

    @GetMapping("/propositions/{id}/change")
    View change(Ui ui, Delegate rapporteur, @PathVariable UUID id) {
        var proposition = propositions.drawnBy(rapporteur, id);
        note(ui, proposition);
        var consultation = consultations.get(proposition.consultation());
        return new Page(form(ui, consultation, proposition, PropositionForm.of(proposition), new Mistakes()));
    }

    @PostMapping("/propositions/{id}/change")
    View change(Ui ui, Delegate rapporteur, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var before = propositions.drawnBy(rapporteur, id);
        var consultation = consultations.get(before.consultation());
        var form = new PropositionForm(typed);
        var original = before.isBeingDrawn() ? form.language() : before.language();
        var fallen = fallen(ui.reader(), before);
        var mistakes = mistakes(ui.reader(), consultation, form, fallen, original);
        var first = before.wordings().get(original);
        if (!before.isBeingDrawn() && first != null && !first.text().equals(form.text(original)))
            mistakes.on("text_" + original.code(), "propositions.mistake.original");
        if (!mistakes.none()) return Page.again(form(ui, consultation, before, form, mistakes));
        var cited = new ArrayList<>(form.paragraphs());
        fallen.stream().filter(paragraph -> !cited.contains(paragraph)).forEach(cited::add);
        var after = before.redrawn(form.value("element"), original, cited, form.knownLock());
        var now = clock.instant();
        try {
            transaction.executeWithoutResult(status -> {
                propositions.save(after, rapporteur.person());
                word(after, form, rapporteur, now);
                var saved = propositions.drawnBy(rapporteur, id);
                events.publishEvent(new PropositionChanged(id, facts(before), facts(saved), rapporteur.person(), now));
            });
        } catch (OptimisticLockingFailureException overtaken) {
            mistakes.on("text_" + ui.language().code(), "web.mistake.overtaken");
            var current = propositions.drawnBy(rapporteur, id);
            return new Page(
                    form(ui, consultation, current, form.withLock(current.lock()), mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(before.path());
    }

    @PostMapping("/propositions/{id}/opening")
    View open(Delegate rapporteur, SecondFactor factor, @PathVariable UUID id) {
        var now = clock.instant();
        return move(
                rapporteur, factor, id, draft -> draft.open(now), new PropositionOpened(id, rapporteur.person(), now));
    }

    @GetMapping("/propositions/{id}/withdrawal")
    View withdraw(Ui ui, Delegate rapporteur, @PathVariable UUID id) {
        var proposition = propositions.drawnBy(rapporteur, id);
        note(ui, proposition);
        return new Page(withdrawal(ui, proposition, "", new Mistakes()));
    }

    private void note(Ui ui, Proposition proposition) {
        readings.noteUnless(proposition.isForEverybody(), ui.reader(), proposition.path());
    }

    @PostMapping("/propositions/{id}/withdrawal")
    View withdraw(
            Ui ui,
            Delegate rapporteur,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        var proposition = propositions.drawnBy(rapporteur, id);
        var mistakes = new Mistakes().text("reason", reason, 500);
        if (!mistakes.none()) return Page.again(withdrawal(ui, proposition, reason, mistakes));
        var now = clock.instant();
        var because = reason.strip();
        return move(
                rapporteur,
                factor,
                id,
                each -> each.withdraw(because, now),
                new PropositionWithdrawn(id, because, rapporteur.person(), now));
    }

    private View move(Delegate by, SecondFactor factor, UUID id, UnaryOperator<Proposition> step, OnProposition act) {
        var before = propositions.drawnBy(by, id);
        factor.demand();
        var after = step.apply(before);
        transaction.executeWithoutResult(status -> {
            propositions.save(after, by.person());
            events.publishEvent(act);
        });
        return Redirect.to(after.path());
    }

    /** A new text only where it says something else than the last. */
    private void word(Proposition proposition, PropositionForm form, Delegate by, Instant now) {
        for (var language : Language.values()) {
            var last = proposition.wordings().get(language);
            var text = form.text(language);
            var standing = form.standing(language, proposition.language());
            var says = last == null ? text.isEmpty() : last.says(text, standing);
            if (!says) propositions.word(proposition.id(), language, text, standing, by.person(), now);
        }
    }

    private Mistakes mistakes(
            Reader reader, Consultation consultation, PropositionForm form, List<UUID> fallen, Language original) {
        var known = quotations.of(reader, form.paragraphs()).stream()
                .filter(quoted -> quoted.consultation().equals(consultation.id()))
                .map(Quoted::id)
                .collect(Collectors.toSet());
        var unknown = form.paragraphs().stream()
                .filter(paragraph -> !known.contains(paragraph) && !fallen.contains(paragraph))
                .toList();
        return form.mistakes(codes(), unknown, !form.paragraphs().isEmpty() || !fallen.isEmpty(), original);
    }

    /** Cited paragraphs that no longer stand, or that this rapporteur may not read; they stay cited. */
    private List<UUID> fallen(Reader reader, Proposition proposition) {
        var standing = quotations.of(reader, proposition.paragraphs()).stream()
                .map(Quoted::id)
                .collect(Collectors.toSet());
        return proposition.paragraphs().stream()
                .filter(paragraph -> !standing.contains(paragraph))
                .toList();
    }

    private static Map<String, Object> facts(Proposition proposition) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("element", proposition.element());
        facts.put("language", proposition.language().code());
        facts.put("texts", proposition.texts().byCode());
        var standings = new LinkedHashMap<String, Object>();
        proposition.wordings().forEach((language, wording) -> standings.put(language.code(), wording.standing()));
        facts.put("standings", standings);
        facts.put("paragraphs", proposition.paragraphs());
        return facts;
    }

    private List<String> codes() {
        return elements.all().stream().map(Element::code).toList();
    }

    private JteModel form(
            Ui ui, Consultation consultation, @Nullable Proposition before, PropositionForm form, Mistakes mistakes) {
        var choices = quotations.choices(
                ui.reader(), consultation.id(), form.value("element"), null, form.paragraphs(), CHOICES);
        return templates.propositionsDraw(
                ui, consultation, before, form, elements.choices(ui.language()), choices, attribution, mistakes);
    }

    private JteModel withdrawal(Ui ui, Proposition proposition, String reason, Mistakes mistakes) {
        var consultation = consultations.get(proposition.consultation());
        return templates.propositionsWithdraw(ui, consultation, proposition, reason, mistakes);
    }
}
