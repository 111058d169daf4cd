package org.entente.identity;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.entente.identity.Invitations.Invitation;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.SignInNeeded;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** In for the first time, again, or into one more delegation, by one-time link. */
@Controller
class WelcomePages {

    private final Persons persons;
    private final Members members;
    private final Delegations delegations;
    private final Invitations invitations;
    private final SignedIn signedIn;
    private final PasswordEncoder passwords;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WelcomePages(
            Persons persons,
            Members members,
            Delegations delegations,
            Invitations invitations,
            SignedIn signedIn,
            PasswordEncoder passwords,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.persons = persons;
        this.members = members;
        this.delegations = delegations;
        this.invitations = invitations;
        this.signedIn = signedIn;
        this.passwords = passwords;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/welcome/{secret}")
    View welcome(Ui ui, Reader reader, @PathVariable String secret, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var invitation = invitations.open(secret, clock.instant());
        return new Page(
                invitation.onlyJoins()
                        ? templates.identityJoin(ui, secret, joining(invitation), isMeantBy(invitation, reader))
                        : welcome(ui, secret, invitation, WelcomeForm.of(invitation.person()), new Mistakes()));
    }

    @PostMapping("/welcome/{secret}")
    View welcome(
            Ui ui,
            Reader reader,
            @PathVariable String secret,
            WelcomeForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var invitation = invitations.open(secret, clock.instant());
        if (invitation.onlyJoins()) return join(reader, secret, invitation, request);
        var person = invitation.person();
        var mistakes = form.mistakes();
        persons.withEmail(form.email())
                .filter(other -> !other.id().equals(person.id()))
                .ifPresent(other -> mistakes.on("email", "identity.mistake.email_taken"));
        if (!mistakes.none()) return Page.again(welcome(ui, secret, invitation, form, mistakes));
        var hash = Objects.requireNonNull(passwords.encode(form.password()));
        transaction.executeWithoutResult(status -> {
            take(secret, invitation);
            persons.welcome(person.id(), form.name(), form.email(), hash, clock.instant());
            signedIn.signOutEverywhere(person);
        });
        // Whose term has yet to begin comes back when it has.
        if (members.inForce(person.id()).isEmpty()) return Redirect.to("/sign-in");
        signedIn.signIn(person, request, response);
        return Redirect.to("/");
    }

    /** Whoever has an account already joins with it, signed in as themselves; the link alone opens nothing. */
    private View join(Reader reader, String secret, Invitation invitation, HttpServletRequest request) {
        if (!isMeantBy(invitation, reader)) throw new SignInNeeded();
        transaction.executeWithoutResult(status -> take(secret, invitation));
        signedIn.actFor(joining(invitation).id(), request);
        return Redirect.to("/me");
    }

    private void take(String secret, Invitation invitation) {
        var now = clock.instant();
        if (!invitations.use(secret, now)) throw new NoSuchElementException();
        if (invitation.member() == null) return;
        members.accept(invitation.member(), now);
        var person = invitation.person().id();
        var delegation = joining(invitation).code();
        events.publishEvent(new MemberJoined(invitation.member(), delegation, person, now));
    }

    private Delegation joining(Invitation invitation) {
        return Optional.ofNullable(invitation.member())
                .flatMap(members::find)
                .flatMap(member -> delegations.find(member.delegation()))
                .orElseThrow(NoSuchElementException::new);
    }

    private static boolean isMeantBy(Invitation invitation, Reader reader) {
        var person = invitation.person().id();
        return reader.delegate()
                .filter(delegate -> delegate.person().equals(person))
                .isPresent();
    }

    private JteModel welcome(Ui ui, String secret, Invitation invitation, WelcomeForm form, Mistakes mistakes) {
        var delegation = invitation.member() == null ? null : joining(invitation);
        return templates.identityWelcome(ui, secret, delegation, form, mistakes);
    }
}
