package org.entente.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.documents.comparison.Run;
import org.entente.documents.comparison.Words;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph through the versions of a text; before it was split off or merged, what it came out of.
 *
 * @param stages the oldest version first
 * @param known the paragraph, and all that it came out of
 */
public record ParagraphLife(List<Stage> stages, Set<UUID> known) {

    /**
     * In one version.
     *
     * @param passages none where the version does not have it any more
     */
    public record Stage(TextVersion version, List<Passage> passages) {

        public @Nullable ParagraphChange change() {
            return passages.isEmpty()
                    ? ParagraphChange.DELETED
                    : passages.getFirst().line().change();
        }
    }

    /** A paragraph as it stands in a version, with what changed in its words since the version before. */
    public record Passage(TextLine line, List<Run> runs) {}

    /** A version, with what it has of the paragraph and of all that it ever came out of. */
    record Laid(TextVersion version, List<TextLine> lines) {}

    public TextLine last() {
        return stages.stream()
                .flatMap(stage -> stage.passages().stream().limit(1))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .line();
    }

    /** Versions come with the oldest first; one that was there before the paragraph is no stage of its life. */
    static ParagraphLife of(UUID paragraph, List<Laid> versions) {
        var known = new LinkedHashSet<>(Set.of(paragraph));
        var there = new ArrayList<List<TextLine>>();
        for (var laid : versions.reversed()) {
            var here = laid.lines().stream()
                    .filter(line -> known.contains(line.id()))
                    .toList();
            there.addFirst(here);
            here.forEach(line -> addOrigins(line.id(), laid.lines(), known));
        }
        var stages = new ArrayList<Stage>();
        List<TextLine> before = List.of();
        for (var at = 0; at < versions.size(); at++) {
            var here = there.get(at);
            if (!here.isEmpty() || !before.isEmpty())
                stages.add(new Stage(versions.get(at).version(), passages(before, here)));
            before = here;
        }
        return new ParagraphLife(stages, known);
    }

    /** What a paragraph came out of in this version, also by way of another that is in it. */
    private static void addOrigins(UUID paragraph, List<TextLine> lines, Set<UUID> known) {
        for (var line : lines)
            if (line.id().equals(paragraph))
                for (var origin : line.provision().origins()) if (known.add(origin)) addOrigins(origin, lines, known);
    }

    private static List<Passage> passages(List<TextLine> before, List<TextLine> here) {
        return here.stream()
                .map(line -> new Passage(line, Words.changed(words(before, line), line.words())))
                .toList();
    }

    /** What nobody knew before is not marked as though it had been added to something. */
    private static String words(List<TextLine> before, TextLine line) {
        var words = before.stream()
                .filter(each -> each.id().equals(line.id())
                        || line.provision().origins().contains(each.id()))
                .map(TextLine::words)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? line.words() : words;
    }
}
