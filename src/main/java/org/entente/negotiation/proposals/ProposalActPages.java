package org.entente.negotiation.proposals;

import java.time.Clock;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.TextVersions;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.TypedId;
import org.entente.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What is done with a proposal: sent, withdrawn, joined, reacted to; and taken into a version. */
@Controller
class ProposalActPages {

    private final Proposals proposals;
    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final KeepsProposals keeps;
    private final Proposers proposers;
    private final ShowsProposals shows;
    private final Clock clock;

    ProposalActPages(
            Proposals proposals,
            NegotiatedTexts texts,
            TextVersions versions,
            KeepsProposals keeps,
            Proposers proposers,
            ShowsProposals shows,
            Clock clock) {
        this.proposals = proposals;
        this.texts = texts;
        this.versions = versions;
        this.keeps = keeps;
        this.proposers = proposers;
        this.shows = shows;
        this.clock = clock;
    }

    @PostMapping("/proposals/{id}/sending")
    View send(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen) {
        var proposal = proposals.boundBy(delegate, id);
        factor.demand();
        proposal.mustBeSeen(seen);
        try {
            keeps.send(proposal, delegate.person(), clock);
            return Redirect.to(proposal.path());
        } catch (RuleBroken refused) {
            if (refused.refusal() != Refusal.PARAGRAPH_GONE) throw refused;
            return refused(ui, id, ShowsProposals.Typed.NOTHING, "place", refused);
        }
    }

    @PostMapping("/proposals/{id}/discard")
    View discard(Delegate delegate, @PathVariable UUID id) {
        var proposal = proposals.boundBy(delegate, id);
        keeps.discard(texts.readableBy(Reader.of(delegate), proposal.text()), proposal, delegate);
        return Redirect.to("/texts/" + proposal.text() + "/proposals");
    }

    @PostMapping("/proposals/{id}/withdrawal")
    View withdraw(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String because) {
        var proposal = proposals.boundBy(delegate, id);
        var typed = new ShowsProposals.Typed(because, "", "", "");
        var mistakes = new Mistakes().atMost("because", typed.because(), ProposalForm.LONGEST_REASON);
        if (!mistakes.none()) return Page.again(shows.page(ui, proposal, typed, mistakes));
        factor.demand();
        try {
            keeps.withdraw(proposal, typed.because().strip(), delegate);
            return Redirect.to(proposal.path());
        } catch (RuleBroken refused) {
            return refused(ui, id, typed, "because", refused);
        }
    }

    @PostMapping("/proposals/{id}/cosponsors")
    View join(Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var proposal = proposals.readableBy(Reader.of(delegate), id);
        var party = spokenFor(delegate, proposal);
        factor.demand();
        keeps.join(proposal, party, delegate);
        return Redirect.to(proposal.path());
    }

    @PostMapping("/proposals/{id}/cosponsors/ending")
    View leave(Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var proposal = proposals.readableBy(Reader.of(delegate), id);
        var party = spokenFor(delegate, proposal);
        factor.demand();
        keeps.leave(proposal, party, delegate);
        return Redirect.to(proposal.path());
    }

    @PostMapping("/proposals/{id}/reaction")
    View react(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String degree,
            @RequestParam(defaultValue = "") String metBy,
            @RequestParam(defaultValue = "") String reason) {
        var proposal = proposals.readableBy(Reader.of(delegate), id);
        var party = spokenFor(delegate, proposal);
        var typed = new ShowsProposals.Typed("", degree, metBy, reason);
        var mistakes = new Mistakes().atMost("reason", typed.reason(), ProposalForm.LONGEST_REASON);
        var chosen = Arrays.stream(Degree.values())
                .filter(each -> each.name().equals(degree))
                .findFirst();
        if (chosen.isEmpty()) mistakes.on("degree", "web.mistake.choice");
        var met = TypedId.of(metBy)
                .filter(version -> versions.issued(proposal.text()).stream()
                        .anyMatch(each -> each.id().equals(version)));
        if (met.isEmpty() && !metBy.isEmpty()) mistakes.on("metBy", "web.mistake.choice");
        if (chosen.filter(Degree.NEEDS_CHANGE::equals).isPresent() && reason.isBlank())
            mistakes.on("reason", "proposals.mistake.change");
        if (!mistakes.none()) return Page.again(shows.page(ui, proposal, typed, mistakes));
        factor.demand();
        var reaction = new Reaction(
                id,
                party,
                chosen.orElseThrow(),
                met.orElse(null),
                typed.reason().strip(),
                ui.language(),
                clock.instant());
        try {
            keeps.react(proposal, reaction, delegate);
            return Redirect.to(proposal.path());
        } catch (RuleBroken refused) {
            return refused(ui, id, typed, "reason", refused);
        }
    }

    @PostMapping("/proposals/{id}/reaction/withdrawal")
    View takeBack(Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var proposal = proposals.readableBy(Reader.of(delegate), id);
        var party = spokenFor(delegate, proposal);
        factor.demand();
        keeps.takeBack(proposal, party, delegate);
        return Redirect.to(proposal.path());
    }

    /** As it stands now, with all that was typed. */
    private View refused(Ui ui, UUID id, ShowsProposals.Typed typed, String field, RuleBroken refused) {
        var mistakes = new Mistakes().on(field, refused.refusal().key(), refused.arguments());
        var proposal = proposals.readableBy(ui.reader(), id);
        return new Page(shows.page(ui, proposal, typed, mistakes), HttpStatus.CONFLICT);
    }

    /** {@code byHand} where the words are there already in another form. */
    @PostMapping("/proposals/{id}/taking")
    View take(Delegate rapporteur, @PathVariable UUID id, @RequestParam(defaultValue = "") String how) {
        var proposal = proposals.readableBy(Reader.of(rapporteur), id);
        var text = texts.keptBy(rapporteur, proposal.text());
        keeps.take(text, proposal, how.equals("credit"), rapporteur);
        return Redirect.to(proposal.path());
    }

    private UUID spokenFor(Delegate delegate, Proposal proposal) {
        NegotiatedText text = texts.readableBy(Reader.of(delegate), proposal.text());
        var party = delegate.party();
        if (party == null || !proposers.maySpeak(delegate, text)) throw new NoSuchElementException();
        return party;
    }
}
