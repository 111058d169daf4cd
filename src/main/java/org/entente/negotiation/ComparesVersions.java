package org.entente.negotiation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.documents.comparison.Run;
import org.entente.documents.comparison.Words;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two versions of a text paragraph by paragraph, told by the ids they bear, and the words within. */
@Component
public class ComparesVersions {

    private final TextLines lines;
    private final TextVersions versions;

    ComparesVersions(TextLines lines, TextVersions versions) {
        this.lines = lines;
        this.versions = versions;
    }

    /**
     * A paragraph of two versions side by side.
     *
     * @param runs the words of both, with what came and what went
     */
    public record Compared(
            @Nullable TextLine before, @Nullable TextLine after, ParagraphChange change, List<Run> runs) {}

    /** In the language in which it is negotiated. */
    public List<Compared> of(NegotiatedText text, TextVersion earlier, TextVersion later) {
        return of(text, earlier, later, text.language());
    }

    /**
     * In the order of the one that is looked at, what is gone where it stood; also of two that are not neighbours, or from the
     * newer back. A paragraph that is not in the language in both is in the original.
     */
    List<Compared> of(NegotiatedText text, TextVersion earlier, TextVersion later, Language language) {
        var before = lines.of(text, earlier, language);
        var after = lines.of(text, later, language);
        var was = new LinkedHashMap<UUID, TextLine>();
        before.forEach(line -> was.put(line.id(), line));
        var told = told(earlier, later);
        var origins = new HashMap<UUID, List<UUID>>();
        told.forEach(each -> origins.put(each.id(), each.origins()));
        var lineage = Lineage.between(before.stream().map(TextLine::provision).toList(), told);
        var compared = new ArrayList<Compared>();
        var place = 0;
        for (var line : after) {
            var old = was.get(line.id());
            // What moved has left behind what it stood behind.
            var hasMoved = lineage.changes().get(line.id()) == ParagraphChange.MOVED;
            if (old != null && !hasMoved) place = gone(before, before.indexOf(old), place, lineage, compared);
            var origin = old == null
                    ? origins.getOrDefault(line.id(), List.of()).stream()
                            .filter(was::containsKey)
                            .findFirst()
                            .map(was::get)
                            .orElse(null)
                    : old;
            var isInOne = origin == null || origin.language() == line.language();
            compared.add(compared(
                    origin == null || isInOne ? origin : origin.in(text.language()),
                    isInOne ? line : line.in(text.language()),
                    Objects.requireNonNull(lineage.changes().get(line.id()))));
        }
        gone(before, before.size(), place, lineage, compared);
        return compared;
    }

    private static Compared compared(@Nullable TextLine origin, TextLine line, ParagraphChange change) {
        return new Compared(origin, line, change, Words.changed(origin == null ? "" : origin.words(), line.words()));
    }

    /** The same in two columns. */
    SideBySide beside(NegotiatedText text, TextVersion earlier, TextVersion later, Language language) {
        return SideBySide.of(
                lines.of(text, earlier, language),
                lines.of(text, later, language),
                told(earlier, later),
                text.language());
    }

    /** The paragraphs of the one that is looked at, with what became of them through the versions between. */
    private List<Provision> told(TextVersion earlier, TextVersion later) {
        var isBack = later.number() < earlier.number();
        var first = isBack ? later : earlier;
        var last = isBack ? earlier : later;
        var between = versions.issued(first.text()).stream()
                .filter(each -> first.number() < each.number() && each.number() < last.number());
        var through = Stream.of(Stream.of(first), between, Stream.of(last))
                .flatMap(each -> each)
                .map(each -> versions.provisions(each.id()))
                .toList();
        return isBack ? Descent.toldBack(through) : Descent.told(through);
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
