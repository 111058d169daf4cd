package org.entente.negotiation.proposals;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.negotiation.Draft;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.ParagraphName;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.TextLine;
import org.entente.negotiation.TextLines;
import org.entente.negotiation.TextReadings;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.TypedId;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Proposals are written for a delegation by whoever drafts for it, and are nobody else's until they are sent. */
@Controller
class ProposalWritingPages {

    private final TextVersions versions;
    private final TextLines lines;
    private final TextReadings readings;
    private final Proposals proposals;
    private final Standings standings;
    private final KeepsProposals keeps;
    private final Proposers proposers;
    private final Templates templates;
    private final Clock clock;

    ProposalWritingPages(
            TextVersions versions,
            TextLines lines,
            TextReadings readings,
            Proposals proposals,
            Standings standings,
            KeepsProposals keeps,
            Proposers proposers,
            Templates templates,
            Clock clock) {
        this.versions = versions;
        this.lines = lines;
        this.readings = readings;
        this.proposals = proposals;
        this.standings = standings;
        this.keeps = keeps;
        this.proposers = proposers;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/texts/{id}/proposals/new")
    View write(
            Ui ui,
            Delegate delegate,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "REPLACE") ProposalKind kind,
            @RequestParam(defaultValue = "") String again) {
        var text = proposers.writtenOn(delegate, id);
        text.mustBeOpen();
        readings.of(ui.reader(), id);
        var before = before(delegate, text, again);
        if (before.isPresent()) {
            var standing = standings.of(text, List.of(before.get())).getFirst();
            var form = begun(text, standing).again(before.get());
            return new Page(form(ui, delegate, text, null, form, placed(standing)));
        }
        var on = range(draft(text), from, to);
        var first = on.isEmpty() ? null : on.getFirst();
        var words = kind.isWorded() && !kind.isAddition() ? Proposal.base(on) : "";
        var form = ProposalForm.on(
                from,
                to,
                kind,
                words,
                first == null ? ProvisionKind.NUMBERED : first.kind(),
                first == null ? 0 : first.level());
        return new Page(form(ui, delegate, text, null, form, new Mistakes()));
    }

    @PostMapping("/texts/{id}/proposals")
    View write(Ui ui, Delegate delegate, @PathVariable UUID id, ProposalForm form) {
        var text = proposers.writtenOn(delegate, id);
        try {
            text.mustBeOpen();
            return write(ui, delegate, text, form);
        } catch (RuleBroken refused) {
            if (refused.refusal() == Refusal.WRITTEN_BY_OTHERS) return anew(ui, delegate, text, form);
            return refused(ui, delegate, text, null, form, refused);
        }
    }

    private View write(Ui ui, Delegate delegate, NegotiatedText text, ProposalForm form) {
        var draft = draft(text);
        var on = range(draft, form.from(), form.to());
        var mistakes = mistakes(delegate, form, on, draft);
        if (Proposers.isOfTheHouse(delegate) && form.chosenAuthor().isEmpty())
            mistakes.on("author", "web.mistake.choice");
        if (!mistakes.none()) return Page.again(form(ui, delegate, text, null, form, mistakes));
        var proposal = proposal(ui, delegate, text, form, on);
        var before = before(delegate, text, form.again());
        if (before.isPresent()) keeps.writeAnew(proposal, before.get(), delegate.person());
        else keeps.write(proposal, delegate.person());
        return Redirect.to(proposal.path());
    }

    /** What the delegation has sent on this text and proposes anew; that one stays as it is. */
    private Optional<Proposal> before(Delegate delegate, NegotiatedText text, String again) {
        return TypedId.of(again)
                .flatMap(id -> own(delegate, id))
                .filter(each -> each.isSent() && each.text().equals(text.id()));
    }

    private static Mistakes mistakes(Delegate delegate, ProposalForm form, List<Provision> on, Draft text) {
        var mistakes = form.mistakes(on, text);
        if (!form.isFor(party(delegate))) mistakes.on("kind", "proposals.mistake.behalf");
        // What the form showed of the paragraphs is what is asked to become otherwise.
        if (!on.isEmpty() && !form.base().equals(Provision.hash(Proposal.base(on))))
            mistakes.on(
                    "from", form.isOnOthers() ? "proposals.mistake.other_paragraphs" : "proposals.mistake.overtaken");
        return mistakes;
    }

