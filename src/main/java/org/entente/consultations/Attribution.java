package org.entente.consultations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** Whose name a reader sees beside what was said, as the consultation's rule has it. */
@Component
public class Attribution {

    private final Parties parties;
    private final Clock clock;

    Attribution(Parties parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    /** Rapporteurs and officers work with names; what is published follows the rule. */
    public String label(Consultation consultation, UUID party, Reader reader, Language language) {
        var named = reader.isRapporteur()
                || reader.delegate().filter(own -> own.belongsTo(party)).isPresent();
        return named ? parties.name(party, language) : published(consultation, party, language);
    }

    /** As in every export, whoever makes it. */
    public String published(Consultation consultation, UUID party, Language language) {
        return switch (consultation.rule()) {
            case NAMED -> parties.name(party, language);
            case GROUP -> group(consultation, party, language);
            case NOT_ATTRIBUTED -> Messages.text(language, "consultations.participant");
        };
    }

    /** Whether this reader may know who spoke. */
    public boolean isOpen(Consultation consultation, Reader reader) {
        return consultation.rule() == Rule.NAMED || reader.isRapporteur();
    }

    private String group(Consultation consultation, UUID party, Language language) {
        var day = consultation.invitedOn(LocalDate.now(clock));
        return parties.organisationsOf(new PartyId(party), day).stream()
                .filter(organisation -> consultation.organisers().isEmpty()
                        || consultation.organisers().contains(organisation.id().id()))
                .findFirst()
                .map(organisation -> Messages.text(language, "consultations.member_of", organisation.name(language)))
                .orElseGet(() -> Messages.text(language, "consultations.participant"));
    }
}
