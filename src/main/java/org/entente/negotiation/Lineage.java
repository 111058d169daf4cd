package org.entente.negotiation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What became of each paragraph between two versions of a text, told from the ids they bear and not from their likeness.
 *
 * @param changes of every paragraph of the later version, in its order
 * @param gone the paragraphs that only the earlier has, in its order, each with those it has gone into; none where it was deleted
 */
public record Lineage(Map<UUID, ParagraphChange> changes, Map<UUID, List<UUID>> gone) {

    public static Lineage between(List<Provision> before, List<Provision> after) {
        var was = byId(before);
        var is = byId(after);
        var moved = moved(before, after);
        var split = new HashSet<UUID>();
        var into = new HashMap<UUID, List<UUID>>();
        for (var each : after) {
            for (var origin : each.origins()) {
                if (!was.containsKey(origin)) continue;
                if (is.containsKey(origin) && !was.containsKey(each.id())) split.add(origin);
                into.computeIfAbsent(origin, none -> new ArrayList<>()).add(each.id());
            }
        }
        var changes = new LinkedHashMap<UUID, ParagraphChange>();
        for (var each : after) changes.put(each.id(), change(each, was, is, moved, split));
        var gone = new LinkedHashMap<UUID, List<UUID>>();
        for (var each : before)
            if (!is.containsKey(each.id())) gone.put(each.id(), into.getOrDefault(each.id(), List.of()));
        return new Lineage(changes, gone);
    }

    public boolean isUnchanged() {
        return gone.isEmpty() && changes.values().stream().allMatch(ParagraphChange.KEPT::equals);
    }

    private static ParagraphChange change(
            Provision now, Map<UUID, Provision> was, Map<UUID, Provision> is, Set<UUID> moved, Set<UUID> split) {
        var before = was.get(now.id());
        var came = now.origins().stream().filter(was::containsKey).toList();
        if (before == null)
            return came.isEmpty()
                    ? ParagraphChange.NEW
                    : came.size() > 1 ? ParagraphChange.MERGED : ParagraphChange.SPLIT;
        if (came.stream().anyMatch(origin -> !is.containsKey(origin) && !origin.equals(now.id())))
            return ParagraphChange.MERGED;
        if (split.contains(now.id())) return ParagraphChange.SPLIT;
        if (moved.contains(now.id())) return ParagraphChange.MOVED;
        var isSame = before.words().equals(now.words()) && before.kind() == now.kind() && before.level() == now.level();
        return isSame ? ParagraphChange.KEPT : ParagraphChange.EDITED;
    }

    private static Map<UUID, Provision> byId(List<Provision> provisions) {
        var byId = new HashMap<UUID, Provision>();
        for (var each : provisions) byId.put(each.id(), each);
        return byId;
    }

    /** The fewest that have to be taken up and put elsewhere: all but those on a longest row that kept its order. */
    private static Set<UUID> moved(List<Provision> before, List<Provision> after) {
        var places = new HashMap<UUID, Integer>();
        for (var each : before) places.put(each.id(), places.size());
        var stayed =
                after.stream().map(Provision::id).filter(places::containsKey).toList();
        var row = row(stayed.stream()
                .map(id -> Objects.requireNonNull(places.get(id)))
                .toList());
        var moved = new HashSet<>(stayed);
        row.forEach(at -> moved.remove(stayed.get(at)));
        return moved;
    }

    /** The places of a longest increasing row, after Fredman's patience sorting. */
    private static List<Integer> row(List<Integer> numbers) {
        var tops = new int[numbers.size()];
        var behind = new int[numbers.size()];
        var length = 0;
        for (var at = 0; at < numbers.size(); at++) {
            var low = 0;
            var high = length;
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (numbers.get(tops[middle]) < numbers.get(at)) low = middle + 1;
                else high = middle;
            }
            behind[at] = low == 0 ? -1 : tops[low - 1];
            tops[low] = at;
            length = Math.max(length, low + 1);
        }
        var row = new ArrayList<Integer>();
        for (var at = length == 0 ? -1 : tops[length - 1]; at >= 0; at = behind[at]) row.add(at);
        Collections.reverse(row);
        return row;
    }
}
