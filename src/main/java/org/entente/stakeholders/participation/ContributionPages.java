package org.entente.stakeholders.participation;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.chronicle.Histories;
import org.entente.chronicle.History;
import org.entente.chronicle.Readings;
import org.entente.documents.FileStore;
import org.entente.documents.TextExtraction;
import org.entente.documents.Unreadable;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.entente.stakeholders.Accreditation;
import org.entente.stakeholders.Accreditations;
import org.entente.stakeholders.Presidency;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What organisations have to say in writing: given, read for law and relevance alone, published, declined, appealed, taken back. */
@Controller
class ContributionPages {

    private final Contributions contributions;
    private final Presidency presidency;
    private final KeepsContributions keeps;
    private final Admission admission;
    private final Accreditations accreditations;
    private final Bodies bodies;
    private final TextExtraction extraction;
    private final FileStore files;
    private final Parties parties;
    private final Histories histories;
    private final Readings readings;
    private final Templates templates;

    ContributionPages(
            Contributions contributions,
            Presidency presidency,
            KeepsContributions keeps,
            Admission admission,
            Accreditations accreditations,
            Bodies bodies,
            TextExtraction extraction,
            FileStore files,
            Parties parties,
            Histories histories,
            Readings readings,
            Templates templates) {
        this.contributions = contributions;
        this.presidency = presidency;
        this.keeps = keeps;
        this.admission = admission;
        this.accreditations = accreditations;
        this.bodies = bodies;
        this.extraction = extraction;
        this.files = files;
        this.parties = parties;
        this.histories = histories;
        this.readings = readings;
        this.templates = templates;
    }

    @GetMapping("/accreditations/{id}/contributions")
    View list(Ui ui, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID before) {
        var accreditation = accreditations.get(id);
        var listed = contributions.in(id, ui.reader(), before);
        var gives =
                ui.reader().delegate().filter(own -> isFor(accreditation, own)).isPresent();
        return new Page(templates.participationList(
                ui,
                accreditation,
                before == null ? contributions.waiting(id, ui.reader()) : List.of(),
                listed,
                listed.size() == Contributions.PAGE ? listed.getLast().id() : null,
                contributions.figures(id),
                parties,
                gives ? refusal(accreditation, ui.reader().signedIn()) : null,
                gives));
    }

    /** Why the organisation may give nothing now; null where it may. */
    private @Nullable RuleBroken refusal(Accreditation accreditation, Delegate delegate) {
        try {
            keeps.mustTake(accreditation, delegate.delegation());
            return null;
        } catch (RuleBroken broken) {
            return broken;
        }
    }

    @GetMapping("/accreditations/{id}/contributions/new")
    View write(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var accreditation = takingFrom(delegate, id);
        keeps.mustTake(accreditation, delegate.delegation());
        return new Page(form(ui, delegate, accreditation, ContributionForm.blank(ui.language()), new Mistakes()));
    }

    @PostMapping("/accreditations/{id}/contributions")
    View give(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @ModelAttribute ContributionForm form) {
        var accreditation = takingFrom(delegate, id);
        var mistakes = form.mistakes(admission.sessions(accreditation));
        if (mistakes.none()) check(form, mistakes);
        if (!mistakes.none()) return Page.again(form(ui, delegate, accreditation, form, mistakes));
        factor.demand();
        try {
            return Redirect.to(keeps.give(accreditation, form, delegate).path());
        } catch (RuleBroken broken) {
            mistakes.on("text", broken.refusal().key(), broken.arguments());
            return new Page(form(ui, delegate, accreditation, form, mistakes), HttpStatus.CONFLICT);
        }
    }

    /** What cannot be split into paragraphs is told now, and not when it is to be published. */
    private void check(ContributionForm form, Mistakes mistakes) {
        try {
            extraction.read(files.path(files.keep(form.text()).sha256()), KeepsContributions.FILE);
        } catch (Unreadable unreadable) {
            mistakes.on("text", unreadable.reason().key());
        }
    }

    /** Those who speak for an organisation that may be accredited so; nobody else has anything to give. */
    private Accreditation takingFrom(Delegate delegate, UUID id) {
        var accreditation = accreditations.get(id);
        if (!isFor(accreditation, delegate)) throw new NoSuchElementException();
        return accreditation;
    }

    private boolean isFor(Accreditation accreditation, Delegate delegate) {
        return delegate.speaksFor(delegate.delegation())
                && parties.find(new PartyId(delegate.delegation()))
                        .filter(accreditation::isFor)
                        .isPresent();
    }

