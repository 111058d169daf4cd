package org.entente.identity;

import java.time.Clock;
import java.util.EnumSet;
import org.entente.ground.Started;
import org.entente.ground.Terminal;
import org.entente.web.Dates;
import org.entente.web.Role;
import org.springframework.stereotype.Component;

/** Somebody must be first: until an officer has taken up an account, every start prints a new one-time link for one. */
@Component
class FirstOfficer implements Started {

    private final Persons persons;
    private final Members members;
    private final Invitations invitations;
    private final Officers officers;
    private final Clock clock;

    FirstOfficer(Persons persons, Members members, Invitations invitations, Officers officers, Clock clock) {
        this.persons = persons;
        this.members = members;
        this.invitations = invitations;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public void started(String address, Terminal terminal) {
        if (officers.haveComeIn()) return;
        var first = officers.waiting().flatMap(members::find).orElseGet(() -> first(terminal));
        var secret = invitations.toJoin(first, clock.instant());
        terminal.say("identity.first_link", Invitations.LIFE.toDays());
        terminal.line(address + terminal.language().code() + "/welcome/" + secret);
    }

    private Member first(Terminal terminal) {
        var person = persons.add(terminal.text("identity.first_officer"), null, null, clock.instant());
        var roles = EnumSet.of(Role.OFFICER, Role.SYSTEM_ADMINISTRATOR);
        var secretariat = new Delegation(null);
        return members.add(secretariat, person, roles, Dates.today(clock), null, null, clock.instant());
    }
}
