package org.entente.consultations.propositions;

import gg.jte.generated.entente.Templates;
import java.util.List;
import java.util.UUID;
import org.entente.chronicle.Histories;
import org.entente.chronicle.Readings;
import org.entente.consultations.Attribution;
import org.entente.consultations.Consultation;
import org.entente.consultations.Consultations;
import org.entente.consultations.Quotations;
import org.entente.parties.AudienceText;
import org.entente.parties.Parties;
import org.entente.process.Elements;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Propositions to read: how States are spread over the stances, and the words behind every count. */
@Controller
public class PropositionPages {

    private final Propositions propositions;
    private final Positions positions;
    private final Spreads spreads;
    private final Speech speech;
    private final Takers takers;
    private final Consultations consultations;
    private final Quotations quotations;
    private final Attribution attribution;
    private final AudienceText audiences;
    private final Parties parties;
    private final Elements elements;
    private final Histories histories;
    private final Readings readings;
    private final Templates templates;

    PropositionPages(
            Propositions propositions,
            Positions positions,
            Spreads spreads,
            Speech speech,
            Takers takers,
            Consultations consultations,
            Quotations quotations,
            Attribution attribution,
            AudienceText audiences,
            Parties parties,
            Elements elements,
            Histories histories,
            Readings readings,
            Templates templates) {
        this.propositions = propositions;
        this.positions = positions;
        this.spreads = spreads;
        this.speech = speech;
        this.takers = takers;
        this.consultations = consultations;
        this.quotations = quotations;
        this.attribution = attribution;
        this.audiences = audiences;
        this.parties = parties;
        this.elements = elements;
        this.histories = histories;
        this.readings = readings;
        this.templates = templates;
    }

    @GetMapping("/consultations/{id}/propositions")
    View list(Ui ui, Reader reader, @PathVariable UUID id) {
        var consultation = consultations.get(id);
        var here = propositions.in(id, reader);
        here.forEach(each -> note(each, reader));
        return new Page(templates.propositionsList(
                ui, consultation, elements.all(), here, spreads.overall(consultation, here)));
    }

    @GetMapping("/propositions/{id}")
    View show(Ui ui, Reader reader, @PathVariable UUID id) {
        var proposition = propositions.readableBy(reader, id);
        note(proposition, reader);
        var consultation = consultations.get(proposition.consultation());
        var standing = positions.standing(proposition);
        var spoken = speech.of(consultation, standing, ui);
        var others = speech.of(
                consultation,
                standing.stream().filter(each -> !speech.isCounted(each)).toList(),
                ui);
        return new Page(templates.propositionsShow(
                ui,
                consultation,
                proposition,
                elements.get(proposition.element()),
                spreads.of(consultation, proposition, reader, ui.language()),
                quotations.of(reader, proposition.paragraphs()),
                spoken,
                others,
                own(consultation, proposition, reader),
                attribution,
                audiences,
                parties,
                histories.of(ui, proposition.path())));
    }

    /**
     * What a delegation finds of itself on a proposition's page.
     *
     * @param position its own last word, or what was read in its statements
     * @param asked the page of the round that asks it, if one does
     * @param speaks whether the reader may take a position for it
     */
    public record Own(@Nullable Position position, @Nullable String asked, boolean speaks) {}

    private @Nullable Own own(Consultation consultation, Proposition proposition, Reader reader) {
        var delegate = reader.delegate().orElse(null);
        var party = delegate == null ? null : delegate.party();
        if (delegate == null || party == null || !takers.mayTake(party, consultation)) return null;
        var position = positions
                .lastWord(proposition.id(), party)
                .or(() -> positions.readingsOf(party).stream()
                        .filter(each -> each.proposition().equals(proposition.id()))
                        .findFirst());
        return new Own(
                position.orElse(null),
                takers.asked(proposition.id(), party).orElse(null),
                proposition.isOpen() && delegate.speaksFor(party));
    }

    /** The States behind one count of the table, or behind all; and everything that was ever said. */
    @GetMapping("/propositions/{id}/positions")
    View positions(
            Ui ui,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(required = false) @Nullable UUID group) {
        var proposition = propositions.readableBy(reader, id);
        note(proposition, reader);
        var consultation = consultations.get(proposition.consultation());
        var asked = new Behind(said, group);
        var counted = spreads.behind(consultation, proposition, reader, asked);
        var of = spreads.behind(consultation, proposition, reader, new Behind("", group))
                .size();
        var ever = said.isEmpty() && group == null
                ? speech.inOrder(consultation, positions.ever(id), ui)
                : List.<Spoken>of();
        return new Page(templates.propositionsPositions(
                ui,
                consultation,
                proposition,
                asked.key(),
                group == null ? "" : parties.name(group, ui.language()),
                speech.counted(consultation, proposition, counted, ui),
                of,
                attribution.isOpen(consultation, reader),
                ever));
    }

    @GetMapping("/positions/{id}")
    View position(Ui ui, Reader reader, @PathVariable UUID id) {
        var position = positions.readableBy(reader, id);
        var proposition = propositions.readableBy(reader, position.proposition());
        note(proposition, reader);
        readings.noteUnless(position.revealed(), reader, position.path());
        var consultation = consultations.get(proposition.consultation());
        var spoken = speech.of(consultation, List.of(position), ui).getFirst();
        var named = attribution.isOpen(consultation, reader);
        return new Page(templates.propositionsPosition(
                ui,
                consultation,
                proposition,
                spoken,
                position,
                histories.of(ui, position.path(), entries -> entries, named)));
    }

    private void note(Proposition proposition, Reader reader) {
        readings.noteUnless(proposition.isForEverybody(), reader, proposition.path());
    }
}
