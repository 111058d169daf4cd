package org.entente.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.documents.Markdown;
import org.entente.documents.Paragraphs;
import org.entente.documents.Passage;

/** The paragraphs of a plain text, or of one in Markdown, whose headings say that they are. */
final class PlainPieces {

    private static final Pattern HEADING = Pattern.compile("[ \\t]{0,3}(#{1,6})[ \\t]+(\\S.{0,500})");

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
        var split = Paragraphs.whole(text);
        leftOut.addAll(split.leftOut());
        split.passages().stream().map(Passage::text).map(Piece::unsaid).forEach(pieces::add);
    }
}
