package org.entente.negotiation.proposals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.documents.comparison.Merge;
import org.entente.negotiation.Draft;
import org.entente.negotiation.Lineage;
import org.entente.negotiation.Provision;
import org.entente.negotiation.proposals.ProposalStanding.Fate;
import org.jspecify.annotations.Nullable;

/** Carries proposals from the versions they were written on to the one that holds now. A pure function of what it is given. */
final class Rebases {

    /** What stands between paragraphs wherever several are one text. */
    static final String BETWEEN = "\n\n";

    private final Map<UUID, Provision> now = new HashMap<>();

    /** Those that are there, in their order. */
    private final List<UUID> places;

    /** Where paragraphs went that are no longer there. */
    private final Map<UUID, List<UUID>> into = new HashMap<>();

    /** @param versions their paragraphs, from the first that a proposal was written on to the one that holds now */
    Rebases(List<List<Provision>> versions) {
        for (var each : versions.getLast()) now.put(each.id(), each);
        places = versions.getLast().stream().map(Provision::id).toList();
        for (var at = 1; at < versions.size(); at++)
            into.putAll(Lineage.between(versions.get(at - 1), versions.get(at)).gone());
    }

    ProposalStanding of(Proposal proposal) {
        var there = there(proposal);
        if (there.isEmpty()) {
            var gone = proposal.kind() == ProposalKind.DELETE ? Fate.MET : Fate.GONE;
            return new ProposalStanding(proposal, gone, List.of(), "", proposal.words(), null);
        }
        var says = said(there);
        if (isMet(proposal, there))
            return new ProposalStanding(proposal, Fate.MET, there, says, proposal.words(), null);
        if (proposal.kind() == ProposalKind.REPLACE || proposal.kind() == ProposalKind.SPLIT)
            return merged(proposal, there, says);
        var fate = says.equals(proposal.base())
                ? Fate.UNCHANGED
                : proposal.kind().touchesWords() ? Fate.TO_BE_LOOKED_AT : Fate.REBASED;
        return new ProposalStanding(proposal, fate, there, says, proposal.words(), null);
    }

    /** Where it stands now; nowhere once all its paragraphs have been deleted. */
    List<UUID> there(Proposal proposal) {
        return proposal.paragraphs().stream()
                .flatMap(id -> followed(id).stream())
                .distinct()
                .toList();
    }

    /** Of what can be told from where paragraphs stand and went; what is to be said is put together with what is said. */
    private boolean isMet(Proposal proposal, List<UUID> there) {
        return switch (proposal.kind()) {
            case ADD_AFTER -> isSaid(proposal.words(), places.indexOf(there.getLast()) + 1);
            case ADD_BEFORE ->
                isSaid(
                        proposal.words(),
                        places.indexOf(there.getFirst())
                                - pieces(proposal.words()).size());
            case MERGE ->
                proposal.paragraphs().size() > 1
                        && there.size() == 1
                        && proposal.paragraphs().stream()
                                .allMatch(id -> followed(id).equals(there));
            case MOVE -> stand(there, proposal.after());
            case REPLACE, SPLIT, DELETE, COMMENT, RESERVE -> false;
        };
    }

    /** Whether the paragraphs from a place on say these words, each its own. */
    private boolean isSaid(String words, int from) {
        var pieces = pieces(words);
        if (pieces.isEmpty() || from < 0 || from + pieces.size() > places.size()) return false;
        return pieces.equals(places.subList(from, from + pieces.size()).stream()
                .map(this::words)
                .toList());
    }

    private static List<String> pieces(String words) {
        return words.isBlank() ? List.of() : Draft.pieces(words);
    }

    /** Whether they stand one behind the other behind that one, or before all. */
    private boolean stand(List<UUID> there, @Nullable UUID after) {
        var behind = after == null ? List.<UUID>of() : followed(after);
        if (after != null && behind.isEmpty()) return false;
        var from = behind.isEmpty() ? 0 : places.indexOf(behind.getLast()) + 1;
        return from + there.size() <= places.size()
                && places.subList(from, from + there.size()).equals(there);
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
        return paragraphs.stream().map(this::words).collect(Collectors.joining(BETWEEN));
    }

    private String words(UUID paragraph) {
        return Objects.requireNonNull(now.get(paragraph)).words();
    }
}
