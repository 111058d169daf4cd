package org.entente.identity;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.entente.chronicle.Readings;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * By which provider a delegation's people come in: set by its own administrator and by nobody else, for whoever sets it
 * decides who they are; those who keep accounts may look at it, try it out, and end it, for a reason where there is an
 * administrator.
 */
@Controller
class ProviderPages {

    private final Delegations delegations;
    private final Members members;
    private final Providers providers;
    private final OpenIdConnect openIdConnect;
    private final Outside outside;
    private final Readings readings;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProviderPages(
            Delegations delegations,
            Members members,
            Providers providers,
            OpenIdConnect openIdConnect,
            Outside outside,
            Readings readings,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.delegations = delegations;
        this.members = members;
        this.providers = providers;
        this.openIdConnect = openIdConnect;
        this.outside = outside;
        this.readings = readings;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/delegations/{code}/provider")
    View show(Ui ui, Delegate keeper, @PathVariable String code, HttpServletRequest request) {
        var delegation = delegations.administeredBy(keeper, code);
        readings.note(keeper, delegation.path());
        var provider = providers.of(delegation).orElse(null);
        return new Page(page(ui, keeper, delegation, provider, ProviderForm.of(provider), new Mistakes(), request));
    }

    @PostMapping("/delegations/{code}/provider")
    View set(
            Ui ui,
            Delegate keeper,
            SecondFactor factor,
            @PathVariable String code,
            ProviderForm form,
            HttpServletRequest request) {
        var delegation = own(keeper, code);
        factor.demand();
        var known = providers.of(delegation).orElse(null);
        var mistakes = form.mistakes(outside, delegation.party() == null, known != null);
        if (!mistakes.none()) return Page.again(page(ui, keeper, delegation, known, form, mistakes, request));
        var now = clock.instant();
        try {
            transaction.executeWithoutResult(status -> {
                if (known == null) providers.add(delegation, form, keeper, now);
                else providers.change(known, form, keeper, now);
                var set = providers.of(delegation).orElseThrow();
                var after = told(set);
                // That there is another one, never which.
                if (known != null && !known.secret().equals(set.secret())) after.put("secretReplaced", "true");
                events.publishEvent(
                        new ProviderSet(set.id(), delegation.code(), told(known), after, keeper.person(), now));
            });
        } catch (OptimisticLockingFailureException faster) {
            var current = providers.of(delegation).orElse(null);
            var again = form.withLock(ProviderForm.of(current).knownLock());
            var overtaken = new Mistakes().on("issuer", "web.mistake.overtaken");
            return new Page(page(ui, keeper, delegation, current, again, overtaken, request), HttpStatus.CONFLICT);
        }
        return Redirect.to(delegation.path() + "/provider");
    }

    /** Says what is wrong, or that nothing is; nothing of what was answered is shown. */
    @PostMapping("/delegations/{code}/provider/trial")
    View tryOut(Ui ui, Delegate keeper, @PathVariable String code, HttpServletRequest request) {
        var delegation = delegations.administeredBy(keeper, code);
        var provider = providers.of(delegation).orElseThrow(NoSuchElementException::new);
        var form = ProviderForm.of(provider);
        var steppingIn = members.steppingInto(delegation, keeper, "");
        try {
            openIdConnect.tryOut(provider, request);
        } catch (NotSignedIn told) {
            var wrong = new Mistakes().on("issuer", told.key());
            return Page.again(page(ui, keeper, delegation, provider, form, steppingIn, false, wrong, request));
        }
        return new Page(page(ui, keeper, delegation, provider, form, steppingIn, true, new Mistakes(), request));
    }

    @PostMapping("/delegations/{code}/provider/ending")
    View end(
            Ui ui,
            Delegate keeper,
            SecondFactor factor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        var delegation = delegations.administeredBy(keeper, code);
        var provider = providers.of(delegation).orElseThrow(NoSuchElementException::new);
        var steppingIn = members.steppingInto(delegation, keeper, reason);
        var mistakes = steppingIn.mistakes();
        if (!mistakes.none()) {
            var form = ProviderForm.of(provider);
            return Page.again(page(ui, keeper, delegation, provider, form, steppingIn, false, mistakes, request));
        }
        factor.demand();
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            if (!providers.end(provider.id(), keeper, now)) throw new NoSuchElementException();
            events.publishEvent(new ProviderEnded(
                    provider.id(),
                    delegation.code(),
                    provider.issuer(),
                    told(provider),
                    InTheirPlace.because(steppingIn.reason()),
                    keeper.person(),
                    now));
        });
        return Redirect.to(delegation.path() + "/provider");
    }

    private Delegation own(Delegate keeper, String code) {
        var delegation = delegations.administeredBy(keeper, code);
        if (!isOwn(keeper, delegation)) throw new NoSuchElementException();
        return delegation;
    }

    private static boolean isOwn(Delegate keeper, Delegation delegation) {
        return keeper.delegation().equals(delegation.id());
    }

    private JteModel page(
            Ui ui,
            Delegate keeper,
            Delegation delegation,
            @Nullable Provider provider,
            ProviderForm form,
            Mistakes mistakes,
            HttpServletRequest request) {
        var steppingIn = members.steppingInto(delegation, keeper, "");
        return page(ui, keeper, delegation, provider, form, steppingIn, false, mistakes, request);
    }

    private JteModel page(
            Ui ui,
            Delegate keeper,
            Delegation delegation,
            @Nullable Provider provider,
            ProviderForm form,
            SteppingIn steppingIn,
            boolean works,
            Mistakes mistakes,
            HttpServletRequest request) {
        return templates.identityProvider(
                ui,
                delegation,
                MemberPages.trail(ui, delegation),
                provider,
                form,
                isOwn(keeper, delegation),
                steppingIn,
                openIdConnect.back(request),
                works,
                mistakes);
    }

    private static Map<String, String> told(@Nullable Provider provider) {
        var told = new LinkedHashMap<String, String>();
        if (provider == null) return told;
        told.put("issuer", provider.issuer());
        told.put("client", provider.client());
        told.put("emailClaim", provider.claims().email());
        told.put("verifiedClaim", provider.claims().verified());
        told.put("nameClaim", provider.claims().name());
        told.put("domains", String.join(" ", provider.domains()));
        told.put("joining", ProviderForm.of(provider).joining());
        told.put("paused", Boolean.toString(provider.paused()));
        return told;
    }
}
