package org.entente.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.languages.PlainLetters;

/** Symbols of documents as they are searched: by what they begin with, part by part, however they are typed. */
final class Symbols {

    private static final Pattern AROUND_SLASHES = Pattern.compile("(?<=[\\p{L}\\p{N}.)])\\s*/\\s*(?=[\\p{L}\\p{N}(])");

    /** What stands in brackets behind a number: S/RES/2722 (2024), A/RES/217 A (III), A/78/6 (Sect. 1), and 2722 (2024) alone. */
    private static final Pattern IN_BRACKETS = Pattern.compile("(?<=/[^\\s/()]{0,20}\\p{N})(?i:\\s{0,3}[A-Z])?\\s{0,3}"
            + "\\(\\s?(?i:\\p{N}{4}|[IVXLC]{1,8}|(?:Vol|Part|Sect|Resumption|Prov)\\b[^()]{0,16})\\s?\\)"
            + "|(?<=(?:^|\\s)[" + Typed.MINUS + "]?\\p{N}{1,4})\\s{1,3}\\((?:\\p{N}{4}|[IVXLC]{1,8})\\)");

    /** What stands behind the letters of an organ; “s/he”, “a/an” and “a/b” are words. */
    private static final String SERIES = "(?:ac|add|adm|agenda|ai|bur|c|cf|cn|com|conf|crp|cs|dcp|dec|dpi|eca|ece|esa"
            + "|escap|escwa|fpa|gge|hrc|ic|icc|icef|inf|l|leg|lib|msp|ngo|pet|prst|pv|r|res|sc|sg|sgb|space|spc|sr|tao|wg|wp)\\.?(?=/|$)";

    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile(
            "[a-z]{1,10}/.*\\d.*|(?:(?:a|s|e|st|t|dc|cd|dp|td|ccw)/" + SERIES
                    + "|td/[bl])(?:/[a-z]{1,6}\\.?)*|\\d{1,3}/\\d{1,4}|\\d{1,4}[a-z]?\\((?:19[4-9]\\d|20\\d\\d|[ivxlc]{1,8})\\)");

    /** Of resolutions since the thirty-first session, once written R/73/27. */
    private static final Pattern OLD = Pattern.compile("^r(?:es)?/(?=\\d+/\\d)");

    private static final String RUN =
            "((?:[A-Za-z]{1,10}|\\d{1,3})(?:/[A-Za-z0-9.()-]++)++" + "|\\d{1,4}\\s?\\((?:\\d{4}|[IVXLC]{1,8})\\))";

    /** Between Chinese characters no space is typed: 根据A/RES/70/1, 第2722(2024)号决议. */
    private static final Pattern AMONG_CHARACTERS = Pattern.compile("(?:第\\s?|(?<=\\p{IsHan}))" + RUN + "(?:\\s?[号號])?"
            + "|(?<![A-Za-z0-9/]|(?<!\\b(?i:no|nr|doc|res))\\.)" + RUN + "(?:\\s?[号號]|(?=\\p{IsHan}))");

    private static final Pattern A_RUN = Pattern.compile(RUN);

    private static final String MINUS = "(?<=^|\\s)[" + Typed.MINUS + "]";

    /** Of what is excluded only its symbols, whatever Chinese says of them: -第70/1号决议. */
    private static final Pattern EXCLUDED =
            Pattern.compile(MINUS + "(?:[\\p{IsHan}、，,：:・-]*(?:第\\s?)?" + RUN + "(?:\\s?[号號])?)+[\\p{IsHan}、，,：:・-]*");

    /** A word that is excluded, as far as to what stands in it behind this. */
    private static final Pattern IN_EXCLUDED = Pattern.compile(MINUS + "\\S*$");

    /** As in the names of the United Nations’ own files: A_RES_70_1. */
    private static final Pattern FILE_NAME = Pattern.compile("[a-z]{1,6}(?=.*_\\d)(?:_[a-z0-9.-]+)+");

    private static final String OPENING = "([{¿¡«“„\"'‘「『《‹";
    private static final String CLOSING = ".,;:!?،؛؟。、]}»”\"'’」』》›";

