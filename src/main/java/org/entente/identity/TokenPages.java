package org.entente.identity;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.entente.chronicle.Readings;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * One's own tokens, made and ended by oneself, and a delegation's own, made by its administrator; whoever keeps a delegation's people
 * sees and ends all of them that act for it, in its administrator's place for a reason.
 */
@Controller
class TokenPages {

    private final Tokens tokens;
    private final Delegations delegations;
    private final Members members;
    private final SiteAddress site;
    private final Readings readings;
    private final Templates templates;
    private final Clock clock;

    TokenPages(
            Tokens tokens,
            Delegations delegations,
            Members members,
            SiteAddress site,
            Readings readings,
            Templates templates,
            Clock clock) {
        this.tokens = tokens;
        this.delegations = delegations;
        this.members = members;
        this.site = site;
        this.readings = readings;
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
        if (tokens.hasAll(delegate, clock.instant())) mistakes.on("name", Refusal.TOO_MANY_TOKENS.key(), Tokens.MOST);
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
        return new Page(templates.identityTokenCreated(ui, form.name(), null, text, site.of(request)));
    }

    /** It stays when its maker leaves, and no one person answers for it: only the delegation's own administrator makes one. */
    @PostMapping("/delegations/{code}/tokens")
    View createFor(
            Ui ui,
            Delegate administrator,
            SecondFactor factor,
            HttpServletRequest request,
            @PathVariable String code,
            @ModelAttribute TokenForm form) {
        var delegation = delegations.ownOf(administrator, code);
        var mistakes = form.mistakes(today());
        if (tokens.hasAll(delegation, clock.instant())) mistakes.on("name", Refusal.TOO_MANY_TOKENS.key(), Tokens.MOST);
        if (!mistakes.none()) return Page.again(of(ui, administrator, delegation, form, mistakes));
        factor.demand();
        var text = tokens.createFor(
                delegation, form.name(), form.chosen(), form.end(), administrator.person(), clock.instant());
        return new Page(templates.identityTokenCreated(ui, form.name(), delegation, text, site.of(request)));
    }

    @PostMapping("/me/tokens/{id}/revocation")
    View revoke(Delegate delegate, @PathVariable UUID id) {
        tokens.revoke(tokens.ownedBy(delegate, id), delegate.person(), clock.instant());
        return Redirect.to("/me/tokens");
    }

    @GetMapping("/delegations/{code}/tokens")
    View of(Ui ui, Delegate keeper, @PathVariable String code) {
        var delegation = delegations.administeredBy(keeper, code);
        readings.note(keeper, delegation.path());
        return new Page(of(ui, keeper, delegation, TokenForm.empty(today()), new Mistakes()));
    }

    private JteModel of(Ui ui, Delegate keeper, Delegation delegation, TokenForm form, Mistakes mistakes) {
        return templates.identityTokens(
                ui,
                delegation,
                MemberPages.trail(ui, delegation),
                tokens.of(delegation),
                keeper.isAdministratorOf(delegation.id()),
                members.isSteppedInto(delegation, keeper),
                form,
                clock.instant(),
                mistakes);
    }

    /** Asks for the reason, where one has to be given. */
    @GetMapping("/delegations/{code}/tokens/{id}/revocation")
    View revoke(Ui ui, Delegate keeper, @PathVariable String code, @PathVariable UUID id) {
        var delegation = delegations.administeredBy(keeper, code);
        var token = tokens.get(delegation, id);
        readings.note(keeper, delegation.path());
        var steppingIn = members.steppingInto(delegation, keeper, "");
        return new Page(ending(ui, delegation, token, steppingIn, new Mistakes()));
    }

    @PostMapping("/delegations/{code}/tokens/{id}/revocation")
    View revoke(
            Ui ui,
            Delegate keeper,
            SecondFactor factor,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        var delegation = delegations.administeredBy(keeper, code);
        var token = tokens.get(delegation, id);
        var steppingIn = members.steppingInto(delegation, keeper, reason);
        var mistakes = steppingIn.mistakes();
        if (!mistakes.none()) return Page.again(ending(ui, delegation, token, steppingIn, mistakes));
        factor.demand();
        tokens.revokeForAnother(token, steppingIn.reason(), keeper.person(), clock.instant());
        return Redirect.to(delegation.path() + "/tokens");
    }

    private JteModel ending(Ui ui, Delegation delegation, Token token, SteppingIn steppingIn, Mistakes mistakes) {
        var trail = MemberPages.trail(ui, delegation);
        var path = delegation.path() + "/tokens/";
        var hint = ui.localize("identity.stepping_in.reason.hint");
        return templates.identityEndToken(ui, trail, token, path, steppingIn, hint, delegation.fictitious(), mistakes);
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
