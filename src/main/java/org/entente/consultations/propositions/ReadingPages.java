package org.entente.consultations.propositions;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.entente.consultations.Attribution;
import org.entente.consultations.Consultations;
import org.entente.consultations.Quotations;
import org.entente.consultations.Quoted;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
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

/** A rapporteur reads a party's position in its own paragraphs; it stays unconfirmed until the delegation says so. */
@Controller
class ReadingPages {

    private static final int CHOICES = 300;

    private final Propositions propositions;
    private final Positions positions;
    private final Takers takers;
    private final Consultations consultations;
    private final Quotations quotations;
    private final Attribution attribution;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadingPages(
            Propositions propositions,
            Positions positions,
            Takers takers,
            Consultations consultations,
            Quotations quotations,
            Attribution attribution,
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
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/propositions/{id}/positions/new")
    View read(Ui ui, Delegate rapporteur, @PathVariable UUID id, @RequestParam(defaultValue = "") String party) {
        var proposition = propositions.drawnBy(rapporteur, id);
        var form = PositionForm.empty(ui.language()).of(party);
        return new Page(form(ui, proposition, form, new Mistakes()));
    }

    @PostMapping("/propositions/{id}/positions")
    View read(Ui ui, Delegate rapporteur, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var proposition = propositions.drawnBy(rapporteur, id);
        var consultation = consultations.get(proposition.consultation());
        var form = new PositionForm(typed);
        var party = takers.called(consultation, form.value("party")).orElse(null);
        var unknown = party == null ? List.<UUID>of() : takers.notTheirs(ui.reader(), consultation, party, form);
        var mistakes = form.mistakes(unknown, true);
        if (party == null) takers.named(consultation, form.value("party"), mistakes);
        if (!mistakes.none()) return Page.again(form(ui, proposition, form, mistakes));
        var reading = Position.read(
                form.id(),
                proposition,
                Objects.requireNonNull(party),
                form.stance().orElseThrow(),
                form.value("change"),
                form.value("reason"),
                form.language(),
                form.paragraphs(),
                clock.instant());
        transaction.executeWithoutResult(status -> {
            if (positions.add(reading, rapporteur)) events.publishEvent(PositionRead.of(reading, rapporteur.person()));
        });
        return Redirect.to(proposition.path());
    }

    private JteModel form(Ui ui, Proposition proposition, PositionForm form, Mistakes mistakes) {
        var consultation = consultations.get(proposition.consultation());
        var party = takers.called(consultation, form.value("party")).orElse(null);
        var choices = party == null
                ? List.<Quoted>of()
                : quotations.choices(
                        ui.reader(), consultation.id(), proposition.element(), party, form.paragraphs(), CHOICES);
        var said = party == null
                ? null
                : positions.lastWord(proposition.id(), party).orElse(null);
        return templates.propositionsRead(
                ui,
                consultation,
                proposition,
                form,
                takers.choices(consultation, ui.language()),
                party != null,
                said,
                choices,
                attribution,
                mistakes);
    }
}
