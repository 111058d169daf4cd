package org.entente.identity;

import java.time.Clock;
import org.entente.ground.Started;
import org.entente.ground.Terminal;
import org.entente.web.Role;
import org.springframework.stereotype.Component;

/** Somebody must be first: until an officer has taken up an account, every start prints a new one-time link for one. */
@Component
class FirstOfficer implements Started {

    private final Persons persons;
    private final Invitations invitations;
    private final OfficersWithPassword officers;
    private final Clock clock;

    FirstOfficer(Persons persons, Invitations invitations, OfficersWithPassword officers, Clock clock) {
        this.persons = persons;
        this.invitations = invitations;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public void started(String address, Terminal terminal) {
        if (officers.exist()) return;
        var now = clock.instant();
        var first = officers.waiting()
                .orElseGet(
                        () -> persons.add(terminal.text("identity.first_officer"), null, Role.OFFICER, null, null, now)
                                .id());
        var link = address + terminal.language().code() + "/welcome/" + invitations.invite(first, now);
        terminal.say("identity.first_link", Invitations.LIFE.toDays());
        terminal.line(link);
    }
}
