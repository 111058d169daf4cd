package org.entente.negotiation.proposals;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.documents.comparison.Merge;
import org.entente.negotiation.Descent;
import org.entente.negotiation.Draft;
import org.entente.negotiation.Provision;
import org.entente.negotiation.proposals.ProposalStanding.Fate;
import org.jspecify.annotations.Nullable;

/** Carries proposals from the versions they were written on to the one that holds now. A pure function of what it is given. */
final class Rebases {

    /** What stands between paragraphs wherever several are one text. */
    static final String BETWEEN = "\n\n";

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private final SequencedMap<UUID, List<Provision>> versions;
    private final Rewordings rewordings;

    /** As it is now. */
    private final Draft text;

    private final Map<UUID, Provision> now = new HashMap<>();

    /** Those that are there, in their order. */
    private final List<UUID> places;

    /** By version, where its paragraphs are now. */
    private final Map<UUID, Map<UUID, List<UUID>>> into = new HashMap<>();

    /** By version, all that its paragraphs are now. */
    private final Map<UUID, Set<UUID>> known = new HashMap<>();

    /** @param versions their paragraphs, from the first that a proposal was written on to the one that holds now */
    Rebases(SequencedMap<UUID, List<Provision>> versions, Rewordings rewordings) {
        this.versions = versions;
        this.rewordings = rewordings;
        text = new Draft(versions.sequencedValues().getLast());
        for (var each : text.provisions()) now.put(each.id(), each);
        places = text.provisions().stream().map(Provision::id).toList();
    }

    ProposalStanding of(Proposal proposal) {
        var there = there(proposal);
        if (there.isEmpty())
            return standing(proposal, proposal.kind() == ProposalKind.DELETE ? Fate.MET : Fate.GONE, there);
        if (isMet(proposal, there)) return standing(proposal, Fate.MET, there);
        var standing = alone(proposal, there);
        return standing.isApplicable() && !standing.between().isEmpty() ? standing.as(Fate.TO_BE_LOOKED_AT) : standing;
    }

    /** As though nothing had come between its paragraphs. */
    private ProposalStanding alone(Proposal proposal, List<UUID> there) {
        return switch (proposal.kind()) {
            case REPLACE, SPLIT -> merged(proposal, there, said(there));
            case MOVE ->
                standing(proposal, isPlaced(proposal, there) ? fate(proposal, there) : Fate.TO_BE_LOOKED_AT, there);
            case ADD_AFTER, ADD_BEFORE, DELETE, MERGE, COMMENT, RESERVE ->
                standing(proposal, fate(proposal, there), there);
        };
    }

    private ProposalStanding standing(Proposal proposal, Fate fate, List<UUID> there) {
        return standing(proposal, fate, there, proposal.words(), null);
    }

    private ProposalStanding standing(
            Proposal proposal, Fate fate, List<UUID> there, String words, @Nullable Merge merge) {
        return new ProposalStanding(
                proposal,
                fate,
                there,
                under(proposal, there),
                between(proposal, there),
                after(proposal),
                said(there),
                words,
                merge);
    }

    private Fate fate(Proposal proposal, List<UUID> there) {
        var says = said(there);
        if (says.equals(proposal.base())) return Fate.UNCHANGED;
        // What was only divided or put together says what it said.
        var isReworded = !letters(says).equals(letters(proposal.base()));
        return isReworded && proposal.kind().touchesWords() ? Fate.TO_BE_LOOKED_AT : Fate.REBASED;
    }

    private static String letters(String words) {
        return SPACES.matcher(words).replaceAll("");
    }

    /** Where it stands now, with all pieces of what was split; nowhere once all its paragraphs have been deleted. */
    List<UUID> there(Proposal proposal) {
        return proposal.paragraphs().stream()
                .flatMap(id -> followed(proposal, id).stream())
                .distinct()
                .toList();
    }

    /** As {@link ProposalStanding#concerned}, with nothing else worked out. */
    Set<UUID> concerned(Proposal proposal) {
        var there = there(proposal);
        return new ProposalStanding(
                        proposal, Fate.REBASED, there, under(proposal, there), List.of(), after(proposal), "", "", null)
                .concerned();
    }

