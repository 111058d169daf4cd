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
import org.entente.web.Redirect;
import org.entente.web.SignInNeeded;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** In for the first time, again, or into one more delegation, by one-time link. */
@Controller
class WelcomePages {

    private final Persons persons;
    private final Members members;
    private final Delegations delegations;
    private final Invitations invitations;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Enrolment enrolment;
    private final PasskeyCeremonies ceremonies;
    private final Entrance entrance;
    private final SignedIn signedIn;
    private final Passwords passwords;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WelcomePages(
            Persons persons,
            Members members,
            Delegations delegations,
            Invitations invitations,
            Accounts accounts,
            SecondFactors factors,
            Enrolment enrolment,
            PasskeyCeremonies ceremonies,
            Entrance entrance,
            SignedIn signedIn,
            Passwords passwords,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.persons = persons;
        this.members = members;
        this.delegations = delegations;
        this.invitations = invitations;
        this.accounts = accounts;
        this.factors = factors;
        this.enrolment = enrolment;
        this.ceremonies = ceremonies;
        this.entrance = entrance;
        this.signedIn = signedIn;
        this.passwords = passwords;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/welcome/{secret}")
    View welcome(Ui ui, @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var invitation = invitations.open(secret, clock.instant());
        return new Page(
                invitation.onlyJoins()
                        ? templates.identityJoin(ui, secret, joining(invitation), isMeantBy(invitation, request))
                        : welcome(ui, secret, invitation, WelcomeForm.of(invitation.person()), new Mistakes()));
    }

    @PostMapping("/welcome/{secret}")
    View welcome(
            Ui ui,
            @PathVariable String secret,
            WelcomeForm sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var invitation = invitations.open(secret, clock.instant());
        if (invitation.onlyJoins()) return join(secret, invitation, request);
        var person = invitation.person();
        var form = sent.to(person);
        var byPasskey = !form.credential().isEmpty() && factors.of(person.id()).none();
        var mistakes = form.mistakes(byPasskey);
        // Whoever comes in first is about to keep everybody's accounts; nobody else is told that there is one.
        if (person.email() == null && persons.withEmail(form.email()).isPresent())
            mistakes.on("email", "identity.mistake.email_taken");
        if (!mistakes.none()) return Page.again(welcome(ui, secret, invitation, form, mistakes));
        try {
            takeUp(ui, secret, invitation, form, byPasskey, request);
        } catch (PasskeyRefused refused) {
            mistakes.on("passkey", "identity.security.passkey.refused");
            return Page.again(welcome(ui, secret, invitation, form, mistakes));
        }
        // Whose term has yet to begin comes back when it has.
        if (members.inForce(person.id()).isEmpty()) return Redirect.to("/sign-in");
        return byPasskey
                ? entrance.in(person, Proof.PASSKEY, "/me/security", request, response)
                : entrance.byPassword(person, "/me/second-factor", request, response);
    }

    /** For whoever comes in for the first time; who has a key already opens the second door with it. */
    @PostMapping("/welcome/{secret}/passkey/options")
    ResponseEntity<String> options(
            @PathVariable String secret, @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        var invitation = invitations.open(secret, clock.instant());
        if (invitation.onlyJoins()) throw new NoSuchElementException();
        var person = invitation.person();
        var known = person.email() == null ? email.strip() : person.email();
        return EntrancePages.json(ceremonies.toAdd(request, person, known.isEmpty() ? person.name() : known));
    }

    /** The key with all the rest: none stays where the link was used up by somebody else meanwhile. */
    private void takeUp(
            Ui ui,
            String secret,
            Invitation invitation,
            WelcomeForm form,
            boolean byPasskey,
            HttpServletRequest request)
            throws PasskeyRefused {
        var person = invitation.person();
        var hash = byPasskey ? passwords.hashOfNone() : passwords.hash(form.password());
        var refused = transaction.execute(status -> {
            var now = clock.instant();
            take(secret, invitation);
            try {
                if (byPasskey) enrolment.keepPasskey(person.id(), form.credential(), "", request);
            } catch (PasskeyRefused why) {
                status.setRollbackOnly();
                return Optional.of(why);
            }
            persons.welcome(person.id(), form.name(), form.email(), hash, now);
            accounts.open(person.id(), ui.language(), byPasskey);
            signedIn.signOutEverywhere(person);
            if (person.hasComeIn()) events.publishEvent(new PasswordChanged(person.id(), now));
            return Optional.<PasskeyRefused>empty();
        });
        if (Objects.requireNonNull(refused).isPresent()) throw refused.get();
    }

    /** Whoever has an account already joins with it, signed in as themselves; the link alone opens nothing. */
    private View join(String secret, Invitation invitation, HttpServletRequest request) {
        if (!isMeantBy(invitation, request)) throw new SignInNeeded();
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

    /** Signed in by keys of their own, though they may act for nobody yet: what one delegation's provider says joins nobody to another. */
    private boolean isMeantBy(Invitation invitation, HttpServletRequest request) {
        var person = invitation.person().id();
        var delegation = joining(invitation).id();
        return signedIn.current(request)
                .filter(signIn -> signIn.person().equals(person) && signIn.mayActFor(delegation))
                .isPresent();
    }

    private JteModel welcome(Ui ui, String secret, Invitation invitation, WelcomeForm form, Mistakes mistakes) {
        var delegation = invitation.member() == null ? null : joining(invitation);
        var mayAddPasskey = factors.of(invitation.person().id()).none();
        var toOneAddress = invitation.person().email() != null;
        return templates.identityWelcome(ui, secret, delegation, form, toOneAddress, mayAddPasskey, mistakes);
    }
}
