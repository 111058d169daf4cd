package org.entente.negotiation.proposals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.entente.documents.comparison.Merge;
import org.entente.documents.comparison.Reworded;

/** Which proposals cannot both have their way. */
final class Conflicts {

    /** Of those that replace words, what each makes of what stands there now. */
    private final Map<UUID, Reworded> reworded = new HashMap<>();

    private final Rewordings rewordings;

    private Conflicts(Rewordings rewordings) {
        this.rewordings = rewordings;
    }

    /** By proposal the numbers of those that stand against it, in their order; only of what is asked for and not met. */
    static Map<UUID, List<Integer>> among(List<ProposalStanding> standing, Rewordings rewordings) {
        var on = new LinkedHashMap<UUID, List<ProposalStanding>>();
        for (var each : standing) {
            if (!each.proposal().isAskedFor() || each.fate() == ProposalStanding.Fate.MET) continue;
            for (var paragraph : each.concerned())
                on.computeIfAbsent(paragraph, none -> new ArrayList<>()).add(each);
        }
        var conflicts = new Conflicts(rewordings);
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
        if (one.proposal().kind().isOnlyAReason() || other.proposal().kind().isOnlyAReason()) return false;
        if (is(ProposalKind.DELETE, one)) return takesAway(one, other);
        if (is(ProposalKind.DELETE, other)) return takesAway(other, one);
        if (is(ProposalKind.MOVE, one)) return takesElsewhere(one, other);
        if (is(ProposalKind.MOVE, other)) return takesElsewhere(other, one);
        // Words beside words are alternatives at most: both can stand.
        if (one.proposal().kind().isAddition() || other.proposal().kind().isAddition()) return false;
        if (is(ProposalKind.MERGE, one) || is(ProposalKind.MERGE, other))
            return !is(ProposalKind.MERGE, one) || !is(ProposalKind.MERGE, other) || !areOnTheSame(one, other);
        if (!one.now().equals(other.now())) return true;
        return !one.words().equals(other.words())
                && !Merge.of(reworded(one), reworded(other)).isClean();
    }

    private static boolean is(ProposalKind kind, ProposalStanding standing) {
        return standing.proposal().kind() == kind;
    }

    private static boolean areOnTheSame(ProposalStanding one, ProposalStanding other) {
        return Set.copyOf(one.paragraphs()).equals(Set.copyOf(other.paragraphs()));
    }

    /** What the other is on, or beside which it would have something stand. */
    private static boolean takesAway(ProposalStanding deletes, ProposalStanding other) {
        var gone = deletes.whole();
        return switch (other.proposal().kind()) {
            case DELETE, COMMENT, RESERVE -> false;
            case ADD_AFTER -> gone.contains(other.paragraphs().getLast());
            case ADD_BEFORE -> gone.contains(other.paragraphs().getFirst());
            case MOVE -> !Collections.disjoint(gone, other.paragraphs()) || other.goesBehind(gone);
            case REPLACE, SPLIT, MERGE -> !Collections.disjoint(gone, other.paragraphs());
        };
    }

    /** Than where the other would have it; what is reworded, divided or added to goes along. */
    private static boolean takesElsewhere(ProposalStanding moves, ProposalStanding other) {
        var isShared = !Collections.disjoint(moves.paragraphs(), other.paragraphs());
        return switch (other.proposal().kind()) {
            case MOVE ->
                isShared
                        ? !Objects.equals(moves.after(), other.after())
                        : other.goesBehind(moves.paragraphs()) && moves.goesBehind(other.paragraphs());
            case MERGE ->
                !Collections.disjoint(moves.whole(), other.paragraphs())
                        && !moves.whole().containsAll(other.paragraphs());
            case REPLACE, SPLIT, ADD_AFTER, ADD_BEFORE, DELETE, COMMENT, RESERVE -> false;
        };
    }

    private Reworded reworded(ProposalStanding standing) {
        return reworded.computeIfAbsent(
                standing.proposal().id(), none -> rewordings.of(standing.now(), standing.words()));
    }
}
