package org.entente.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.documents.Markdown;
import org.entente.documents.Marks;
import org.entente.documents.Paragraphs;
import org.entente.documents.Unwrapping;

/** The paragraphs of a plain text, or of one in Markdown, whose headings say that they are. */
final class PlainPieces {

    private static final Pattern HEADING = Pattern.compile("[ \\t]{0,3}(#{1,6})[ \\t]+(\\S.{0,500})");

    /** No paragraph ends with one. */
    private static final Pattern SMALL_WORD = Pattern.compile("\\s\\p{Ll}{1,3}$");

    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private PlainPieces() {}

    static Pieces of(String text, boolean isMarkdown) {
        var reading = new PlainPieces();
        if (isMarkdown) reading.markdown(text);
        else reading.plain(text);
        return new Pieces(reading.pieces, reading.leftOut, Optional.empty(), Map.of(), List.of());
    }

    private void markdown(String text) {
        var plain = new StringBuilder();
        for (var line : text.split("\\R", -1)) {
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                plain(Markdown.plain(plain.toString()));
                plain.setLength(0);
                var words = Markdown.plain(heading.group(2)).replaceAll("[\\s#]+$", "");
                pieces.add(Piece.of(Piece.Form.HEADING, heading.group(1).length() - 1, null, words));
            } else {
                plain.append(line).append('\n');
            }
        }
        plain(Markdown.plain(plain.toString()));
    }

    private void plain(String text) {
        // A line that ends with its page ends no paragraph.
        for (var block : Paragraphs.whole(text.replace("\n\f", "\f"), leftOut)) {
            var longest = block.stream().mapToInt(String::length).max().orElse(0);
            for (var i = 0; i < block.size(); i++) {
                var next = block.get(i);
                var last = pieces.isEmpty() ? null : pieces.getLast();
                if (last != null && last.form() == Piece.Form.UNSAID && goesOn(last.text(), next, i == 0, longest))
                    pieces.set(pieces.size() - 1, last.with(joined(last.text(), next)));
                else pieces.add(Piece.unsaid(next.strip()));
            }
        }
    }

    /**
     * Over a blank line only what goes on in lower case; between two of them every line that ends in the middle of a phrase,
     * though the next one begins with a name.
     */
    private static boolean goesOn(String last, String next, boolean overBlank, int longest) {
        if (Marks.opensItem(next) || last.isBlank() || Openings.isOpening(last) || Openings.isOpening(next))
            return false;
        var end = last.codePointBefore(last.length());
        var open = Character.isLetterOrDigit(end) || "-/(".indexOf(end) >= 0;
        if (overBlank) return open && Marks.opensLowerCase(next);
        if (Marks.opensLowerCase(next)) return open || end == ',';
        if (isLoud(last) && !isLoud(next)) return false;
        var wrapped = last.length() > 20 && last.length() * 2 > Math.min(longest, 80) && last.split("\\s").length > 2;
        if (!wrapped || !open && end != ',') return false;
        return SMALL_WORD.matcher(last).find() || !Openings.isPreambular(next) && !Openings.isOperative(next);
    }

    /** All in large letters, as headings are. */
    private static boolean isLoud(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    private static String joined(String last, String next) {
        var seam = Marks.isCjkSeam(last, next) || Unwrapping.endsInWordHyphen(last, next) || last.endsWith("/");
        return last + (seam ? "" : " ") + next.strip();
    }
}
