package org.entente.search;

import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be found: a paragraph of a statement or a document, a title, an element, a sentence of a report.
 *
 * @param id lasting and unique on its shelf and in its language; the same in each language where it is the same paragraph.
 *     A whole's title has the id of the whole: it is offered where another language has no such paragraph
 * @param whole the id of what it is a part of, such as a statement or a document in all its languages; its own where it is
 *     no part. What is said to have changed is always a whole
 * @param kind a message key, {@code search.kind.<kind>}, such as {@code statement}, {@code document}, {@code element}
 * @param title of the whole, in the language of the text where it has one
 * @param symbol of the whole as printed, where it bears one
 * @param party who speaks in it; none where nobody or the house does, or where that is not for everybody to know
 * @param elements the codes of the elements it is confirmed to be about
 * @param body the organ it comes from, as a code
 * @param date an ISO 8601 date as far as it is known: {@code 2015}, {@code 2015-07}, {@code 2015-07-22}
 * @param owner the delegation that it belongs to, which always may read it
 * @param path its page without the language, with the fragment where it is a paragraph
 * @param fictitious whether it belongs to the demonstration, which is marked wherever it is shown
 */
public record Readable(
        String id,
        UUID whole,
        String kind,
        @Nullable Language language,
        String title,
        String text,
        @Nullable String symbol,
        @Nullable UUID party,
        Set<String> elements,
        @Nullable String body,
        @Nullable String date,
        Audience audience,
        @Nullable UUID owner,
        String path,
        boolean fictitious) {

    /** Of the record. */
    public Readable(
            String id,
            UUID whole,
            String kind,
            @Nullable Language language,
            String title,
            String text,
            @Nullable String symbol,
            @Nullable UUID party,
            Set<String> elements,
            @Nullable String body,
            @Nullable String date,
            Audience audience,
            @Nullable UUID owner,
            String path) {
        this(id, whole, kind, language, title, text, symbol, party, elements, body, date, audience, owner, path, false);
    }
}
