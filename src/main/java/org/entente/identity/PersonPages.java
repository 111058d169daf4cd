package org.entente.identity;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Role;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Persons, for officers of the secretariat alone. */
@Controller
class PersonPages {

    private final Persons persons;
    private final Invitations invitations;
    private final Parties parties;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PersonPages(
            Persons persons,
            Invitations invitations,
            Parties parties,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.persons = persons;
        this.invitations = invitations;
        this.parties = parties;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/persons")
    View list(Ui ui, Delegate officer) {
        return new Page(templates.identityPersons(ui, persons.all(officer), parties));
    }

    @GetMapping("/persons/new")
    View form(Ui ui, Delegate officer) {
        officer.asOfficer();
        return new Page(templates.identityInvite(ui, new InvitationForm("", "", "", ""), choices(ui), new Mistakes()));
    }

    @PostMapping("/persons")
    View invite(Ui ui, Delegate officer, InvitationForm form, HttpServletRequest request) {
        officer.asOfficer();
        var party = parties.called(form.party());
        var mistakes = form.mistakes(party.isPresent());
        if (persons.withEmail(form.email()).isPresent()) mistakes.on("email", "identity.mistake.email_taken");
        if (!mistakes.none()) return Page.again(templates.identityInvite(ui, form, choices(ui), mistakes));
        var secret = transaction.execute(status ->
                invite(officer, form, party.map(Party::id).map(id -> id.id()).orElse(null)));
        return shown(ui, request, form.name(), String.valueOf(secret));
    }

    @PostMapping("/persons/{id}/invitations")
    View inviteAgain(Ui ui, Delegate officer, @PathVariable UUID id, HttpServletRequest request) {
        var person = persons.get(officer, id);
        if (!person.isEnabled()) throw new RuleBroken(Refusal.IS_DISABLED);
        var secret = transaction.execute(status -> {
            events.publishEvent(
                    new PersonInvited(id, person.role(), person.party(), officer.person(), clock.instant()));
            return invitations.invite(id, clock.instant());
        });
        return shown(ui, request, person.name(), String.valueOf(secret));
    }

    @PostMapping("/persons/{id}/disabling")
    View disable(Delegate officer, @PathVariable UUID id) {
        var person = persons.get(officer, id);
        if (person.id().equals(officer.person())) throw new RuleBroken(Refusal.IS_YOURSELF);
        transaction.executeWithoutResult(status -> {
            persons.disable(id, clock.instant());
            events.publishEvent(new PersonDisabled(id, officer.person(), clock.instant()));
        });
        return Redirect.to("/persons");
    }

    private String invite(Delegate officer, InvitationForm form, @Nullable UUID party) {
        var role = form.chosen().orElseThrow();
        var speaksFor = role == Role.DELEGATE ? party : null;
        var person = persons.add(form.name(), form.email(), role, speaksFor, officer.person(), clock.instant());
        events.publishEvent(new PersonInvited(person.id(), role, speaksFor, officer.person(), clock.instant()));
        return invitations.invite(person.id(), clock.instant());
    }

    /** Shown once, and never sent or stored by us: the officer passes it on by a way they trust. */
    private View shown(Ui ui, HttpServletRequest request, String name, String secret) {
        var port = request.getServerPort() == 80 || request.getServerPort() == 443 ? "" : ":" + request.getServerPort();
        var link = request.getScheme() + "://" + request.getServerName() + port + ui.link("/welcome/" + secret);
        return new Page(templates.identityInvited(ui, name, link, Invitations.LIFE.toDays()));
    }

    private Map<String, String> choices(Ui ui) {
        return parties.choices(parties.all(ui.language()), ui.language());
    }
}
