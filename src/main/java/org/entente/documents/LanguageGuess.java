package org.entente.documents;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.languages.Language;

/**
 * In which language a text seems to be written.
 *
 * @param code ISO 639-1; {@code und} where nothing can be said
 * @param confidence from 0 to 1
 */
public record LanguageGuess(String code, double confidence) {

    private static final int READ = 20_000;

    /** Of the real documents on which this was weighed none is guessed wrong with as much. */
    private static final double SURE = 0.55;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** The commonest small words; neighbours are listed so that they are not taken for one of the six. */
    private static final Map<String, Set<String>> LATIN = Map.of(
            "en", words("the of and to in that is for we our with on as are this by be it which has have from not"),
            "fr",
                    words(
                            "le la les des et de du un une que qui dans pour nous est sur par avec au aux ce cette sont pas à"),
            "es",
                    words(
                            "el la los las de que y en del un una por para con nuestro se es su al lo como esta son no más"),
            "pt", words("de que em do da dos das um uma por para com nosso se é não ao na no mais são"),
            "it", words("il la le di che e in del della dei un una per con non si è sono al alla nel gli lo i come"),
            "de",
                    words(
                            "der die das und in zu den von mit ist des für auf wir dem nicht eine ein sich auch als werden"),
            "nl", words("de het een en van in is dat op te voor met zijn niet aan wij er om ook als deze bij"));

    private static final Map<String, Set<String>> CYRILLIC = Map.of(
            "ru", words("и в не на что мы с по для как к из это о от все его также наши были ы"),
            "uk", words("і в не на що ми з для як та це до від й є також про та її"),
            "bg", words("и в не на че ние с за като към от това са също на да се по е"));

    private static final Map<String, List<String>> LATIN_WORDS = byWord(LATIN);
    private static final Map<String, List<String>> CYRILLIC_WORDS = byWord(CYRILLIC);

    public static LanguageGuess of(String text) {
        var sample = text.substring(0, Math.min(text.length(), READ));
        var scripts = scripts(sample);
        var letters = Arrays.stream(scripts).sum();
        if (letters == 0) return new LanguageGuess("und", 0);
        var most = Arrays.stream(UnicodeScript.values())
                .max(Comparator.comparingInt(script -> scripts[script.ordinal()]))
                .orElseThrow();
        var share = (double) scripts[most.ordinal()] / letters;
        return switch (most) {
            case ARABIC -> new LanguageGuess(has(sample, "پچژگ") ? "fa" : has(sample, "ٹڈڑے") ? "ur" : "ar", share);
            case HAN -> new LanguageGuess(scripts[UnicodeScript.HIRAGANA.ordinal()] > 0 ? "ja" : "zh", share);
            case CYRILLIC -> byWords(sample, CYRILLIC_WORDS, 1, share);
            case LATIN -> byWords(sample, LATIN_WORDS, 2, share);
            default -> new LanguageGuess("und", 0);
        };
    }

    public static LanguageGuess of(List<Block> blocks) {
        var text = new StringBuilder();
        for (var block : blocks) {
            if (text.length() > READ) break;
            text.append(block.text()).append('\n');
        }
        return of(text.toString());
    }

    /** Enough to doubt whoever says otherwise. */
    public boolean isSure() {
        return confidence >= SURE;
    }

    /** One of the six, or none: then somebody who knows must say. */
    public Optional<Language> official() {
        return Language.of(code);
    }

    /** How many letters each script has, by its ordinal. */
    private static int[] scripts(String text) {
        var counts = new int[UnicodeScript.values().length];
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> counts[UnicodeScript.of(letter).ordinal()]++);
        return counts;
    }

    private static LanguageGuess byWords(String text, Map<String, List<String>> languages, int least, double share) {
        var hits = new HashMap<String, Integer>();
        var found = WORD.matcher(text.toLowerCase(Locale.ROOT));
        var words = 0;
        while (found.find()) {
            words++;
            for (var code : languages.getOrDefault(found.group(), List.of())) hits.merge(code, 1, Integer::sum);
        }
        var ranked = hits.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        // One small word in Latin letters is no proof: “a” stands in half of the languages of Europe.
        if (ranked.isEmpty() || ranked.getFirst().getValue() < least) return new LanguageGuess("und", 0);
        var first = ranked.getFirst();
        var second = ranked.size() > 1 ? ranked.get(1).getValue() : 0;
        var margin = (first.getValue() - second) / (double) first.getValue();
        var density = Math.min(1, first.getValue() / (0.12 * words));
        return new LanguageGuess(first.getKey(), share * density * (0.5 + margin / 2));
    }

    private static boolean has(String text, String letters) {
        return text.chars().filter(c -> letters.indexOf(c) >= 0).count() * 50 > text.length() / 4;
    }

    /** The languages of each word, for every word of a text is looked up. */
    private static Map<String, List<String>> byWord(Map<String, Set<String>> languages) {
        var byWord = new HashMap<String, List<String>>();
        languages.forEach((code, small) -> small.forEach(
                word -> byWord.computeIfAbsent(word, none -> new ArrayList<>()).add(code)));
        return byWord;
    }

    private static Set<String> words(String line) {
        return Arrays.stream(line.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
