package org.entente.documents.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.documents.Html;
import org.entente.documents.Marks;
import org.entente.documents.StructuredText.Metadatum;
import org.entente.languages.Language;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The paragraphs of a page as its elements divide them, with the numbers that a browser prints before the items of a list. */
final class HtmlPieces {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "td",
            "th",
            "caption",
            "blockquote",
            "pre",
            "div",
            "section",
            "article",
            "main",
            "dl",
            "dt",
            "dd",
            "aside",
            "figure",
            "figcaption",
            "body",
            "center",
            "hr");
    private static final int DEEPEST = 200;

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private boolean titled;
    private Piece.Form form = Piece.Form.UNSAID;
    private int depth;
    private @Nullable String number;

    private HtmlPieces() {}

    static Pieces of(String markup) {
        var page = Html.parsed(markup);
        var reading = new HtmlPieces();
        reading.block(page.body(), 0);
        reading.flush();
        var language = Language.of(page.select("html").attr("lang").replaceAll("[-_].*", ""));
        return new Pieces(reading.pieces, List.of(), language, said(page), List.of());
    }

    private static Map<Metadatum, String> said(Element page) {
        var said = new EnumMap<Metadatum, String>(Metadatum.class);
        for (var meta : page.select("meta[name][content]")) {
            var what = switch (meta.attr("name").toLowerCase(Locale.ROOT)) {
                case "dc.title", "dcterms.title", "citation_title" -> Metadatum.TITLE;
                case "dc.date", "dcterms.issued", "citation_publication_date" -> Metadatum.DATE;
                case "dc.identifier", "dcterms.identifier" -> Metadatum.SYMBOL;
                case "dc.publisher", "dcterms.publisher" -> Metadatum.BODY;
                default -> null;
            };
            var content = meta.attr("content").strip();
            if (what != null
                    && !content.isEmpty()
                    && (what != Metadatum.DATE || content.matches("\\d{4}(?:-\\d{2}){0,2}")))
                said.putIfAbsent(what, content);
        }
        return said;
    }

    private void block(Node node, int nesting) {
        if (nesting > DEEPEST) {
            if (node instanceof Element element) words.append(' ').append(element.text());
            return;
        }
        for (var child : node.childNodes()) {
            if (child instanceof TextNode text) append(text);
            else if (child instanceof Element element) element(element, nesting + 1);
        }
    }

    private void element(Element element, int nesting) {
        if (Html.isUnread(element)) return;
        var name = element.tagName();
        switch (name) {
            case "br" -> words.append('\n');
            case "sup" -> words.append(Marks.raised(element.text().strip().replaceAll("^\\[(\\d+)]$", "$1")));
            case "tr" -> row(element, nesting);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                form = name.equals("h1") && !titled ? Piece.Form.TITLE : Piece.Form.HEADING;
                titled |= name.equals("h1");
                depth = Math.max(0, name.charAt(1) - '2');
                block(element, nesting);
                flush();
            }
            case "li" -> item(element, nesting);
            default -> {
                var isBlock = BLOCKS.contains(name);
                if (isBlock) flush();
                if (isNote(element)) form = Piece.Form.NOTE;
                block(element, nesting);
                if (isBlock) flush();
            }
        }
    }

    /** A row with one cell is there for the look of the page. */
    private void row(Element row, int nesting) {
        flush();
        var cells = row.children().stream()
                .filter(cell -> cell.tagName().matches("t[dh]"))
                .toList();
        if (cells.size() < 2 || row.select("table").size() > 0) {
            block(row, nesting);
            flush();
        } else {
            var text = cells.stream().map(Element::text).map(String::strip).collect(Collectors.joining("\t"));
            if (!text.isBlank()) pieces.add(Piece.of(Piece.Form.ROW, 0, null, text));
        }
    }

    private void item(Element item, int nesting) {
        flush();
        var list = Optional.ofNullable(item.parent());
        form = isNote(item) ? Piece.Form.NOTE : Piece.Form.ITEM;
        depth = depth(item);
        number = list.filter(each -> each.tagName().equals("ol"))
                .map(each -> printed(each, item))
                .orElse("•");
        if (form == Piece.Form.NOTE) number = number.replaceAll("\\.$", "");
        block(item, nesting);
        flush();
    }

    /** A list numbered 1, 2, 3 stands on the first level itself; every other stands under what it is announced by. */
    private static int depth(Element item) {
        var lists = item.parents().stream()
                .filter(parent -> parent.tagName().matches("[ou]l"))
                .toList();
        if (lists.isEmpty()) return 1;
        var outermost = lists.getLast();
        var isFirst = outermost.tagName().equals("ol") && outermost.attr("type").matches("1?");
        return lists.size() - (isFirst ? 1 : 0);
    }

    private static String printed(Element list, Element item) {
        var value = list.attr("start").matches("-?\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        for (var each : list.children()) {
            if (!each.tagName().equals("li")) continue;
            if (each.attr("value").matches("-?\\d{1,6}")) value = Integer.parseInt(each.attr("value"));
            if (each == item) break;
            value++;
        }
        return Counting.of(list.attr("type"), value) + ".";
    }

    private static boolean isNote(Element element) {
        return element.attr("role").equals("doc-footnote")
                || element.attr("id").matches("(?i)(?:fn|footnote|ftn|_ftn)[-:_]?\\d+");
    }

    private void append(TextNode text) {
        var isSet = text.parent() instanceof Element parent && parent.tagName().equals("pre");
        words.append(isSet ? text.getWholeText() : text.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "));
    }

    private void flush() {
        var text = words.toString()
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("[ \\t]+", " ")
                .strip();
        words.setLength(0);
        if (!text.isEmpty()) {
            pieces.add(Piece.of(form, depth, number, text.replace('\n', ' ')));
            number = null;
            form = Piece.Form.UNSAID;
            depth = 0;
        }
    }
}
