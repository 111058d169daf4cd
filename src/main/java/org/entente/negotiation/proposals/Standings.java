package org.entente.negotiation.proposals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
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

    /** Of those that stand at a paragraph, and of all that share a paragraph with one of these: nothing else stands against them. */
    List<ProposalStanding> at(NegotiatedText text, UUID paragraph, List<Proposal> proposals) {
        if (proposals.isEmpty()) return List.of();
        var rebases = rebases(versions.issued(text.id()), proposals);
        var shared = proposals.stream()
                .map(rebases::there)
                .filter(there -> !there.isEmpty() && there.getFirst().equals(paragraph))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return proposals.stream()
                .filter(each -> !Collections.disjoint(shared, rebases.there(each)))
                .map(rebases::of)
                .toList();
    }

    ProposalStanding onDraft(NegotiatedText text, Proposal proposal) {
        var all = new ArrayList<>(versions.issued(text.id()));
        versions.draft(text.id()).ifPresent(all::add);
        return of(all, List.of(proposal)).getFirst();
    }

    private List<ProposalStanding> of(List<TextVersion> all, List<Proposal> proposals) {
        if (proposals.isEmpty()) return List.of();
        var rebases = rebases(all, proposals);
        return proposals.stream().map(rebases::of).toList();
    }

    /** What became of paragraphs is told from the first version that any of them was written on; who came later is carried on by the rest of it. */
    private Rebases rebases(List<TextVersion> all, List<Proposal> proposals) {
        var on = proposals.stream().map(Proposal::version).collect(Collectors.toSet());
        return new Rebases(all.stream()
                .dropWhile(version -> !on.contains(version.id()))
                .map(version -> versions.provisions(version.id()))
                .toList());
    }
}
