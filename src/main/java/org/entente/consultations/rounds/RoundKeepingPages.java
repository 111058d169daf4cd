package org.entente.consultations.rounds;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.consultations.Consultation;
import org.entente.consultations.Consultations;
import org.entente.consultations.propositions.Positions;
import org.entente.consultations.propositions.Proposition;
import org.entente.consultations.propositions.Propositions;
import org.entente.deadlines.Deadlines;
import org.entente.deadlines.Extension;
import org.entente.process.Elements;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Officers open rounds, extend them before their deadline and close them early; the rest the deadline does itself. */
@Controller
class RoundKeepingPages {

    private static final int USUAL_DAYS = 14;

    private final Rounds rounds;
    private final ClosesRounds closes;
    private final Deadlines deadlines;
    private final Propositions propositions;
    private final Positions positions;
    private final Consultations consultations;
    private final Elements elements;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RoundKeepingPages(
            Rounds rounds,
            ClosesRounds closes,
            Deadlines deadlines,
            Propositions propositions,
            Positions positions,
            Consultations consultations,
            Elements elements,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rounds = rounds;
        this.closes = closes;
        this.deadlines = deadlines;
        this.propositions = propositions;
        this.positions = positions;
        this.consultations = consultations;
        this.elements = elements;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/consultations/{id}/rounds/new")
    View open(Ui ui, Delegate officer, @PathVariable UUID id) {
        officer.asOfficer();
        var form = RoundForm.until(Dates.today(clock).plusDays(USUAL_DAYS));
        return new Page(form(ui, consultations.get(id), form, new Mistakes()));
    }

    @PostMapping("/consultations/{id}/rounds")
    View open(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var consultation = consultations.get(id);
        var form = new RoundForm(typed);
        var now = clock.instant();
        var mistakes = form.mistakes(open(ui, id), askedAlready(now), now);
        if (!mistakes.none()) return Page.again(form(ui, consultation, form, mistakes));
        factor.demand();
        var round = new Round(
                UUID.randomUUID(),
                id,
                rounds.nextNumber(id),
                form.chosen(open(ui, id)),
                positions.asked(consultation, now.atZone(form.zone()).toLocalDate()),
                form.shows(),
                now,
                form.deadline().orElseThrow(),
                form.zone(),
                null,
                null,
                "",
                consultation.fictitious(),
                0);
        transaction.executeWithoutResult(status -> {
            rounds.add(round, officer.person());
            deadlines.set(ClosesRounds.NAME, round.id(), round.closesAt());
            events.publishEvent(new RoundOpened(
                    round.id(), id, round.propositions(), round.closesAt(), round.shows(), officer.person(), now));
        });
        return Redirect.to(round.path());
    }

    @GetMapping("/rounds/{id}/extension")
    View extend(Ui ui, Delegate officer, @PathVariable UUID id) {
        var round = rounds.keptBy(officer, id);
        round.mustTakeAnswers(clock.instant());
        return new Page(extension(ui, round, RoundForm.of(round), new Mistakes()));
    }

    @PostMapping("/rounds/{id}/extension")
    View extend(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var before = rounds.keptBy(officer, id);
        var now = clock.instant();
        before.mustTakeAnswers(now);
        var form = new RoundForm(typed);
        var mistakes = form.mistakes(before.closesAt());
        if (!mistakes.none()) return Page.again(extension(ui, before, form, mistakes));
        factor.demand();
        var after = before.extend(form.deadline().orElseThrow(), now);
        var because = form.value("reason");
        transaction.executeWithoutResult(status -> {
            rounds.save(after, officer.person());
            rounds.record(id, new Extension(before.closesAt(), after.closesAt(), because, now), officer.person());
            deadlines.set(ClosesRounds.NAME, id, after.closesAt());
            events.publishEvent(
                    new RoundExtended(id, before.closesAt(), after.closesAt(), because, officer.person(), now));
        });
        return Redirect.to(before.path());
    }

    @GetMapping("/rounds/{id}/closure")
    View close(Ui ui, Delegate officer, @PathVariable UUID id) {
        var round = rounds.keptBy(officer, id);
        round.mustTakeAnswers(clock.instant());
        return new Page(templates.roundsClose(ui, consultations.get(round.consultation()), round, "", new Mistakes()));
    }

    @PostMapping("/rounds/{id}/closure")
    View close(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var round = rounds.keptBy(officer, id);
        round.mustTakeAnswers(clock.instant());
        var form = new RoundForm(typed);
        var mistakes = form.reasonMistakes();
        if (!mistakes.none()) {
            return Page.again(templates.roundsClose(
                    ui, consultations.get(round.consultation()), round, form.value("reason"), mistakes));
        }
        factor.demand();
        transaction.executeWithoutResult(status -> {
            rounds.holdClosed(id);
            var now = clock.instant();
            closes.close(round.closeEarly(form.value("reason"), now), officer.person(), now);
            deadlines.letGo(ClosesRounds.NAME, id);
        });
        return Redirect.to(round.path());
    }

    private List<Proposition> open(Ui ui, UUID consultation) {
        return propositions.in(consultation, ui.reader()).stream()
                .filter(Proposition::isOpen)
                .toList();
    }

    private Set<UUID> askedAlready(Instant now) {
        return rounds.running().stream()
                .filter(round -> round.isOpen(now))
                .flatMap(round -> round.propositions().stream())
                .collect(Collectors.toSet());
    }

    private JteModel form(Ui ui, Consultation consultation, RoundForm form, Mistakes mistakes) {
        var names = new LinkedHashMap<String, String>();
        elements.all().forEach(element -> names.put(element.code(), element.name(ui.language())));
        return templates.roundsOpen(ui, consultation, open(ui, consultation.id()), names, form, mistakes);
    }

    private JteModel extension(Ui ui, Round round, RoundForm form, Mistakes mistakes) {
        return templates.roundsExtend(ui, consultations.get(round.consultation()), round, form, mistakes);
    }
}
