package org.entente.parties;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Parties for everyone to read, and for officers of the secretariat to keep. */
@Controller
class PartyPages {

    private final Parties parties;
    private final PartyPage page;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PartyPages(
            Parties parties,
            PartyPage page,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.parties = parties;
        this.page = page;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/parties")
    View list(
            Ui ui,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String q) {
        var all = parties.all(ui.language());
        var chosen = Kind.of(kind);
        var members = parties.called(group)
                .map(organisation -> parties.membersOn(organisation.id(), today()))
                .orElse(List.of());
        var shown = all.stream()
                .filter(party -> chosen.isEmpty() || party.kind() == chosen.get())
                .filter(party -> group.isBlank() || members.contains(party))
                .filter(party -> matches(party, q))
                .toList();
        var groups = all.stream().filter(party -> party.kind().hasMembers()).toList();
        return new Page(templates.partiesList(
                ui,
                shown,
                all.size(),
                chosen.map(Kind::name).orElse(""),
                group,
                q,
                parties.choices(groups, ui.language())));
    }

    @GetMapping("/parties/new")
    View add(Ui ui, Delegate delegate) {
        delegate.asOfficer();
        return new Page(templates.partiesAdd(ui, PartyForm.empty(), new Mistakes()));
    }

    @PostMapping("/parties")
    View add(Ui ui, Delegate delegate, @ModelAttribute PartyForm form) {
        delegate.asOfficer();
        var id = PartyId.ofCode(form.code());
        var mistakes = form.mistakes(ui.language());
        if (parties.called(form.code()).isPresent()) mistakes.on("code", "parties.mistake.code_taken", form.code());
        checkNamesAreFree(form.names(), id, mistakes);
        // Asked last: the same press may have added it while the others were asked.
        if (parties.find(id).filter(form::describes).isPresent()) return Redirect.to("/parties/" + form.code());
        if (!mistakes.none()) return Page.again(templates.partiesAdd(ui, form, mistakes));
        var kind = form.chosen().orElseThrow();
        transaction.executeWithoutResult(status -> {
            parties.add(id, form.code(), kind, false, null, null);
            parties.name(id, form.names(), null, delegate.person(), form.source(), false);
            events.publishEvent(new PartyAdded(
                    form.code(), kind, form.names().byCode(), form.source(), delegate.person(), clock.instant()));
        });
        return Redirect.to("/parties/" + form.code());
    }

    @GetMapping("/parties/{code}")
    View show(Ui ui, @PathVariable String code) {
        return new Page(page.of(ui, parties.coded(code), KeptMembership.none()));
    }

    @GetMapping("/parties/{code}/namings/new")
    View rename(Ui ui, Delegate delegate, @PathVariable String code) {
        delegate.asOfficer();
        var party = parties.coded(code);
        return new Page(templates.partiesRename(ui, party, NamingForm.of(party), new Mistakes()));
    }

    @PostMapping("/parties/{code}/namings")
    View rename(Ui ui, Delegate delegate, @PathVariable String code, @ModelAttribute NamingForm form) {
        delegate.asOfficer();
        var party = parties.coded(code);
        var mistakes = form.mistakes(party);
        checkNamesAreFree(form.names(), party.id(), mistakes);
        if (!mistakes.none()) return Page.again(templates.partiesRename(ui, party, form, mistakes));
        transaction.executeWithoutResult(status -> {
            parties.name(party.id(), form.names(), form.from(), delegate.person(), form.source(), false);
            events.publishEvent(new PartyRenamed(
                    party.code(),
                    party.names().byCode(),
                    form.names().byCode(),
                    form.from(),
                    delegate.person(),
                    clock.instant()));
        });
        return Redirect.to(party.path());
    }

    /** A statement is taken in by the name at its head, so a name must not lead to two. */
    private void checkNamesAreFree(Names names, PartyId own, Mistakes mistakes) {
        names.texts()
                .forEach((language, name) -> parties.called(name)
                        .filter(other -> !other.id().equals(own))
                        .ifPresent(other -> mistakes.on(language.code(), "parties.mistake.name_taken", other.code())));
    }

    private static boolean matches(Party party, String q) {
        var wanted = q.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || party.code().toLowerCase(Locale.ROOT).equals(wanted)) return true;
        for (var language : Language.values()) {
            var name = party.names().written(language).orElse("");
            if (name.toLowerCase(Locale.ROOT).contains(wanted)) return true;
        }
        return false;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
