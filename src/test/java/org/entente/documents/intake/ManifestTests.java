package org.entente.documents.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.documents.Bundle;
import org.entente.documents.record.Relation;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list beside the files. */
class ManifestTests {

    @TempDir
    Path folder;

    @Test
    void saysOfEachFileWhatItsLineSays() throws IOException {
        file("en/res.pdf");
        var line = lines("""
                File;Symbol;Language;Corrigendum_to
                en/res.pdf;A/RES/77/37;English;A/RES/77/36
                """).getFirst();
        assertThat(line.reason()).isEmpty();
        assertThat(line.file().orElseThrow().name()).isEqualTo("en/res.pdf");
        assertThat(line.facts().symbol()).isEqualTo("A/RES/77/37");
        assertThat(line.facts().relations()).containsEntry(Relation.Kind.CORRIGENDUM_TO, List.of("A/RES/77/36"));
    }

    @Test
    void aRelationMayHoldForSomeLanguagesOnly() throws IOException {
        file("a.pdf");
        var line = lines("""
                file;symbol;corrigendum to;supersedes
                a.pdf;A/78/76/Corr.1;A/78/76 [fr, Russian], A/78/77;A/RES/217(III)[A]
                """).getFirst();
        assertThat(line.reason()).isEmpty();
        assertThat(line.facts().relations())
                .containsEntry(Relation.Kind.CORRIGENDUM_TO, List.of("A/78/76 [fr ru]", "A/78/77"))
                .containsEntry(Relation.Kind.SUPERSEDES, List.of("A/RES/217 A (III)"));
    }

    @Test
    void aLanguageOfARelationThatIsNoneOfTheSixIsTold() throws IOException {
        file("a.pdf");
        var line = lines("file;corrigendum to\na.pdf;A/78/76 [Klingon]\n").getFirst();
        assertThat(line.reason().orElseThrow().sentence(Language.EN)).startsWith("“Klingon” is none of the six");
    }

    @Test
    void aBadLineIsToldByItsNumberAndCostsNoOther() throws IOException {
        for (var name : List.of("a.pdf", "b.pdf", "c.pdf", "d.pdf")) file(name);
        var lines = lines("""
                file,symbol,language,colour
                a.pdf,A/RES/77/37,en,
                b.pdf,our paper,en,
                missing.pdf,A/1,en,

                ,A/2,en,
                a.pdf,A/3,en,
                c.pdf,A/4,"en
                d.pdf,A/5,Klingon,
                """);
        assertThat(lines)
                .extracting(
                        Manifest.Line::number,
                        line -> line.reason()
                                .map(reason -> reason.sentence(Language.EN).replaceAll("[.;:].*", ""))
                                .orElse("taken"))
                .containsExactly(
                        tuple(1, "Nobody knows the column “colour”"),
                        tuple(2, "taken"),
                        tuple(3, "“our paper” cannot be read as a symbol of a document"),
                        tuple(4, "The list names this file, but it was not sent"),
                        tuple(6, "This line names no file"),
                        tuple(7, "The list names this file a second time"),
                        tuple(8, "The cells of this line cannot be told apart"),
                        tuple(9, "“Klingon” is none of the six languages"));
    }

    /** As the archives of the record write it, for the sake of spreadsheets. */
    @Test
    void aTitleThatLooksLikeAFormulaIsReadAsItWas() throws IOException {
        file("a.pdf");
        assertThat(lines("file,title\na.pdf,'- Report\n").getFirst().facts().title())
                .isEqualTo("- Report");
    }

    @Test
    void withoutTheColumnOfFilesItIsNoList() throws IOException {
        assertThat(lines("symbol,language\nA/1,en\n"))
                .extracting(line -> line.reason().orElseThrow().key())
                .containsExactly("intake.manifest.no_file_column");
    }

    @Test
    void thereNeedNotBeOne() throws IOException {
        file("a.pdf");
        try (var bundle = Bundle.of(folder, "folder")) {
            assertThat(Manifest.in(bundle)).isEmpty();
        }
    }

    private List<Manifest.Line> lines(String text) throws IOException {
        Files.write(folder.resolve("manifest.csv"), text.getBytes(StandardCharsets.UTF_8));
        try (var bundle = Bundle.of(folder, "folder")) {
            return Manifest.in(bundle).orElseThrow().lines();
        }
    }

    private void file(String name) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), "%PDF-1.4");
    }
}
