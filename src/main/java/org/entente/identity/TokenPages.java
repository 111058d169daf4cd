package org.entente.identity;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.SiteAddress;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One's own tokens, made and ended by oneself; whoever keeps a delegation's people sees and ends those of the delegation. */
@Controller
class TokenPages {

    private final Tokens tokens;
    private final Delegations delegations;
    private final SiteAddress site;
    private final Templates templates;
    private final Clock clock;

    TokenPages(Tokens tokens, Delegations delegations, SiteAddress site, Templates templates, Clock clock) {
        this.tokens = tokens;
        this.delegations = delegations;
        this.site = site;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/me/tokens")
    View own(Ui ui, Delegate delegate) {
        return own(ui, delegate, TokenForm.empty(today()), new Mistakes());
    }

    @PostMapping("/me/tokens")
    View create(
            Ui ui, Delegate delegate, SecondFactor factor, HttpServletRequest request, @ModelAttribute TokenForm form) {
        var mistakes = form.mistakes(today());
        if (!mistakes.none()) return own(ui, delegate, form, mistakes);
        // It goes on acting in one's name when the session is over: whoever only found the screen open makes none.
        factor.demand();
        var text = tokens.create(
                delegate.person(),
                delegate.delegation(),
                form.name(),
                form.chosen(),
                form.end(),
                delegate.person(),
                clock.instant());
        return new Page(templates.identityTokenCreated(ui, form.name(), text, site.of(request)));
    }

    @PostMapping("/me/tokens/{id}/revocation")
    View revoke(Delegate delegate, @PathVariable UUID id) {
        tokens.revoke(tokens.ownedBy(delegate, id), delegate.person(), clock.instant());
        return Redirect.to("/me/tokens");
    }

    @GetMapping("/delegations/{code}/tokens")
    View of(Ui ui, Delegate keeper, @PathVariable String code) {
        var delegation = delegations.administeredBy(keeper, code);
        return new Page(templates.identityTokens(
                ui, delegation, MemberPages.trail(ui, delegation), tokens.of(delegation), clock.instant()));
    }

    @PostMapping("/delegations/{code}/tokens/{id}/revocation")
    View revoke(Delegate keeper, SecondFactor factor, @PathVariable String code, @PathVariable UUID id) {
        var delegation = delegations.administeredBy(keeper, code);
        var token = tokens.get(delegation, id);
        factor.demand();
        tokens.revoke(token, keeper.person(), clock.instant());
        return Redirect.to(delegation.path() + "/tokens");
    }

    private View own(Ui ui, Delegate delegate, TokenForm form, Mistakes mistakes) {
        var page = templates.identityMyTokens(
                ui, tokens.ownedBy(delegate), delegations::find, form, clock.instant(), mistakes);
        return mistakes.none() ? new Page(page) : Page.again(page);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
