package org.entente.meetings.registration;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.ground.FirstData;
import org.entente.parties.PartyId;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.DemonstratedBodies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Some fictitious delegations at the fictitious session, one with its head; nobody of them is anybody. */
@Component
class DemonstratesRegistrations implements FirstData {

    private static final List<String> DELEGATIONS = List.of("XAR", "XBE", "XBR", "XCV", "XDR");

    private final Registrations registrations;
    private final Bodies bodies;
    private final Clock clock;

    DemonstratesRegistrations(Registrations registrations, Bodies bodies, Clock clock) {
        this.registrations = registrations;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 97;
    }

    @Override
    public String key() {
        return "registration.demonstration.loading";
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public boolean isLoaded() {
        return !registrations.of(DemonstratedBodies.SESSION).isEmpty();
    }

    @Override
    @Transactional
    public void load() {
        if (bodies.findSession(DemonstratedBodies.SESSION).isEmpty()) return;
        for (var code : DELEGATIONS) {
            var party = PartyId.ofCode(code).id();
            registrations.add(
                    new Registration(UUID.randomUUID(), DemonstratedBodies.SESSION, party, true),
                    null,
                    clock.instant());
        }
        var first = registrations
                .of(
                        DemonstratedBodies.SESSION,
                        PartyId.ofCode(DELEGATIONS.getFirst()).id())
                .orElseThrow();
        registrations.add(person(first, "Ilda Maravel", "Ambassador", Registrant.Place.HEAD));
        registrations.add(person(first, "Teodor Quessin", "Counsellor", Registrant.Place.ALTERNATE));
        registrations.keep(new Credentials(
                first.id(), first.party(), "NV/14", null, "", clock.instant(), Credentials.Standing.SENT, "", 0));
    }

    private static Registrant person(Registration of, String name, String title, Registrant.Place role) {
        return new Registrant(UUID.randomUUID(), of.id(), of.party(), name, title, "", role, null, null, null, 0);
    }
}
