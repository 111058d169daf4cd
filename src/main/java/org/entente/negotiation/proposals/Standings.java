package org.entente.negotiation.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.springframework.stereotype.Component;

/** How the proposals on a text stand on the version that holds now, or on the one in preparation. */
@Component
class Standings {

    private final TextVersions versions;

    Standings(TextVersions versions) {
        this.versions = versions;
    }

    List<ProposalStanding> of(NegotiatedText text, List<Proposal> proposals) {
        return of(versions.issued(text.id()), proposals);
    }

    ProposalStanding onDraft(NegotiatedText text, Proposal proposal) {
        var all = new ArrayList<>(versions.issued(text.id()));
        versions.draft(text.id()).ifPresent(all::add);
        return of(all, List.of(proposal)).getFirst();
    }

    /** What became of paragraphs is told from the first version that any of them was written on; who came later is carried on by the rest of it. */
    private List<ProposalStanding> of(List<TextVersion> all, List<Proposal> proposals) {
        if (proposals.isEmpty()) return List.of();
        var on = proposals.stream().map(Proposal::version).collect(Collectors.toSet());
        var rebases = new Rebases(all.stream()
                .dropWhile(version -> !on.contains(version.id()))
                .map(version -> versions.provisions(version.id()))
                .toList());
        return proposals.stream().map(rebases::of).toList();
    }
}
