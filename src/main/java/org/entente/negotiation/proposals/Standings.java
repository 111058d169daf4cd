package org.entente.negotiation.proposals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.Provision;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.springframework.stereotype.Component;

/** How the proposals on a text stand on the version that holds now, or on the one in preparation. */
@Component
class Standings {

    private final TextVersions versions;
    private final Rewordings rewordings;

    Standings(TextVersions versions, Rewordings rewordings) {
        this.versions = versions;
        this.rewordings = rewordings;
    }

    List<ProposalStanding> of(NegotiatedText text, List<Proposal> proposals) {
        return of(versions.issued(text.id()), proposals);
    }

    /** As they stood when a version had just been issued, which they were written on or before. */
    List<ProposalStanding> in(NegotiatedText text, TextVersion version, List<Proposal> proposals) {
        return of(
                versions.issued(text.id()).stream()
                        .filter(each -> each.number() <= version.number())
                        .toList(),
                proposals);
    }

    /** Of those that are on a paragraph, and of all that concern a paragraph that one of these concerns: nothing else stands against them. */
    List<ProposalStanding> at(NegotiatedText text, UUID paragraph, List<Proposal> proposals) {
        if (proposals.isEmpty()) return List.of();
        var rebases = rebases(versions.issued(text.id()), proposals);
        var shared = proposals.stream()
                .filter(each -> rebases.there(each).contains(paragraph))
                .flatMap(each -> rebases.concerned(each).stream())
                .collect(Collectors.toSet());
        return proposals.stream()
                .filter(each -> !Collections.disjoint(shared, rebases.concerned(each)))
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
        var from = new LinkedHashMap<UUID, List<Provision>>();
        all.stream()
                .map(TextVersion::id)
                .dropWhile(version -> !on.contains(version))
                .forEach(version -> from.put(version, versions.provisions(version)));
        return new Rebases(from, rewordings);
    }
}
