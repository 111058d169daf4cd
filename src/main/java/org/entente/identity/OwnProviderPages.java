package org.entente.identity;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * Whoever has an account ties it to the provider of their delegation from a session of their own: no provider takes hold of an
 * account by naming its address. What the provider says is shown first, and a form of ours ties; to be sent there and back ties
 * nothing.
 */
@Controller
class OwnProviderPages {

    private static final String TO_TIE = "to tie to a provider";

    private final Recognition recognition;
    private final Providers providers;
    private final Delegations delegations;
    private final SignedIn signedIn;
    private final Ownership ownership;
    private final Templates templates;
    private final Clock clock;

    OwnProviderPages(
            Recognition recognition,
            Providers providers,
            Delegations delegations,
            SignedIn signedIn,
            Ownership ownership,
            Templates templates,
            Clock clock) {
        this.recognition = recognition;
        this.providers = providers;
        this.delegations = delegations;
        this.signedIn = signedIn;
        this.ownership = ownership;
        this.templates = templates;
        this.clock = clock;
    }

    /** Whom their own keys have let in. */
    boolean isOpenTo(HttpServletRequest request) {
        return own(request).isPresent();
    }

    private Optional<SignIn> own(HttpServletRequest request) {
        return signedIn.current(request).filter(signIn -> signIn.boundTo() == null);
    }

    /** The delegation whose provider this session could be tied to. */
    Optional<Delegation> possible(Delegate delegate, HttpServletRequest request) {
        return own(request)
                .flatMap(signIn -> delegations.find(delegate.delegation()))
                .filter(delegation -> providers
                        .of(delegation)
                        .filter(provider -> !provider.paused() && recognition.mayTie(provider, delegate.person()))
                        .isPresent());
    }

    View offer(Ui ui, Provider provider, OidcUser user, HttpServletRequest request) throws NotSignedIn {
        var person = own(request).map(SignIn::person).orElseThrow(() -> new NotSignedIn("identity.provider.stale"));
        var member = recognition.tieable(provider, user, person);
        var delegation = delegations.find(member.delegation()).orElseThrow(NoSuchElementException::new);
        var toTie = new ToTie(person, provider.id(), String.valueOf(user.getSubject()), clock.instant());
        request.getSession().setAttribute(TO_TIE, toTie);
        var address = String.valueOf(user.getClaims().get(provider.claims().email()));
        return new Page(templates.identityTie(ui, delegation, address));
    }

    @PostMapping("/me/security/organisation")
    View tie(Delegate delegate, HttpServletRequest request) {
        ownership.demand(delegate, request);
        var waiting = waiting(delegate.person(), request);
        var isTied = waiting.flatMap(toTie -> providers
                        .open(toTie.provider())
                        .map(provider -> recognition.tie(provider, toTie.subject(), delegate.person())))
                .orElse(false);
        if (!isTied) throw new RuleBroken(Refusal.NOTHING_TO_TIE);
        request.getSession().removeAttribute(TO_TIE);
        return Redirect.to("/me/security");
    }

    private Optional<ToTie> waiting(UUID person, HttpServletRequest request) {
        if (!isOpenTo(request) || !(request.getSession().getAttribute(TO_TIE) instanceof ToTie toTie))
            return Optional.empty();
        return Optional.of(toTie)
                .filter(each -> each.person().equals(person))
                .filter(each -> each.at().isAfter(clock.instant().minus(Entrance.WAIT)));
    }
}
