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
import org.entente.web.RuleBroken;
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

/** Who belongs to what, kept by officers on the page of the party that belongs. */
@Controller
class MembershipPages {

    private final Parties parties;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MembershipPages(
            Parties parties,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.parties = parties;
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
    View end(Delegate delegate, @PathVariable String code, @PathVariable UUID id, @RequestParam String lastDay) {
        delegate.asOfficer();
        var party = parties.coded(code);
        var membership = held(party, id);
        if (membership.validTo() != null) throw new RuleBroken(Refusal.ALREADY_ENDED);
        var day = Dates.read(lastDay);
        if (day == null || (membership.validFrom() != null && day.isBefore(membership.validFrom()))) {
            throw new RuleBroken(Refusal.NOT_A_LAST_DAY);
        }
        transaction.executeWithoutResult(status -> {
            if (!parties.end(id, day)) throw new RuleBroken(Refusal.ALREADY_ENDED);
            events.publishEvent(new MembershipEnded(
                    party.code(),
                    organisation(membership),
                    Map.of("lastDay", ""),
                    Map.of("lastDay", day.toString()),
                    delegate.person(),
                    clock.instant()));
        });
        return Redirect.to(party.path());
    }

    @PostMapping("/parties/{code}/memberships/{id}/confirmation")
    View confirm(Delegate delegate, @PathVariable String code, @PathVariable UUID id, @RequestParam String source) {
        delegate.asOfficer();
        var party = parties.coded(code);
        var membership = held(party, id);
        if (!new Mistakes().text("source", source, 500).none()) throw new RuleBroken(Refusal.NO_SOURCE);
        transaction.executeWithoutResult(status -> {
            if (!parties.confirm(id, source.strip())) throw new RuleBroken(Refusal.ALREADY_CONFIRMED);
            events.publishEvent(new MembershipConfirmed(
                    party.code(),
                    organisation(membership),
                    Map.of("source", membership.source()),
                    Map.of("source", source.strip()),
                    delegate.person(),
                    clock.instant()));
        });
        return Redirect.to(party.path());
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
