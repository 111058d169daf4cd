package org.entente.negotiation.proposals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.documents.comparison.Merge;
import org.entente.documents.comparison.Reworded;

/** Which proposals cannot both have their way. */
final class Conflicts {

    /** Of those that replace words, what each makes of what stands there now. */
    private final Map<UUID, Reworded> reworded = new HashMap<>();

    private Conflicts() {}

    /** By proposal the numbers of those that stand against it, in their order; only of what is asked for. */
    static Map<UUID, List<Integer>> among(List<ProposalStanding> standing) {
        var on = new LinkedHashMap<UUID, List<ProposalStanding>>();
        for (var each : standing) {
            if (!each.proposal().isAskedFor()) continue;
            for (var paragraph : each.paragraphs())
                on.computeIfAbsent(paragraph, none -> new ArrayList<>()).add(each);
        }
        var conflicts = new Conflicts();
        var found = new HashMap<UUID, List<Integer>>();
        for (var together : on.values()) {
            for (var at = 0; at < together.size(); at++) {
                for (var other = at + 1; other < together.size(); other++) {
                    if (!conflicts.exclude(together.get(at), together.get(other))) continue;
                    add(found, together.get(at).proposal(), together.get(other).proposal());
                    add(found, together.get(other).proposal(), together.get(at).proposal());
                }
            }
        }
        found.values().forEach(Collections::sort);
        return found;
    }

    private static void add(Map<UUID, List<Integer>> found, Proposal of, Proposal against) {
        var numbers = found.computeIfAbsent(of.id(), none -> new ArrayList<>());
        if (!numbers.contains(against.number())) numbers.add(against.number());
    }

    private boolean exclude(ProposalStanding one, ProposalStanding other) {
        var first = one.proposal().kind();
        var second = other.proposal().kind();
        if (first == ProposalKind.MOVE && second == ProposalKind.MOVE)
            return !Objects.equals(one.proposal().after(), other.proposal().after());
        if (first == ProposalKind.MOVE || second == ProposalKind.MOVE)
            return first == ProposalKind.DELETE || second == ProposalKind.DELETE;
        if (!first.touchesWords() || !second.touchesWords()) return false;
        if (first != ProposalKind.REPLACE || second != ProposalKind.REPLACE)
            return first != second || first == ProposalKind.SPLIT;
        if (!one.now().equals(other.now())) return true;
        return !one.words().equals(other.words())
                && !Merge.of(reworded(one), reworded(other)).isClean();
    }

    private Reworded reworded(ProposalStanding standing) {
        return reworded.computeIfAbsent(
                standing.proposal().id(), none -> Reworded.of(standing.now(), standing.words()));
    }
}
