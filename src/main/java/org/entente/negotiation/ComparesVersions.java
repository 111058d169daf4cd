package org.entente.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.entente.documents.comparison.Run;
import org.entente.documents.comparison.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two versions of a text paragraph by paragraph, told by the ids they bear, and the words within. */
@Component
public class ComparesVersions {

    private final TextLines lines;

    ComparesVersions(TextLines lines) {
        this.lines = lines;
    }

    /**
     * A paragraph of two versions side by side.
     *
     * @param runs the words of both, with what came and what went
     */
    public record Compared(
            @Nullable TextLine before, @Nullable TextLine after, ParagraphChange change, List<Run> runs) {}

    /** In the order of the later, what is gone where it stood. */
    public List<Compared> of(NegotiatedText text, TextVersion earlier, TextVersion later) {
        var before = lines.of(text, earlier, text.language());
        var after = lines.of(text, later, text.language());
        var was = new LinkedHashMap<UUID, TextLine>();
        before.forEach(line -> was.put(line.id(), line));
        var lineage = Lineage.between(
                before.stream().map(TextLine::provision).toList(),
                after.stream().map(TextLine::provision).toList());
        var compared = new ArrayList<Compared>();
        var place = 0;
        for (var line : after) {
            var old = was.get(line.id());
            if (old != null) place = gone(before, before.indexOf(old), place, lineage, compared);
            var origin = old == null
                    ? line.provision().origins().stream()
                            .filter(was::containsKey)
                            .findFirst()
                            .map(was::get)
                            .orElse(null)
                    : old;
            var runs = Words.changed(origin == null ? "" : origin.words(), line.words());
            compared.add(new Compared(
                    origin, line, Objects.requireNonNull(lineage.changes().get(line.id())), runs));
        }
        gone(before, before.size(), place, lineage, compared);
        return compared;
    }

    /** Those that are gone, where they stood. */
    private static int gone(List<TextLine> before, int until, int from, Lineage lineage, List<Compared> compared) {
        for (var at = from; at < until; at++) {
            var line = before.get(at);
            if (!lineage.gone().containsKey(line.id())) continue;
            var change = lineage.gone().get(line.id()).isEmpty() ? ParagraphChange.DELETED : ParagraphChange.MERGED;
            compared.add(new Compared(line, null, change, Words.changed(line.words(), "")));
        }
        return Math.max(from, until);
    }
}
