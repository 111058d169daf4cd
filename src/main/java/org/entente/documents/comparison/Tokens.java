package org.entente.documents.comparison;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text in words, spaces and marks, which together are the text: words by the rules of their script, Chinese by characters,
 * and never a border inside of what a reader takes for one character.
 */
final class Tokens {

    /** Above this a stretch without a space is cut at every character: nobody reads it as words. */
    private static final int LONG = 10_000;

    /** Above this many letters a text is cut into words with all that follows them, which takes half the memory. */
    private static final int HUGE = 1_000_000;

    private final String text;
    private int[] ends;
    private int count;
    private @Nullable BreakIterator clusters;
    private @Nullable BreakIterator words;

    private Tokens(String text) {
        this.text = text;
        this.ends = new int[text.length() / 3 + 8];
    }

    static Tokens of(String text) {
        var tokens = new Tokens(text);
        for (var at = 0; at < text.length(); ) at = tokens.read(at);
        return tokens;
    }

    int count() {
        return count;
    }

    String text() {
        return text;
    }

    int start(int token) {
        return token == 0 ? 0 : ends[token - 1];
    }

    int end(int token) {
        return ends[token];
    }

    String get(int token) {
        return text.substring(start(token), end(token));
    }

    /** From one to another, that one not. */
    String between(int from, int to) {
        return from >= to ? "" : text.substring(start(from), end(to - 1));
    }

    /** Whether there is anything to read in it, more than a space or a mark. */
    boolean isSaying(int token) {
        for (var at = start(token); at < end(token); ) {
            var letter = text.codePointAt(at);
            var kind = Letters.of(letter);
            if (kind != Letters.SPACE && kind != Letters.MARK && kind != Letters.JOINED) return true;
            at += Character.charCount(letter);
        }
        return false;
    }

    boolean isSpace(int token) {
        return Letters.of(text.codePointAt(start(token))) == Letters.SPACE;
    }

    boolean isHan(int token) {
        return Letters.of(text.codePointAt(start(token))) == Letters.HAN;
    }

    private int read(int from) {
        var first = text.codePointAt(from);
        var kind = Letters.of(first);
        if (kind == Letters.INTRICATE || kind == Letters.LEADING) return intricate(from);
        var at = from + Character.charCount(first);
        if (kind == Letters.WORD) at = endOfWord(at);
        if (kind == Letters.SPACE) while (at < text.length() && kindAt(at) == Letters.SPACE) at++;
        at = pastJoined(at);
        if (text.length() > HUGE) at = pastMarks(at);
        add(at);
        return at;
    }

    private int endOfWord(int from) {
        var at = from;
        while (at < text.length()) {
            var kind = kindAt(at);
            if (kind == Letters.WORD || kind == Letters.JOINED) at = next(at);
            else if (isInside(at)) at++;
            else break;
        }
        return at;
    }

    /** The apostrophe of {@code State's} and the points of {@code 1,000.50} are no borders. */
    private boolean isInside(int at) {
        if (at + 1 >= text.length() || kindAt(at + 1) != Letters.WORD) return false;
        return switch (text.charAt(at)) {
            case '\'', '’' -> Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1));
            case '.', ',' -> Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
            default -> false;
        };
    }

    private int pastJoined(int from) {
        var at = from;
        while (at < text.length() && kindAt(at) == Letters.JOINED) at = next(at);
        return at;
    }

    private int pastMarks(int from) {
        var at = from;
        while (at < text.length()
                && (kindAt(at) == Letters.SPACE || kindAt(at) == Letters.MARK || kindAt(at) == Letters.JOINED))
            at = next(at);
        return at;
    }

    private int intricate(int from) {
        var at = from;
        var leads = false;
        while (at < text.length()) {
            var kind = kindAt(at);
            var isLed = leads && !Character.isISOControl(text.charAt(at));
            if (kind != Letters.INTRICATE && kind != Letters.LEADING && kind != Letters.JOINED && !isLed) break;
            leads = kind == Letters.LEADING;
            at = next(at);
        }
        cut(from, at);
        return at;
    }

    private void cut(int from, int to) {
        var stretch = text.substring(from, to);
        if (clusters == null) clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        if (words == null) words = BreakIterator.getWordInstance(ULocale.ROOT);
        clusters.setText(stretch);
        var borders = stretch.length() > LONG ? clusters : words;
        if (borders == words) words.setText(stretch);
        for (var end = borders.next(); end != BreakIterator.DONE; end = borders.next()) {
            if (borders == clusters || end == stretch.length() || clusters.isBoundary(end)) add(from + end);
        }
    }

    private void add(int end) {
        if (count == ends.length) ends = Arrays.copyOf(ends, count * 2);
        ends[count++] = end;
    }

    private byte kindAt(int at) {
        return Letters.of(text.codePointAt(at));
    }

    private int next(int at) {
        return at + Character.charCount(text.codePointAt(at));
    }
}
