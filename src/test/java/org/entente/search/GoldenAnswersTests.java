package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Questions in six languages with the paragraphs that answer them, found by reading the texts: inflected forms, accents left
 * out, Arabic with article and particles and without, Chinese words inside clauses, phrases, symbols.
 */
class GoldenAnswersTests {

    private static final Path FOLDER = Path.of("src", "test", "resources", "search");

    /** All that stands under A/RES/70/1, and nothing. */
    private static final String TARGETS = "T*";

    private static final String NONE = "-";

    private static Library library;
    private static Set<String> targets;

    /** A question and the ids of all paragraphs that answer it. */
    private record Golden(String question, Set<String> answers) {

        static Golden of(String line) {
            var cells = line.split("\t");
            return new Golden(cells[0], answers(cells[1]));
        }

        private static Set<String> answers(String cell) {
            if (cell.equals(NONE)) return Set.of();
            return cell.equals(TARGETS) ? targets : Set.of(cell.split(" "));
        }
    }

    @BeforeAll
    static void index() throws IOException {
        var all = Samples.all();
        targets = all.stream()
                .filter(each -> each.symbol() != null)
                .map(Readable::id)
                .collect(Collectors.toSet());
        library = new Library(ReferenceWords.read()).withAll(all);
    }

    @AfterAll
    static void close() {
        if (library != null) library.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatAnswersIsFoundAndLittleElse(Language language) throws IOException {
        var golden = read("golden", language);
        assertThat(golden).hasSizeGreaterThanOrEqualTo(40);
        measure(golden, language, 0.95);
    }

    /** Other questions than those by which the ways of taking words apart were chosen. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void questionsThatNothingWasChosenByAreAnsweredToo(Language language) throws IOException {
        var fresh = read("fresh", language);
        assertThat(fresh).hasSizeGreaterThanOrEqualTo(20);
        assertThat(fresh).extracting(Golden::question).doesNotContainAnyElementsOf(questions(language));
        measure(fresh, language, 0.9);
    }

    /** A symbol leads to what stands under it and to nothing else, however it is written and whatever it stands among. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void bySymbolsExactlyWhatStandsUnderThemIsFound(Language language) throws IOException {
        var golden = read("symbols", language);
        assertThat(golden).hasSizeGreaterThanOrEqualTo(20);
        assertThat(targets).hasSize(169);
        var softly = new SoftAssertions();
        for (var each : golden)
            softly.assertThat(Set.copyOf(ask(each, language)))
                    .as(each.question())
                    .isEqualTo(each.answers());
        softly.assertAll();
    }

    private static List<Golden> read(String kind, Language language) throws IOException {
        return Files.readAllLines(FOLDER.resolve(kind + "_" + language.code() + ".tsv")).stream()
                .map(Golden::of)
                .toList();
    }

    private static List<String> questions(Language language) throws IOException {
        return read("golden", language).stream().map(Golden::question).toList();
    }

    private static void measure(List<Golden> golden, Language language, double least) {
        var right = 0;
        var found = 0;
        var wanted = 0;
        for (var each : golden) {
            var answers = new HashSet<>(ask(each, language));
            found += answers.size();
            wanted += each.answers().size();
            answers.retainAll(each.answers());
            right += answers.size();
        }
        var precision = (double) right / found;
        var recall = (double) right / wanted;
        System.out.printf(
                Locale.ROOT,
                "%s: %d questions, %d answers, precision %.3f, recall %.3f%n",
                language,
                golden.size(),
                wanted,
                precision,
                recall);
        assertThat(precision).as("precision").isGreaterThanOrEqualTo(least);
        assertThat(recall).as("recall").isGreaterThanOrEqualTo(least);
    }

    private static List<String> ask(Golden golden, Language language) {
        var asked = Asked.of(golden.question(), language).with(Facet.LANGUAGE, language.code());
        var answers = library.ids(asked, Reader.guest());
        assertThat(answers).as(golden.question()).doesNotHaveDuplicates();
        if (!Set.copyOf(answers).equals(golden.answers())) tell(golden, answers);
        return answers;
    }

    private static void tell(Golden golden, List<String> answers) {
        var missing = new HashSet<>(golden.answers());
        answers.forEach(missing::remove);
        var more = new HashSet<>(answers);
        more.removeAll(golden.answers());
        System.out.printf("  %s: missing %s, too much %s%n", golden.question(), missing, more);
    }
}
