package org.entente.negotiation.proposals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTextAudienceChanged;
import org.entente.negotiation.NegotiatedTextChanged;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.TextsLeave;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.entente.search.WholesChanged;
import org.entente.web.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was proposed and sent, by the words asked for and the reason; whose it is only where the text tells. */
@Component
class ProposalShelf implements Shelf {

    static final String NAME = "proposals";

    private final Proposals proposals;
    private final NegotiatedTexts texts;
    private final ApplicationEventPublisher events;

    ProposalShelf(Proposals proposals, NegotiatedTexts texts, ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.texts = texts;
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        for (var text : texts.all()) lay(proposals.all(text), each);
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        lay(wholes.stream().map(proposals::find).flatMap(Optional::stream).toList(), each);
    }

    /** They are called by their text, and are for whom it is for. */
    @EventListener
    void on(NegotiatedTextChanged changed) {
        changed(changed.text());
    }

    @EventListener
    void on(NegotiatedTextAudienceChanged changed) {
        changed(changed.text());
    }

    @EventListener
    void on(TextsLeave leaving) {
        leaving.texts().forEach(this::changed);
    }

    private void changed(UUID text) {
        var all = proposals.all(text).stream().map(Proposal::id).collect(Collectors.toSet());
        if (!all.isEmpty()) events.publishEvent(new WholesChanged(NAME, all));
    }

    private void lay(Collection<Proposal> all, Consumer<Readable> each) {
        for (var proposal : all) {
            if (!proposal.isSent()) continue;
            texts.find(proposal.text())
                    .ifPresent(text -> readables(proposal, text).forEach(each));
        }
    }

    private static List<Readable> readables(Proposal proposal, NegotiatedText text) {
        var all = new ArrayList<Readable>();
        if (!proposal.kind().isOnlyAReason())
            all.add(readable(proposal, text, proposal.id().toString(), text.language(), asked(proposal)));
        if (!proposal.reason().isEmpty())
            all.add(readable(proposal, text, proposal.id() + "-reason", proposal.reasonLanguage(), proposal.reason()));
        return all;
    }

    /** What would be deleted or moved is found by the words that it is about. */
    private static String asked(Proposal proposal) {
        return proposal.words().isEmpty() ? proposal.base() : proposal.words();
    }

    private static Readable readable(
            Proposal proposal, NegotiatedText text, String id, Language language, String words) {
        var sent = Objects.requireNonNull(proposal.sentAt());
        return new Readable(
                id,
                proposal.id(),
                "proposal",
                language,
                Messages.text(language, "proposals.number", Integer.toString(proposal.number())) + " · "
                        + text.titles().in(language),
                words,
                null,
                text.attributed() ? proposal.lead() : null,
                Set.of(),
                null,
                sent.atZone(Dates.NEW_YORK).toLocalDate().toString(),
                text.audience(),
                null,
                proposal.path(),
                text.fictitious());
    }
}
