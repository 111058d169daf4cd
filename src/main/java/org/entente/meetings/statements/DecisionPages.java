package org.entente.meetings.statements;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.chronicle.Histories;
import org.entente.chronicle.Readings;
import org.entente.live.Live;
import org.entente.meetings.Agenda;
import org.entente.meetings.AgendaItem;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
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

/** What a meeting decided, word by word: for those who follow it to read, for officers to write down. */
@Controller
class DecisionPages {

    private final Meetings meetings;
    private final Agenda agenda;
    private final Decisions decisions;
    private final WhatWasSaid said;
    private final TranslatedStatements translations;
    private final Parties parties;
    private final Readings readings;
    private final Histories histories;
    private final Live live;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DecisionPages(
            Meetings meetings,
            Agenda agenda,
            Decisions decisions,
            WhatWasSaid said,
            TranslatedStatements translations,
            Parties parties,
            Readings readings,
            Histories histories,
            Live live,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.decisions = decisions;
        this.said = said;
        this.translations = translations;
        this.parties = parties;
        this.readings = readings;
        this.histories = histories;
        this.live = live;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/decisions")
    View list(Ui ui, Reader reader, @PathVariable UUID id) {
        var meeting = meetings.get(id);
        var taken = decisions.at(id, reader);
        taken.forEach(decision -> note(decision, reader));
        var follows = meeting.isFollowedBy(reader);
        var open = taken.stream()
                .filter(decision -> !follows || ShowsDecisions.isForAll(decision, meeting))
                .toList();
        var besides =
                taken.stream().filter(decision -> !open.contains(decision)).toList();
        return new Page(
                templates.statementsDecisions(ui, meeting, follows, open, besides, agenda.of(meeting.session())));
    }

    @GetMapping("/decisions/{id}")
    View show(Ui ui, Reader reader, @PathVariable UUID id) {
        var decision = decisions.readableBy(reader, id);
        var meeting = meetings.get(decision.meeting());
        note(decision, reader);
        var explanations = said.on(id, ui);
        var before = said.before(decision, ui);
        return new Page(templates.statementsDecision(
                ui,
                meeting,
                decision,
                decisions.wordings(id),
                agenda.of(meeting.session()),
                explanations,
                before,
                translations.among(
                        Stream.concat(explanations.stream(), before.stream()).toList()),
                parties,
                histories.of(ui, decision.path())));
    }

    private void note(Decision decision, Reader reader) {
        readings.noteUnless(decision.audience().isPublic(), reader, decision.path());
    }

    @GetMapping("/meetings/{id}/decisions/new")
    View record(Ui ui, Delegate officer, @PathVariable UUID id) {
        var meeting = meetings.keptBy(officer, id);
        return new Page(form(ui, meeting, DecisionForm.blank(meetings.parts(meeting)), new Mistakes()));
    }

    @PostMapping("/meetings/{id}/decisions")
    View record(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var meeting = meetings.keptBy(officer, id);
        var form = new DecisionForm(typed);
        var items = agenda.of(meeting.session()).stream().map(AgendaItem::id).toList();
        var now = clock.instant();
        var parts = meetings.parts(meeting);
        var mistakes = form.mistakes(items, ui.language());
        var taken = form.taken(meeting, parts, now, mistakes);
        if (!mistakes.none()) return Page.again(form(ui, meeting, form, mistakes));
        if (meeting.isCancelled()) {
            mistakes.on("sentence_" + ui.language().code(), Refusal.IS_CANCELLED.key());
            return new Page(form(ui, meeting, form, mistakes), HttpStatus.CONFLICT);
        }
        factor.demand();
        var decision = new Decision(
                UUID.randomUUID(),
                id,
                form.item().orElse(null),
                form.adopted().orElseThrow(),
                form.votes(),
                taken.orElseThrow().at(),
                taken.orElseThrow().audience(),
                1,
                form.sentences(),
                null,
                0);
        transaction.executeWithoutResult(status -> {
            decisions.add(decision, officer.person(), now);
            live.changed(ShowsDecisions.KIND, id);
            events.publishEvent(new DecisionRecorded(
                    decision.id(), id, decision.adopted(), decision.sentences().byCode(), officer.person(), now));
        });
        return Redirect.to(decision.path());
    }

    @GetMapping("/decisions/{id}/correction")
    View correct(Ui ui, Delegate officer, @PathVariable UUID id) {
        var decision = decisions.keptBy(officer, id);
        decision.mustStand();
        return new Page(correction(ui, decision, known(decision), new Mistakes()));
    }

    @PostMapping("/decisions/{id}/correction")
    View correct(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var before = decisions.keptBy(officer, id);
        var known = known(before);
        var form = new DecisionForm(typed).over(known);
        var mistakes = new Mistakes();
        var after = corrected(ui, officer, before, known, form, mistakes);
        if (after.isEmpty()) return Page.again(correction(ui, before, form, mistakes));
        factor.demand();
        if (form.knownLock() != before.lock() || before.isStruck()) return overtaken(ui, before, form, mistakes);
        var now = clock.instant();
        try {
            transaction.executeWithoutResult(status -> {
                decisions.correct(after.get(), form.value("reason"), officer.person(), now);
                live.changed(ShowsDecisions.KIND, before.meeting());
                events.publishEvent(new DecisionCorrected(
                        id,
                        before.meeting(),
                        form.value("reason"),
                        told(before),
                        told(after.get()),
                        officer.person(),
                        now));
            });
        } catch (OptimisticLockingFailureException faster) {
            return overtaken(ui, decisions.keptBy(officer, id), form, mistakes);
        }
        return Redirect.to(before.path());
    }

    /** None where anything is amiss. */
    private Optional<Decision> corrected(
            Ui ui, Delegate officer, Decision before, DecisionForm known, DecisionForm form, Mistakes mistakes) {
        var meeting = meetings.get(before.meeting());
        var items = agenda.of(meeting.session()).stream().map(AgendaItem::id).toList();
        form.mistakes(items, ui.language())
                .all()
                .forEach((field, one) -> mistakes.on(field, one.key(), one.arguments()));
        mistakes.text("reason", form.value("reason"), 2000);
        var chosen = form.isTakenAsIn(known)
                ? Optional.of(Taken.asIs(before))
                : form.taken(meeting, meetings.parts(meeting), clock.instant(), mistakes);
        if (!mistakes.none()) return Optional.empty();
        var taken = chosen.orElseThrow();
        var after = before.corrected(
                form.item().orElse(null), form.adopted().orElseThrow(), form.votes(), taken, form.sentences());
        if (after.saysTheSameAs(before)) mistakes.on("sentence_" + ui.language().code(), "statements.mistake.same");
        // Nobody puts something right that they could not read afterwards.
        if (!taken.audience().admits(Reader.of(officer), null)) mistakes.on("part", "web.mistake.choice");
        return mistakes.none() ? Optional.of(after) : Optional.empty();
    }

    private DecisionForm known(Decision decision) {
        var meeting = meetings.get(decision.meeting());
        return DecisionForm.of(decision, meeting, meetings.parts(meeting));
    }

    @GetMapping("/decisions/{id}/striking")
    View strike(Ui ui, Delegate officer, @PathVariable UUID id) {
        var decision = decisions.keptBy(officer, id);
        decision.mustStand();
        return new Page(striking(ui, decision, decision.lock(), "", new Mistakes()));
    }

    @PostMapping("/decisions/{id}/striking")
    View strike(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "-1") long lock) {
        var decision = decisions.keptBy(officer, id);
        var mistakes = new Mistakes().text("reason", reason.strip(), 2000);
        if (!mistakes.none()) return Page.again(striking(ui, decision, lock, reason, mistakes));
        factor.demand();
        if (decision.isStruck()) return refused(ui, decision, reason, Refusal.IS_STRUCK.key());
        if (lock != decision.lock()) return refused(ui, decision, reason, "web.mistake.overtaken");
        var now = clock.instant();
        try {
            transaction.executeWithoutResult(status -> {
                decisions.strike(decision, reason.strip(), officer.person(), now);
                live.changed(ShowsDecisions.KIND, decision.meeting());
                events.publishEvent(new DecisionStruck(id, decision.meeting(), reason.strip(), officer.person(), now));
            });
        } catch (OptimisticLockingFailureException faster) {
            return refused(ui, decisions.keptBy(officer, id), reason, "web.mistake.overtaken");
        }
        return Redirect.to(decision.path());
    }

