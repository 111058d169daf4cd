package org.entente.negotiation.proposals;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.negotiation.CitedParagraphs;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.OnParagraph;
import org.entente.negotiation.OnText;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** In the life of a paragraph, all that was asked for on it, whatever came of it, and what brought it into the text. */
@Component
class LinksProposalsOfParagraph implements OnParagraph {

    private final Proposals proposals;
    private final Compiles compiles;

    LinksProposalsOfParagraph(Proposals proposals, Compiles compiles) {
        this.proposals = proposals;
        this.compiles = compiles;
    }

    @Override
    public List<OnText.Link> on(NegotiatedText text, Set<UUID> known, Ui ui) {
        var made = proposals.made(text.id());
        return proposals.on(text.id(), ui.reader()).stream()
                .filter(each -> each.isSent()
                        && !(Collections.disjoint(each.paragraphs(), known)
                                && Collections.disjoint(made.getOrDefault(each.id(), List.of()), known)))
                .map(each -> new OnText.Link(
                        each.path(),
                        ui.localize("proposals.number", each.number()) + " · "
                                + ui.localize(each.kind().key()),
                        compiles.by(each, ui) + " · " + ui.localize(each.state().key())))
                .toList();
    }

    /** By their addresses in the reason; not where the text keeps to itself who asked, for a statement tells who spoke. */
    @Override
    public List<UUID> cited(NegotiatedText text, Set<UUID> known, Ui ui) {
        if (!text.attributed()) return List.of();
        var made = proposals.made(text.id());
        return proposals.on(text.id(), ui.reader()).stream()
                .filter(each -> !Collections.disjoint(made.getOrDefault(each.id(), List.of()), known))
                .flatMap(each -> CitedParagraphs.addressed(each.reason()))
                .toList();
    }
}
