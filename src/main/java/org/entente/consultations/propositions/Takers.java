package org.entente.consultations.propositions;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.consultations.Consultation;
import org.entente.consultations.Quotations;
import org.entente.consultations.Quoted;
import org.entente.languages.Language;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose positions there are: States', groups' and organisations' of the same record, the demonstration's or the real one. */
@Component
class Takers {

    private final Parties parties;
    private final Quotations quotations;
    private final List<RunningRounds> rounds;

    Takers(Parties parties, Quotations quotations, List<RunningRounds> rounds) {
        this.parties = parties;
        this.quotations = quotations;
        this.rounds = rounds;
    }

    /** The party for which somebody may take a position here; to anyone else there is nothing to take. */
    UUID spokenForBy(Delegate delegate, Consultation consultation) {
        var party = delegate.party();
        if (party == null || !delegate.speaksFor(party) || !mayTake(party, consultation))
            throw new NoSuchElementException();
        return party;
    }

    boolean mayTake(UUID party, Consultation consultation) {
        return parties.find(new PartyId(party))
                .filter(each -> takes(each, consultation))
                .isPresent();
    }

    /** For a select box. */
    Map<String, String> choices(Consultation consultation, Language language) {
        return parties.choices(
                parties.all(language).stream()
                        .filter(each -> takes(each, consultation))
                        .toList(),
                language);
    }

    Optional<UUID> called(Consultation consultation, String code) {
        return parties.called(code)
                .filter(each -> takes(each, consultation))
                .map(each -> each.id().id());
    }

    /** Null, with a mistake on the field, where nobody is called so. */
    @Nullable
    UUID named(Consultation consultation, String code, Mistakes mistakes) {
        var party = called(consultation, code);
        if (party.isEmpty()) mistakes.on("party", "web.mistake.choice");
        return party.orElse(null);
    }

    /** Where the party is asked in a round that runs. */
    Optional<String> asked(UUID proposition, UUID party) {
        return rounds.stream()
                .flatMap(each -> each.asking(proposition, party).stream())
                .findFirst();
    }

    /** Paragraphs of a form that do not show what this party says. */
    List<UUID> notTheirs(Reader reader, Consultation consultation, UUID party, PositionForm form) {
        var shows = quotations.of(reader, form.paragraphs()).stream()
                .filter(quoted -> quoted.consultation().equals(consultation.id()) && quoted.shows(party))
                .map(Quoted::id)
                .collect(Collectors.toSet());
        return form.paragraphs().stream()
                .filter(paragraph -> !shows.contains(paragraph))
                .toList();
    }

    private static boolean takes(Party party, Consultation consultation) {
        return party.kind() != Kind.STAKEHOLDER && party.fictitious() == consultation.fictitious();
    }
}
