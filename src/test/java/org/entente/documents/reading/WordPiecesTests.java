package org.entente.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.entente.documents.Block;
import org.entente.documents.StructuredText;
import org.entente.documents.StructuredText.Metadatum;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Documents as Word writes them, whose numbers stand nowhere in the text. */
class WordPiecesTests {

    private final XWPFDocument document = new XWPFDocument();

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void numbersThatWordCountsAreThoseThatItPrints() {
        var list = list(
                "%1.", STNumberFormat.DECIMAL, "(%2)", STNumberFormat.LOWER_LETTER, "(%3)", STNumberFormat.LOWER_ROMAN);
        for (var depth : new int[] {0, 1, 1, 2, 2, 1, 0, 1}) numbered(list, depth);
        assertThat(numbers()).containsExactly("1.", "(a)", "(b)", "(i)", "(ii)", "(c)", "2.", "(a)");
    }

    @Test
    void aNumberMayHoldThoseAboveIt() {
        var list = list("Article %1", STNumberFormat.UPPER_ROMAN, "%1.%2", STNumberFormat.DECIMAL);
        for (var depth : new int[] {0, 1, 1, 0, 1}) numbered(list, depth);
        assertThat(numbers()).containsExactly("Article I", "I.1", "I.2", "Article II", "II.1");
    }

    @Test
    void arabicRussianAndChineseNumbersAreWrittenInTheirOwnScript() {
        numbered(list("(%1)", STNumberFormat.ARABIC_ABJAD), 0);
        numbered(list("%1-", STNumberFormat.HINDI_NUMBERS), 0);
        numbered(list("%1)", STNumberFormat.RUSSIAN_LOWER), 0);
        numbered(list("%1、", STNumberFormat.CHINESE_COUNTING), 0);
        assertThat(numbers()).containsExactly("(أ)", "١-", "а)", "一、");
        assertThat(Counting.of("chineseCounting", 21)).isEqualTo("二十一");
        assertThat(Counting.of("lowerLetter", 28)).isEqualTo("bb");
        assertThat(Counting.of("lowerRoman", 14)).isEqualTo("xiv");
    }

    @Test
    void aListThatSaysSoBeginsAnew() {
        var list = list("%1.", STNumberFormat.DECIMAL);
        numbered(list, 0);
        numbered(list, 0);
        var anew = document.createNumbering()
                .addNum(document.getNumbering()
                        .getNum(list)
                        .getCTNum()
                        .getAbstractNumId()
                        .getVal());
        var override = document.getNumbering().getNum(anew).getCTNum().addNewLvlOverride();
        override.setIlvl(BigInteger.ZERO);
        override.addNewStartOverride().setVal(BigInteger.ONE);
        numbered(anew, 0);
        numbered(anew, 0);
        assertThat(numbers()).containsExactly("1.", "2.", "1.", "2.");
    }

    @Test
    void aResolutionWrittenWithAutomaticNumbersHasItsOperativeParagraphs() {
        var list = list("%1.", STNumberFormat.DECIMAL, "(%2)", STNumberFormat.LOWER_LETTER);
        paragraph("The General Assembly,");
        paragraph("Recalling its resolutions,");
        numbered(list, 0, "Calls upon all States:");
        numbered(list, 1, "To act;");
        numbered(list, 0, "Decides to remain seized of the matter.");
        assertThat(Structures.text(WordPieces.of(document)).blocks())
                .extracting(StructuringTests::shape)
                .containsExactly(
                        "PREAMBULAR 0 -", "PREAMBULAR 0 -", "OPERATIVE 0 1.", "OPERATIVE 1 (a)", "OPERATIVE 0 2.");
    }

    @Test
    void aFootnoteComesAfterItsParagraphAndATableInRows() {
        var paragraph = paragraph("As the report says");
        var note = document.createFootnote();
        note.createParagraph().createRun().setText("See A/75/816.");
        paragraph.addFootnoteReference(note);
        var row = document.createTable(1, 2).getRow(0);
        row.getCell(0).setText("State");
        row.getCell(1).setText("Position");
        var blocks = Structures.text(WordPieces.of(document)).blocks();
        assertThat(blocks)
                .extracting(Block::kind)
                .containsExactly(Block.Kind.TEXT, Block.Kind.FOOTNOTE, Block.Kind.TABLE_ROW);
        assertThat(blocks.getFirst().text()).matches("As the report says[¹²³⁴-⁹]");
        assertThat(blocks.get(1).text()).isEqualTo("See A/75/816.");
        assertThat(blocks.getLast().text()).isEqualTo("State\tPosition");
    }

