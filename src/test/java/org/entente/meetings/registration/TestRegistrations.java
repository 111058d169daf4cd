package org.entente.meetings.registration;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.entente.documents.FileStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Delegations registered for the tests of every room. */
@Component
public class TestRegistrations {

    private final Registrations registrations;
    private final FileStore files;

    TestRegistrations(Registrations registrations, FileStore files) {
        this.registrations = registrations;
        this.files = files;
    }

    public Registration of(UUID session, UUID party, boolean fictitious) {
        registrations.add(new Registration(UUID.randomUUID(), session, party, fictitious), null, Instant.now());
        return registrations.of(session, party).orElseThrow();
    }

    public Registrant person(Registration registration, String name, Registrant.Place role) {
        var person = new Registrant(
                UUID.randomUUID(), registration.id(), registration.party(), name, "", "", role, null, null, null, 0);
        registrations.add(person);
        return person;
    }

    /** An organisation that is no State, by somebody whom the secretariat has confirmed for all days. */
    public void represented(UUID session, UUID organisation) {
        var person = person(of(session, organisation, true), "Ada Represents", Registrant.Place.REPRESENTATIVE);
        registrations.confirm(person.confirm(Instant.now()), UUID.randomUUID());
    }

    /** By the e-mail address of somebody with an account, from a day to a day. */
    public void person(Registration registration, String email, @Nullable LocalDate from, @Nullable LocalDate until) {
        registrations.add(new Registrant(
                UUID.randomUUID(),
                registration.id(),
                registration.party(),
                "Somebody of a test",
                "",
                email,
                Registrant.Place.REPRESENTATIVE,
                from,
                until,
                null,
                0));
    }

    /** By a file of one byte. */
    public void credentials(Registration registration) {
        var kept = files.keep(new ByteArrayInputStream(new byte[] {1}));
        registrations.keep(new Credentials(
                registration.id(),
                registration.party(),
                "",
                kept.sha256(),
                "credentials.pdf",
                Instant.now(),
                Credentials.Standing.SENT,
                "",
                0));
    }
}
