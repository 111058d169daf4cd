package org.entente.identity;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** In by password, and out. */
@Controller
class SignInPages {

    private final Persons persons;
    private final Members members;
    private final Throttle throttle;
    private final SignedIn signedIn;
    private final PasswordEncoder passwords;
    private final Templates templates;
    private final Clock clock;
    private final String nobodysHash;

    SignInPages(
            Persons persons,
            Members members,
            Throttle throttle,
            SignedIn signedIn,
            PasswordEncoder passwords,
            Templates templates,
            Clock clock) {
        this.persons = persons;
        this.members = members;
        this.throttle = throttle;
        this.signedIn = signedIn;
        this.passwords = passwords;
        this.templates = templates;
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
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Throttle.WINDOW.toSeconds()));
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
        if (members.inForce(person.get().id()).isEmpty()) {
            var idle = new Mistakes().on("email", "identity.mistake.no_term");
            return Page.again(templates.identitySignIn(ui, email, back, idle));
        }
        signedIn.signIn(person.get(), request, response);
        return Redirect.to(safe(back));
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request) {
        signedIn.signOut(request);
        return Redirect.to("/");
    }

    private boolean matches(String password, String hash) {
        return !password.isEmpty() && passwords.matches(password, hash);
    }

    /** Only a page of ours: never another site, and never an address that a browser reads as one. */
    private static String safe(String back) {
        var ours = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return ours && back.chars().noneMatch(Character::isISOControl) ? back : "/";
    }
}
