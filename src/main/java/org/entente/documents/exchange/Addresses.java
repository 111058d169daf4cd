package org.entente.documents.exchange;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.chronicle.Readings;
import org.entente.documents.record.Document;
import org.entente.documents.record.Documents;
import org.entente.documents.record.Paragraph;
import org.entente.documents.record.Text;
import org.entente.documents.record.Texts;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a permanent address leads to, for this reader; that somebody has read what not everybody may is noted. */
@Component
class Addresses {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Documents documents;
    private final Texts texts;
    private final Readings readings;

    Addresses(Documents documents, Texts texts, Readings readings) {
        this.documents = documents;
        this.texts = texts;
        this.readings = readings;
    }

    /** By its id, by its symbol in whatever writing, or by what else it is or was called. */
    Document document(Reader reader, String typed) {
        return find(reader, typed).orElseThrow(NoSuchElementException::new);
    }

    /** None where what was typed is no symbol of ours; an id that leads nowhere is refused. */
    Optional<Document> find(Reader reader, String typed) {
        var found = ID.matcher(typed.toLowerCase(Locale.ROOT)).matches()
                ? Optional.of(documents.readableBy(reader, UUID.fromString(typed)))
                : Symbol.parse(typed).flatMap(symbol -> documents.called(reader, symbol));
        return found.map(document -> noted(reader, document));
    }

    /** In the language that was asked for, and where none was in the page's or the nearest; in its newest edition, or that one. */
    Optional<Text> text(Document document, @Nullable String language, @Nullable Integer edition, Language page) {
        var all = texts.of(document.id());
        var wished = language == null ? nearest(all, page) : Language.of(language);
        var found = all.stream()
                .filter(text -> wished.filter(text.language()::equals).isPresent())
                .filter(text -> edition == null || text.edition() == edition)
                .findFirst();
        if (found.isEmpty() && (language != null || edition != null)) throw new NoSuchElementException();
        return found;
    }

    /** With its words; there is none of what was not issued, and of pictures of pages. */
    Edition edition(Document document, Text text, String site) {
        var paragraphs = texts.paragraphs(text.id());
        if (!text.isIssued() || paragraphs.isEmpty()) throw new NoSuchElementException();
        return new Edition(document, text, paragraphs, site);
    }

    /** Where it stands now, or stood last. */
    Citation paragraph(Reader reader, UUID id, String site) {
        Paragraph paragraph = texts.paragraph(id);
        var text = texts.find(paragraph.text()).orElseThrow(NoSuchElementException::new);
        var document = noted(reader, documents.readableBy(reader, text.document()));
        return new Citation(text.language(), document, text, paragraph, site);
    }

    private Document noted(Reader reader, Document document) {
        readings.noteUnless(document.audience().isPublic(), reader, document.lastingPath());
        return document;
    }

    private static Optional<Language> nearest(List<Text> all, Language page) {
        return Stream.concat(Stream.of(page, Language.EN), Stream.of(Language.values()))
                .filter(language -> all.stream().anyMatch(text -> text.language() == language && text.isIssued()))
                .findFirst();
    }
}
