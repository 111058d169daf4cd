package org.entente.negotiation.notices;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.negotiation.TextVersionIssued;
import org.entente.negotiation.proposals.FollowsVersions;
import org.entente.negotiation.proposals.JointWritingAsked;
import org.entente.negotiation.proposals.Proposal;
import org.entente.negotiation.proposals.ProposalSent;
import org.entente.negotiation.proposals.ProposalState;
import org.entente.negotiation.proposals.Proposals;
import org.entente.notifications.News;
import org.entente.notifications.Often;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.web.Ui;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Of proposals on a text that one follows: by number, never by whose they are. Its own delegations are told what a version made of one. */
@Component
class TellsOfProposals implements Topic {

    private static final String NAME = "proposals";
    private static final String ASKED = "ASKED";
    private static final String TAKEN = "TAKEN";
    private static final String OVERTAKEN = "OVERTAKEN";

    private final Proposals proposals;
    private final FollowsVersions versions;
    private final FollowedTexts texts;
    private final Tells tells;

    TellsOfProposals(Proposals proposals, FollowsVersions versions, FollowedTexts texts, Tells tells) {
        this.proposals = proposals;
        this.versions = versions;
        this.texts = texts;
        this.tells = tells;
    }

    /** Whoever sent it is told like the others: what is queued must not say who that was, where a text keeps it to itself. */
    @EventListener
    void sent(ProposalSent event) {
        if (event.by() != null)
            tells.tell(NAME, event.proposal(), "SENT", "", FollowedTexts.followers(event.text()), null);
    }

    /** Theirs alone; named again after it has left, it is told again. */
    @EventListener
    void asked(JointWritingAsked event) {
        tells.tell(
                NAME, event.proposal(), ASKED, UUID.randomUUID().toString(), Whom.only(List.of(event.party())), null);
    }

    /** Theirs alone, and not before the version is everybody’s. What the demonstration brings in is nobody's news. */
    @EventListener
    void issued(TextVersionIssued event) {
        if (event.by() == null) return;
        for (var each : versions.taken(event.text(), event.version())) tell(each, TAKEN, event.version());
        for (var each : versions.overtaken(event.text(), event.version())) tell(each, OVERTAKEN, event.version());
    }

    private void tell(Proposal proposal, String what, UUID version) {
        tells.tell(NAME, proposal.id(), what, version.toString(), Whom.only(proposal.sponsors()), null);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 34;
    }

    @Override
    public Often usual() {
        return Often.DAILY;
    }

    @Override
    public boolean isFollowed() {
        return true;
    }

    /** What was withdrawn, taken up or answered since, or can be no more, needs nobody's attention. */
    @Override
    public Optional<News> read(Told told, Ui ui) {
        var proposal = proposals.readableBy(ui.reader(), told.of());
        var number = proposal.number();
        return switch (told.what()) {
            case ASKED ->
                news(
                        proposal.isAskedOf(ui.reader()) && texts.isOpen(proposal.text()),
                        proposal,
                        ui.localize("negotiation.told.asked_to_write"),
                        ui);
            case TAKEN ->
                news(
                        proposal.isOf(ui.reader()) && proposal.state() == ProposalState.TAKEN,
                        proposal,
                        ui.localize("negotiation.told.taken", number),
                        ui);
            case OVERTAKEN ->
                news(
                        proposal.isOf(ui.reader()) && proposal.isPending() && versions.isOvertaken(proposal),
                        proposal,
                        ui.localize("negotiation.told.overtaken", number),
                        ui);
            default -> news(proposal.isPending(), proposal, ui.localize("negotiation.told.proposed", number), ui);
        };
    }

    private Optional<News> news(boolean isNews, Proposal proposal, String what, Ui ui) {
        return isNews ? Optional.of(texts.news(proposal.text(), what, proposal.path(), ui)) : Optional.empty();
    }
}
