package org.entente.documents.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.documents.comparison.Change.Kind;

/** What changes say, put back together. */
final class Told {

    private Told() {}

    /** The text before, as it is when every change is rejected. */
    static List<String> rejected(List<Change> changes) {
        return together(changes, Change::before, Run.Kind.ADDED);
    }

    /** The text after, as it is when every change is accepted. */
    static List<String> accepted(List<Change> changes) {
        return together(changes, Change::after, Run.Kind.REMOVED);
    }

    private static List<String> together(
            List<Change> changes, Function<Change, List<Integer>> places, Run.Kind without) {
        var size =
                changes.stream().mapToInt(change -> places.apply(change).size()).sum();
        var texts = new ArrayList<String>(Collections.nCopies(size, null));
        for (var change : changes) {
            var lines = text(change, without).split("\n", -1);
            var at = places.apply(change);
            if (at.isEmpty()) assertThat(lines).containsExactly("");
            else assertThat(lines).hasSameSizeAs(at);
            for (var k = 0; k < at.size(); k++)
                assertThat(texts.set(at.get(k), lines[k])).isNull();
        }
        return texts;
    }

    static String text(Change change, Run.Kind without) {
        return change.runs().stream()
                .filter(run -> run.kind() != without)
                .map(Run::text)
                .collect(Collectors.joining());
    }

    /** By their places in the text before. */
    static List<Integer> before(List<Change> changes, Kind... kinds) {
        return changes.stream()
                .filter(change -> Arrays.asList(kinds).contains(change.kind()))
                .flatMap(change -> change.before().stream())
                .sorted()
                .toList();
    }
}
