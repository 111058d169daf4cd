package org.entente.documents.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which of a document's texts is read.
 *
 * @param current what stands now, by language
 * @param editions of the text shown, the newest first
 */
public record Reading(
        Map<Language, Text> current,
        List<Text> editions,
        @Nullable Text shown) {

    /** The one that was asked for; else the one in the language of the page, or the nearest that has words. */
    static Reading of(
            Map<Language, Text> current,
            List<Text> all,
            @Nullable String language,
            @Nullable Integer edition,
            Language page) {
        var wished = Optional.ofNullable(language).flatMap(Language::of);
        if (language != null && (wished.isEmpty() || !current.containsKey(wished.get())))
            throw new NoSuchElementException();
        var chosen = wished.or(() -> nearest(current, page));
        var editions = all.stream()
                .filter(text -> chosen.filter(text.language()::equals).isPresent())
                .toList();
        if (editions.isEmpty()) return new Reading(current, editions, null);
        var shown = edition == null
                ? editions.getFirst()
                : editions.stream()
                        .filter(text -> text.edition() == edition)
                        .findFirst()
                        .orElseThrow(NoSuchElementException::new);
        return new Reading(current, editions, shown);
    }

    private static Optional<Language> nearest(Map<Language, Text> current, Language page) {
        return Stream.concat(Stream.of(page, Language.EN), current.keySet().stream())
                .filter(each -> current.containsKey(each) && current.get(each).isIssued())
                .findFirst();
    }

    /** Languages of which no text is held. */
    public List<Language> missing() {
        return Arrays.stream(Language.values())
                .filter(language -> !current.containsKey(language))
                .toList();
    }

    /** Whether what is shown has not been replaced by a later edition. */
    public boolean isCurrent() {
        return shown != null && shown.equals(editions.getFirst());
    }

    /** Those with words, to be read beside the one shown. */
    public List<Language> others() {
        return current.values().stream()
                .filter(text -> text.isIssued() && !text.scan())
                .map(Text::language)
                .filter(language -> shown != null && language != shown.language())
                .toList();
    }
}
