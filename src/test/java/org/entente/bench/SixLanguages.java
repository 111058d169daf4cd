package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.search.LargeIndex.Thing;

/** Any number of paragraphs in six languages, made of the sentences of the Charter and of the SDG targets in new orders. */
final class SixLanguages {

    private static final Path FOLDER = Path.of("..", "shared", "samples");
    private static final List<String> FILES = List.of(
            "07-un-charter-six-languages/aligned_articles_six_languages.tsv",
            "09-sdg-goals-targets-six-languages/aligned_targets_six_languages.tsv");
    private static final List<Language> COLUMNS =
            List.of(Language.EN, Language.FR, Language.ES, Language.RU, Language.ZH, Language.AR);

    private final Map<Language, List<String>> sentences = new EnumMap<>(Language.class);

    private SixLanguages() {}

    static boolean areThere() {
        return Files.isDirectory(FOLDER);
    }

    static SixLanguages read() throws IOException {
        var read = new SixLanguages();
        for (var file : FILES) {
            for (var line :
                    Files.readAllLines(FOLDER.resolve(file)).stream().skip(1).toList()) {
                var cells = line.split("\t");
                for (var i = 0; i < COLUMNS.size(); i++) read.add(COLUMNS.get(i), cells[i + 1]);
            }
        }
        return read;
    }

    private void add(Language language, String text) {
        var pieces = text.split(language == Language.ZH ? "(?<=[。；，])" : "(?<=[.;:,،؛]) ");
        for (var piece : pieces) {
            if (piece.length() > 8)
                sentences.computeIfAbsent(language, none -> new ArrayList<>()).add(piece);
        }
    }

    /** The same for the same number, whoever asks. */
    Thing thing(long number) {
        var random = new Random(number * 7_919 + 1_945);
        var language = COLUMNS.get((int) (number % 6));
        var some = sentences.get(language);
        var text = new StringBuilder();
        for (var i = 3 + random.nextInt(5); i > 0; i--)
            text.append(some.get(random.nextInt(some.size()))).append(' ');
        // Each paragraph has a word of its own, as names and numbers are.
        text.append('n').append(number);
        return new Thing(
                number,
                language,
                text.toString(),
                "A/RES/%d/%d".formatted(40 + random.nextInt(40), random.nextInt(300)),
                new UUID(2, random.nextInt(193)),
                "ELEMENT_" + random.nextInt(16),
                Integer.toString(1990 + random.nextInt(37)),
                random.nextInt(20) > 0);
    }

    /** A word of the language, or that many in a row, as they stand in its texts. */
    String words(Language language, int count, Random random) {
        var some = sentences.get(language);
        while (true) {
            var sentence = some.get(random.nextInt(some.size()))
                    .replaceAll("[\\p{Punct}،؛。；，、\u200f]", " ")
                    .strip();
            if (language == Language.ZH) {
                var wide = 2 * count;
                var run = sentence.split(" ")[0];
                if (run.length() > wide)
                    return run.substring(random.nextInt(run.length() - wide)).substring(0, wide);
            } else {
                var words = sentence.split("\\s+");
                var at = random.nextInt(words.length);
                if (at + count > words.length) continue;
                var row = List.of(words).subList(at, at + count);
                if (row.stream().allMatch(word -> word.length() > 4)) return String.join(" ", row);
            }
        }
    }
}
