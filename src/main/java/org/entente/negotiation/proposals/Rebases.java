package org.entente.negotiation.proposals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.documents.comparison.Merge;
import org.entente.negotiation.Lineage;
import org.entente.negotiation.Provision;
import org.entente.negotiation.proposals.ProposalStanding.Fate;

/** Carries proposals from the versions they were written on to the one that holds now. A pure function of what it is given. */
final class Rebases {

    /** What stands between paragraphs wherever several are one text. */
    static final String BETWEEN = "\n\n";

    private final Map<UUID, Provision> now = new LinkedHashMap<>();

    /** Where paragraphs went that are no longer there. */
    private final Map<UUID, List<UUID>> into = new HashMap<>();

    /** @param versions their paragraphs, from the first that a proposal was written on to the one that holds now */
    Rebases(List<List<Provision>> versions) {
        for (var each : versions.getLast()) now.put(each.id(), each);
        for (var at = 1; at < versions.size(); at++)
            into.putAll(Lineage.between(versions.get(at - 1), versions.get(at)).gone());
    }

    ProposalStanding of(Proposal proposal) {
        var there = proposal.paragraphs().stream()
                .flatMap(id -> followed(id).stream())
                .distinct()
                .toList();
        if (there.isEmpty()) return new ProposalStanding(proposal, Fate.GONE, List.of(), "", proposal.words(), null);
        var says = said(there);
        if (proposal.kind() == ProposalKind.REPLACE || proposal.kind() == ProposalKind.SPLIT)
            return merged(proposal, there, says);
        var fate = says.equals(proposal.base())
                ? Fate.UNCHANGED
                : proposal.kind().touchesWords() ? Fate.TO_BE_LOOKED_AT : Fate.REBASED;
        return new ProposalStanding(proposal, fate, there, says, proposal.words(), null);
    }

    private static ProposalStanding merged(Proposal proposal, List<UUID> there, String says) {
        if (says.equals(proposal.base()))
            return new ProposalStanding(proposal, Fate.UNCHANGED, there, says, proposal.words(), null);
        if (says.equals(proposal.words())) return new ProposalStanding(proposal, Fate.MET, there, says, says, null);
        var merge = Merge.of(proposal.base(), proposal.words(), says);
        if (!merge.isClean())
            return new ProposalStanding(proposal, Fate.TO_BE_LOOKED_AT, there, says, proposal.words(), merge);
        var words = merge.text();
        var fate = words.equals(says) ? Fate.MET : Fate.REBASED;
        return new ProposalStanding(proposal, fate, there, says, words, merge);
    }

    private List<UUID> followed(UUID id) {
        if (now.containsKey(id)) return List.of(id);
        var found = new ArrayList<UUID>();
        for (var next : into.getOrDefault(id, List.of())) found.addAll(followed(next));
        return found;
    }

    private String said(List<UUID> paragraphs) {
        return paragraphs.stream()
                .map(id -> Objects.requireNonNull(now.get(id)).words())
                .collect(Collectors.joining(BETWEEN));
    }
}
