package org.entente.negotiation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.documents.comparison.Run;
import org.entente.documents.comparison.Words;
import org.entente.languages.Language;

/**
 * Two versions of a text in two columns, each paragraph beside what became of it. The later column reads as that version does;
 * what was deleted stands behind what it stood behind.
 *
 * @param changed how many paragraphs are otherwise
 * @param all of how many: those of the later version, and those that only the earlier has
 */
public record SideBySide(List<Row> rows, long changed, int all) {

    /**
     * What stands beside each other.
     *
     * @param before none of what is new, several of what was merged
     * @param after none of what was deleted, several of what was split
     * @param isInOriginal whether it is not in the language asked for in both, so that there is nothing to compare but the original
     */
    public record Row(List<Passage> before, List<Passage> after, ParagraphChange change, boolean isInOriginal) {

        /** Whether the original says the same, and the translation does not. */
        public boolean isRetranslated() {
            return change == ParagraphChange.KEPT
                    && Stream.concat(before.stream(), after.stream())
                            .flatMap(each -> each.runs().stream())
                            .anyMatch(run -> run.kind() != Run.Kind.SAME);
        }
    }

    /** A paragraph with the words of its own column, marked where the other column does not have them. */
    public record Passage(TextLine line, List<Run> runs) {}

    /** By their places in either version. */
    private record Group(SortedSet<Integer> before, List<Integer> after) {}

    /** @param told the paragraphs of the later version, with what they came out of in the earlier */
    static SideBySide of(List<TextLine> before, List<TextLine> after, List<Provision> told, Language original) {
        var lineage = Lineage.between(before.stream().map(TextLine::provision).toList(), told);
        var groups = groups(before, told);
        var behind = gone(before, groups, lineage);
        var rows = new ArrayList<Row>();
        deleted(before, behind, List.of(-1), original, rows);
        for (var group : groups) {
            var is = group.after().stream().map(after::get).toList();
            var was = group.before().stream().map(before::get).toList();
            rows.add(row(was, is, change(is, lineage), original));
            deleted(before, behind, group.before(), original, rows);
        }
        var changed = lineage.changes().values().stream()
                .filter(each -> each != ParagraphChange.KEPT)
                .count();
        return new SideBySide(
                rows,
                changed + lineage.gone().size(),
                after.size() + lineage.gone().size());
    }

    /** What became of the first of them of which something became. */
    private static ParagraphChange change(List<TextLine> lines, Lineage lineage) {
        return lines.stream()
                .map(each -> Objects.requireNonNull(lineage.changes().get(each.id())))
                .filter(each -> each != ParagraphChange.KEPT)
                .findFirst()
                .orElse(ParagraphChange.KEPT);
    }

    /** Neighbours that came out of one are beside it together. */
    private static List<Group> groups(List<TextLine> before, List<Provision> told) {
        var places = new HashMap<UUID, Integer>();
        for (var each : before) places.put(each.id(), places.size());
        var groups = new ArrayList<Group>();
        for (var at = 0; at < told.size(); at++) {
            var from = new TreeSet<Integer>();
            Stream.concat(Stream.of(told.get(at).id()), told.get(at).origins().stream())
                    .filter(places::containsKey)
                    .forEach(each -> from.add(Objects.requireNonNull(places.get(each))));
            if (groups.isEmpty() || Collections.disjoint(groups.getLast().before(), from))
                groups.add(new Group(new TreeSet<>(), new ArrayList<>()));
            groups.getLast().before().addAll(from);
            groups.getLast().after().add(at);
        }
        return groups;
    }

    /** What is nowhere in the later version, by the place of what it stood behind; what moved has left it behind. */
    private static Map<Integer, List<Integer>> gone(List<TextLine> before, List<Group> groups, Lineage lineage) {
        var there = new HashSet<Integer>();
        groups.forEach(group -> there.addAll(group.before()));
        var behind = new HashMap<Integer, List<Integer>>();
        var last = -1;
        for (var at = 0; at < before.size(); at++) {
            if (!there.contains(at))
                behind.computeIfAbsent(last, none -> new ArrayList<>()).add(at);
            else if (lineage.changes().get(before.get(at).id()) != ParagraphChange.MOVED) last = at;
        }
        return behind;
    }

    private static void deleted(
            List<TextLine> before,
            Map<Integer, List<Integer>> behind,
            Collection<Integer> places,
            Language original,
            List<Row> rows) {
        for (var place : places) {
            var gone = behind.remove(place);
            if (gone == null) continue;
            for (var at : gone) rows.add(row(List.of(before.get(at)), List.of(), ParagraphChange.DELETED, original));
        }
    }

    /** What was split or merged is held against all its pieces at once: words that only went over are the same. */
    private static Row row(List<TextLine> before, List<TextLine> after, ParagraphChange change, Language original) {
        var isInOriginal = Stream.concat(before.stream(), after.stream())
                        .map(TextLine::language)
                        .distinct()
                        .count()
                > 1;
        var was = JoinedLines.of(isInOriginal ? in(original, before) : before);
        var is = JoinedLines.of(isInOriginal ? in(original, after) : after);
        var runs = Words.changed(was.words(), is.words());
        return new Row(was.cut(runs, Run.Kind.REMOVED), is.cut(runs, Run.Kind.ADDED), change, isInOriginal);
    }

    private static List<TextLine> in(Language original, List<TextLine> lines) {
        return lines.stream().map(each -> each.in(original)).toList();
    }
}
