package org.entente.identity;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.web.Crumb;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
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
import org.springframework.web.servlet.View;

/**
 * The people of a delegation, kept by its own administrator; the secretariat lets the first one in. Where there is an administrator,
 * it acts for a reason, which stays on the record and of which they are told.
 */
@Controller
class MemberPages {

    private final Delegations delegations;
    private final Members members;
    private final Persons persons;
    private final Invitations invitations;
    private final OneTimeLink link;
    private final Readings readings;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MemberPages(
            Delegations delegations,
            Members members,
            Persons persons,
            Invitations invitations,
            OneTimeLink link,
            Readings readings,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.delegations = delegations;
        this.members = members;
        this.persons = persons;
        this.invitations = invitations;
        this.link = link;
        this.readings = readings;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/delegations/{code}/members/new")
    View invite(Ui ui, Delegate keeper, @PathVariable String code) {
        var delegation = delegations.administeredBy(keeper, code);
        var form = MemberForm.empty(Dates.today(clock));
        return new Page(form(ui, keeper, delegation, null, form, new Mistakes()));
    }

    /** Answers the same whether or not the person has an account already, as another delegation's matter it may be. */
    @PostMapping("/delegations/{code}/members")
    View invite(
            Ui ui,
            Delegate keeper,
            SecondFactor factor,
            @PathVariable String code,
            MemberForm typed,
            HttpServletRequest request) {
        var delegation = delegations.administeredBy(keeper, code);
        var form = needed(typed, keeper, delegation);
        var mistakes = form.personMistakes();
        form.checkTerm(mistakes, delegation.givenBy(keeper));
        checkReason(mistakes, keeper, delegation, form);
        var known = persons.withEmail(form.email());
        if (known.flatMap(person -> members.open(delegation, person.id())).isPresent()) {
            mistakes.on("email", "identity.mistake.is_member");
        }
        // Nobody of the secretariat makes themselves a State's voice; the demonstration's anyone may try.
        if (!delegation.fictitious()
                && known.filter(person -> person.id().equals(keeper.person())).isPresent()) {
            mistakes.on("email", "identity.mistake.yourself");
        }
        if (!mistakes.none()) return Page.again(form(ui, keeper, delegation, null, form, mistakes));
        // Who is let in may bind the delegation: whoever only found the screen open lets nobody in.
        factor.demand();
        var secret = transaction.execute(status -> {
            var now = clock.instant();
            var person = known.map(account -> account.calledAs(form.name(), form.email()))
                    .orElseGet(() -> persons.add(form.name(), form.email(), keeper.person(), now));
            var member = members.add(delegation, person, form.roles(), form.first(), form.last(), keeper.person(), now);
            events.publishEvent(MemberInvited.into(delegation, member, form.reason(), keeper.person(), now));
            return invitations.toJoin(member, keeper.person(), now);
        });
        var member = persons.withEmail(form.email())
                .flatMap(person -> members.open(delegation, person.id()))
                .orElseThrow();
        return link.toJoin(
                ui, request, trail(ui, delegation), keeper, member, form.name(), Objects.requireNonNull(secret));
    }

    @PostMapping("/delegations/{code}/members/{id}/invitations")
    View inviteAgain(
            Ui ui,
            Delegate keeper,
            SecondFactor factor,
            @PathVariable String code,
            @PathVariable UUID id,
            HttpServletRequest request) {
        var delegation = delegations.administeredBy(keeper, code);
        var member = open(delegation, id);
        delegation.mayChange(keeper, List.of(), member.roles());
        if (member.acceptedAt() != null) throw new RuleBroken(Refusal.HAS_JOINED);
        factor.demand();
        var secret = transaction.execute(status -> {
            var now = clock.instant();
            events.publishEvent(MemberInvited.into(delegation, member, "", keeper.person(), now));
            return invitations.toJoin(member, keeper.person(), now);
        });
        return link.toJoin(
                ui, request, trail(ui, delegation), keeper, member, member.name(), Objects.requireNonNull(secret));
    }

    @GetMapping("/delegations/{code}/members/{id}")
    View change(Ui ui, Delegate keeper, @PathVariable String code, @PathVariable UUID id) {
        var delegation = delegations.administeredBy(keeper, code);
        var member = another(keeper, delegation, id);
        readings.note(keeper, delegation.path());
        return new Page(form(ui, keeper, delegation, member, MemberForm.of(member), new Mistakes()));
    }

    @PostMapping("/delegations/{code}/members/{id}")
    View change(
            Ui ui,
            Delegate keeper,
            SecondFactor factor,
            @PathVariable String code,
            @PathVariable UUID id,
            MemberForm typed) {
        var delegation = delegations.administeredBy(keeper, code);
        var form = needed(typed, keeper, delegation);
        var member = another(keeper, delegation, id);
        var mistakes = new Mistakes();
        var possible = EnumSet.copyOf(delegation.givenBy(keeper));
        possible.addAll(member.roles());
        form.checkTerm(mistakes, possible);
        checkReason(mistakes, keeper, delegation, form);
        if (!mistakes.none()) return Page.again(form(ui, keeper, delegation, member, form, mistakes));
        delegation.mayChange(keeper, member.roles(), form.roles());
        delegation.maySetTerm(keeper, member, form.first(), form.last());
        factor.demand();
        if (member.lock() != form.knownLock()) return overtaken(ui, keeper, delegation, member, form);
        try {
            transaction.executeWithoutResult(status -> {
                members.change(member, form.roles(), form.first(), form.last());
                events.publishEvent(new MemberChanged(
                        id,
                        member.person(),
                        delegation.code(),
                        MemberForm.of(member).told(),
                        form.told(member.person()),
                        keeper.person(),
                        clock.instant()));
            });
        } catch (OptimisticLockingFailureException faster) {
            return overtaken(ui, keeper, delegation, members.get(delegation, id), form);
        }
        return Redirect.to(delegation.path());
    }

    @PostMapping("/delegations/{code}/members/{id}/ending")
    View end(
            Ui ui,
            Delegate keeper,
            SecondFactor factor,
            @PathVariable String code,
            @PathVariable UUID id,
            MemberForm typed) {
        var delegation = delegations.administeredBy(keeper, code);
        var form = needed(typed, keeper, delegation);
        var member = open(delegation, id);
        if (member.person().equals(keeper.person())) throw new RuleBroken(Refusal.IS_YOURSELF);
        delegation.mayChange(keeper, member.roles(), List.of());
        var mistakes = new Mistakes();
        checkReason(mistakes, keeper, delegation, form);
        if (!mistakes.none()) return Page.again(form(ui, keeper, delegation, member, form.orOf(member), mistakes));
        factor.demand();
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            if (!members.end(id, now)) throw new RuleBroken(Refusal.HAS_LEFT);
            events.publishEvent(MemberRemoved.from(delegation, member, form.reason(), keeper.person(), now));
        });
        return Redirect.to(delegation.path());
    }

    /** Nobody else’s act has a reason, whatever was sent. */
    private MemberForm needed(MemberForm typed, Delegate keeper, Delegation delegation) {
        return members.isSteppedInto(delegation, keeper) ? typed : typed.because("");
    }

    private void checkReason(Mistakes mistakes, Delegate keeper, Delegation delegation, MemberForm form) {
        if (members.isSteppedInto(delegation, keeper)) form.checkReason(mistakes);
    }

    /** Nobody gives themselves a role or a longer term; in the demonstration anyone may try. */
    private Member another(Delegate keeper, Delegation delegation, UUID id) {
        var member = open(delegation, id);
        if (!delegation.fictitious() && member.person().equals(keeper.person()))
            throw new RuleBroken(Refusal.IS_OWN_MEMBERSHIP);
        return member;
    }

    private Member open(Delegation delegation, UUID id) {
        var member = members.get(delegation, id);
        if (!member.isOpen()) throw new RuleBroken(Refusal.HAS_LEFT);
        return member;
    }

    private Page overtaken(Ui ui, Delegate keeper, Delegation delegation, Member current, MemberForm form) {
        var mistakes = new Mistakes().on("role", "web.mistake.overtaken");
        var again = form(ui, keeper, delegation, current, form.withLock(current.lock()), mistakes);
        return new Page(again, HttpStatus.CONFLICT);
    }

    private JteModel form(
            Ui ui,
            Delegate keeper,
            Delegation delegation,
            @Nullable Member member,
            MemberForm form,
            Mistakes mistakes) {
        var roles = EnumSet.copyOf(delegation.givenBy(keeper));
        if (member != null) roles.addAll(member.roles());
        var stepsIn = members.isSteppedInto(delegation, keeper);
        return templates.identityMember(ui, delegation, trail(ui, delegation), member, stepsIn, roles, form, mistakes);
    }

    static List<Crumb> trail(Ui ui, Delegation delegation) {
        return List.of(
                new Crumb("/delegations", ui.localize("identity.delegations")),
                new Crumb(delegation.path(), delegation.name(ui.language())));
    }
}
