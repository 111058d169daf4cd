package org.entente.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/**
 * Where an element was taken up.
 *
 * @param date an ISO 8601 date as far as it is known: {@code 2015}, {@code 2015-07}, {@code 2015-07-22}; null where nobody knows
 * @param path its page, without language
 * @param excerpt words of it, to show what it says; empty where there are none
 * @param language of the excerpt, null where that is not known
 * @param process it belongs to, where that is known
 * @param body that did it or met, where that is known
 * @param count of what speaks of the element there; null where nothing is counted
 * @param noted what is noted to be read before the step is shown, by its path; null where everybody may read it
 */
public record Step(
        @Nullable String date,
        Kind kind,
        Names title,
        String path,
        String excerpt,
        @Nullable Language language,
        @Nullable UUID process,
        @Nullable UUID body,
        @Nullable Count count,
        boolean fictitious,
        @JsonIgnore @Nullable String noted) {

    /** More of a paragraph than a line or three is read on its own page. */
    private static final int EXCERPT = 400;

    /** So many characters are enough to make an excerpt, and to know whether there are more. */
    public static final int WORDS = EXCERPT + 1;

    /** Where everybody may read it. */
    public Step(
            @Nullable String date,
            Kind kind,
            Names title,
            String path,
            String excerpt,
            @Nullable Language language,
            @Nullable UUID process,
            @Nullable UUID body,
            @Nullable Count count,
            boolean fictitious) {
        this(date, kind, title, path, excerpt, language, process, body, count, fictitious, null);
    }

    /** As much of the words as shows what they say. */
    public static String excerpt(String words) {
        if (words.length() <= EXCERPT) return words;
        var end = words.lastIndexOf(' ', EXCERPT);
        return words.substring(0, end < EXCERPT / 2 ? EXCERPT : end) + " …";
    }

    /** Where. */
    public enum Kind {
        DOCUMENT,
        PARAGRAPH,
        CONSULTATION,
        BODY,
        SESSION,
        MEETING,
        STATEMENT,
        DECISION;

        public String key() {
            return "crosswalk.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A number with the list of what it counts.
     *
     * @param number of paragraphs, statements or interventions
     * @param key of the sentence that tells it, with the number in its first place
     * @param list the page that shows each of them, without language
     */
    public record Count(long number, String key, String list) {}
}