    @Test
    void notesAtTheEndAreNotThoseAtTheFoot() {
        var footnote = document.createFootnote();
        footnote.createParagraph().createRun().setText("At the foot.");
        document.createEndnotes();
        var endnote = document.createEndnote();
        endnote.createParagraph().createRun().setText("At the end.");
        paragraph("As the report says").addFootnoteReference(footnote);
        paragraph("As another says").getCTP().addNewR().addNewEndnoteReference().setId(endnote.getId());
        var blocks = reread().blocks();
        assertThat(blocks)
                .extracting(Block::text)
                .containsExactly("As the report says¹", "At the foot.", "As another says²", "At the end.");
        assertThat(blocks).extracting(Block::number).containsExactly(null, "1", null, "2");
    }

    @Test
    void theParagraphsOfACellStayApartAndItsNotesStandBelowTheTable() {
        var table = document.createTable(2, 2);
        var row = table.getRow(0);
        row.getCell(0).setText("Arvenia");
        row.getCell(0).addParagraph().createRun().setText("Belmora");
        var note = document.createFootnote();
        note.createParagraph().createRun().setText("With a reservation.");
        var agreed = row.getCell(1).addParagraph();
        agreed.createRun().setText("Agreed");
        agreed.addFootnoteReference(note);
        table.getRow(1).getCell(0).setText("Cevoria");
        table.getRow(1).getCell(1).setText("Silent");
        assertThat(reread().blocks())
                .extracting(Block::text)
                .containsExactly("Arvenia Belmora\tAgreed¹", "Cevoria\tSilent", "With a reservation.");
    }

    @Test
    void ofTrackedChangesWhatIsTakenOutIsNotRead() {
        var noting = paragraph("Noting the ").getCTP();
        noting.addNewDel().addNewR().addNewDelText().setStringValue("harmful");
        noting.addNewMoveFrom().addNewR().addNewT().setStringValue(" gone");
        noting.addNewIns().addNewR().addNewT().setStringValue("malicious");
        noting.addNewMoveTo().addNewR().addNewT().setStringValue(" use");
        noting.addNewHyperlink().addNewR().addNewT().setStringValue(" of them");
        assertThat(reread().blocks()).extracting(Block::text).containsExactly("Noting the malicious use of them");
    }

    @Test
    void aSymbolAboveThePageIsItsOwn() {
        var head = document.createHeader(HeaderFooterType.FIRST);
        head.createParagraph().createRun().setText("United Nations");
        head.createTable(1, 1).getRow(0).getCell(0).setText("A/78/76");
        paragraph("Group of Governmental Experts, see A/76/135");
        var read = reread();
        assertThat(read.metadata()).containsEntry(Metadatum.SYMBOL, "A/78/76");
        assertThat(read.leftOut()).contains("United Nations", "A/78/76");
    }

    /** As it is when somebody sends it. */
    private StructuredText reread() {
        try {
            var file = new ByteArrayOutputStream();
            document.write(file);
            try (var again = new XWPFDocument(new ByteArrayInputStream(file.toByteArray()))) {
                return Structures.text(WordPieces.of(again));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<String> numbers() {
        return WordPieces.of(document).pieces().stream().map(Piece::number).toList();
    }

    private XWPFParagraph paragraph(String text) {
        var paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private void numbered(BigInteger list, int depth) {
        numbered(list, depth, "Words of the paragraph.");
    }

    private void numbered(BigInteger list, int depth, String text) {
        var paragraph = paragraph(text);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(depth));
    }

    /** A list whose levels are printed so, and counted so, by turns. */
    private BigInteger list(Object... levels) {
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.valueOf(definitions++));
        for (var i = 0; i < levels.length; i += 2) {
            var level = definition.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i / 2));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal((STNumberFormat.Enum) levels[i + 1]);
            level.addNewLvlText().setVal((String) levels[i]);
        }
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
    }

    private int definitions;
}
