package org.entente.identity;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.entente.identity.SecurityLog.Event;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Ui;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * In through one's own organisation. One sets out by a link, not by a form: the policy of our pages sends forms to
 * ourselves alone, redirects included.
 */
@Controller
class OrganisationPages {

    private static final String SET_OUT = "set out to a provider";

    private final Providers providers;
    private final Delegations delegations;
    private final OpenIdConnect openIdConnect;
    private final Recognition recognition;
    private final Entrance entrance;
    private final OwnProviderPages ties;
    private final Templates templates;
    private final Clock clock;

    OrganisationPages(
            Providers providers,
            Delegations delegations,
            OpenIdConnect openIdConnect,
            Recognition recognition,
            Entrance entrance,
            OwnProviderPages ties,
            Templates templates,
            Clock clock) {
        this.providers = providers;
        this.delegations = delegations;
        this.openIdConnect = openIdConnect;
        this.recognition = recognition;
        this.entrance = entrance;
        this.ties = ties;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/sign-in/organisation")
    View choose(Ui ui, @RequestParam(defaultValue = "") String back) {
        return new Page(page(ui, "", back, List.of(), new Mistakes()));
    }

    /** Looks at nothing but the domain: whether anybody has the address, this page does not know. */
    @PostMapping("/sign-in/organisation")
    View find(Ui ui, @RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String back) {
        var domain = Provider.domain(email);
        var found = providers.open().stream()
                .filter(provider -> domain.filter(provider.domains()::contains).isPresent())
                .flatMap(provider -> delegations.find(provider.delegation()).stream())
                .toList();
        var mistakes = new Mistakes();
        if (found.isEmpty()) mistakes.on("email", "identity.provider.mistake.none");
        var page = page(ui, email, back, found, mistakes);
        return found.isEmpty() ? Page.again(page) : new Page(page);
    }

    @GetMapping("/sign-in/organisation/{code}")
    View setOut(
            Ui ui,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "false") boolean tie,
            HttpServletRequest request,
            HttpServletResponse response) {
        var provider = delegations
                .coded(code)
                .flatMap(providers::of)
                .filter(each -> !each.paused())
                .orElseThrow(NoSuchElementException::new);
        try {
            var question = openIdConnect.question(provider, request);
            Entrance.session(request)
                    .setAttribute(
                            SET_OUT,
                            new SetOut(provider.id(), question, back, tie && ties.isOpenTo(request), clock.instant()));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            var away = new RedirectView(question.getAuthorizationRequestUri());
            away.setStatusCode(HttpStatus.SEE_OTHER);
            away.setExposeModelAttributes(false);
            away.setExpandUriTemplateVariables(false);
            return away;
        } catch (NotSignedIn told) {
            return refused(ui, request, back, told);
        }
    }

    @GetMapping("/sign-in/answer")
    View answer(Ui ui, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var found = taken(request);
        if (found.isEmpty()) return refused(ui, request, "", new NotSignedIn("identity.provider.stale"));
        var setOut = found.get();
        try {
            var provider =
                    providers.open(setOut.provider()).orElseThrow(() -> new NotSignedIn("identity.provider.stale"));
            var user = openIdConnect.answer(provider, setOut.question(), request);
            if (setOut.ties()) return ties.offer(ui, provider, user, request);
            var person = recognition.person(provider, user, ui.language());
            return entrance.byProvider(person, provider, onward(person, setOut), request, response);
        } catch (NotSignedIn told) {
            return refused(ui, request, setOut.back(), told);
        }
    }

    /** Who has come in for the very first time is asked to protect the account. */
    private static String onward(Person person, SetOut setOut) {
        var welcomed = person.welcomedAt();
        var isNew = welcomed != null && welcomed.isAfter(setOut.at());
        return isNew && setOut.back().isEmpty() ? "/me/second-factor" : setOut.back();
    }

    /** What fits no question is left alone: whoever waits for an answer is not to be disturbed by a forged one. */
    private Optional<SetOut> taken(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(SET_OUT) instanceof SetOut setOut)) return Optional.empty();
        if (!String.valueOf(setOut.question().getState()).equals(request.getParameter("state")))
            return Optional.empty();
        session.removeAttribute(SET_OUT);
        return Optional.of(setOut)
                .filter(each -> each.at().isAfter(clock.instant().minus(Entrance.WAIT)));
    }

    private View refused(Ui ui, HttpServletRequest request, String back, NotSignedIn told) {
        SecurityLog.tell(Event.SIGN_IN_FAILED, told.key(), null, request);
        return Page.again(page(ui, "", back, List.of(), new Mistakes().on("email", told.key())));
    }

    private JteModel page(Ui ui, String email, String back, List<Delegation> found, Mistakes mistakes) {
        var all = providers.open().stream()
                .flatMap(provider -> delegations.find(provider.delegation()).stream())
                .toList();
        return templates.identityOrganisation(ui, email, back, found, all, mistakes);
    }
}
