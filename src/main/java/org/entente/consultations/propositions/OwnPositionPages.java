package org.entente.consultations.propositions;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.consultations.Attribution;
import org.entente.consultations.Consultation;
import org.entente.consultations.Consultations;
import org.entente.consultations.Quotations;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A delegation takes its own position, and confirms or corrects what rapporteurs read in its statements. */
@Controller
public class OwnPositionPages {

    private static final int CHOICES = 300;

    private final Propositions propositions;
    private final Positions positions;
    private final Takers takers;
    private final Consultations consultations;
    private final Quotations quotations;
    private final Attribution attribution;
    private final Speech speech;
    private final Readings readings;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnPositionPages(
            Propositions propositions,
            Positions positions,
            Takers takers,
            Consultations consultations,
            Quotations quotations,
            Attribution attribution,
            Speech speech,
            Readings readings,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.propositions = propositions;
        this.positions = positions;
        this.takers = takers;
        this.consultations = consultations;
        this.quotations = quotations;
        this.attribution = attribution;
        this.speech = speech;
        this.readings = readings;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/propositions/{id}/position")
    View take(Ui ui, Delegate delegate, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID reading) {
        var proposition = propositions.readableBy(ui.reader(), id);
        var consultation = consultations.get(proposition.consultation());
        var party = takers.spokenForBy(delegate, consultation);
        var asked = takers.asked(id, party);
        if (asked.isPresent()) return Redirect.to(asked.get());
        proposition.mustTakePositions();
        readings.noteUnless(proposition.isForEverybody(), ui.reader(), proposition.path());
        var form = (reading == null
                        ? positions.lastWord(id, party)
                        : positions.find(reading).filter(each -> isOn(each, proposition, party)))
                .map(PositionForm::after)
                .orElseGet(() -> PositionForm.empty(ui.language()));
        return new Page(form(ui, consultation, proposition, party, form, new Mistakes()));
    }

    @PostMapping("/propositions/{id}/position")
    View take(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var proposition = propositions.readableBy(ui.reader(), id);
        var consultation = consultations.get(proposition.consultation());
        var party = takers.spokenForBy(delegate, consultation);
        if (takers.asked(id, party).isPresent()) throw new RuleBroken(Refusal.ASKED_IN_A_ROUND);
        var form = new PositionForm(typed);
        var mistakes = form.mistakes(takers.notTheirs(ui.reader(), consultation, party, form), false);
        if (!mistakes.none()) return Page.again(form(ui, consultation, proposition, party, form, mistakes));
        factor.demand();
        var reading = form.reading()
                .flatMap(positions::find)
                .filter(each -> isOn(each, proposition, party))
                .map(Position::id)
                .orElse(null);
        var taken = Position.taken(
                        form.id(),
                        proposition,
                        party,
                        form.stance().orElseThrow(),
                        form.value("change"),
                        form.value("reason"),
                        form.language(),
                        form.paragraphs(),
                        null,
                        clock.instant())
                .answering(reading);
        transaction.executeWithoutResult(status -> {
            if (positions.add(taken, delegate)) events.publishEvent(PositionTaken.of(taken, delegate.person()));
        });
        return Redirect.to(reading == null ? proposition.path() : "/readings");
    }

    /** What was read in the statements of one's own delegation and waits for its word. */
    @GetMapping("/readings")
    View readings(Ui ui, Delegate delegate) {
        var party = delegate.party();
        if (party == null) throw new NoSuchElementException();
        var waiting = new ArrayList<Waiting>();
        for (var reading : positions.readingsOf(party)) {
            var proposition = propositions.find(reading.proposition()).orElse(null);
            if (proposition == null || !proposition.isReadableBy(ui.reader())) continue;
            readings.noteUnless(proposition.isForEverybody(), ui.reader(), proposition.path());
            var consultation = consultations.get(proposition.consultation());
            waiting.add(new Waiting(
                    consultation,
                    proposition,
                    speech.of(consultation, List.of(reading), ui).getFirst()));
        }
        return new Page(templates.propositionsReadings(ui, waiting, delegate.speaksFor(party)));
    }

    /** A reading with what it is on. */
    public record Waiting(Consultation consultation, Proposition proposition, Spoken spoken) {

        public Position reading() {
            return Objects.requireNonNull(spoken.position());
        }
    }

    @PostMapping("/positions/{id}/confirmation")
    View confirm(Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var reading = positions.toBeAnsweredBy(delegate, id);
        factor.demand();
        var proposition = propositions.find(reading.proposition()).orElseThrow();
        transaction.executeWithoutResult(status -> {
            positions.holdStill(reading);
            if (!positions.isLast(reading)) throw new RuleBroken(Refusal.ANSWERED_ALREADY);
            var confirmed = reading.confirmed(UUID.randomUUID(), proposition, clock.instant());
            positions.add(confirmed, delegate);
            events.publishEvent(PositionTaken.of(confirmed, delegate.person()));
        });
        return Redirect.to("/readings");
    }

    private static boolean isOn(Position reading, Proposition proposition, UUID party) {
        return !reading.ownWord()
                && reading.party().equals(party)
                && reading.proposition().equals(proposition.id());
    }

    private JteModel form(
            Ui ui,
            Consultation consultation,
            Proposition proposition,
            UUID party,
            PositionForm form,
            Mistakes mistakes) {
        var choices = quotations.choices(
                ui.reader(), consultation.id(), proposition.element(), party, form.paragraphs(), CHOICES);
        return templates.propositionsTake(ui, consultation, proposition, form, choices, attribution, mistakes);
    }
}
