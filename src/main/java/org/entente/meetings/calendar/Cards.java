package org.entente.meetings.calendar;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.property.FormattedName;
import ezvcard.property.Organization;
import ezvcard.property.Title;
import ezvcard.property.Uid;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.entente.parties.Parties;
import org.entente.process.bodies.Body;
import org.entente.process.bodies.Tenure;
import org.entente.process.bodies.Tenures;
import org.entente.web.Dates;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** Those who hold an office of a body as cards (RFC 6350): what the public record says of them, and nothing else. */
@Component
class Cards {

    private final Tenures tenures;
    private final Parties parties;
    private final Clock clock;

    Cards(Tenures tenures, Parties parties, Clock clock) {
        this.tenures = tenures;
        this.parties = parties;
        this.clock = clock;
    }

    /** On the day it is asked for. */
    String of(Body body, Ui ui) {
        var today = Dates.today(clock);
        var text = new StringWriter();
        try (var cards = new VCardWriter(text, VCardVersion.V4_0)) {
            for (var tenure : tenures.of(body.id()))
                if (tenure.span().holdsOn(today)) cards.write(card(tenure, body, ui));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VCard card(Tenure tenure, Body body, Ui ui) {
        var language = ui.language().code();
        var card = new VCard(VCardVersion.V4_0);
        card.setUid(new Uid("urn:uuid:" + tenure.id()));
        card.setFormattedName(new FormattedName(tenure.person()));
        var office = tenure.titles().isEmpty() ? ui.localize(tenure.office().key()) : ui.name(tenure.titles());
        var title = new Title(office);
        title.setLanguage(language);
        card.addTitle(title);
        var organisation = new Organization();
        organisation.getValues().add(ui.name(body.names()));
        var party = tenure.party();
        if (party != null) organisation.getValues().add(parties.name(party, ui.language()));
        organisation.setLanguage(language);
        card.addOrganization(organisation);
        return card;
    }
}