    @GetMapping("/contributions/{id}")
    View show(Ui ui, @PathVariable UUID id) {
        var contribution = contributions.readableBy(ui.reader(), id);
        // Of one that was declined and published after all, whoever is inside reads why, and the appeal.
        var isShownAsToEverybody = contribution.state() == ContributionState.PUBLISHED && contribution.ground() == null
                || !Contributions.isInsideFor(ui.reader(), contribution);
        readings.noteUnless(isShownAsToEverybody, ui.reader(), contribution.path());
        return new Page(show(ui, contribution, ContributionAnswer.NONE, new Mistakes()));
    }

    @PostMapping("/contributions/{id}/publication")
    View publish(Delegate officer, SecondFactor factor, @PathVariable UUID id) {
        var contribution = contributions.keptBy(officer, id);
        factor.demand();
        keeps.publish(contribution, officer.person());
        return Redirect.to(contribution.path());
    }

    @PostMapping("/contributions/{id}/refusal")
    View decline(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @ModelAttribute ContributionAnswer answer) {
        var contribution = contributions.keptBy(officer, id);
        var ground = ContributionGround.of(answer.ground());
        var mistakes = answer.mistakes("reason", answer.reason());
        if (ground.isEmpty()) mistakes.on("ground", "web.mistake.choice");
        if (!mistakes.none()) return Page.again(show(ui, contribution, answer, mistakes));
        factor.demand();
        keeps.decline(contribution, ground.orElseThrow(), answer.reason(), officer);
        return Redirect.to(contribution.path());
    }

    @PostMapping("/contributions/{id}/appeal")
    View appeal(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @ModelAttribute ContributionAnswer answer) {
        var contribution = contributions.spokenForBy(delegate, id);
        var mistakes = answer.mistakes("appeal", answer.appeal());
        if (!mistakes.none()) return Page.again(show(ui, contribution, answer, mistakes));
        factor.demand();
        keeps.appeal(contribution, answer.appeal(), delegate);
        return Redirect.to(contribution.path());
    }

    @PostMapping("/contributions/{id}/decision")
    View decide(
            Ui ui,
            Delegate chair,
            SecondFactor factor,
            @PathVariable UUID id,
            @ModelAttribute ContributionAnswer answer) {
        var contribution = contributions.presidedBy(chair, id);
        var mistakes = answer.mistakes("reason", answer.reason());
        if (answer.isPublished().isEmpty()) mistakes.on("published", "web.mistake.choice");
        if (!mistakes.none()) return Page.again(show(ui, contribution, answer, mistakes));
        factor.demand();
        keeps.decide(contribution, answer.isPublished().orElseThrow(), answer.reason(), chair);
        return Redirect.to(contribution.path());
    }

    @PostMapping("/contributions/{id}/withdrawal")
    View withdraw(Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var contribution = contributions.spokenForBy(delegate, id);
        factor.demand();
        keeps.withdraw(contribution, delegate);
        return Redirect.to(contribution.path());
    }

    private JteModel form(
            Ui ui, Delegate delegate, Accreditation accreditation, ContributionForm form, Mistakes mistakes) {
        return templates.participationForm(
                ui,
                accreditation,
                admission.as(accreditation, delegate.delegation()),
                admission.sessions(accreditation),
                form,
                mistakes);
    }

    private @Nullable Session session(Contribution contribution) {
        var session = contribution.session();
        return session == null ? null : bodies.findSession(session).orElse(null);
    }

    /** What was withdrawn is its organisation’s again: others know that it was there. */
    private JteModel show(Ui ui, Contribution contribution, ContributionAnswer answer, Mistakes mistakes) {
        var inside = Contributions.isInsideFor(ui.reader(), contribution);
        var own = ui.reader()
                .delegate()
                .filter(each -> each.belongsTo(contribution.party()))
                .isPresent();
        var reads = own || inside && contribution.state() != ContributionState.WITHDRAWN;
        return templates.participationShow(
                ui,
                accreditations.get(contribution.accreditation()),
                contribution,
                session(contribution),
                parties.name(contribution.party(), ui.language()),
                reads ? contributions.words(contribution.id()) : "",
                inside,
                presidency.isHeldBy(ui.reader(), contribution.accreditation()),
                answer,
                mistakes,
                inside ? histories.of(ui, contribution.path()) : History.NONE);
    }
}
