package org.entente.identity;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.entente.chronicle.Histories;
import org.entente.chronicle.Readings;
import org.entente.web.Crumb;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Everybody's accounts, for those who keep them. */
@Controller
class PersonPages {

    private final Persons persons;
    private final Members members;
    private final Delegations delegations;
    private final TheirDelegations theirs;
    private final SignIns signIns;
    private final Tokens tokens;
    private final Histories histories;
    private final Invitations invitations;
    private final OneTimeLink link;
    private final Readings readings;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PersonPages(
            Persons persons,
            Members members,
            Delegations delegations,
            TheirDelegations theirs,
            SignIns signIns,
            Tokens tokens,
            Histories histories,
            Invitations invitations,
            OneTimeLink link,
            Readings readings,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.persons = persons;
        this.members = members;
        this.delegations = delegations;
        this.theirs = theirs;
        this.signIns = signIns;
        this.tokens = tokens;
        this.histories = histories;
        this.invitations = invitations;
        this.link = link;
        this.readings = readings;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/persons")
    View list(Ui ui, Delegate keeper, Wanted wanted) {
        var found = persons.all(keeper, wanted);
        readings.note(keeper, "/persons");
        return new Page(templates.identityPersons(ui, wanted, found));
    }

    @GetMapping("/persons/{id}")
    View show(Ui ui, Delegate keeper, @PathVariable UUID id) {
        var person = persons.get(keeper, id);
        readings.note(keeper, person.path());
        return new Page(page(ui, person, steppingIn(person, ""), new Mistakes()));
    }

    private JteModel page(Ui ui, Person person, SteppingIn steppingIn, Mistakes mistakes) {
        var now = clock.instant();
        return templates.identityPerson(
                ui,
                person,
                steppingIn,
                members.ofPerson(person.id()),
                delegations::find,
                Dates.today(clock),
                // In an order that does not move when one of them is used.
                signIns.of(person.id(), now).stream()
                        .sorted(Comparator.comparing(SignIn::since).reversed())
                        .toList(),
                tokens.ofPerson(person.id()),
                now,
                histories.ofOwn(ui, person.path()),
                mistakes);
    }

    /** A way into the account of somebody of a delegation is not opened without its knowing, and why. */
    private SteppingIn steppingIn(Person person, String reason) {
        return new SteppingIn(!theirs.of(person.id()).isEmpty(), reason);
    }

    /** For somebody who has come in before; whoever has not is invited again by their delegation. */
    @PostMapping("/persons/{id}/invitations")
    View inviteAgain(
            Ui ui,
            Delegate keeper,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        var person = persons.changedBy(keeper, id);
        if (!person.isEnabled()) throw new RuleBroken(Refusal.IS_DISABLED);
        if (!person.hasComeIn()) throw new RuleBroken(Refusal.NOT_COME_IN);
        var steppingIn = steppingIn(person, reason);
        var mistakes = steppingIn.mistakes();
        if (!mistakes.none()) {
            readings.note(keeper, person.path());
            return Page.again(page(ui, person, steppingIn, mistakes));
        }
        // It lets its bearer choose another password for an account that is in use.
        factor.demand();
        var secret = transaction.execute(status -> {
            var now = clock.instant();
            events.publishEvent(new PersonInvited(id, keeper.person(), now));
            for (var delegation : theirs.of(id))
                events.publishEvent(MemberLinked.to(id, delegation, steppingIn.reason(), keeper.person(), now));
            return invitations.toComeInAgain(id, keeper.person(), now);
        });
        var trail =
                List.of(new Crumb("/persons", ui.localize("identity.door")), new Crumb(person.path(), person.name()));
        return link.again(ui, request, trail, keeper, person, Objects.requireNonNull(secret));
    }

    @PostMapping("/persons/{id}/disabling")
    View disable(Delegate keeper, SecondFactor factor, @PathVariable UUID id) {
        var person = persons.changedBy(keeper, id);
        if (person.id().equals(keeper.person())) throw new RuleBroken(Refusal.IS_YOURSELF);
        factor.demand();
        transaction.executeWithoutResult(status -> {
            persons.disable(id, clock.instant());
            events.publishEvent(new PersonDisabled(id, keeper.person(), clock.instant()));
        });
        return Redirect.to(person.path());
    }
}
