package org.entente.negotiation.files;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.documents.TrackedText.Change;
import org.entente.documents.TrackedText.Paragraph;
import org.entente.documents.TrackedText.Run;
import org.jspecify.annotations.Nullable;

/**
 * What was one paragraph before anything was changed in the file: one of it, or several whose ends were inserted.
 *
 * @param from the place in the file of the first of its pieces
 */
record FilePassage(int from, List<Paragraph> pieces) {

    /** Every piece ends where the one that was there ended. */
    static List<FilePassage> of(List<Paragraph> paragraphs) {
        var passages = new ArrayList<FilePassage>();
        var from = 0;
        for (var at = 0; at < paragraphs.size(); at++) {
            if (paragraphs.get(at).inserted() != null && at < paragraphs.size() - 1) continue;
            passages.add(new FilePassage(from, List.copyOf(paragraphs.subList(from, at + 1))));
            from = at + 1;
        }
        return passages;
    }

    int to() {
        return from + pieces.size() - 1;
    }

    String base() {
        return pieces.stream().map(FilePassage::base).collect(Collectors.joining());
    }

    static String base(Paragraph piece) {
        return piece.runs().stream()
                .filter(run -> run.inserted() == null)
                .map(Run::text)
                .collect(Collectors.joining());
    }

    /** What somebody wrote, whole as it was before others changed it. */
    static String inserted(Paragraph piece) {
        return piece.runs().stream()
                .filter(FilePassage::isSomebodysWord)
                .map(Run::text)
                .collect(Collectors.joining());
    }

    private static boolean isSomebodysWord(Run run) {
        var by = run.inserted();
        var away = run.removed();
        return by != null && (away == null || !away.author().equals(by.author()));
    }

    Set<String> names() {
        return pieces.stream()
                .filter(piece -> !isAdded(piece))
                .flatMap(piece -> piece.names().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static boolean isAdded(Paragraph piece) {
        return base(piece).isEmpty();
    }

    /** How many of the first were added before what stood there; all where nothing did. */
    int leading() {
        var at = 0;
        while (at < pieces.size() && isAdded(pieces.get(at))) at++;
        return at;
    }

    /** The place behind the last that has something of what stood there. */
    int core() {
        var at = pieces.size();
        while (at > 0 && isAdded(pieces.get(at - 1))) at--;
        return at;
    }

    /** The last piece of what stood there, whose end is its end. */
    @Nullable
    Change removedEnd() {
        return core() == 0 ? null : pieces.get(core() - 1).removed();
    }

    /** All that anybody changed in it. */
    Stream<Change> changes() {
        return pieces.stream().flatMap(FilePassage::changes);
    }

    static Stream<Change> changes(Paragraph piece) {
        var ends = Stream.of(
                piece.inserted() == null ? List.<Change>of() : List.of(piece.inserted()),
                piece.removed() == null ? List.<Change>of() : List.of(piece.removed()));
        var runs = piece.runs().stream()
                .map(run -> Stream.of(run.inserted(), run.removed())
                        .filter(change -> change != null)
                        .toList());
        return Stream.concat(ends, runs).flatMap(List::stream);
    }

    /** What it says when the changes of some are made, and all others rejected; ends of paragraphs among the letters. */
    static String after(List<Paragraph> pieces, Predicate<Change> made) {
        var text = new StringBuilder();
        for (var at = 0; at < pieces.size(); at++) {
            var piece = pieces.get(at);
            for (var run : piece.runs()) if (stands(run.inserted(), run.removed(), made)) text.append(run.text());
            if (at < pieces.size() - 1 && stands(piece.inserted(), piece.removed(), made))
                text.append(TracksProposals.END);
        }
        return text.toString();
    }

    private static boolean stands(@Nullable Change inserted, @Nullable Change removed, Predicate<Change> made) {
        return (inserted == null || made.test(inserted)) && (removed == null || !made.test(removed));
    }
}
