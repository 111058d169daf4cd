package org.entente.identity;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;
import org.entente.web.Mistakes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code user link}: a new one-time link for whoever has lost everything, also an only officer whom nobody else could give
 * one. The second factors stay unless a reason is given for taking them away.
 */
@Component
class UserLink implements Command {

    private static final String RESET = "reset-factors";

    private final Persons persons;
    private final Members members;
    private final Delegations delegations;
    private final Invitations invitations;
    private final LostKeys lostKeys;
    private final PrintedLink printed;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UserLink(
            Persons persons,
            Members members,
            Delegations delegations,
            Invitations invitations,
            LostKeys lostKeys,
            PrintedLink printed,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.persons = persons;
        this.members = members;
        this.delegations = delegations;
        this.invitations = invitations;
        this.lostKeys = lostKeys;
        this.printed = printed;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "user link";
    }

    @Override
    public Set<String> options() {
        return Set.of(RESET);
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        var email = UserList.oneWord(arguments);
        var person = persons.withEmail(email).orElseThrow(() -> new Unable("identity.unable.no_account", email));
        if (!person.isEnabled()) throw new Unable(Refusal.IS_DISABLED.key());
        var reason = arguments.option(RESET);
        reason.ifPresent(given -> UserAdd.refuse(new Mistakes().text(RESET, given, ResetPages.LONGEST_REASON)));
        var secret = Objects.requireNonNull(transaction.execute(status -> {
            reason.ifPresent(given -> lostKeys.takeAway(person, given, null));
            return person.hasComeIn() ? toComeInAgain(person) : toJoin(person);
        }));
        if (reason.isPresent()) terminal.say("identity.command.factors_reset", person.name());
        printed.print(terminal, person.name(), secret);
        return 0;
    }

    private String toComeInAgain(Person person) {
        events.publishEvent(new PersonInvited(person.id(), null, clock.instant()));
        return invitations.toComeInAgain(person.id(), clock.instant());
    }

    /** Who has never come in is still to take up the invitation into their delegation. */
    private String toJoin(Person person) {
        var member = members.ofPerson(person.id()).stream()
                .filter(Member::isOpen)
                .findFirst()
                .orElseThrow(
                        () -> new Unable("identity.unable.no_person", person.email() == null ? "" : person.email()));
        var delegation = delegations.find(member.delegation()).orElseThrow();
        events.publishEvent(MemberInvited.into(delegation, member, "", null, clock.instant()));
        return invitations.toJoin(member, clock.instant());
    }
}
