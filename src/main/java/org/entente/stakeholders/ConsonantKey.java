package org.entente.stakeholders;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * By which a name in Arabic letters is recognised in Latin ones. Arabic writes no short vowels, so what both have are the consonants,
 * as coarsely as usual romanisations take them. Two names may share them by chance: it is a reason to look, and no more.
 */
final class ConsonantKey {

    /** What has fewer consonants is like too much. */
    private static final int FEWEST = 4;

    private static final Transliterator ASCII =
            Transliterator.getInstance("NFKD; [:Nonspacing Mark:] Remove; Lower(); Latin-ASCII");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOT_LATIN = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    /** The article, also behind “and”; it is written on to its word. */
    private static final Pattern ARTICLE = Pattern.compile("^\u0648?\u0627\u0644(?=..)");

    /** The ending of a feminine word is heard, and written in Latin letters, or is not. */
    private static final Pattern ARABIC_ENDING = Pattern.compile("[\u0647\u062A]$");

    private static final Pattern LATIN_ENDING = Pattern.compile("[ht]$");

    /** What stands for a letter that is not here, such as a hamza or a long vowel, is none. */
    private static final Map<Character, String> CONSONANTS = consonants(
            "\u0628\u067E b", // beh, peh
            "\u062A\u062B\u0637 t", // teh, theh, tah
            "\u062C\u063A\u06AF g", // jeem, ghain, gaf
            "\u062D\u062E\u0647 h", // hah, khah, heh
            "\u062F\u0630\u0636 d", // dal, thal, dad
            "\u0631 r",
            "\u0632\u0638 z", // zain, zah
            "\u0633\u0634\u0635\u0686 s", // seen, sheen, sad, tcheh
            "\u0641\u06A4 f", // feh, veh
            "\u0642\u0643 k", // qaf, kaf
            "\u0644 l",
            "\u0645 m",
            "\u0646 n");

    private static final List<Romanised> ROMANISED = List.of(
            new Romanised("sh|ch", "s"),
            new Romanised("kh", "h"),
            new Romanised("gh|dj|j", "g"),
            new Romanised("th", "t"),
            new Romanised("dh", "d"),
            new Romanised("ph|v", "f"),
            new Romanised("p", "b"),
            new Romanised("x", "ks"),
            new Romanised("q|c", "k"),
            new Romanised("[aeiouwy]", ""));

    private record Romanised(Pattern written, String as) {
        Romanised(String written, String as) {
            this(Pattern.compile(written), as);
        }
    }

    private ConsonantKey() {}

    private static Map<Character, String> consonants(String... lines) {
        return Arrays.stream(lines)
                .flatMap(line -> line.substring(0, line.indexOf(' '))
                        .chars()
                        .mapToObj(letter -> Map.entry((char) letter, line.substring(line.indexOf(' ') + 1))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of the words in Arabic letters, or of a name that is in Latin ones alone; empty of any other, and of a short one. */
    static String of(String name) {
        var key = ArabicLetters.areIn(name) ? ofArabic(name) : ofLatin(name);
        return key.length() < FEWEST ? "" : key;
    }

    private static String ofArabic(String name) {
        return Arrays.stream(NO_WORD.split(ArabicLetters.alike(name)))
                .filter(ArabicLetters::areIn)
                .map(word -> ARTICLE.matcher(word).replaceFirst(""))
                .map(word -> ARABIC_ENDING.matcher(word).replaceFirst(""))
                .map(word -> word.chars()
                        .mapToObj(letter -> CONSONANTS.getOrDefault((char) letter, ""))
                        .collect(Collectors.joining()))
                .map(ConsonantKey::once)
                .collect(Collectors.joining());
    }

    private static String ofLatin(String name) {
        if (NOT_LATIN.matcher(name).find()) return "";
        var words = NO_WORD.split(ASCII.transliterate(name));
        return IntStream.range(0, words.length)
                .filter(at -> !isArticle(words[at], at + 1 < words.length ? words[at + 1] : ""))
                .mapToObj(at -> LATIN_ENDING.matcher(words[at]).replaceFirst(""))
                .map(ConsonantKey::romanised)
                .map(ConsonantKey::once)
                .collect(Collectors.joining());
    }

    /** Before some letters the article is heard as they are: ash-Shabaka, an-Nur. */
    private static boolean isArticle(String word, String next) {
        return switch (word) {
            case "al", "el", "wal", "l" -> true;
            default -> word.matches("w?a[^aeiou]{1,2}") && next.startsWith(word.replaceFirst("^w?a", ""));
        };
    }

    private static String romanised(String word) {
        var folded = word;
        for (var each : ROMANISED) folded = each.written().matcher(folded).replaceAll(each.as());
        return folded;
    }

    private static String once(String consonants) {
        return DOUBLED.matcher(consonants).replaceAll("$1");
    }
}
