package org.entente.documents;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A paragraph that nobody could cite, taken apart at its articles or else at the ends of its sentences. */
final class LongText {

    /** Above this many characters a paragraph is taken apart. */
    static final int MOST = 2_500;

    private static final int WANTED = 900;
    private static final Pattern ARTICLE = Pattern.compile(
            "\\s(?=(?:Article|Artículo|Статья|Chapter|Chapitre|Capítulo|Глава|CHAPTER|المادة|الفصل|الباب)\\s+[\\dIVXLC]|المادة\\s|第[一二三四五六七八九十百零]+[条章]\\s)");

    private LongText() {}

    static List<String> pieces(String paragraph) {
        if (paragraph.length() <= MOST && !hasManyArticles(paragraph)) return List.of(paragraph);
        var pieces = new ArrayList<String>();
        for (var article : ARTICLE.split(paragraph)) {
            if (article.isBlank()) continue;
            if (article.length() <= MOST) pieces.add(article.strip());
            else pieces.addAll(sentences(article));
        }
        return pieces;
    }

    private static boolean hasManyArticles(String paragraph) {
        return ARTICLE.splitAsStream(paragraph).skip(3).findAny().isPresent();
    }

    private static List<String> sentences(String text) {
        var wanted = Marks.isCjk(text) ? WANTED / 3 : WANTED;
        var breaks = BreakIterator.getSentenceInstance(ULocale.ROOT);
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        var start = 0;
        for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end - start < wanted && end < text.length()) continue;
            pieces.addAll(bounded(text.substring(start, end).strip()));
            start = end;
        }
        return pieces;
    }

    /** A sentence without end is cut at a space, and where there is none, at a character that stands alone. */
    private static List<String> bounded(String sentence) {
        var pieces = new ArrayList<String>();
        var rest = sentence;
        while (rest.length() > MOST) {
            var cut = rest.lastIndexOf(' ', MOST);
            if (cut < MOST / 2) cut = Character.isLowSurrogate(rest.charAt(MOST)) ? MOST - 1 : MOST;
            pieces.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) pieces.add(rest);
        return pieces;
    }
}
