package org.entente.parties;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import org.entente.chronicle.Histories;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** The page of a party, on which its memberships are also ended and confirmed. */
@Component
class PartyPage {

    private final Parties parties;
    private final Histories histories;
    private final Templates templates;
    private final Clock clock;

    PartyPage(Parties parties, Histories histories, Templates templates, Clock clock) {
        this.parties = parties;
        this.histories = histories;
        this.templates = templates;
        this.clock = clock;
    }

    JteModel of(Ui ui, Party party, KeptMembership kept) {
        return templates.partiesShow(
                ui,
                party,
                parties.memberships(party.id()),
                parties.membershipsOf(party.id()),
                parties.namings(party.id()),
                parties,
                LocalDate.now(clock),
                kept,
                histories.of(ui, party.path()));
    }
}
