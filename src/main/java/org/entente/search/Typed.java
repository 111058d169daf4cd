package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.languages.XmlText;

/**
 * What somebody typed, read in its parts: words, phrases in the quotes of any language, {@code -word}, {@code word*},
 * symbols, and {@code field:value}. Nothing that can be typed is an error; what makes no sense is read as words.
 */
record Typed(List<Part> parts, boolean isCut) {

    /** More than this nobody means as a question; a longer one is read up to here, and told so. */
    static final int CHARACTERS = 1_000;

    static final int PARTS = 48;
    /** Longer than nearly every word: what goes on so long is a phrase, or Chinese. */
    private static final int WORD = 64;

    private static final Map<Character, String> QUOTES = Map.of(
            '"', "\"", '«', "»", '„', "“”\"", '“', "”“\"", '”', "”\"", '「', "」", '『', "』", '《', "》", '＂', "＂\"", '‹',
            "›");
    static final String MINUS = "-−－﹣";

    static Typed read(String typed) {
        var text = XmlText.of(asFarAsRead(typed));
        var parts = new Reading(Symbols.joined(text)).parts();
        var cut = typed.length() > CHARACTERS || parts.size() > PARTS;
        return new Typed(List.copyOf(parts.subList(0, Math.min(parts.size(), PARTS))), cut);
    }

    /** No letter is cut in two. */
    static String asFarAsRead(String typed) {
        return beginning(typed, CHARACTERS);
    }

    private static String beginning(String text, int length) {
        if (text.length() <= length) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** Without its last part, or without the end of it where it is a long one, which may be all that there is. */
    Typed shorter() {
        var less = new ArrayList<>(parts);
        var last = less.removeLast();
        var text = last.text();
        if (text.length() > WORD)
            less.add(new Part(last.sort(), beginning(text, text.length() * 3 / 4), last.excluded()));
        return new Typed(List.copyOf(less), true);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    private static final class Reading {

        private final String text;
        private int at;

        Reading(String text) {
            this.text = text;
        }

        List<Part> parts() {
            var parts = new ArrayList<Part>();
            while (skipSpace()) {
                var excluded = isMinus();
                if (excluded) at++;
                if (at < text.length()) part(parts, excluded);
            }
            return parts;
        }

        private boolean skipSpace() {
            while (at < text.length() && isSpace(text.charAt(at))) at++;
            return at < text.length();
        }

        /** Only before something, and only where a word begins: “e-mail” excludes nothing. */
        private boolean isMinus() {
            return MINUS.indexOf(text.charAt(at)) >= 0
                    && at + 1 < text.length()
                    && !isSpace(text.charAt(at + 1))
                    && MINUS.indexOf(text.charAt(at + 1)) < 0;
        }

        private void part(List<Part> parts, boolean excluded) {
            if (isQuote()) {
                var phrase = phrase();
                add(parts, Symbols.isAlone(phrase) ? Part.Sort.REFERENCE : Part.Sort.PHRASE, phrase, excluded);
                return;
            }
            var from = at;
            while (at < text.length() && !isSpace(text.charAt(at)) && !isColon() && !(isQuote() && at > from)) at++;
            var word = text.substring(from, at);
            var named = isColonHere() ? Part.Sort.named(word) : Optional.<Part.Sort>empty();
            if (named.isPresent() && at + 1 < text.length() && skipSpaceAfterColon()) {
                add(parts, named.get(), isQuote() ? phrase() : word(), excluded);
            } else {
                if (isColonHere()) at++;
                add(parts, sort(word), word, excluded);
            }
        }

        private boolean skipSpaceAfterColon() {
            at++;
            return skipSpace();
        }

        private static Part.Sort sort(String word) {
            if (Symbols.isLike(word)) return Part.Sort.REFERENCE;
            return word.endsWith("*") && word.length() > 2 ? Part.Sort.BEGINNING : Part.Sort.WORD;
        }

        private static void add(List<Part> parts, Part.Sort sort, String text, boolean excluded) {
            if (text.codePoints().anyMatch(Character::isLetterOrDigit)) parts.add(new Part(sort, text, excluded));
        }

        private String word() {
            var from = at;
            while (at < text.length() && !isSpace(text.charAt(at))) at++;
            return text.substring(from, at);
        }

        private boolean isQuote() {
            return at < text.length() && QUOTES.containsKey(text.charAt(at)) && closing() > 0;
        }

        /** Where the phrase that opens here ends; a quote that nobody closes is none. */
        private int closing() {
            var closers = QUOTES.getOrDefault(text.charAt(at), "");
            for (var i = at + 1; i < text.length(); i++) if (closers.indexOf(text.charAt(i)) >= 0) return i;
            return -1;
        }

        private String phrase() {
            var end = closing();
            var phrase = text.substring(at + 1, end);
            at = end + 1;
            return phrase;
        }

        private boolean isColon() {
            return isColonHere() && text.substring(0, at).codePoints().anyMatch(Character::isLetter);
        }

        private boolean isColonHere() {
            return at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '：');
        }

        private static boolean isSpace(char each) {
            return Character.isWhitespace(each) || Character.isSpaceChar(each) || Character.isISOControl(each);
        }
    }
}
