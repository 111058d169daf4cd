package org.entente.negotiation.notices;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.negotiation.proposals.JointWritingAsked;
import org.entente.negotiation.proposals.ProposalSent;
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

/** Of proposals on a text that one follows: by number, never by whose they are. */
@Component
class TellsOfProposals implements Topic {

    private static final String NAME = "proposals";
    private static final String ASKED = "ASKED";

    private final Proposals proposals;
    private final FollowedTexts texts;
    private final Tells tells;

    TellsOfProposals(Proposals proposals, FollowedTexts texts, Tells tells) {
        this.proposals = proposals;
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
        if (told.what().equals(ASKED))
            return proposal.isAskedOf(ui.reader()) && texts.isOpen(proposal.text())
                    ? Optional.of(texts.news(
                            proposal.text(), ui.localize("negotiation.told.asked_to_write"), proposal.path(), ui))
                    : Optional.empty();
        if (!proposal.isPending()) return Optional.empty();
        return Optional.of(texts.news(
                proposal.text(), ui.localize("negotiation.told.proposed", proposal.number()), proposal.path(), ui));
    }
}
