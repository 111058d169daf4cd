package org.entente.identity;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.NoSuchElementException;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** In by password, in for the first time by one-time link, and out. */
@Controller
class SignInPages {

    private final Persons persons;
    private final Invitations invitations;
    private final Throttle throttle;
    private final SignedIn signedIn;
    private final PasswordEncoder passwords;
    private final Templates templates;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String nobodysHash;

    SignInPages(
            Persons persons,
            Invitations invitations,
            Throttle throttle,
            SignedIn signedIn,
            PasswordEncoder passwords,
            Templates templates,
            TransactionTemplate transaction,
            Clock clock) {
        this.persons = persons;
        this.invitations = invitations;
        this.throttle = throttle;
        this.signedIn = signedIn;
        this.passwords = passwords;
        this.templates = templates;
        this.transaction = transaction;
        this.clock = clock;
        this.nobodysHash = passwords.encode("nobody's password");
    }

    @GetMapping("/sign-in")
    View form(Ui ui, @RequestParam(defaultValue = "") String back) {
        return new Page(templates.identitySignIn(ui, "", back, new Mistakes()));
    }

    @PostMapping("/sign-in")
    View signIn(
            Ui ui,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var now = clock.instant();
        var address = request.getRemoteAddr();
        if (!throttle.admits(email, address, now)) {
            var closed = new Mistakes().on("email", "identity.mistake.throttled", Throttle.WINDOW.toMinutes());
            return new Page(templates.identitySignIn(ui, email, back, closed), HttpStatus.TOO_MANY_REQUESTS);
        }
        var person = persons.withEmail(email).filter(Person::isEnabled).filter(Person::hasPassword);
        // Somebody who is not there takes as long to refuse as a wrong password.
        var hash = person.map(Person::passwordHash).orElse(nobodysHash);
        if (!matches(password, hash) || person.isEmpty()) {
            var wrong = new Mistakes().on("email", "identity.mistake.wrong");
            return Page.again(templates.identitySignIn(ui, email, back, wrong));
        }
        throttle.succeeded(email, address, now);
        signedIn.signIn(person.get(), request, response);
        return Redirect.to(safe(back));
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request) {
        signedIn.signOut(request);
        return Redirect.to("/");
    }

    @GetMapping("/welcome/{secret}")
    View welcome(Ui ui, @PathVariable String secret, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var person = invitations.invited(secret, clock.instant());
        return new Page(templates.identityWelcome(ui, secret, WelcomeForm.of(person), new Mistakes()));
    }

    @PostMapping("/welcome/{secret}")
    View welcome(
            Ui ui,
            @PathVariable String secret,
            WelcomeForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var person = invitations.invited(secret, clock.instant());
        var mistakes = form.mistakes();
        persons.withEmail(form.email())
                .filter(other -> !other.id().equals(person.id()))
                .ifPresent(other -> mistakes.on("email", "identity.mistake.email_taken"));
        if (!mistakes.none()) return Page.again(templates.identityWelcome(ui, secret, form, mistakes));
        var hash = encoded(form.password());
        transaction.executeWithoutResult(status -> {
            if (!invitations.use(secret, clock.instant())) throw new NoSuchElementException();
            persons.welcome(person.id(), form.name(), form.email(), hash);
            signedIn.signOutEverywhere(person);
        });
        signedIn.signIn(person, request, response);
        return Redirect.to("/");
    }

    @GetMapping("/me")
    View me(Ui ui, Delegate delegate) {
        var person = persons.find(delegate.person()).orElseThrow();
        return new Page(templates.identityMe(ui, person));
    }

    private boolean matches(String password, String hash) {
        return !password.isEmpty() && passwords.matches(password, hash);
    }

    private String encoded(String password) {
        var hash = passwords.encode(password);
        if (hash == null) throw new IllegalStateException("No hash");
        return hash;
    }

    /** Only a page of ours: never another site, and never an address that a browser reads as one. */
    private static String safe(String back) {
        var ours = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return ours && back.chars().noneMatch(Character::isISOControl) ? back : "/";
    }
}
