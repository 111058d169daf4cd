package org.entente.negotiation.proposals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.ShelfOnTexts;
import org.entente.negotiation.Visible;
import org.entente.search.Readable;
import org.entente.web.Dates;
import org.springframework.stereotype.Component;

/**
 * What was proposed and sent, by the words asked for and the reason, and what delegations say to it; whose it is only where the
 * text tells.
 */
@Component
class ProposalShelf implements ShelfOnTexts {

    static final String NAME = "proposals";

    private final Proposals proposals;
    private final NegotiatedTexts texts;

    ProposalShelf(Proposals proposals, NegotiatedTexts texts) {
        this.proposals = proposals;
        this.texts = texts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        for (var text : texts.all()) lay(text, proposals.all(text), each);
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        wholes.stream()
                .map(proposals::find)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Proposal::text))
                .forEach((text, all) -> lay(text, all, each));
    }

    @Override
    public Set<UUID> wholes(UUID text) {
        return proposals.all(text).stream().map(Proposal::id).collect(Collectors.toSet());
    }

    private void lay(UUID on, Collection<Proposal> all, Consumer<Readable> each) {
        var text = texts.find(on).orElse(null);
        if (text == null) return;
        // Who says what to it, a text may keep to itself.
        var said = text.attributed() ? proposals.reactions(on) : Map.<UUID, List<Reaction>>of();
        for (var proposal : all) {
            if (!proposal.isSent()) continue;
            readables(proposal, text).forEach(each);
            said.getOrDefault(proposal.id(), List.of()).stream()
                    .filter(reaction -> !reaction.reason().isEmpty())
                    .forEach(reaction -> each.accept(readable(reaction, proposal, text)));
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

    private static Readable readable(Reaction reaction, Proposal proposal, NegotiatedText text) {
        var language = reaction.language();
        return new Readable(
                proposal.id() + "-" + reaction.party(),
                proposal.id(),
                "reaction",
                language,
                Messages.text(language, reaction.degree().key()) + " · " + title(proposal, text, language),
                Visible.of(reaction.reason()),
                null,
                reaction.party(),
                Set.of(),
                null,
                reaction.at().atZone(Dates.NEW_YORK).toLocalDate().toString(),
                text.audience(),
                null,
                proposal.path(),
                text.fictitious());
    }

    private static String title(Proposal proposal, NegotiatedText text, Language language) {
        return Messages.text(language, "proposals.number", Integer.toString(proposal.number())) + " · "
                + text.titles().in(language);
    }

    private static Readable readable(
            Proposal proposal, NegotiatedText text, String id, Language language, String words) {
        var sent = Objects.requireNonNull(proposal.sentAt());
        return new Readable(
                id,
                proposal.id(),
                "proposal",
                language,
                title(proposal, text, language),
                Visible.of(words),
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