    /** Of what can be told from where paragraphs stand and went; what is to be said is put together with what is said. */
    private boolean isMet(Proposal proposal, List<UUID> there) {
        return switch (proposal.kind()) {
            case ADD_AFTER -> {
                var at = text.behind(there.getLast(), proposal.provisionKind(), proposal.level());
                yield isSaid(proposal.words(), at) || isAdded(proposal, at);
            }
            case ADD_BEFORE -> {
                var at = text.ahead(there.getFirst(), proposal.provisionKind(), proposal.level());
                yield isSaid(proposal.words(), at - pieces(proposal.words()).size()) || isAdded(proposal, at);
            }
            case MERGE ->
                proposal.paragraphs().size() > 1
                        && there.size() == 1
                        && proposal.paragraphs().stream()
                                .allMatch(id -> followed(proposal, id).equals(there));
            case MOVE ->
                isPlaced(proposal, there) && text.move(there, after(proposal)).equals(text);
            case REPLACE, SPLIT, DELETE, COMMENT, RESERVE -> false;
        };
    }

    /** Whether its words are among those that came to its place since it was written: others may have come there with them. */
    private boolean isAdded(Proposal proposal, int place) {
        var known = known(proposal);
        var first = place;
        while (first > 0 && !known.contains(places.get(first - 1))) first--;
        var last = place;
        while (last < places.size() && !known.contains(places.get(last))) last++;
        var many = pieces(proposal.words()).size();
        return IntStream.rangeClosed(first, last - many).anyMatch(at -> isSaid(proposal.words(), at));
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

    /** Whether what it would move has a place to go to: not behind what is gone, nor behind itself. */
    private boolean isPlaced(Proposal proposal, List<UUID> there) {
        var after = after(proposal);
        if (after == null) return proposal.after() == null;
        return text.whole(there).stream().noneMatch(each -> each.id().equals(after));
    }

    /** Behind the last piece of what it names, where that was split; behind what it went into, where it was merged. */
    private @Nullable UUID after(Proposal proposal) {
        var named = proposal.after();
        var there = named == null ? List.<UUID>of() : followed(proposal, named);
        return there.isEmpty() ? null : there.getLast();
    }

    /** What is deleted and what is moved takes along what stands under it. */
    private List<UUID> under(Proposal proposal, List<UUID> there) {
        if (proposal.kind() != ProposalKind.DELETE && proposal.kind() != ProposalKind.MOVE) return List.of();
        return text.whole(there).stream()
                .map(Provision::id)
                .filter(each -> !there.contains(each))
                .toList();
    }

    /** New paragraphs in what it would replace, merge, move or delete: whoever wrote it has said nothing of them. */
    private List<UUID> between(Proposal proposal, List<UUID> there) {
        if (there.isEmpty() || !proposal.kind().touchesWords() && proposal.kind() != ProposalKind.MOVE)
            return List.of();
        var order = inPlace(there);
        var within = new LinkedHashSet<>(
                places.subList(places.indexOf(order.getFirst()), places.indexOf(order.getLast()) + 1));
        if (proposal.kind() == ProposalKind.DELETE) within.addAll(under(proposal, there));
        within.removeAll(known(proposal));
        return List.copyOf(within);
    }

    /** What is now of the paragraphs there were when it was written. */
    private Set<UUID> known(Proposal proposal) {
        return known.computeIfAbsent(
                proposal.version(),
                version -> into(version).values().stream().flatMap(List::stream).collect(Collectors.toSet()));
    }

    private ProposalStanding merged(Proposal proposal, List<UUID> there, String says) {
        if (says.equals(proposal.base())) return standing(proposal, Fate.UNCHANGED, there);
        if (says.equals(proposal.words()) || said(inPlace(there)).equals(proposal.words()))
            return standing(proposal, Fate.MET, there);
        var merge = Merge.of(rewordings.of(proposal.base(), proposal.words()), rewordings.of(proposal.base(), says));
        if (!merge.isClean()) return standing(proposal, Fate.TO_BE_LOOKED_AT, there, proposal.words(), merge);
        var words = merge.text();
        return standing(proposal, words.equals(says) ? Fate.MET : Fate.REBASED, there, words, merge);
    }

    /** Where a paragraph of the version that a proposal was written on is now: what was split off before that is none of it. */
    private List<UUID> followed(Proposal proposal, UUID id) {
        return into(proposal.version()).getOrDefault(id, List.of());
    }

    private Map<UUID, List<UUID>> into(UUID version) {
        return into.computeIfAbsent(version, this::since);
    }

    private Map<UUID, List<UUID>> since(UUID version) {
        return Descent.into(versions.entrySet().stream()
                .dropWhile(each -> !each.getKey().equals(version))
                .map(Map.Entry::getValue)
                .toList());
    }

    private List<UUID> inPlace(List<UUID> there) {
        return there.stream().sorted(Comparator.comparingInt(places::indexOf)).toList();
    }

    private String said(List<UUID> paragraphs) {
        return paragraphs.stream().map(this::words).collect(Collectors.joining(BETWEEN));
    }

    private String words(UUID paragraph) {
        return Objects.requireNonNull(now.get(paragraph)).words();
    }
}
