package org.entente.identity;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.entente.identity.SecurityLog.Event;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Another password for whoever knows the present one; whoever has none may take one. */
@Controller
class PasswordPages {

    private final Persons persons;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final SignIns signIns;
    private final SignedIn signedIn;
    private final Ownership ownership;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PasswordPages(
            Persons persons,
            Accounts accounts,
            Passwords passwords,
            Throttle throttle,
            SignIns signIns,
            SignedIn signedIn,
            Ownership ownership,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.persons = persons;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.signIns = signIns;
        this.signedIn = signedIn;
        this.ownership = ownership;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/me/security/password")
    View form(Ui ui, Delegate delegate, HttpServletRequest request) {
        ownership.demand(delegate, request);
        return new Page(templates.identityPassword(ui, accounts.isPasswordless(delegate.person()), new Mistakes()));
    }

    @PostMapping("/me/security/password")
    View change(
            Ui ui,
            Delegate delegate,
            @RequestParam(name = "old_password", defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        ownership.demand(delegate, request);
        var person = persons.find(delegate.person()).orElseThrow();
        var passwordless = accounts.isPasswordless(person.id());
        var mistakes = new Mistakes();
        var now = clock.instant();
        var account = "password of " + person.id();
        if (!throttle.admits(account, request.getRemoteAddr(), now)) {
            SecurityLog.tell(Event.THROTTLED, "new_password", person.id(), request);
            mistakes.on("old_password", "identity.mistake.throttled", Throttle.WINDOW.toMinutes());
            Throttle.tell(response);
            return new Page(templates.identityPassword(ui, passwordless, mistakes), HttpStatus.TOO_MANY_REQUESTS);
        }
        if (!passwordless && !passwords.isOf(person, old)) {
            SecurityLog.tell(Event.PASSWORD_WRONG, "new_password", person.id(), request);
            mistakes.on("old_password", "identity.security.mistake.password");
        }
        var email = person.email() == null ? "" : person.email();
        PasswordRules.check(mistakes, password, person.name(), email);
        if (!mistakes.none()) return Page.again(templates.identityPassword(ui, passwordless, mistakes));
        throttle.succeeded(account, request.getRemoteAddr(), now);
        var here = signedIn.current(request).orElseThrow().id();
        transaction.executeWithoutResult(status -> {
            passwords.keep(person.id(), password);
            accounts.takePassword(person.id());
            signIns.endAll(person.id(), here, now);
            signIns.confirmPassword(here, now);
            events.publishEvent(new PasswordChanged(person.id(), now));
        });
        return Redirect.to("/me/security");
    }
}