    private static final Pattern SAID = Pattern.compile("\\d+/\\d+|\\d+[a-z]?\\((?:\\d{4}|[ivxlc]+)\\)");

    private Symbols() {}

    /** Small Latin letters and figures of ASCII, no spaces, no slash at the end, nothing of the sentence around it. */
    static String usual(String typed) {
        var plain = PlainLetters.figures(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        var close = bare(PlainLetters.latin(plain.toLowerCase(Locale.ROOT)).replaceAll("[\\s\\p{Cf}*]+", ""));
        var named = FILE_NAME.matcher(close).matches() ? close.replace('_', '/') : close;
        var usual = named.replaceAll("/{2,}", "/").replaceAll("^/|/$", "");
        return OLD.matcher(usual).replaceFirst("a/res/");
    }

    /** Without what belongs to the sentence around it. */
    private static String bare(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && OPENING.indexOf(text.charAt(from)) >= 0) from++;
        while (from < to && endsTheSentence(text.substring(from, to))) to--;
        return text.substring(from, to);
    }

    /** A bracket that was opened in it is a part of it. */
    private static boolean endsTheSentence(String text) {
        var last = text.charAt(text.length() - 1);
        return last == ')' ? count(text, '(') < count(text, ')') : CLOSING.indexOf(last) >= 0;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    /** With what is typed around slashes and before brackets taken out, and apart from characters, so that a symbol is one word. */
    static String joined(String typed) {
        var joined = AROUND_SLASHES.matcher(typed).replaceAll("/");
        joined = apart(EXCLUDED.matcher(joined).replaceAll(word -> literally(excluded(word.group()))));
        return IN_BRACKETS
                .matcher(joined)
                .replaceAll(brackets -> literally(brackets.group().replaceAll("\\s+", "")));
    }

    private static String excluded(String word) {
        return A_RUN.matcher(word).results().map(run -> "-" + run.group()).collect(Collectors.joining(" ", "", " "));
    }

    /** What is excluded stays so in each of its parts. */
    private static String apart(String text) {
        return AMONG_CHARACTERS.matcher(text).replaceAll(found -> {
            var symbol = found.group(1) == null ? found.group(2) : found.group(1);
            var isIn = IN_EXCLUDED.matcher(text.substring(0, found.start())).find();
            return literally((isIn ? " -" : " ") + symbol + " ");
        });
    }

    private static String literally(String text) {
        return Matcher.quoteReplacement(text);
    }

    /** Whether a word is meant as a symbol or its beginning; “and/or” is not. */
    static boolean isLike(String word) {
        return LOOKS_LIKE_ONE.matcher(usual(word)).matches();
    }

    /** Whether it names but a series, as a/res does: its letters say nothing of a text in which they stand. */
    static boolean isSeries(String symbol) {
        return symbol.chars().noneMatch(Character::isDigit);
    }

    /** Whether nothing else stands in quotes. */
    static boolean isAlone(String quoted) {
        return isLike(quoted) && quoted.strip().chars().noneMatch(Character::isWhitespace);
    }

    /** A/RES/77/37 is found by a, a/res, a/res/77 and itself, and by 77/37, as it is said. */
    static List<String> beginnings(String symbol) {
        var usual = usual(symbol);
        var found = new LinkedHashSet<String>();
        for (var at = usual.indexOf('/'); at > 0; at = usual.indexOf('/', at + 1)) add(found, usual.substring(0, at));
        add(found, usual);
        var last = usual.lastIndexOf('/');
        for (var from : new int[] {last, usual.lastIndexOf('/', last - 1)}) {
            if (from > 0 && SAID.matcher(usual.substring(from + 1)).matches()) found.add(usual.substring(from + 1));
        }
        return List.copyOf(found);
    }

    /** Also without brackets and letters behind it, and up to its last dot: S/RES/2722 (2024) by s/res/2722, A/C.1 by a/c. */
    private static void add(Set<String> found, String beginning) {
        found.add(beginning);
        var bare = beginning.replaceFirst("\\([^/]*$", "");
        found.add(bare);
        found.add(bare.replaceFirst("(?<=/\\d{1,9})[a-z](?:[-,][a-z])*$", ""));
        found.add(bare.replaceFirst("\\.[^./]*$", ""));
    }
}
