package org.entente.identity;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.entente.identity.SecurityLog.Event;
import org.entente.web.Delegate;
import org.entente.web.Frame;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.SecondFactorNeeded;
import org.entente.web.Ui;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Asks whoever is about to bind their delegation to show that it is they, and then has the browser send the very form
 * again (307). Who has nothing to show yet sets it up on the same page.
 */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StepUpPages {

    private final Persons persons;
    private final Delegations delegations;
    private final SecondFactors factors;
    private final Enrolment enrolment;
    private final PasskeyCeremonies ceremonies;
    private final SignedIn signedIn;
    private final SignIns signIns;
    private final Ownership ownership;
    private final PasswordEncoder passwords;
    private final Frame frame;
    private final Templates templates;
    private final Clock clock;

    StepUpPages(
            Persons persons,
            Delegations delegations,
            SecondFactors factors,
            Enrolment enrolment,
            PasskeyCeremonies ceremonies,
            SignedIn signedIn,
            SignIns signIns,
            Ownership ownership,
            PasswordEncoder passwords,
            Frame frame,
            Templates templates,
            Clock clock) {
        this.persons = persons;
        this.delegations = delegations;
        this.factors = factors;
        this.enrolment = enrolment;
        this.ceremonies = ceremonies;
        this.signedIn = signedIn;
        this.signIns = signIns;
        this.ownership = ownership;
        this.passwords = passwords;
        this.frame = frame;
        this.templates = templates;
        this.clock = clock;
    }

    @ExceptionHandler(SecondFactorNeeded.class)
    View ask(SecondFactorNeeded needed, HttpServletRequest request) {
        var ui = frame.ui(request);
        var page = page(ui, ui.reader().signedIn(), StepUp.of(request, needed), new Mistakes(), request);
        return new Page(page, HttpStatus.FORBIDDEN);
    }

    @PostMapping("/step-up")
    View confirm(
            Ui ui,
            Delegate delegate,
            @RequestParam(name = StepUp.OURS, defaultValue = "") String code,
            @RequestParam(name = StepUp.OURS + "_credential", defaultValue = "") String credential,
            @RequestParam(name = StepUp.OURS + "_password", defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var stepUp = StepUp.again(request);
        var mistakes = new Mistakes();
        var now = clock.instant();
        if (!factors.admits(delegate.person(), request.getRemoteAddr(), now)) {
            SecurityLog.tell(Event.THROTTLED, "code", delegate.person(), request);
            mistakes.on(StepUp.OURS, "identity.mistake.throttled", Throttle.WINDOW.toMinutes());
            Throttle.tell(response);
            return new Page(page(ui, delegate, stepUp, mistakes, request), HttpStatus.TOO_MANY_REQUESTS);
        }
        if (factors.of(delegate.person()).none()) {
            givePassword(delegate, password, mistakes, request);
            if (mistakes.none() && !stepUp.owner()) enrol(delegate, code, credential, mistakes, request);
        } else {
            give(delegate, code, credential, mistakes, request);
        }
        if (!mistakes.none()) return Page.again(page(ui, delegate, stepUp, mistakes, request));
        factors.succeeded(delegate.person(), request.getRemoteAddr(), now);
        return on(stepUp);
    }

    @PostMapping("/step-up/passkey/options")
    ResponseEntity<String> options(Delegate delegate, HttpServletRequest request) {
        return EntrancePages.json(ceremonies.toShow(request, delegate.person()));
    }

    private void givePassword(Delegate delegate, String password, Mistakes mistakes, HttpServletRequest request) {
        if (ownership.hasPasswordLately(request)) return;
        var hash = persons.find(delegate.person()).orElseThrow().passwordHash();
        if (hash == null || password.isEmpty() || !passwords.matches(password, hash)) {
            SecurityLog.tell(Event.PASSWORD_WRONG, "step_up", delegate.person(), request);
            mistakes.on(StepUp.OURS + "_password", "identity.security.mistake.password");
            return;
        }
        signedIn.current(request).ifPresent(signIn -> signIns.confirmPassword(signIn.id(), clock.instant()));
    }

    private void enrol(
            Delegate delegate, String code, String credential, Mistakes mistakes, HttpServletRequest request) {
        if (credential.isEmpty()) {
            if (!enrolment.setAuthenticator(delegate.person(), code, request))
                mistakes.on(StepUp.OURS, "identity.security.mistake.code");
            return;
        }
        try {
            enrolment.addPasskey(delegate.person(), credential, "", request);
        } catch (PasskeyRefused refused) {
            mistakes.on(StepUp.OURS, "identity.security.passkey.refused");
        }
    }

    private void give(
            Delegate delegate, String code, String credential, Mistakes mistakes, HttpServletRequest request) {
        if (credential.isEmpty() && !factors.accepts(delegate.person(), code, request.getRemoteAddr(), clock.instant()))
            mistakes.on(StepUp.OURS, "identity.security.mistake.code");
        if (!credential.isEmpty() && !shows(delegate, credential, request))
            mistakes.on(StepUp.OURS, "identity.security.passkey.refused");
        if (mistakes.none()) signedIn.confirm(request);
        else if (mistakes.has(StepUp.OURS)) SecurityLog.tell(Event.CODE_WRONG, "step_up", delegate.person(), request);
    }

    /** One's own: another person's passkey is as good as none. */
    private boolean shows(Delegate delegate, String credential, HttpServletRequest request) {
        try {
            return ceremonies.shown(request, credential).equals(delegate.person());
        } catch (PasskeyRefused refused) {
            return false;
        }
    }

    private JteModel page(Ui ui, Delegate delegate, StepUp stepUp, Mistakes mistakes, HttpServletRequest request) {
        var own = factors.of(delegate.person());
        var offer = own.none() && !stepUp.owner() ? enrolment.offer(delegate.person(), request) : null;
        var asksPassword = own.none() && !ownership.hasPasswordLately(request);
        var organisation = asksPassword
                ? ownership.organisation(request).flatMap(delegations::find).orElse(null)
                : null;
        return templates.identityStepUp(ui, stepUp, own, offer, asksPassword, organisation, mistakes);
    }

    private static View on(StepUp stepUp) {
        var view = new RedirectView(stepUp.to(), true);
        view.setStatusCode(stepUp.post() ? HttpStatus.TEMPORARY_REDIRECT : HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
