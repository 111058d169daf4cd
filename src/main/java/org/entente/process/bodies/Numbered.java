package org.entente.process.bodies;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.documents.record.Paragraph;
import org.entente.documents.record.Texts;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a paragraph of a document by its number. */
@Component
public class Numbered {

    private final Texts texts;

    Numbered(Texts texts) {
        this.texts = texts;
    }

    /** In each language in which the document has one of this number. */
    public Map<Language, Paragraph> of(UUID document, String number) {
        var found = new LinkedHashMap<Language, Paragraph>();
        if (bare(number).isEmpty()) return found;
        texts.current(document)
                .forEach((language, text) -> texts.paragraphs(text.id()).stream()
                        .filter(paragraph -> bare(paragraph.block().number()).equals(bare(number)))
                        .findFirst()
                        .ifPresent(paragraph -> found.put(language, paragraph)));
        return found;
    }

    /** Whether no text is held in which it could be looked for. */
    public boolean hasNoText(UUID document) {
        return texts.current(document).values().stream()
                .map(text -> texts.paragraphs(text.id()))
                .allMatch(Collection::isEmpty);
    }

    /** Without what stands around a number: {@code 27.} and {@code (27)} are 27. */
    private static String bare(@Nullable String number) {
        return number == null ? "" : number.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
