package org.entente.stakeholders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;

/** An accreditation and an application for tests of rules, at fixed instants. */
final class Rules {

    static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    /** 23:59 in New York, after its clocks have gone forward. */
    static final Instant CLOSES = Instant.parse("2026-04-02T03:59:00Z");

    static final UUID STATE = UUID.randomUUID();

    private Rules() {}

    static Accreditation accreditation(RenewalRule renewal, boolean byRight) {
        var modality = new Modality(
                "A/RES/77/37",
                30,
                ObjectionAudience.STATES_ON_REQUEST,
                true,
                byRight,
                true,
                SideEventRule.WITH_STATE,
                renewal,
                Names.of(Language.EN, "Regional consultations."));
        return new Accreditation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                null,
                Names.of(Language.EN, "Accreditation"),
                modality,
                NOW.plusSeconds(60),
                LocalDate.parse("2026-12-31"),
                true,
                0);
    }

    static Application draft(Accreditation accreditation, ConsultativeStatus status) {
        var profile = new Profile(
                "Réseau Clair",
                "https://clair.example",
                UUID.randomUUID(),
                OrganisationKind.NGO,
                "We measure outages.",
                Language.FR,
                status);
        return new Application(
                UUID.randomUUID(),
                accreditation.id(),
                UUID.randomUUID(),
                ApplicationState.DRAFT,
                AccreditationLane.NON_OBJECTION,
                profile,
                null,
                "",
                null,
                NOW,
                null,
                null,
                false,
                0);
    }

    static Circulation list(Accreditation accreditation) {
        return new Circulation(UUID.randomUUID(), accreditation.id(), 1, NOW, CLOSES, null, null, null, 0);
    }

    static Application circulated(Accreditation accreditation, Circulation list) {
        return draft(accreditation, ConsultativeStatus.NONE)
                .submit(accreditation, true, false, NOW)
                .complete(NOW)
                .circulate(list.id());
    }
}