    /** With all that was typed. */
    private View refused(
            Ui ui,
            Delegate delegate,
            NegotiatedText text,
            @Nullable Proposal before,
            ProposalForm form,
            RuleBroken refused) {
        var mistakes = new Mistakes().on("words", refused.refusal().key(), refused.arguments());
        return new Page(form(ui, delegate, text, before, form, mistakes), HttpStatus.CONFLICT);
    }

    private static @Nullable UUID party(Delegate delegate) {
        return Proposers.isOfTheHouse(delegate) ? null : delegate.party();
    }

    private Proposal proposal(Ui ui, Delegate delegate, NegotiatedText text, ProposalForm form, List<Provision> on) {
        var house = Proposers.isOfTheHouse(delegate);
        var kind = form.chosenKind().orElseThrow();
        return Proposal.inPreparation(
                form.uuid(),
                current(text),
                kind,
                house ? form.chosenAuthor().orElseThrow() : ProposalAuthor.DELEGATION,
                on,
                kind.isWorded() ? form.words() : "",
                form.chosenProvision().orElse(ProvisionKind.NUMBERED),
                form.chosenLevel(),
                kind == ProposalKind.MOVE ? TypedId.of(form.after()).orElse(null) : null,
                form.reason(),
                ui.language(),
                house ? null : delegate.party(),
                clock.instant(),
                form.knownLock());
    }

    @GetMapping("/proposals/{id}/change")
    View change(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var proposal = inPreparation(delegate, id);
        var text = proposers.writtenOn(delegate, proposal.text());
        text.mustBeOpen();
        readings.of(ui.reader(), text.id());
        readings.notePrepared(ui.reader(), proposal.path());
        var standing = standings.of(text, List.of(proposal)).getFirst();
        return new Page(form(ui, delegate, text, proposal, begun(text, standing), placed(standing)));
    }

    /** With what has come between its paragraphs, which the form is on as well: nobody deletes that by saving. */
    private ProposalForm begun(NegotiatedText text, ProposalStanding standing) {
        var form = ProposalForm.of(standing);
        var there = standing.paragraphs();
        if (there.size() < 2) return form;
        var now = draft(text);
        var all = now.provisions();
        var places = there.stream().map(now::get).map(all::indexOf).sorted().toList();
        var first = places.getFirst();
        var last = places.getLast();
        var isWhole = last - first + 1 == there.size() || standing.words().isBlank();
        var words = isWhole ? standing.words() : kept(now, there, standing.words(), first, all.size() - last - 1);
        return form.on(all.get(first).id(), all.get(last).id(), words);
    }

    /** What stands from one place to another once others than these have stayed as they are. */
    private static String kept(Draft now, List<UUID> there, String words, int first, int behind) {
        var next = now.reword(there, Draft.pieces(words)).provisions();
        return Proposal.base(next.subList(first, next.size() - behind));
    }

    /** What stands nowhere any more is for another paragraph; and whoever goes on looks at what has come since. */
    private static Mistakes placed(ProposalStanding standing) {
        var mistakes = new Mistakes();
        if (standing.paragraphs().isEmpty()) mistakes.on("from", "proposals.mistake.gone");
        if (!standing.between().isEmpty()) mistakes.on("from", "proposals.mistake.between");
        return mistakes;
    }

    @PostMapping("/proposals/{id}/change")
    View change(Ui ui, Delegate delegate, @PathVariable UUID id, ProposalForm form) {
        var before = own(delegate, id).orElse(null);
        if (before == null) return anew(ui, delegate, form);
        var text = proposers.writtenOn(delegate, before.text());
        try {
            text.mustBeOpen();
            if (before.isSent()) throw new RuleBroken(Refusal.SENT);
            return change(ui, delegate, text, before, form);
        } catch (RuleBroken refused) {
            return refused(ui, delegate, text, before, form, refused);
        }
    }

