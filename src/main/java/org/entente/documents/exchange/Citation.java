package org.entente.documents.exchange;

import java.util.Optional;
import java.util.stream.Stream;
import org.entente.documents.record.Document;
import org.entente.documents.record.Kind;
import org.entente.documents.record.Paragraph;
import org.entente.documents.record.Text;
import org.entente.documents.symbols.Part;
import org.entente.documents.symbols.Parts;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.jspecify.annotations.Nullable;

/**
 * How a document, its text in one language, or a paragraph of it is cited.
 *
 * @param in the language it is cited in
 * @param text none where the document is cited whatever its language
 * @param paragraph none where the whole is cited
 * @param site scheme, host and port
 */
public record Citation(
        Language in,
        Document document,
        @Nullable Text text,
        @Nullable Paragraph paragraph,
        String site) {

    /** Of the whole, in the language of the text. */
    public static Citation of(Document document, Text text, String site) {
        return new Citation(text.language(), document, text, null, site);
    }

    /** Whatever its language: where there is no text in any, or none was asked for. */
    public static Citation of(Document document, Language in, String site) {
        return new Citation(in, document, null, null, site);
    }

    public String title() {
        if (text != null && !text.title().isEmpty()) return text.title();
        return document.heading(in);
    }

    /** ASCII letters, digits and hyphens, as every program takes them. */
    String key() {
        var name = document.symbol() == null ? document.id().toString() : document.symbol();
        var place = paragraph == null ? "" : "-p" + paragraph.position();
        var language = text == null ? "" : "-" + text.language().code();
        return name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "") + language + place;
    }

    /** The organ that the series tells; none where it tells none. */
    Optional<String> organ() {
        return Optional.ofNullable(document.symbol())
                .flatMap(Symbol::parse)
                .map(symbol -> Parts.of(symbol).getFirst())
                .filter(Part::isKnown)
                .map(part -> Messages.text(in, part.key()));
    }

    /** Who wrote it, as far as its symbol or the record tells. */
    Optional<String> author() {
        return organ().or(() -> Optional.ofNullable(document.body()));
    }

    /** Of a symbol of theirs, the United Nations. */
    Optional<String> publisher() {
        return organ().map(known -> Messages.text(in, "documents.cite.publisher"));
    }

    /** Where it is known. */
    Optional<String> dated() {
        return Optional.ofNullable(document.dated());
    }

    /** As it stands in the text, without the marks around it, else its place; none where the whole is cited. */
    Optional<String> place() {
        if (paragraph == null) return Optional.empty();
        var number = Optional.ofNullable(paragraph.block().number())
                .map(printed -> printed.replaceAll("^[\\s(（]+|[\\s.)）、،:-]+$", ""))
                .filter(bare -> !bare.isEmpty());
        return Optional.of(number.map(bare -> Messages.text(in, "documents.cite.paragraph", bare))
                .orElseGet(() -> Messages.text(in, "documents.cite.place", Integer.toString(paragraph.position()))));
    }

    /** That it is a demonstration; nobody is to take it for the record. */
    Optional<String> warning() {
        return document.fictitious() ? Optional.of(Messages.text(in, "web.fictitious")) : Optional.empty();
    }

    /** What has no field of its own. */
    Optional<String> note() {
        var notes = Stream.concat(place().stream(), warning().stream()).toList();
        return notes.isEmpty() ? Optional.empty() : Optional.of(String.join(". ", notes));
    }

    /** The permanent address of what is cited. */
    String address() {
        if (paragraph != null) return site + paragraph.path();
        return site + (text == null ? document.path() : document.path(text.language()));
    }

    /** The way to it in that form: of a text, in this very edition. */
    public String path(Form form) {
        return edition() + (text == null ? "?" : "&") + "format=" + form.word();
    }

    /** The way to it for programs. */
    public String data() {
        return "/api/v1" + edition();
    }

    private String edition() {
        return text == null ? document.path() : document.path(text.language()) + "&edition=" + text.edition();
    }

    boolean is(Kind kind) {
        return document.kind() == kind;
    }
}
