package org.entente.identity;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.entente.identity.SecurityLog.Event;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** In by password, and out. */
@Controller
class SignInPages {

    private final Persons persons;
    private final Throttle throttle;
    private final SignedIn signedIn;
    private final Entrance entrance;
    private final Passwords passwords;
    private final Templates templates;
    private final Clock clock;

    SignInPages(
            Persons persons,
            Throttle throttle,
            SignedIn signedIn,
            Entrance entrance,
            Passwords passwords,
            Templates templates,
            Clock clock) {
        this.persons = persons;
        this.throttle = throttle;
        this.signedIn = signedIn;
        this.entrance = entrance;
        this.passwords = passwords;
        this.templates = templates;
        this.clock = clock;
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
        var account = "sign-in of " + email;
        var person = persons.withEmail(email).filter(Person::isEnabled).filter(Person::hasPassword);
        var known = person.map(Person::id).orElse(null);
        if (!throttle.admits(account, address, now)) {
            SecurityLog.tell(Event.THROTTLED, "password", known, request);
            var closed = new Mistakes().on("email", "identity.mistake.throttled", Throttle.WINDOW.toMinutes());
            Throttle.tell(response);
            return new Page(templates.identitySignIn(ui, email, back, closed), HttpStatus.TOO_MANY_REQUESTS);
        }
        if (!passwords.isOf(person, password)) {
            SecurityLog.tell(Event.SIGN_IN_FAILED, "password", known, request);
            var wrong = new Mistakes().on("email", "identity.mistake.wrong");
            return Page.again(templates.identitySignIn(ui, email, back, wrong));
        }
        throttle.succeeded(account, address, now);
        if (!entrance.isOpenTo(person.orElseThrow(), now)) {
            SecurityLog.tell(Event.SIGN_IN_FAILED, "no_term", known, request);
            var idle = new Mistakes().on("email", "identity.mistake.no_term");
            return Page.again(templates.identitySignIn(ui, email, back, idle));
        }
        return entrance.byPassword(person.get(), back, request, response);
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request) {
        signedIn.signOut(request);
        return Redirect.to("/");
    }
}
