package org.entente.identity;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.entente.web.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code user add}: a place in a delegation for whom the operator names, and the link that lets them in once. */
@Component
class UserAdd implements Command {

    private final Persons persons;
    private final Members members;
    private final Delegations delegations;
    private final Invitations invitations;
    private final PrintedLink printed;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UserAdd(
            Persons persons,
            Members members,
            Delegations delegations,
            Invitations invitations,
            PrintedLink printed,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.persons = persons;
        this.members = members;
        this.delegations = delegations;
        this.invitations = invitations;
        this.printed = printed;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "user add";
    }

    @Override
    public Set<String> options() {
        return Set.of("name", "delegation", "role");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        var form = form(arguments);
        var code = arguments.option("delegation").orElse("");
        var delegation = delegations.coded(code).orElseThrow(() -> new Unable("identity.unable.no_delegation", code));
        var mistakes = form.personMistakes();
        var possible = Role.of(delegation.party() == null);
        form.checkTerm(mistakes, possible);
        if (mistakes.has("role")) throw new Unable("identity.unable.roles", words(possible));
        var known = persons.withEmail(form.email());
        if (known.flatMap(person -> members.open(delegation, person.id())).isPresent()) {
            mistakes.on("email", "identity.mistake.is_member");
        }
        refuse(mistakes);
        var secret = Objects.requireNonNull(transaction.execute(status -> invite(form, delegation)));
        printed.print(terminal, form.name(), secret);
        return 0;
    }

    private String invite(MemberForm form, Delegation delegation) {
        var now = clock.instant();
        var person = persons.withEmail(form.email())
                .map(account -> account.calledAs(form.name(), form.email()))
                .orElseGet(() -> persons.add(form.name(), form.email(), null, now));
        var member = members.add(delegation, person, form.roles(), form.first(), null, null, now);
        events.publishEvent(MemberInvited.into(delegation, member, "", null, now));
        return invitations.toJoin(member, now);
    }

    /** As they are written in the command. */
    private static String words(Set<Role> roles) {
        return roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    private MemberForm form(Arguments arguments) {
        var roles = arguments
                .option("role")
                .map(words -> Arrays.asList(words.toUpperCase(Locale.ROOT).split(",")))
                .orElse(List.of());
        var today = Dates.today(clock).toString();
        return new MemberForm(
                arguments.option("name").orElse(""), UserList.oneWord(arguments), roles, today, "", "", "");
    }

    /** The first of what is wrong, as a terminal says one thing at a time. */
    static void refuse(Mistakes mistakes) {
        mistakes.all().values().stream().findFirst().ifPresent(first -> {
            throw new Unable(first.key(), first.arguments());
        });
    }
}
