package org.entente.negotiation.proposals;

import java.util.UUID;
import org.entente.chronicle.DemonstratedThings;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.springframework.stereotype.Component;

/** Proposals on texts of the demonstration. */
@Component
class DemonstratedProposals implements DemonstratedThings {

    private final Proposals proposals;
    private final NegotiatedTexts texts;

    DemonstratedProposals(Proposals proposals, NegotiatedTexts texts) {
        this.proposals = proposals;
        this.texts = texts;
    }

    @Override
    public boolean hold(String about) {
        var parts = about.split("/");
        if (parts.length != 3 || !parts[1].equals("proposals")) return false;
        return proposals
                .find(UUID.fromString(parts[2]))
                .flatMap(each -> texts.find(each.text()))
                .filter(NegotiatedText::fictitious)
                .isPresent();
    }
}
