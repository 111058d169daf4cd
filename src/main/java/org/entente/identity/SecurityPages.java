package org.entente.identity;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One's own keys and sessions. */
@Controller
class SecurityPages {

    private static final String HERE = "/me/security";

    private final SecondFactors factors;
    private final Enrolment enrolment;
    private final Passkeys passkeys;
    private final Authenticators authenticators;
    private final RecoveryCodes codes;
    private final Accounts accounts;
    private final SignIns signIns;
    private final SignedIn signedIn;
    private final Ownership ownership;
    private final OwnProviderPages ties;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SecurityPages(
            SecondFactors factors,
            Enrolment enrolment,
            Passkeys passkeys,
            Authenticators authenticators,
            RecoveryCodes codes,
            Accounts accounts,
            SignIns signIns,
            SignedIn signedIn,
            Ownership ownership,
            OwnProviderPages ties,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.factors = factors;
        this.enrolment = enrolment;
        this.passkeys = passkeys;
        this.authenticators = authenticators;
        this.codes = codes;
        this.accounts = accounts;
        this.signIns = signIns;
        this.signedIn = signedIn;
        this.ownership = ownership;
        this.ties = ties;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping(HERE)
    View show(Ui ui, Delegate delegate, HttpServletRequest request) {
        return new Page(templates.identitySecurity(
                ui,
                factors.of(delegate.person()),
                accounts.isPasswordless(delegate.person()),
                signIns.of(delegate.person(), clock.instant()),
                signedIn.current(request).orElseThrow(),
                ties.possible(delegate, request).orElse(null)));
    }

    /** Where somebody new is asked to protect the account; later will do, until an act binds their delegation. For an office it will not. */
    @GetMapping("/me/second-factor")
    View choose(Ui ui, Delegate delegate) {
        return new Page(templates.identityProtect(ui, !delegate.holdsOffice()));
    }

    @GetMapping(HERE + "/passkeys/new")
    View passkey(Ui ui, Delegate delegate, HttpServletRequest request) {
        ownership.demand(delegate, request);
        return new Page(templates.identityPasskey(ui, "", new Mistakes()));
    }

    @PostMapping(HERE + "/passkeys/options")
    ResponseEntity<String> options(Delegate delegate, HttpServletRequest request) {
        return EntrancePages.json(enrolment.toAdd(delegate.person(), request));
    }

    @PostMapping(HERE + "/passkeys")
    View addPasskey(
            Ui ui,
            Delegate delegate,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        ownership.demand(delegate, request);
        try {
            enrolment.addPasskey(delegate.person(), credential, name, request);
        } catch (PasskeyRefused refused) {
            var mistakes = new Mistakes().on("name", "identity.security.passkey.refused");
            return Page.again(templates.identityPasskey(ui, name, mistakes));
        }
        return codes.left(delegate.person()) == 0 ? firstCodes(ui, delegate) : Redirect.to(HERE);
    }

    @PostMapping(HERE + "/passkeys/{id}/removal")
    View removePasskey(Delegate delegate, @PathVariable String id, HttpServletRequest request) {
        ownership.demand(delegate, request);
        var person = delegate.person();
        transaction.executeWithoutResult(status -> {
            // Counted once it is held: of two who take one away each, both would find the other’s still there.
            if (accounts.holdIfPasswordless(person) && passkeys.of(person).size() == 1)
                throw new RuleBroken(Refusal.ONLY_WAY_IN);
            var name = passkeys.remove(person, id).orElseThrow(NoSuchElementException::new);
            events.publishEvent(new PasskeyRemoved(person, name, clock.instant()));
        });
        return Redirect.to(HERE);
    }

    @GetMapping(HERE + "/authenticator")
    View authenticator(Ui ui, Delegate delegate, HttpServletRequest request) {
        ownership.demand(delegate, request);
        return new Page(
                templates.identityAuthenticator(ui, enrolment.offer(delegate.person(), request), new Mistakes()));
    }

    @PostMapping(HERE + "/authenticator")
    View setAuthenticator(
            Ui ui, Delegate delegate, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        ownership.demand(delegate, request);
        if (!enrolment.setAuthenticator(delegate.person(), code, request)) {
            var mistakes = new Mistakes().on("code", "identity.security.mistake.code");
            return Page.again(
                    templates.identityAuthenticator(ui, enrolment.offer(delegate.person(), request), mistakes));
        }
        return codes.left(delegate.person()) == 0 ? firstCodes(ui, delegate) : Redirect.to(HERE);
    }

    @PostMapping(HERE + "/authenticator/removal")
    View removeAuthenticator(Delegate delegate, HttpServletRequest request) {
        ownership.demand(delegate, request);
        transaction.executeWithoutResult(status -> {
            if (!authenticators.remove(delegate.person())) throw new NoSuchElementException();
            events.publishEvent(new AuthenticatorRemoved(delegate.person(), clock.instant()));
        });
        return Redirect.to(HERE);
    }

    @PostMapping(HERE + "/recovery-codes")
    View makeCodes(Ui ui, Delegate delegate, HttpServletRequest request) {
        ownership.demand(delegate, request);
        return firstCodes(ui, delegate);
    }

    @PostMapping(HERE + "/sessions/{id}/ending")
    View end(Delegate delegate, @PathVariable UUID id) {
        transaction.executeWithoutResult(status -> {
            if (!signIns.end(delegate.person(), id, clock.instant())) throw new NoSuchElementException();
            events.publishEvent(SessionsEnded.byThemselves(delegate.person(), 1, clock.instant()));
        });
        return Redirect.to(HERE);
    }

    @PostMapping(HERE + "/sessions/ending")
    View endOthers(Delegate delegate, HttpServletRequest request) {
        var here = signedIn.current(request).orElseThrow().id();
        transaction.executeWithoutResult(status -> {
            var count = signIns.endAll(delegate.person(), here, clock.instant());
            if (count > 0) events.publishEvent(SessionsEnded.byThemselves(delegate.person(), count, clock.instant()));
        });
        return Redirect.to(HERE);
    }

    /** Shown on this one page, which no browser keeps. */
    private View firstCodes(Ui ui, Delegate delegate) {
        var made = transaction.execute(status -> {
            var now = clock.instant();
            events.publishEvent(new RecoveryCodesMade(delegate.person(), now));
            return codes.make(delegate.person(), now);
        });
        return new Page(templates.identityRecoveryCodes(ui, made == null ? List.of() : made));
    }
}
