package org.entente.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.documents.TrackedText.Change;
import org.entente.documents.TrackedText.Comment;
import org.entente.documents.TrackedText.Paragraph;
import org.entente.documents.TrackedText.Run;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * Writes a text with tracked changes for Word (ECMA-376, part 1, section 17.13.5). Whoever accepts all of them has the text
 * after, whoever rejects all has the text before; whatever else is written into it is tracked too.
 */
public final class WordTracking {

    /** The style of what is printed before a paragraph and is none of its words. */
    public static final String NUMBER = "EntenteNumber";

    private static final int STEP = 567;

    private final WordXml xml = new WordXml();
    private final TrackedText text;
    private final Language language;
    private final Map<String, Integer> bookmarks = new LinkedHashMap<>();
    private int marks;

    private WordTracking(TrackedText text, Language language) {
        this.text = text;
        this.language = language;
    }

    /**
     * @param head what stands at the head of every page
     * @param headIn the language of it, which need not be that of the text
     */
    public static byte[] of(String title, Language language, List<String> head, Language headIn, TrackedText text) {
        var writing = new WordTracking(text, language);
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", WordParts.TYPES.getBytes(StandardCharsets.UTF_8));
        parts.put("_rels/.rels", WordParts.ROOT.getBytes(StandardCharsets.UTF_8));
        parts.put("docProps/core.xml", WordParts.core(title, language));
        parts.put("word/_rels/document.xml.rels", WordParts.DOCUMENT.getBytes(StandardCharsets.UTF_8));
        parts.put("word/settings.xml", WordParts.SETTINGS.getBytes(StandardCharsets.UTF_8));
        parts.put("word/styles.xml", WordParts.styles(language));
        parts.put("word/header1.xml", new WordTracking(text, headIn).header(head));
        parts.put("word/comments.xml", new WordTracking(text, language).comments());
        parts.put("word/document.xml", writing.document());
        return zipped(parts);
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        try (var out = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] header(List<String> head) {
        xml.root("hdr");
        for (var line : head.isEmpty() ? List.of("") : head) {
            xml.start("p");
            properties("EntenteHead", 0, null, null);
            words(line, null, null);
            xml.end();
        }
        return xml.bytes();
    }

    private byte[] comments() {
        xml.root("comments");
        for (var at = 0; at < text.comments().size(); at++) {
            var comment = text.comments().get(at);
            xml.start("comment", "id", Integer.toString(at), "author", comment.author());
            if (!comment.at().isEmpty()) xml.attribute("date", comment.at());
            xml.attribute("initials", initials(comment.author()));
            for (var line = 0; line < Math.max(1, comment.words().size()); line++) {
                xml.start("p");
                properties("EntenteComment", 0, null, null);
                // Names in comments are counted behind all that the text can have.
                if (line == 0) for (var name : comment.names()) bookmark(name, 1_000_000 + bookmarks.size());
                if (line < comment.words().size()) words(comment.words().get(line), null, null);
                xml.end();
            }
            xml.end();
        }
        return xml.bytes();
    }

    private void bookmark(String name, int id) {
        bookmarks.put(name, id);
        xml.empty("bookmarkStart", "id", Integer.toString(id), "name", name);
        xml.empty("bookmarkEnd", "id", Integer.toString(id));
    }

    private static String initials(String author) {
        return author.isEmpty() ? "" : author.substring(0, author.offsetByCodePoints(0, 1));
    }

    private byte[] document() {
        xml.root("document").start("body");
        for (var at = 0; at < text.paragraphs().size(); at++) paragraph(at);
        xml.start("sectPr").empty("headerReference", "type", "default", "rel", "rIdHeader");
        xml.empty("pgSz", "w", "11906", "h", "16838");
        if (language.isRightToLeft()) xml.empty("bidi");
        return xml.bytes();
    }

    private void paragraph(int at) {
        var paragraph = text.paragraphs().get(at);
        xml.start("p");
        properties(
                "Entente" + WordParts.style(paragraph.look()),
                paragraph.level(),
                paragraph.inserted(),
                paragraph.removed());
        for (var name : paragraph.names()) {
            if (bookmarks.containsKey(name)) continue;
            bookmarks.put(name, bookmarks.size());
            xml.empty("bookmarkStart", "id", id(name), "name", name);
        }
        commented(at, Comment::from, "commentRangeStart");
        var moves = moves(paragraph);
        moves.forEach((move, mark) -> xml.empty(
                mark.element() + "RangeStart",
                "id",
                Integer.toString(mark.id()),
                "author",
                mark.change().author(),
                "date",
                mark.change().at(),
                "name",
                move));
        if (!paragraph.number().isEmpty()) number(paragraph.number() + " ");
        for (var run : paragraph.runs()) run(run);
        moves.values().forEach(mark -> xml.empty(mark.element() + "RangeEnd", "id", Integer.toString(mark.id())));
        commented(at, Comment::to, "commentRangeEnd");
        for (var comment = 0; comment < text.comments().size(); comment++) {
            if (text.comments().get(comment).to() != at) continue;
            xml.start("r")
                    .empty("commentReference", "id", Integer.toString(comment))
                    .end();
        }
        for (var name : paragraph.names()) {
            if (at + 1 < text.paragraphs().size()
                    && text.paragraphs().get(at + 1).names().contains(name)) continue;
            xml.empty("bookmarkEnd", "id", id(name));
        }
        xml.end();
    }

    private String id(String name) {
        return Integer.toString(Objects.requireNonNull(bookmarks.get(name)));
    }

    private void commented(int at, Function<Comment, Integer> place, String element) {
        for (var comment = 0; comment < text.comments().size(); comment++)
            if (place.apply(text.comments().get(comment)) == at) xml.empty(element, "id", Integer.toString(comment));
    }

    private record Move(String element, Change change, int id) {}

    /** What is moved into the paragraph or out of it; both places are known by one name. */
    private Map<String, Move> moves(Paragraph paragraph) {
        var moves = new LinkedHashMap<String, Move>();
        var changes = new ArrayList<Run>(paragraph.runs());
        changes.add(new Run("", paragraph.inserted(), paragraph.removed()));
        for (var run : changes) {
            var removed = run.removed();
            var inserted = run.inserted();
            if (removed != null && !removed.move().isEmpty())
                moves.computeIfAbsent(removed.move(), name -> new Move("moveFrom", removed, mark()));
            if (inserted != null && !inserted.move().isEmpty())
                moves.computeIfAbsent(inserted.move(), name -> new Move("moveTo", inserted, mark()));
        }
        return moves;
    }

    /** Ids of changes are one row of numbers with those of bookmarks. */
    private int mark() {
        return 2_000_000 + marks++;
    }

    private void properties(String style, int level, @Nullable Change inserted, @Nullable Change removed) {
        xml.start("pPr").empty("pStyle", "val", style);
        if (language.isRightToLeft()) xml.empty("bidi");
        if (level > 0) xml.empty("ind", "start", Integer.toString(level * STEP));
        if (inserted != null || removed != null) {
            xml.start("rPr");
            if (inserted != null)
                changed(inserted.move().isEmpty() ? "ins" : "moveTo", inserted).end();
            if (removed != null)
                changed(removed.move().isEmpty() ? "del" : "moveFrom", removed).end();
            xml.end();
        }
        xml.end();
    }

    private WordXml changed(String element, Change change) {
        xml.start(element, "id", Integer.toString(mark()), "author", change.author());
        if (!change.at().isEmpty()) xml.attribute("date", change.at());
        return xml;
    }

    private void run(Run run) {
        var inserted = run.inserted();
        var removed = run.removed();
        if (inserted != null) changed(inserted.move().isEmpty() ? "ins" : "moveTo", inserted);
        if (removed != null) changed(removed.move().isEmpty() ? "del" : "moveFrom", removed);
        words(run.text(), removed == null || !removed.move().isEmpty() ? "t" : "delText", null);
        if (removed != null) xml.end();
        if (inserted != null) xml.end();
    }

    private void number(String number) {
        words(number, null, NUMBER);
    }

    private void words(String words, @Nullable String element, @Nullable String style) {
        if (words.isEmpty()) return;
        xml.start("r");
        if (style != null || language.isRightToLeft()) {
            xml.start("rPr");
            if (style != null) xml.empty("rStyle", "val", style);
            if (language.isRightToLeft()) xml.empty("rtl");
            xml.end();
        }
        var stretch = new StringBuilder();
        for (var letter : words.toCharArray()) {
            if (letter != '\t' && letter != '\n' && letter != '\r') {
                stretch.append(letter);
                continue;
            }
            stretch(stretch, element);
            xml.empty(letter == '\t' ? "tab" : letter == '\n' ? "br" : "cr");
        }
        stretch(stretch, element);
        xml.end();
    }

    private void stretch(StringBuilder stretch, @Nullable String element) {
        if (!stretch.isEmpty()) xml.text(element == null ? "t" : element, stretch.toString());
        stretch.setLength(0);
    }
}
