package org.entente.identity;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Oneself, and for which delegation one acts: for one at a time. */
@Controller
class MePages {

    private final Persons persons;
    private final Delegations delegations;
    private final SignedIn signedIn;
    private final Templates templates;

    MePages(Persons persons, Delegations delegations, SignedIn signedIn, Templates templates) {
        this.persons = persons;
        this.delegations = delegations;
        this.signedIn = signedIn;
        this.templates = templates;
    }

    @GetMapping("/me")
    View me(Ui ui, Delegate delegate, HttpServletRequest request) {
        var person = persons.find(delegate.person()).orElseThrow();
        var choices = signedIn.memberships(request).stream()
                .flatMap(member -> delegations.find(member.delegation()).stream())
                .toList();
        return new Page(templates.identityMe(ui, person, delegate, choices));
    }

    @PostMapping("/me/delegation")
    View actFor(Delegate delegate, @RequestParam UUID delegation, HttpServletRequest request) {
        if (signedIn.memberships(request).stream()
                .noneMatch(member -> member.delegation().equals(delegation))) throw new NoSuchElementException();
        persons.actFor(delegate.person(), delegation);
        signedIn.actFor(delegation, request);
        return Redirect.to("/me");
    }
}
