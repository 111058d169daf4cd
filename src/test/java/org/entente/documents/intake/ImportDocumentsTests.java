package org.entente.documents.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.entente.Entente;
import org.entente.documents.record.Documents;
import org.entente.documents.record.Kind;
import org.entente.documents.record.Relation;
import org.entente.documents.record.Relations;
import org.entente.documents.record.Texts;
import org.entente.documents.symbols.Symbol;
import org.entente.ground.Arguments;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;
import org.entente.languages.Language;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Documents brought in by the command line. */
@SpringBootTest(classes = Entente.class)
class ImportDocumentsTests {

    private static final Path SAMPLES = Path.of("../shared/samples");

    @Autowired
    ImportDocuments command;

    @Autowired
    Documents documents;

    @Autowired
    Texts texts;

    @Autowired
    Relations relations;

    @TempDir
    Path folder;

    private final int number = ThreadLocalRandom.current().nextInt(1_000_000, 900_000_000);

    @Test
    void aFolderComesInWithALineOfTotals() throws IOException {
        write(
                "en/A_RES_98_" + number + "-EN.txt",
                "The Assembly decides that it will meet in the year " + number + ".");
        write("minutes.txt", "The meeting was opened by the Chair of the group in " + number + ".");
        write("logo.png", "no text");
        write(".hidden", "nothing");
        assertThat(run(0, folder.toString()))
                .contains("logo.png: This is none of the kinds that can be read.")
                .contains("minutes.txt: Neither the file nor its name tells its symbol.")
                .contains("files: 3, in the record: ", "refused: 1");
        assertThat(documents.called(new Symbol("A/RES/98/" + number))).isPresent();
    }

    @Test
    void whatIsSaidOnTheCommandLineIsTrueOfEveryFile() throws IOException {
        write("paper.txt", "The group of experts of all regions has agreed on the report of " + number + ".");
        run(
                0,
                folder.resolve("paper.txt").toString(),
                "--symbol",
                "A/98/" + number,
                "--language",
                "en",
                "--kind",
                "report");
        assertThat(documents.called(new Symbol("A/98/" + number)).orElseThrow().kind())
                .isEqualTo(Kind.REPORT);
    }

    @Test
    void aBadOptionIsToldInOneSentence() throws IOException {
        write("paper.txt", "x");
        assertThatThrownBy(() -> run(2, folder.toString(), "--language", "Klingon"))
                .isInstanceOfSatisfying(
                        Unable.class,
                        unable -> assertThat(unable.sentence(Language.EN))
                                .startsWith("“Klingon” is none of the six languages."));
    }

    @Test
    void badLinesOfAListAreToldWithTheirNumbers() throws IOException {
        write("manifest.csv", "file,symbol\npaper.txt,A/98/" + number + "\nnowhere.txt,A/1\n");
        write("paper.txt", "The group of experts of all regions has agreed on the report of " + number + ".");
        assertThat(run(0, folder.toString()))
                .contains("nowhere.txt (line 3): The list names this file, but it was not sent.");
    }

    @Test
    void relationsThatContradictEachOtherAreToldWithTheirLinesAndTheRestComesIn() throws IOException {
        for (var name : List.of("a.txt", "b.txt", "c.txt"))
            write(name, "The group of experts of all regions has agreed on the report " + name + " of " + number + ".");
        var symbol = "A/98/" + number + "/L.";
        write(
                "manifest.csv",
                "file;symbol;language;supersedes;amends\n"
                        + "a.txt;%1$s1;en;%1$s2;\nb.txt;%1$s2;en;%1$s3;\nc.txt;%1$s3;en;%1$s1;%1$s3\n"
                                .formatted(symbol));
        assertThat(run(0, folder.toString()))
                .contains(
                        "c.txt (line 4): The column “supersedes” names " + symbol + "1",
                        "c.txt (line 4): The column “amends” names the document itself, " + symbol + "3")
                .doesNotContain("a.txt (line 2): The column", "b.txt (line 3): The column");
        assertThat(relations(symbol + "1"))
                .singleElement()
                .satisfies(each -> assertThat(each.kind()).isEqualTo(Relation.Kind.SUPERSEDES));
        assertThat(texts.current(
                        documents.called(new Symbol(symbol + "3")).orElseThrow().id()))
                .containsKey(Language.EN);
    }

    @Test
    void forWhichLanguagesACorrigendumIsIsSaidOnTheCommandLineAndGrowsWithItsFiles() throws IOException {
        write("ar.txt", "قرر فريق الخبراء من جميع المناطق أن يجتمع في سنة " + number + ".");
        write("zh.txt", "专家组决定在" + number + "年再次举行会议。");
        var symbol = "A/98/" + number + "/L.4/Corr.1";
        var corrected = "A/98/" + number + "/L.4";
        for (var language : List.of("ar", "zh"))
            run(
                    0,
                    folder.resolve(language + ".txt").toString(),
                    "--symbol=" + symbol,
                    "--language=" + language,
                    "--corrigendum-to",
                    corrected + " [" + language + "]");
        assertThat(relations(symbol)).singleElement().satisfies(each -> {
            assertThat(each.toSymbol()).isEqualTo(corrected);
            assertThat(each.languages()).containsExactlyInAnyOrder(Language.AR, Language.ZH);
        });
    }

    private List<Relation> relations(String symbol) {
        var document = documents.called(new Symbol(symbol)).orElseThrow();
        return relations.of(document.id()).stream()
                .filter(each -> each.from().equals(document.id()))
                .toList();
    }

    /** Resolutions, drafts and statements of the United Nations, and the Paris Call, as they were issued. */
    @Test
    void realDocumentsComeIn() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES), "../shared/samples is not there");
        try (var files = Files.walk(SAMPLES)) {
            for (var file : files.filter(file -> file.toString().matches(".*/(03|14|15)-.*\\.pdf"))
                    .toList()) Files.copy(file, folder.resolve(file.getFileName()));
        }
        var said = run(0, folder.toString());
        for (var symbol : List.of(
                "A/RES/73/3", "A/RES/73/6", "S/2023/970", "S/2024/302", "S/2024/557", "S/2016/1100", "S/2019/266")) {
            var document = documents.called(new Symbol(symbol));
            assertThat(document).as(symbol).isPresent();
            var text = texts.current(document.get().id()).get(Language.EN);
            assertThat(text).as(symbol).isNotNull();
            assertThat(texts.paragraphs(text.id())).as(symbol).hasSizeGreaterThan(5);
        }
        assertThat(said).contains("refused: 0");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private String run(int code, String... typed) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var arguments = Arguments.of(List.of(typed), command.options(), Set.of());
        assertThat(command.run(arguments, new Terminal(Language.EN, print, print)))
                .isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }
}
