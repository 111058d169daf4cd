package org.entente.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.languages.Language;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real texts that nobody here wrote, where the samples are at hand. */
class SampleTextsTests {

    private static final Path SAMPLES = Path.of("../shared/samples");

    static List<Path> statements() throws IOException {
        return files("01-statements-ungdc-cyber", ".txt");
    }

    static List<Path> resolutions() throws IOException {
        return files("06-unsc-resolutions-gold-text", ".txt");
    }

    static List<Path> charters() throws IOException {
        return files("07-un-charter-six-languages", ".txt");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aStatementHasPlausibleParagraphsInEnglish(Path file) throws IOException {
        var text = read(file);
        var passages = Paragraphs.of(text).passages();
        assertThat(passages)
                .hasSizeBetween(8, 200)
                .allMatch(passage -> passage.text().length() <= LongText.MOST);
        assertThat(passages.stream()
                        .mapToInt(passage -> passage.text().length())
                        .average()
                        .orElse(0))
                .isBetween(80.0, 1300.0);
        assertThat(LanguageGuess.of(text).official()).contains(Language.EN);
        SplittingTests.assertNothingLost(text);
    }

    @ParameterizedTest
    @MethodSource("resolutions")
    void aResolutionFallsIntoItsParagraphs(Path file) throws IOException {
        var text = read(file);
        var split = Paragraphs.of(text);
        assertThat(split.passages()).hasSizeGreaterThan(2);
        assertThat(LanguageGuess.of(text).official()).contains(Language.EN);
        SplittingTests.assertNothingLost(text);
    }

    @ParameterizedTest
    @MethodSource("charters")
    void theCharterFallsIntoParagraphsInEachLanguageAndTheLanguageIsKnown(Path file) throws IOException {
        var text = read(file);
        var passages = Paragraphs.of(text).passages();
        assertThat(passages)
                .hasSizeBetween(60, 800)
                .allMatch(passage -> passage.text().length() <= LongText.MOST);
        var name = file.getFileName().toString();
        var language = name.substring(name.length() - 6, name.length() - 4);
        assertThat(LanguageGuess.of(text).official()).isEqualTo(Language.of(language));
        SplittingTests.assertNothingLost(text);
    }

    static List<Path> resolutionsOnPaper() throws IOException {
        return files("14-ga-resolution-pdfs", ".pdf");
    }

    @ParameterizedTest
    @MethodSource("resolutionsOnPaper")
    void aResolutionOnPaperKeepsItsNumberedParagraphsWhole(Path file) throws IOException {
        var split = Paragraphs.of(new TextExtraction().read(file, "resolution.pdf"));
        var numbers = split.passages().stream()
                .map(Passage::number)
                .filter(number -> number != null && number.matches("\\d+\\."))
                .toList();
        var expected = IntStream.rangeClosed(1, numbers.size())
                .mapToObj(number -> number + ".")
                .toList();
        assertThat(numbers).hasSizeGreaterThan(10).isEqualTo(expected);
        assertThat(split.passages())
                .filteredOn(passage -> passage.number() != null)
                .allMatch(passage -> passage.text().length() > 60);
        assertThat(split.passages()).noneMatch(passage -> passage.text().matches(".*\\d{2}-\\d{5}.*"));
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES), "The samples are not here: " + SAMPLES.toAbsolutePath());
        try (var files = Files.list(SAMPLES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending) && !file.endsWith("SOURCE.txt"))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) throws IOException {
        return PlainText.decode(Files.readAllBytes(file)).text();
    }
}
