package org.entente.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they come, and as an attacker would make them. */
class NastyFilesTests {

    private static final String SENTENCE = "We support a permanent mechanism that is open to every State.";

    @TempDir
    Path folder;

    private final TextExtraction extraction = new TextExtraction();

    @Test
    void aPdfGivesItsText() throws IOException {
        assertThat(extraction.read(file(pdf(null)), "statement.pdf")).contains(SENTENCE);
    }

    @Test
    void aPdfWithAPasswordIsRefusedAsSuch() throws IOException {
        assertRefused(pdf("secret"), "statement.pdf", Unreadable.Reason.ENCRYPTED);
    }

    @Test
    void aPdfCutOffIsRefusedAsDamaged() throws IOException {
        var whole = pdf(null);
        assertRefused(Arrays.copyOf(whole, whole.length / 3), "statement.pdf", Unreadable.Reason.DAMAGED);
    }

    @Test
    void aPdfOfPicturesIsRefusedAsWithoutText() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            assertRefused(bytes(document), "scan.pdf", Unreadable.Reason.NO_TEXT);
        }
    }

    @Test
    void aWordDocumentGivesItsParagraphsAndFootnotesApart() throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Thank you, Chair.");
            document.createParagraph().createRun().setText(SENTENCE);
            var out = new ByteArrayOutputStream();
            document.write(out);
            var text = extraction.read(file(out.toByteArray()), "statement.docx");
            assertThat(Paragraphs.of(text).passages())
                    .extracting(Passage::text)
                    .containsExactly("Thank you, Chair.", SENTENCE);
        }
    }

    @Test
    void nothingThatStandsInCellsOrAtTheEndOfAWordDocumentIsLostOrGluedTogether() throws IOException {
        try (var document = new XWPFDocument()) {
            var row = document.createTable(1, 2).getRow(0);
            row.getCell(0).setText("Arvenia");
            row.getCell(0).addParagraph().createRun().setText("Belmora");
            row.getCell(1).setText("Agreed");
            document.createEndnotes();
            var note = document.createEndnote();
            note.createParagraph().createRun().setText("With a reservation.");
            var end = document.createParagraph();
            end.createRun().setText(SENTENCE);
            end.getCTP().addNewR().addNewEndnoteReference().setId(note.getId());
            var out = new ByteArrayOutputStream();
            document.write(out);
            var text = extraction.read(file(out.toByteArray()), "statement.docx");
            assertThat(text.lines().map(String::strip).filter(line -> !line.isEmpty()))
                    .hasSize(3)
                    .satisfies(lines -> assertThat(lines.get(1)).startsWith(SENTENCE))
                    .contains("Arvenia Belmora \tAgreed", "* With a reservation.");
        }
    }

    @Test
    void aWordDocumentThatUnfoldsWithoutEndIsRefused() throws IOException {
        var text = "<w:t>" + "a".repeat(90_000_000) + "</w:t>";
        assertRefused(word("", text), "bomb.docx", Unreadable.Reason.ZIP_BOMB);
    }

    @Test
    void aWordDocumentThatAsksForAnotherFileIsNotGivenIt() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "the secret of the server");
        var entity = "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        assertRefused(word(entity, "<w:t>&x;</w:t>"), "entity.docx", Unreadable.Reason.DAMAGED);
    }

    @Test
    void htmlGivesItsWordsAndNotItsScripts() throws IOException {
        var html = "<html><head><title>t</title><script>alert(1)</script></head><body><p>First.<p>" + SENTENCE
                + "</body></html>";
        var text = extraction.read(file(html.getBytes(StandardCharsets.UTF_8)), "statement.html");
        assertThat(text).contains("First.", SENTENCE).doesNotContain("alert");
        assertThat(Paragraphs.of(text).passages()).hasSize(2);
    }

    @Test
    void markdownLosesItsSigns() throws IOException {
        var text = extraction.read(
                file("# On scope\n\nWe **support** it, see [the draft](https://example.org).\n"
                        .getBytes(StandardCharsets.UTF_8)),
                "a.md");
        assertThat(Paragraphs.of(text).passages())
                .extracting(Passage::text)
                .containsExactly("On scope", "We support it, see the draft.");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, نؤيد إنشاء آلية دائمة وشاملة وعملية المنحى تحت رعاية الأمم المتحدة",
        "UTF-16BE, 我们支持建立一个常设的、包容的、面向行动的机制",
        "windows-1256, نؤيد إنشاء آلية دائمة وشاملة وعملية المنحى تحت رعاية الأمم المتحدة، ونشكر جميع الدول على جهودها في هذا المجال المهم",
        "windows-1251, Мы поддерживаем создание постоянного и инклюзивного механизма под эгидой Организации Объединенных Наций",
        "GB18030, 我们支持建立一个常设的、包容的、面向行动的机制，能力建设应当按照各国的需要进行，并且不附加任何条件",
        "ISO-8859-1, Nous appuyons la création d’un mécanisme permanent où chaque État siège à égalité et décide par consensus"
    })
    void aTextIsReadInTheEncodingItHas(String charset, String text) throws IOException {
        var plain = text.replace('’', '\'');
        var mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        var bytes = (mark + plain).getBytes(Charset.forName(charset));
        assertThat(extraction.read(file(bytes), "a.txt")).isEqualTo(plain);
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        assertRefused(new byte[0], "a.txt", Unreadable.Reason.EMPTY);
        assertRefused(" \n\n ".getBytes(StandardCharsets.UTF_8), "a.txt", Unreadable.Reason.EMPTY);
        assertRefused(new byte[] {0, 1, 2, 3, 0, 0, 0, 9}, "a.txt", Unreadable.Reason.UNKNOWN_KIND);
        assertRefused(
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"
                        .getBytes(StandardCharsets.UTF_8),
                "a.xml",
                Unreadable.Reason.UNKNOWN_KIND);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void utf16IsToldWithoutItsMark(String charset) throws IOException {
        for (var text : List.of("Mr. Chair, we thank you.\nWe agree.", "Господин Председатель, мы согласны.")) {
            assertThat(extraction.read(file(text.getBytes(Charset.forName(charset))), "a.txt"))
                    .isEqualTo(text);
        }
    }

    @Test
    void programsAndPicturesAreToldFromTexts() throws IOException {
        var gif = "GIF89a\u0001\u0000\u0001\u0000\u0080\u0000\u0000\u00FF\u00FF\u00FF\u0000\u0000\u0000!";
        assertRefused(gif.getBytes(StandardCharsets.ISO_8859_1), "a.txt", Unreadable.Reason.UNKNOWN_KIND);
        assertRefused(new byte[4096], "a.txt", Unreadable.Reason.UNKNOWN_KIND);
    }

    /** Whoever opens it does not choose which of both it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ\u0090\u0000\u0003",
                "MZ",
                "\u007FELF\u0002\u0001",
                "\u00CF\u00FA\u00ED\u00FE",
                "\u00FE\u00ED\u00FA\u00CE",
                "\u00CA\u00FE\u00BA\u00BE",
                "#!/bin/sh\n"
            })
    void aProgramIsRefusedAlsoWhereItIsAPdfBesides(String head) throws IOException {
        assertRefused(joined(head, pdf(null)), "proof.pdf", Unreadable.Reason.PROGRAM);
        assertRefused(joined(head + " ".repeat(900), pdf(null)), "proof.pdf", Unreadable.Reason.PROGRAM);
        assertRefused(joined(head, new byte[64]), "proof.txt", Unreadable.Reason.PROGRAM);
    }

    @Test
    void aTextMayBeginLikeAProgramOfWindowsAndAPdfWithWhatCarriedItHere() throws IOException {
        var text = "MZ: " + SENTENCE;
        assertThat(extraction.read(file(text.getBytes(StandardCharsets.UTF_8)), "a.txt"))
                .isEqualTo(text);
        assertThat(FileKind.of(file(joined("\uFEFF\r\n".repeat(4), pdf(null))))).isEqualTo(FileKind.PDF);
        assertThat(FileKind.of(file(joined("X".repeat(1100), pdf(null))))).isEqualTo(FileKind.TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "word/vbaProject.bin, MACROS",
        "Basic/Standard/Module1.xml, MACROS",
        "Scripts/python/run.py, MACROS",
        "META-INF/MANIFEST.MF, PROGRAM",
        "org/example/Run.class, PROGRAM",
        "word/embeddings/setup.EXE, PROGRAM"
    })
    void aDocumentThatHoldsWhatRunsIsRefusedForIt(String part, Unreadable.Reason reason) throws IOException {
        for (var kind : List.of("word/document.xml", "content.xml"))
            assertRefused(zipped("mimetype", kind, part), "proof.docx", reason);
        assertThat(FileKind.of(
                        file(zipped("META-INF/manifest.xml", "word/document.xml", "word/embeddings/sheet.xlsx"))))
                .isEqualTo(FileKind.DOCX);
    }

    /** What a name ends with decides what opens the file. */
    @ParameterizedTest
    @CsvSource({
        "PDF, proof.PDF, proof.PDF",
        "PDF, proof.exe, proof.exe.pdf",
        "PDF, proof, proof.pdf",
        "DOCX, proof.docm, proof.docm.docx",
        "ODT, proof.pdf, proof.pdf.odt",
        "HTML, page.htm, page.htm",
        "AKN, text.xml, text.xml",
        "TEXT, notes.md, notes.md",
        "TEXT, run.sh, run.sh.txt"
    })
    void aNameEndsAsFilesOfItsKindDo(FileKind kind, String given, String named) {
        assertThat(kind.named(given)).isEqualTo(named);
    }

    private static byte[] joined(String head, byte[] rest) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(head.contains("\uFEFF") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        out.writeBytes(rest);
        return out.toByteArray();
    }

    private static byte[] zipped(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(part.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whatNoDocumentCanHoldIsLeftOut() throws IOException {
        var text = extraction.read(file("We \u001B[31magree\u0001\u0008.".getBytes(StandardCharsets.UTF_8)), "a.txt");
        assertThat(text).isEqualTo("We [31magree.");
    }

    @Test
    void aPageIsReadInTheEncodingItNames() throws IOException {
        var page = "<html><head><meta charset=\"windows-1251\"></head><body><p>Мы согласны.</p></body></html>";
        assertThat(extraction.read(file(page.getBytes(Charset.forName("windows-1251"))), "a.html"))
                .contains("Мы согласны.");
    }

    @Test
    void theCellsOfATableDoNotRunTogetherAndWhatIsHiddenStaysOut() throws IOException {
        var page = "<!DOCTYPE html [<!ENTITY x 'y'>]><html><body><table><tr><td>One</td><td>Two</td></tr></table>"
                + "<p hidden>Secret</p><p>Seen</p></body></html>";
        assertThat(extraction.read(file(page.getBytes(StandardCharsets.UTF_8)), "a.html"))
                .contains("One Two", "Seen")
                .doesNotContain("Secret", "]>");
    }

    /** Each was made to take a reader that is not careful as many steps as the square of its length. */
    @ParameterizedTest
    @MethodSource("longWinded")
    void aTextMadeToTakeForeverIsReadInOneGo(String name, String text) throws IOException {
        var whole = text + "\nThe end of it.";
        var read = extraction.read(file(whole.getBytes(StandardCharsets.UTF_8)), name);
        assertThat(Paragraphs.of(read).passages())
                .last()
                .satisfies(last -> assertThat(last.text()).endsWith("The end of it."));
    }

    @Test
    void aPageThatIsAllDoctypeHoldsNoText() throws IOException {
        var page = "<!doctype html>" + "<!DOCTYPE[".repeat(400_000) + "Words";
        assertRefused(page.getBytes(StandardCharsets.UTF_8), "a.html", Unreadable.Reason.EMPTY);
    }

    static Stream<Arguments> longWinded() {
        var many = 400_000;
        var lines = 190_000;
        return Stream.of(
                Arguments.of("a.md", "[".repeat(many)),
                Arguments.of("a.md", "[a](" + "x".repeat(many)),
                Arguments.of("a.md", " _a".repeat(many)),
                Arguments.of("a.md", "\n".repeat(lines) + "# " + "# ".repeat(many) + "x"),
                Arguments.of("a.txt", "One page.\f" + "\n".repeat(lines)),
                Arguments.of("a.txt", " ".repeat(many) + "-"));
    }

    /** Neither the lines nor the paragraphs of such a text could be held, kept or shown. */
    @ParameterizedTest
    @CsvSource({"a.txt,'\n'", "a.txt,'\r'", "a.md,'\n\n'", "a.txt,'\f'", "a.html,'<p>x'"})
    void aTextOfMoreLinesThanAnyStatementIsRefusedAsSuch(String name, String line) throws IOException {
        var text = (name.endsWith("html") ? "<html>" : "") + SENTENCE + line.repeat(400_000) + SENTENCE;
        assertRefused(text.getBytes(StandardCharsets.UTF_8), name, Unreadable.Reason.TOO_MANY);
    }

    @Test
    void aTextOfMoreParagraphsThanAnyStatementIsRefusedAsSuch() {
        assertThat(Paragraphs.of((SENTENCE + "\n\n").repeat(9_999)).passages()).hasSize(9_999);
        assertThatThrownBy(() -> Paragraphs.of((SENTENCE + "\n\n").repeat(10_001)))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Unreadable.Reason.TOO_MANY));
    }

    /** Eight megabytes of tags are half a gigabyte of elements: that ends the reader, and nobody else. */
    @Test
    void aPageThatIsAllTagsTakesNobodyElseWithIt() throws IOException {
        var page = "<html>" + "<p>".repeat(2_700_000) + SENTENCE;
        assertThatThrownBy(() -> extraction.read(file(page.getBytes(StandardCharsets.UTF_8)), "a.html"))
                .isInstanceOf(Unreadable.class);
        assertThat(extraction.read(file(("<html><p>" + SENTENCE).getBytes(StandardCharsets.UTF_8)), "b.html"))
                .contains(SENTENCE);
    }

    @Test
    void whatStandsInTheContentControlsOfATemplateIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Before the control.");
            var control = document.getDocument().getBody().addNewSdt();
            control.addNewSdtPr();
            control.addNewSdtContent().addNewP().addNewR().addNewT().setStringValue(SENTENCE);
            document.write(bytes);
        }
        assertThat(extraction.read(file(bytes.toByteArray()), "a.docx")).contains("Before the control.", SENTENCE);
    }

    @Test
    void theHeadingOfAnOpenDocumentIsAParagraphOfItsOwn() throws IOException {
        var content = "<?xml version='1.0' encoding='UTF-8'?><office:document-content"
                + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>"
                + "<text:h text:outline-level='1'>Title</text:h><text:p>" + SENTENCE
                + "</text:p></office:text></office:body></office:document-content>";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        var text = extraction.read(file(bytes.toByteArray()), "a.odt");
        assertThat(Paragraphs.of(text).passages()).extracting(Passage::text).containsExactly("Title", SENTENCE);
    }

    @Test
    void aFilePastTheLimitIsRefusedAndNotKept() throws IOException {
        var store = new FileStore(folder.resolve("files"));
        assertThatThrownBy(() -> store.keep(endless())).isInstanceOf(Unreadable.class);
        try (var left = Files.list(folder.resolve("files"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theSameFileIsKeptOnce() throws IOException {
        var store = new FileStore(folder.resolve("files"));
        var first = store.keep(Files.newInputStream(file(SENTENCE.getBytes(StandardCharsets.UTF_8))));
        var second = store.keep(Files.newInputStream(file(SENTENCE.getBytes(StandardCharsets.UTF_8))));
        assertThat(second).isEqualTo(first);
        assertThat(store.path(first.sha256())).hasContent(SENTENCE);
        assertThatThrownBy(() -> store.path("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertRefused(byte[] content, String name, Unreadable.Reason reason) throws IOException {
        var file = file(content);
        assertThatThrownBy(() -> extraction.read(file, name))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", null), content);
    }

    private static byte[] pdf(@org.jspecify.annotations.Nullable String password) throws IOException {
        try (var document = new PDDocument()) {
            for (var i = 0; i < 12; i++) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(SENTENCE);
                    content.endText();
                }
            }
            if (password != null)
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] word(String before, String run) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            entry(
                    zip,
                    "word/document.xml",
                    before
                            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                            + run + "</w:r></w:p></w:body></w:document>");
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                Arrays.fill(buffer, from, from + length, (byte) 'a');
                return length;
            }
        };
    }
}
