package org.entente.parties;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who belongs to what, kept by officers on the page of the party that belongs. */
@Controller
class MembershipPages {

    private final Parties parties;
    private final PartyPage page;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MembershipPages(
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

    @GetMapping("/parties/{code}/memberships/new")
    View join(Ui ui, Delegate delegate, @PathVariable String code) {
        delegate.asOfficer();
        return new Page(form(ui, parties.coded(code), MembershipForm.empty(), new Mistakes()));
    }

    @PostMapping("/parties/{code}/memberships")
    View join(Ui ui, Delegate delegate, @PathVariable String code, @ModelAttribute MembershipForm form) {
        delegate.asOfficer();
        var party = parties.coded(code);
        var organisation =
                parties.called(form.organisation()).filter(found -> found.kind().hasMembers());
        var mistakes = form.mistakes(organisation.isPresent());
        organisation.ifPresent(into -> checkMayJoin(party, into, form, mistakes));
        if (!mistakes.none()) return Page.again(form(ui, party, form, mistakes));
        var into = organisation.orElseThrow();
        var chosen = form.chosen().orElseThrow();
        transaction.executeWithoutResult(status -> {
            parties.join(
                    into.id(),
                    party.id(),
                    chosen,
                    form.isDisputed(),
                    form.from(),
                    form.to(),
                    form.note(),
                    form.source(),
                    false,
                    delegate.person());
            events.publishEvent(new MembershipRecorded(
                    party.code(),
                    into.code(),
                    chosen,
                    form.from(),
                    form.to(),
                    form.isDisputed(),
                    delegate.person(),
                    clock.instant()));
        });
        return Redirect.to(party.path());
    }

    @PostMapping("/parties/{code}/memberships/{id}/end")
    View end(
            Ui ui,
            Delegate delegate,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lastDay) {
        delegate.asOfficer();
        var party = parties.coded(code);
        var membership = held(party, id);
        var day = Dates.read(lastDay);
        if (membership.validTo() != null) return overtaken(ui, party, ended(membership, lastDay));
        if (day == null || (membership.validFrom() != null && day.isBefore(membership.validFrom()))) {
            var refused = KeptMembership.refused(membership, KeptMembership.LAST_DAY, lastDay, Refusal.NOT_A_LAST_DAY);
            return Page.again(page.of(ui, party, refused));
        }
        var isDone = transaction.execute(status -> {
            if (!parties.end(id, day)) return false;
            events.publishEvent(new MembershipEnded(
                    party.code(),
                    organisation(membership),
                    Map.of("lastDay", ""),
                    Map.of("lastDay", day.toString()),
                    delegate.person(),
                    clock.instant()));
            return true;
        });
        return Boolean.TRUE.equals(isDone)
                ? Redirect.to(party.path())
                : overtaken(ui, party, ended(membership, lastDay));
    }

    @PostMapping("/parties/{code}/memberships/{id}/confirmation")
    View confirm(
            Ui ui,
            Delegate delegate,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String source) {
        delegate.asOfficer();
        var party = parties.coded(code);
        var membership = held(party, id);
        if (!new Mistakes().text(KeptMembership.SOURCE, source, 500).none()) {
            var refused = KeptMembership.refused(membership, KeptMembership.SOURCE, source, Refusal.NO_SOURCE);
            return Page.again(page.of(ui, party, refused));
        }
        var isDone = transaction.execute(status -> {
            if (!parties.confirm(id, source.strip())) return false;
            events.publishEvent(new MembershipConfirmed(
                    party.code(),
                    organisation(membership),
                    Map.of("source", membership.source()),
                    Map.of("source", source.strip()),
                    delegate.person(),
                    clock.instant()));
            return true;
        });
        if (Boolean.TRUE.equals(isDone)) return Redirect.to(party.path());
        return overtaken(
                ui,
                party,
                KeptMembership.refused(membership, KeptMembership.SOURCE, source, Refusal.ALREADY_CONFIRMED));
    }

    private static KeptMembership ended(Membership membership, String lastDay) {
        return KeptMembership.refused(membership, KeptMembership.LAST_DAY, lastDay, Refusal.ALREADY_ENDED);
    }

    /** Somebody else was faster; the form stays open with its words, though there is nothing left to save. */
    private View overtaken(Ui ui, Party party, KeptMembership kept) {
        return new Page(page.of(ui, party, kept), HttpStatus.CONFLICT);
    }

    private JteModel form(Ui ui, Party party, MembershipForm form, Mistakes mistakes) {
        var groups = parties.all(ui.language()).stream()
                .filter(other -> mayJoin(party, other))
                .toList();
        return templates.partiesJoin(ui, party, form, parties.choices(groups, ui.language()), mistakes);
    }

    /** Nobody belongs twice at a time. */
    private void checkMayJoin(Party party, Party into, MembershipForm form, Mistakes mistakes) {
        if (!mayJoin(party, into)) mistakes.on("organisation", "web.mistake.choice");
        var twice = parties.membershipsOf(party.id()).stream()
                .anyMatch(held -> held.organisation().equals(into.id()) && held.overlaps(form.from(), form.to()));
        if (twice) mistakes.on("organisation", "parties.mistake.twice", into.code());
    }

    /** The real record and the demonstration never mix, and nothing belongs to itself. */
    private static boolean mayJoin(Party party, Party into) {
        return into.kind().hasMembers()
                && into.fictitious() == party.fictitious()
                && !into.id().equals(party.id());
    }

    private Membership held(Party party, UUID id) {
        return parties.membershipsOf(party.id()).stream()
                .filter(membership -> membership.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    private String organisation(Membership membership) {
        return parties.get(membership.organisation()).code();
    }
}
