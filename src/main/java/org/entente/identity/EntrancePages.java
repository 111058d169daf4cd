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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The second door after the password, and the one door for passkeys. */
@Controller
class EntrancePages {

    private final Persons persons;
    private final SecondFactors factors;
    private final PasskeyCeremonies ceremonies;
    private final Entrance entrance;
    private final Templates templates;
    private final Clock clock;

    EntrancePages(
            Persons persons,
            SecondFactors factors,
            PasskeyCeremonies ceremonies,
            Entrance entrance,
            Templates templates,
            Clock clock) {
        this.persons = persons;
        this.factors = factors;
        this.ceremonies = ceremonies;
        this.entrance = entrance;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/sign-in/second")
    View second(Ui ui, HttpServletRequest request) {
        var half = entrance.half(request);
        if (half.isEmpty()) return Redirect.to("/sign-in");
        return new Page(templates.identitySecond(
                ui, factors.of(half.get().person()), half.get().back(), new Mistakes()));
    }

    @PostMapping("/sign-in/second")
    View second(
            Ui ui,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = entrance.half(request);
        if (found.isEmpty()) return Redirect.to("/sign-in");
        var half = found.get();
        var now = clock.instant();
        var address = request.getRemoteAddr();
        if (!factors.admits(half.person(), address, now)) {
            SecurityLog.tell(Event.THROTTLED, "code", half.person(), request);
            var closed = new Mistakes().on("code", "identity.mistake.throttled", Throttle.WINDOW.toMinutes());
            var page = templates.identitySecond(ui, factors.of(half.person()), half.back(), closed);
            Throttle.tell(response);
            return new Page(page, HttpStatus.TOO_MANY_REQUESTS);
        }
        var person = persons.find(half.person()).filter(Person::isEnabled);
        if (person.isEmpty() || !factors.accepts(half.person(), code, address, now)) {
            SecurityLog.tell(Event.CODE_WRONG, "sign_in", half.person(), request);
            var wrong = new Mistakes().on("code", "identity.security.mistake.code");
            return Page.again(templates.identitySecond(ui, factors.of(half.person()), half.back(), wrong));
        }
        return entrance.in(person.get(), half, request, response);
    }

    /** The same for everybody: nobody is named yet, so it tells of nobody whether they exist. */
    @PostMapping("/sign-in/passkey/options")
    ResponseEntity<String> options(HttpServletRequest request) {
        return json(ceremonies.toShow(request, null));
    }

    /** Past the throttle: a passkey cannot be guessed, and its owner is let in whoever else fails at their password. */
    @PostMapping("/sign-in/passkey")
    View passkey(
            Ui ui,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var mistakes = new Mistakes();
        try {
            var person = persons.find(ceremonies.shown(request, credential)).filter(Person::isEnabled);
            if (person.isEmpty()) {
                SecurityLog.tell(Event.SIGN_IN_FAILED, "passkey", null, request);
                mistakes.on("passkey", "identity.security.passkey.refused");
            } else if (!entrance.isOpenTo(person.get(), clock.instant())) {
                SecurityLog.tell(Event.SIGN_IN_FAILED, "no_term", person.get().id(), request);
                mistakes.on("passkey", "identity.mistake.no_term");
            } else {
                return entrance.in(person.get(), Proof.PASSKEY, back, request, response);
            }
        } catch (PasskeyRefused refused) {
            SecurityLog.tell(Event.SIGN_IN_FAILED, "passkey", null, request);
            mistakes.on("passkey", "identity.security.passkey.refused");
        }
        return Page.again(templates.identitySignIn(ui, "", back, mistakes));
    }

    static ResponseEntity<String> json(String options) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(options);
    }
}
