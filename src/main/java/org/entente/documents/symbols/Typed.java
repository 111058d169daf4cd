package org.entente.documents.symbols;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.languages.PlainLetters;
import org.entente.languages.XmlText;

/** Brings what was typed or printed into the form in which symbols are written. */
final class Typed {

    /** Words that are not written in capitals. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("ADD", "Add"),
            Map.entry("AMEND", "Amend"),
            Map.entry("CORR", "Corr"),
            Map.entry("REV", "Rev"),
            Map.entry("SUMMARY", "Summary"),
            Map.entry("SUB", "Sub"),
            Map.entry("RESUMPTION", "Resumption"),
            Map.entry("VOL", "Vol"),
            Map.entry("SECT", "Sect"),
            Map.entry("PART", "Part"),
            Map.entry("PROV", "Prov"),
            Map.entry("AGENDA", "Agenda"));

    /** Marks of direction and joiners: they show in no print. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u00AD]");

    private static final Pattern STROKES = Pattern.compile("[\\u2044\\u2215\\u29F8\\\\]");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern STARS = Pattern.compile("[\\u066D\\u2217\\u204E]");
    private static final Pattern AROUND = Pattern.compile("\\s*([/.,*-])\\s*");
    private static final Pattern NUMBERED = Pattern.compile("\\b(REV|ADD|CORR|AMEND) ?(?=[0-9])");
    private static final Pattern MODIFIER = Pattern.compile(" (?=(?:REV|ADD|CORR|AMEND)\\.[0-9]|SUMMARY\\b)");
    private static final Pattern STAR_INSIDE = Pattern.compile("\\*+(?=[^*])");
    private static final Pattern LETTERS = Pattern.compile("[A-Z]+");
    private static final Pattern ZEROS = Pattern.compile("(?<![0-9])(?<!/\\( ?)0+(?=[0-9])");
    private static final Pattern BRACKET = Pattern.compile("\\s*\\(\\s*([^()]*?)\\s*\\)");

    /** A bracket of its own, as in S/AC.37/2003/(1455)/1, and one behind the organ, as in TD(XIV)/2. */
    private static final Pattern UNSPACED = Pattern.compile("(?<=/) (?=\\()|(?<=^[A-Z]{1,9}) (?=\\()");

    private static final Pattern WORD_INSIDE = Pattern.compile("(VOL|SECT|PART|RESUMPTION|PROV)\\.? ?(.*)");
    private static final String LETTER = "(" + Symbol.LETTERS + ")(?=$|[/ *])";
    private static final Pattern LETTER_BEHIND_NUMBER = Pattern.compile("(?<=/)([0-9]+)" + LETTER);
    private static final Pattern LETTER_BEHIND_WORD = Pattern.compile("(?<=[.A-Z][0-9]{1,9}) " + LETTER);

    /** Where a document is had on the web: its symbol is the end of the address, or a parameter of it. */
    private static final Pattern ADDRESS = Pattern.compile(
            "^(?:https?://[^/\\s]+|(?:www\\.)?undocs\\.org|docs\\.un\\.org)/(?:(?:ar|zh|en|fr|ru|es)/)?(?:documents/)?([^?#]*)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PARAMETER =
            Pattern.compile("[?&](?:s|ds|(?:final)?symbol)=([^&#]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    /** As in the names of the United Nations' own files: A_RES_77_37. */
    private static final Pattern FILE_NAME = Pattern.compile("^[A-Z]{1,6}(?=.*_[0-9])(?:_[A-Z0-9.-]+)+$");

    /** A letter behind the session, with square brackets or without, as libraries catalogue it: 217(III)[A]. */
    private static final Pattern LETTER_BEHIND_SESSION = Pattern.compile("(?<=/)([0-9]+) ?(\\([IVXLC]+\\))? ?\\[("
            + Symbol.LETTERS + ")\\]|(?<=/)([0-9]+) ?(\\([IVXLC]+\\)) ?" + LETTER);

    private static final Pattern OLD = Pattern.compile("^(?:R|RES)/(?=[0-9]+/[0-9]+)");

    private Typed() {}

    static String normalised(String typed) {
        var text = Normalizer.normalize(withoutAddress(typed), Normalizer.Form.NFKC);
        text = UNSEEN.matcher(text).replaceAll("");
        text = STROKES.matcher(text).replaceAll("/");
        text = DASHES.matcher(text).replaceAll("-");
        text = STARS.matcher(text).replaceAll("*");
        text = PlainLetters.figures(text).toUpperCase(Locale.ROOT);
        text = PlainLetters.latin(text).strip().replaceAll("\\s+", " ");
        if (FILE_NAME.matcher(text).matches()) text = text.replace('_', '/');
        text = AROUND.matcher(text).replaceAll("$1");
        text = text.replaceAll("[.,;:/]+$", "").replaceAll("/{2,}", "/");
        text = NUMBERED.matcher(text).replaceAll("$1.");
        text = MODIFIER.matcher(text).replaceAll("/");
        text = STAR_INSIDE.matcher(text).replaceAll("");
        text = ZEROS.matcher(text).replaceAll("");
        // Of resolutions since the thirty-first session, once written R/73/27.
        text = OLD.matcher(text).replaceAll("A/RES/");
        text = LETTER_BEHIND_SESSION.matcher(text).replaceAll(Typed::letterFirst);
        text = BRACKET.matcher(text).replaceAll(bracket -> " (" + inside(bracket.group(1)) + ")");
        text = UNSPACED.matcher(text).replaceAll("");
        text = LETTER_BEHIND_NUMBER.matcher(text).replaceAll("$1 $2");
        text = LETTER_BEHIND_WORD.matcher(text).replaceAll("$1");
        return LETTERS.matcher(text).replaceAll(run -> WORDS.getOrDefault(run.group(), run.group()));
    }

    /** Of a bracket: so that it is told from its letters alone, and written as it is printed. */
    private static String inside(String bracket) {
        var word = WORD_INSIDE.matcher(bracket);
        if (!word.matches()) return bracket.replace(" ", "");
        var isShort = !word.group(1).equals("PART") && !word.group(1).equals("RESUMPTION");
        return (word.group(1) + (isShort ? ". " : " ") + word.group(2).replace(" ", "")).strip();
    }

    private static String withoutAddress(String typed) {
        var address = ADDRESS.matcher(decoded(typed.strip()));
        if (!address.lookingAt()) return typed;
        return PARAMETER
                .matcher(typed)
                .results()
                .map(parameter -> decoded(parameter.group(1)))
                // Other things are called s too.
                .filter(value -> value.contains("/"))
                .findFirst()
                .orElse(address.group(1));
    }

    private static String decoded(String address) {
        return XmlText.of(PERCENT.matcher(address).replaceAll(Typed::decoded).replace('+', ' '));
    }

    /** What is no text stays as it is. */
    private static String decoded(MatchResult run) {
        var bytes = HexFormat.of().parseHex(run.group().replace("%", ""));
        var text = new String(bytes, StandardCharsets.UTF_8);
        return Matcher.quoteReplacement(text.contains("\uFFFD") ? run.group() : text);
    }

    /** 217(III)[A] as 217 A (III). */
    private static String letterFirst(MatchResult found) {
        var bracketed = found.group(1) != null;
        var session = found.group(bracketed ? 2 : 5);
        var letter = " " + found.group(bracketed ? 3 : 6);
        return found.group(bracketed ? 1 : 4) + letter + (session == null ? "" : " " + session);
    }
}
