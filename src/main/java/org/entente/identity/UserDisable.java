package org.entente.identity;

import java.time.Clock;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code user disable}: an account ends, at once in every open session and for every token. */
@Component
class UserDisable implements Command {

    private final Persons persons;
    private final SignedIn signedIn;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UserDisable(
            Persons persons,
            SignedIn signedIn,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.persons = persons;
        this.signedIn = signedIn;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "user disable";
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        var email = UserList.oneWord(arguments);
        var person = persons.withEmail(email).orElseThrow(() -> new Unable("identity.unable.no_person", email));
        if (person.isEnabled()) {
            transaction.executeWithoutResult(status -> {
                persons.disable(person.id(), clock.instant());
                signedIn.signOutEverywhere(person);
                events.publishEvent(new PersonDisabled(person.id(), null, clock.instant()));
            });
        }
        terminal.say("identity.command.disabled", person.name());
        return 0;
    }
}