    private Page refused(Ui ui, Decision current, String reason, String why) {
        var mistakes = new Mistakes().on("reason", why);
        return new Page(striking(ui, current, current.lock(), reason, mistakes), HttpStatus.CONFLICT);
    }

    private Page overtaken(Ui ui, Decision current, DecisionForm form, Mistakes mistakes) {
        mistakes.on(
                "sentence_" + ui.language().code(),
                current.isStruck() ? Refusal.IS_STRUCK.key() : "web.mistake.overtaken");
        return new Page(correction(ui, current, form.withLock(current.lock()), mistakes), HttpStatus.CONFLICT);
    }

    private Map<String, String> told(Decision decision) {
        var facts = new LinkedHashMap<>(decision.sentences().byCode());
        agenda.of(meetings.get(decision.meeting()).session()).stream()
                .filter(item -> item.id().equals(decision.item()))
                .forEach(item -> facts.put("items", item.number()));
        facts.put("adoption", decision.adopted().name());
        var votes = decision.votes();
        if (votes != null) facts.put("votes", votes.inFavour() + " – " + votes.against() + " – " + votes.abstaining());
        facts.put("dated", decision.decidedAt().toString());
        facts.put("audience", decision.audience().kind().name());
        return facts;
    }

    private JteModel striking(Ui ui, Decision decision, long lock, String reason, Mistakes mistakes) {
        return templates.statementsDecisionStriking(
                ui, meetings.get(decision.meeting()), decision, lock, reason, mistakes);
    }

    private JteModel form(Ui ui, Meeting meeting, DecisionForm form, Mistakes mistakes) {
        return templates.statementsDecisionForm(
                ui, meeting, agenda.of(meeting.session()), meetings.parts(meeting), form, mistakes);
    }

    private JteModel correction(Ui ui, Decision decision, DecisionForm form, Mistakes mistakes) {
        var meeting = meetings.get(decision.meeting());
        return templates.statementsDecisionCorrection(
                ui, meeting, decision, agenda.of(meeting.session()), meetings.parts(meeting), form, mistakes);
    }
}
