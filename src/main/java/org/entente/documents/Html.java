package org.entente.documents;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The words of an HTML page; its blocks are divided by blank lines, the cells of a row by spaces. Read once, node by node. */
public final class Html {

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
            "tr",
            "blockquote",
            "pre",
            "div",
            "section",
            "article",
            "dl",
            "dt",
            "dd");
    private static final Set<String> NO_TEXT =
            Set.of("script", "style", "nav", "header", "footer", "noscript", "template", "svg", "head");
    private static final Pattern DOCTYPE =
            Pattern.compile("(?i)\\s*<!DOCTYPE[^>\\[]{0,1000}(?:\\[[^\\]]{0,10000}]\\s*)?>");
    private static final Pattern CHARSET = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w:.-]+)");
    private static final int HEAD = 4096;

    private Html() {}

    public static String text(String markup) {
        var page = parsed(markup);
        var text = new StringBuilder();
        page.filter(new Reader(text));
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) throw new Unreadable(Unreadable.Reason.EMPTY);
        return text.toString();
    }

    /** A page's markup, by the encoding it names unless its bytes are none of that. */
    public static String markup(byte[] page) {
        return charset(page)
                .flatMap(charset -> PlainText.in(charset, page))
                .orElseGet(() -> PlainText.decode(page))
                .text();
    }

    /** A page in its parts, without what it asks a parser to fetch. */
    public static Document parsed(String markup) {
        var doctype = DOCTYPE.matcher(markup);
        return Jsoup.parse(doctype.lookingAt() ? markup.substring(doctype.end()) : markup);
    }

    /** What is no part of the text: what steers a browser, leads elsewhere, or is not shown. */
    public static boolean isUnread(Element element) {
        return NO_TEXT.contains(element.tagName()) || element.hasAttr("hidden");
    }

    /** The encoding that a page names in its head, where it names one we know. */
    static Optional<Charset> charset(byte[] page) {
        var head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
        var named = CHARSET.matcher(head);
        try {
            return named.find() && Charset.isSupported(named.group(1))
                    ? Optional.of(Charset.forName(named.group(1)))
                    : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    private record Reader(StringBuilder text) implements NodeFilter {

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(
                        words.getWholeText(),
                        node.parent() instanceof Element parent
                                && parent.tagName().equals("pre"));
            } else if (node instanceof Element element) {
                if (isUnread(element)) return FilterResult.SKIP_ENTIRELY;
                if (element.tagName().equals("br")) text.append('\n');
                if (BLOCKS.contains(element.tagName())) text.append("\n\n");
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.tagName().equals("td") || element.tagName().equals("th")) text.append(' ');
                if (BLOCKS.contains(element.tagName())) text.append("\n\n");
            }
            return FilterResult.CONTINUE;
        }

        /** Line ends of the markup are no line ends of the text, but where it was set by hand. */
        private void append(String words, boolean asItStands) {
            if (asItStands) {
                text.append(words);
                return;
            }
            var pending = false;
            for (var i = 0; i < words.length(); i++) {
                var letter = words.charAt(i);
                if (Character.isWhitespace(letter)) {
                    pending = true;
                } else {
                    if (pending) text.append(' ');
                    pending = false;
                    text.append(letter);
                }
            }
            if (pending) text.append(' ');
        }
    }
}
