package org.entente.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.entente.documents.StructuredText.Metadatum;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Through the process that opens untrusted files. */
class StructureTests {

    private static final List<String> WORDS = List.of(
            "The General Assembly,", "Recalling its resolutions,", "1. Decides to act;", "2. Requests a report.");

    @TempDir
    Path folder;

    private final TextExtraction extraction = new TextExtraction();

    @Test
    void aPlainTextComesBackAsBlocksWithWhatIsKnownOfThem() throws IOException {
        var text = extraction.structure(file("a.txt", String.join("\n\n", WORDS)), "a.txt");
        assertThat(text.language()).contains(Language.EN);
        assertThat(text.metadata()).containsEntry(Metadatum.BODY, "General Assembly");
        assertThat(text.blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Block.Kind.PREAMBULAR, Block.Kind.PREAMBULAR, Block.Kind.OPERATIVE, Block.Kind.OPERATIVE);
        assertThat(text.blocks().getLast().number()).isEqualTo("2.");
        assertThat(text.blocks()).allMatch(block -> block.confidence() > 0.9 && block.confidence() <= 1);
    }

    @Test
    void akomaNtosoComesBackAsItsTreeSays() throws IOException {
        var block = new Block(Block.Kind.OPERATIVE, 0, "1.", "Decides to remain seized of the matter.", "para_1", 1);
        var identification = new Identification("A/RES/1/1", Language.FR, "1946", "Titre", "resolution", "");
        var akn = AkomaNtoso.of(
                identification, new StructuredText(Optional.empty(), Map.of(), List.of(block), List.of()));
        var file = Files.write(folder.resolve("a.xml"), akn.bytes());
        assertThat(extraction.structure(file, "a.xml").blocks()).containsExactly(block);
        assertThat(extraction.structure(file, "a.xml").language()).contains(Language.FR);
        assertThat(extraction.read(file, "a.xml")).isEqualTo("1. Decides to remain seized of the matter.");
    }

    @Test
    void pagesThatArePicturesAreNamedAndNotGuessedAt() throws IOException {
        var file = folder.resolve("a.pdf");
        try (var document = new PDDocument()) {
            written(document, RenderingMode.FILL);
            picture(document);
            picture(document);
            written(document, RenderingMode.FILL);
            picture(document);
            document.save(file.toFile());
        }
        var text = extraction.structure(file, "a.pdf");
        assertThat(text.metadata()).containsEntry(Metadatum.PAGES_WITHOUT_TEXT, "2-3, 5");
        assertThat(text.blocks()).isNotEmpty();
    }

    @Test
    void aScanIsSaidToBeOne() throws IOException {
        var file = folder.resolve("a.pdf");
        try (var document = new PDDocument()) {
            picture(document);
            document.save(file.toFile());
        }
        assertRefused(file, Unreadable.Reason.NO_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Page 1 of 3, seen", "Digitized by the Library of the house"})
    void aStampOrTheNumberOfAPageIsNoTextOfAScan(String stamp) throws IOException {
        var file = folder.resolve("a.pdf");
        try (var document = new PDDocument()) {
            for (var page = 0; page < 3; page++) picture(document, stamp);
            document.save(file.toFile());
        }
        assertRefused(file, Unreadable.Reason.NO_TEXT);
    }

    @Test
    void lettersHiddenUnderAPictureAreHardlySure() throws IOException {
        var file = folder.resolve("a.pdf");
        try (var document = new PDDocument()) {
            written(document, RenderingMode.NEITHER);
            document.save(file.toFile());
        }
        assertThat(extraction.structure(file, "a.pdf").blocks()).allMatch(block -> block.confidence() < 0.5);
    }

    @Test
    void aFileThatKillsTheReaderKillsOnlyItAndTheNextIsRead() throws IOException {
        var bomb = folder.resolve("bomb.docx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + "<Default Extension='xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>"
                            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/></Types>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(
                    ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1'"
                                    + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                    .getBytes(StandardCharsets.UTF_8));
            // Each paragraph is short, and together they are far more than the process may hold.
            for (var i = 0; i < 1_500_000; i++)
                zip.write(("<w:p><w:r><w:t>" + Integer.toHexString(i * 31) + "</w:t></w:r></w:p>")
                        .getBytes(StandardCharsets.UTF_8));
            zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(bomb, Unreadable.Reason.ZIP_BOMB);
        assertThat(extraction
                        .structure(file("a.txt", "We agree with all of it."), "a.txt")
                        .blocks())
                .hasSize(1);
    }

    private void assertRefused(Path file, Unreadable.Reason reason) {
        assertThatThrownBy(() -> extraction.structure(file, file.getFileName().toString()))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void written(PDDocument document, RenderingMode mode) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setRenderingMode(mode);
            content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
            content.newLineAtOffset(72, 700);
            for (var line : WORDS) {
                content.showText(line);
                content.newLineAtOffset(0, -28);
            }
            content.endText();
        }
    }

    private static void picture(PDDocument document) throws IOException {
        picture(document, "");
    }

    private static void picture(PDDocument document, String stamp) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        var image = LosslessFactory.createFromImage(document, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB));
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, 0, 600, 800);
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
            content.newLineAtOffset(72, 40);
            content.showText(stamp);
            content.endText();
        }
    }
}
