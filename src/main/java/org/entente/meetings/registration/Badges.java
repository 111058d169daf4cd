package org.entente.meetings.registration;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.meetings.LetsIn;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Download;
import org.springframework.stereotype.Component;

/** The list from which badges are made; no cell of it is a formula to the spreadsheet that opens it. */
@Component
class Badges {

    private static final String[] COLUMNS = {"delegation", "code", "name", "title", "role", "email", "from", "until"};

    private final Registrations registrations;
    private final Parties parties;
    private final LetsIn lets;

    Badges(Registrations registrations, Parties parties, LetsIn lets) {
        this.lets = lets;
        this.registrations = registrations;
        this.parties = parties;
    }

    String of(List<Registration> all, Language language) {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
            for (var registration : all)
                for (var person : registrations.registrants(registration.id()))
                    if (mayHaveOne(registration, person)) csv.printRecord(row(person, language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A representative of an organisation that is no State, once confirmed, and while it is let in. */
    private boolean mayHaveOne(Registration registration, Registrant person) {
        return !lets.isStakeholder(registration.party())
                || person.isConfirmed() && lets.toSession(registration.session(), registration.party());
    }

    private List<String> row(Registrant person, Language language) {
        var code = parties.find(new PartyId(person.party()))
                .map(party -> party.code())
                .orElse("");
        return Stream.of(
                        parties.name(person.party(), language),
                        code,
                        person.name(),
                        person.title(),
                        Messages.text(language, person.role().key()),
                        person.email(),
                        Objects.toString(person.fromOn(), ""),
                        Objects.toString(person.untilOn(), ""))
                .map(Download::cell)
                .toList();
    }
}
