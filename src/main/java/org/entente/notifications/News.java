package org.entente.notifications;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is told, in the reader's language.
 *
 * @param what happened, as a sentence
 * @param title of what it happened to, in the language in which it is called so
 * @param path its page without language
 * @param when something will be, and the place by whose clock; none where it is not about a time
 * @param fictitious whether it belongs to the demonstration, which is said wherever it is told
 */
public record News(
        String what,
        String title,
        String titleLanguage,
        String path,
        @Nullable Instant when,
        @Nullable ZoneId zone,
        boolean fictitious) {

    public News(String what, String title, String titleLanguage, String path, boolean fictitious) {
        this(what, title, titleLanguage, path, null, null, fictitious);
    }

    public News at(@Nullable Instant moment, ZoneId place) {
        return new News(what, title, titleLanguage, path, moment, place, fictitious);
    }
}
