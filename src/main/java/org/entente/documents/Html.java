package org.entente.documents;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** The words of an HTML page; its blocks are divided by blank lines, the cells of a row by spaces. */
final class Html {

    private static final String BLOCKS =
            "p, h1, h2, h3, h4, h5, h6, li, tr, blockquote, pre, div, section, article, dt, dd";
    private static final Pattern DOCTYPE = Pattern.compile("(?is)<!DOCTYPE[^>\\[]*(?:\\[.*?]\\s*)?>");
    private static final Pattern CHARSET = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w:.-]+)");
    private static final int HEAD = 4096;

    private Html() {}

    static String text(String markup) {
        var document = Jsoup.parse(DOCTYPE.matcher(markup).replaceFirst(""));
        document.select("script, style, nav, header, footer, noscript, template, svg, [hidden]")
                .remove();
        document.select("br").before("\n").remove();
        document.select("td, th").after(" ");
        document.select(BLOCKS).before("\n\n").after("\n\n");
        var text = document.body().wholeText().replaceAll("[ \\t\\x0B\\f\\r]+", " ");
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) throw new Unreadable(Unreadable.Reason.EMPTY);
        return text;
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
}
