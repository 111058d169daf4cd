package org.entente.identity;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.web.Crumb;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where somebody else is signed in, and their tokens, for those who keep accounts to end. */
@Controller
class PersonAccessPages {

    private static final int LONGEST_REASON = 500;

    private final Persons persons;
    private final SignIns signIns;
    private final SignedIn signedIn;
    private final Tokens tokens;
    private final Readings readings;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PersonAccessPages(
            Persons persons,
            SignIns signIns,
            SignedIn signedIn,
            Tokens tokens,
            Readings readings,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.persons = persons;
        this.signIns = signIns;
        this.signedIn = signedIn;
        this.tokens = tokens;
        this.readings = readings;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Without the number of a session, all of them are meant. */
    @GetMapping("/persons/{id}/sessions/ending")
    View form(Ui ui, Delegate keeper, @PathVariable UUID id, @RequestParam @Nullable UUID session) {
        var person = persons.get(keeper, id);
        readings.note(keeper, person.path());
        return new Page(templates.identityEndSessions(
                ui, person, session == null ? null : open(id, session), "", new Mistakes()));
    }

    @PostMapping("/persons/{id}/sessions/ending")
    View end(
            Ui ui,
            Delegate keeper,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam @Nullable UUID session,
            @RequestParam(defaultValue = "") String reason) {
        var person = persons.get(keeper, id);
        var one = session == null ? null : open(id, session);
        var mistakes = new Mistakes().text("reason", reason, LONGEST_REASON);
        if (!mistakes.none()) return Page.again(templates.identityEndSessions(ui, person, one, reason, mistakes));
        factor.demand();
        transaction.executeWithoutResult(status -> {
            var count = one == null ? endAll(person) : end(one);
            if (count > 0)
                events.publishEvent(new SessionsEnded(id, count, reason.strip(), keeper.person(), clock.instant()));
        });
        return Redirect.to(person.path());
    }

    @GetMapping("/persons/{id}/tokens/{token}/revocation")
    View revoke(Ui ui, Delegate keeper, @PathVariable UUID id, @PathVariable UUID token) {
        var person = persons.get(keeper, id);
        readings.note(keeper, person.path());
        return new Page(ending(ui, person, tokens.get(person, token), new SteppingIn(true, ""), new Mistakes()));
    }

    /** Its delegation is told: on this page, too, whoever ends it acts in the place of another. */
    @PostMapping("/persons/{id}/tokens/{token}/revocation")
    View revoke(
            Ui ui,
            Delegate keeper,
            SecondFactor factor,
            @PathVariable UUID id,
            @PathVariable UUID token,
            @RequestParam(defaultValue = "") String reason) {
        var person = persons.get(keeper, id);
        var found = tokens.get(person, token);
        var steppingIn = new SteppingIn(true, reason);
        var mistakes = steppingIn.mistakes();
        if (!mistakes.none()) return Page.again(ending(ui, person, found, steppingIn, mistakes));
        factor.demand();
        tokens.revokeForAnother(found, steppingIn.reason(), keeper.person(), clock.instant());
        return Redirect.to(person.path());
    }

    private JteModel ending(Ui ui, Person person, Token token, SteppingIn steppingIn, Mistakes mistakes) {
        var trail =
                List.of(new Crumb("/persons", ui.localize("identity.door")), new Crumb(person.path(), person.name()));
        // Whether its delegation has an administrator who could have been waited for is not asked here.
        var hint = ui.localize("identity.token.revoke.reason.hint");
        var path = person.path() + "/tokens/";
        return templates.identityEndToken(ui, trail, token, path, steppingIn, hint, false, mistakes);
    }

    private SignIn open(UUID person, UUID session) {
        return signIns.of(person, clock.instant()).stream()
                .filter(each -> each.id().equals(session))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    private int end(SignIn session) {
        return signIns.end(session.person(), session.id(), clock.instant()) ? 1 : 0;
    }

    private int endAll(Person person) {
        var count = signIns.of(person.id(), clock.instant()).size();
        signedIn.signOutEverywhere(person);
        return count;
    }
}