    private View anew(Ui ui, Delegate delegate, ProposalForm form) {
        var text = TypedId.of(form.text()).orElseThrow(NoSuchElementException::new);
        return anew(ui, delegate, proposers.writtenOn(delegate, text), form);
    }

    /**
     * A colleague has discarded it meanwhile, or the delegation has left those who write it: what was typed is a new one,
     * if whoever typed it wants that.
     */
    private View anew(Ui ui, Delegate delegate, NegotiatedText text, ProposalForm form) {
        var mistakes = new Mistakes().on("words", "proposals.mistake.discarded");
        return new Page(form(ui, delegate, text, null, form.anew(), mistakes), HttpStatus.CONFLICT);
    }

    private View change(Ui ui, Delegate delegate, NegotiatedText text, Proposal before, ProposalForm form) {
        var draft = draft(text);
        var on = range(draft, form.from(), form.to());
        var mistakes = mistakes(delegate, form, on, draft);
        if (!mistakes.none()) return Page.again(form(ui, delegate, text, before, form, mistakes));
        var named = form.of(before);
        try {
            keeps.reword(proposal(ui, delegate, text, named, on));
        } catch (OptimisticLockingFailureException overtaken) {
            var current = own(delegate, before.id()).orElse(null);
            if (current == null) return anew(ui, delegate, text, form);
            if (current.isSent()) throw new RuleBroken(Refusal.SENT);
            mistakes.on("words", "web.mistake.overtaken");
            return new Page(
                    form(ui, delegate, text, current, form.withLock(current.lock()), mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(before.path());
    }

    /** Whoever drafts for the delegation may go on with what another of it has begun. */
    private Proposal inPreparation(Delegate delegate, UUID id) {
        var proposal = own(delegate, id).orElseThrow(NoSuchElementException::new);
        if (proposal.isSent()) throw new RuleBroken(Refusal.SENT);
        return proposal;
    }

    private Optional<Proposal> own(Delegate delegate, UUID id) {
        return proposals.find(id).filter(proposal -> proposal.isDraftedBy(delegate));
    }

    private TextVersion current(NegotiatedText text) {
        return versions.current(text.id()).orElseThrow(NoSuchElementException::new);
    }

    /** The version that holds now. */
    private Draft draft(NegotiatedText text) {
        return new Draft(versions.provisions(current(text).id()));
    }

    /** From one paragraph to another behind it. */
    private static List<Provision> range(Draft text, String from, String to) {
        var all = text.provisions();
        var ids = all.stream().map(each -> each.id().toString()).toList();
        var first = ids.indexOf(from);
        var last = to.isEmpty() ? first : ids.indexOf(to);
        if (first < 0 || last < 0) return List.of();
        return all.subList(Math.min(first, last), Math.max(first, last) + 1);
    }

    private JteModel form(
            Ui ui,
            Delegate delegate,
            NegotiatedText text,
            @Nullable Proposal before,
            ProposalForm form,
            Mistakes mistakes) {
        var places = new LinkedHashMap<String, String>();
        for (TextLine line : lines.of(text, current(text), text.language()))
            places.put(line.id().toString(), line.called());
        var on = range(draft(text), form.from(), form.to());
        // Seen now as it is, and for whom: whoever sends it again knows both.
        var again = form.as(party(delegate), Proposal.base(on));
        return templates.proposalsForm(
                ui,
                text,
                before,
                places,
                Proposal.base(on),
                under(ui, text, on),
                Proposers.isOfTheHouse(delegate),
                again,
                mistakes);
    }

    /** What stands under paragraphs and would go where they go, in words. */
    private String under(Ui ui, NegotiatedText text, List<Provision> on) {
        var whole = draft(text).whole(on.stream().map(Provision::id).toList());
        return ParagraphName.told(
                ui,
                lines.of(text, current(text), text.language()).stream()
                        .filter(line -> whole.contains(line.provision()) && !on.contains(line.provision()))
                        .map(TextLine::name)
                        .toList());
    }
}
