package org.entente.negotiation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Several paragraphs told otherwise at once. Each piece is the paragraph whose words it has, as the difference engine finds it;
 * one that has nobody’s is the paragraph that stood there, where that is not found elsewhere, or else is split off its neighbour.
 */
final class Rewording {

    private final List<Provision> before;
    private final List<Provision> pieces;

    /** Those of before that are a piece now, or have gone into one. */
    private final Set<UUID> found = new HashSet<>();

    private Rewording(List<Provision> before, List<String> words) {
        this.before = before;
        pieces = new ArrayList<>(Inherited.byWords(
                before,
                words.stream()
                        .map(each -> Provision.of(ProvisionKind.PLAIN, 0, each))
                        .toList()));
        for (var each : pieces) {
            found.add(each.id());
            found.addAll(each.origins());
        }
    }

    /** @param leading those that something stands under which is not told otherwise: they do not go, but into another */
    static List<Provision> of(List<Provision> before, List<String> words, Set<UUID> leading) {
        var rewording = new Rewording(before, words);
        rewording.place();
        for (var each : before)
            if (leading.contains(each.id()) && !rewording.found.contains(each.id())) rewording.putInto(each);
        return List.copyOf(rewording.pieces);
    }

    private void place() {
        var last = -1;
        for (var at = 0; at < pieces.size(); at++) {
            var piece = pieces.get(at);
            var own = indexOf(piece.id());
            if (own < 0 && piece.origins().isEmpty() && isNext(last + 1)) own = last + 1;
            if (own >= 0) {
                pieces.set(at, as(before.get(own), piece));
                last = own;
            } else pieces.set(at, splitOff(piece, Math.max(0, last)));
        }
    }

    private boolean isNext(int place) {
        return place < before.size() && !found.contains(before.get(place).id());
    }

    /** The paragraph, with these words and all that has gone into it. */
    private Provision as(Provision was, Provision piece) {
        found.add(was.id());
        var origins = Stream.concat(was.origins().stream(), whole(piece.origins()))
                .filter(each -> !each.equals(was.id()))
                .distinct()
                .toList();
        return was.saying(piece.words()).outOf(origins);
    }

    private Provision splitOff(Provision piece, int neighbour) {
        var out = piece.origins().isEmpty() ? List.of(before.get(neighbour).id()) : piece.origins();
        var like = before.get(indexOf(out.getFirst()));
        return piece.as(like.kind(), like.level()).outOf(whole(out).distinct().toList());
    }

    private Stream<UUID> whole(List<UUID> ids) {
        return ids.stream().flatMap(id -> Stream.concat(Stream.of(id), before.get(indexOf(id)).origins().stream()));
    }

    /** Into the piece that is the nearest paragraph before it, or else the first. */
    private void putInto(Provision gone) {
        var into = 0;
        for (var at = 0; at < pieces.size(); at++) {
            var own = indexOf(pieces.get(at).id());
            if (own >= 0 && own < indexOf(gone.id())) into = at;
        }
        var piece = pieces.get(into);
        pieces.set(
                into,
                piece.outOf(Stream.concat(piece.origins().stream(), whole(List.of(gone.id())))
                        .distinct()
                        .toList()));
    }

    private int indexOf(UUID id) {
        for (var at = 0; at < before.size(); at++) if (before.get(at).id().equals(id)) return at;
        return -1;
    }
}
