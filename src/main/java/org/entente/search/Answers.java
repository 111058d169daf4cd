package org.entente.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param groups answers of one whole that follow each other stand together
 * @param total of paragraphs and titles, exactly
 * @param next where the following page goes on
 * @param widened by which meanings the question was widened
 * @param corrected the question as it was perhaps meant, where nothing was found
 * @param completed the question with its last word gone on, where nothing was found
 */
public record Answers(
        List<Group> groups,
        int total,
        Map<Facet, List<Choosable>> facets,
        @Nullable After next,
        List<Map<Language, List<String>>> widened,
        String corrected,
        List<String> completed,
        Trouble trouble) {

    /** What stands between a question and its answers. */
    public enum Trouble {
        NONE,
        /** Only the first words of it were read. */
        TOO_LONG,
        /** There is nothing in it that can be searched for. */
        ASKS_FOR_NOTHING,
        /** The index is still being built. */
        NOT_YET,
        /** What keeps the index does not answer. */
        AWAY
    }

    /** Answers of one whole. */
    public record Group(UUID whole, List<Hit> hits, List<Version> otherLanguages) {

        public Hit first() {
            return hits.getFirst();
        }
    }

    /** The same in another language. */
    public record Version(Language language, String path) {}

    /** A value of a facet that the answers can be narrowed down to. */
    public record Choosable(String value, int count) {}

    static Answers none(Trouble trouble) {
        return new Answers(List.of(), 0, new EnumMap<>(Facet.class), null, List.of(), "", List.of(), trouble);
    }
}
