package org.entente.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.entente.documents.TrackedText;
import org.entente.documents.TrackedText.Change;
import org.entente.documents.TrackedText.Comment;
import org.entente.documents.TrackedText.Look;
import org.entente.documents.TrackedText.Paragraph;
import org.entente.documents.TrackedText.Run;
import org.entente.documents.Unreadable;
import org.entente.documents.WordReferee;
import org.entente.documents.WordTracking;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrackedWordTests {

    private static final Change KENYA = new Change("Kenya", "2026-03-03T15:00:00Z", "");
    private static final Change GHANA = new Change("Ghana", "2026-03-04T15:00:00Z", "");

    private final TrackedText text = new TrackedText(
            List.of(
                    paragraph(
                            "p_1",
                            "1.",
                            null,
                            null,
                            run("Invite ", null, null),
                            run("each", null, KENYA),
                            run("every", KENYA, null),
                            run(" State;", null, null)),
                    paragraph("x_1", "", KENYA, null, run("A new\tone,\nin two lines.", KENYA, null)),
                    paragraph("p_2", "2.", null, GHANA, run("Gone anyway.", null, GHANA)),
                    paragraph("p_3", "3.", null, moved(KENYA), run("Moved.", null, moved(KENYA))),
                    paragraph("p_4", "4.", null, null, run("Stays; ", null, null), run("both", KENYA, GHANA)),
                    paragraph("x_2", "", moved(KENYA), null, run("Moved.", moved(KENYA), null)),
                    new Paragraph(List.of(), "", Look.NOTE, 0, List.of(), null, null)),
            List.of(new Comment("Kenya", KENYA.at(), List.of("y_1"), List.of("Proposal 1", "Because."), 0, 1)),
            List.of());

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsWrittenIsReadAgain(Language language) {
        assertThat(TrackedFiles.read(WordTracking.of("Text", language, List.of("Rev.1"), language, text)))
                .isEqualTo(text);
    }

    @Test
    void whatStandsAtItsHeadRunsInTheDirectionOfItsOwnLanguage() throws Exception {
        for (var headIn : List.of(Language.AR, Language.FR)) {
            var file = WordTracking.of("Text", Language.EN, List.of("Rev.1"), headIn, text);
            try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
                var head = document.getHeaderList().getFirst().getParagraphs().getFirst();
                assertThat(head.getCTP().getPPr().isSetBidi()).isEqualTo(headIn == Language.AR);
            }
        }
    }

    /** Against the schema of ECMA-376 that POI is made of. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void wordIsGivenWhatItsSchemaAllows(Language language) throws Exception {
        var errors = new ArrayList<XmlError>();
        var options = new XmlOptions().setErrorListener(errors);
        try (var document = new XWPFDocument(
                new ByteArrayInputStream(WordTracking.of("Text", language, List.of("Rev.1"), language, text)))) {
            document.getDocument().validate(options);
            document.getStyle().validate(options);
            document.getComments()[0].getCtComment().validate(options);
            document.getHeaderList().getFirst()._getHdrFtr().validate(options);
            assertThat(document.getComments()[0].getText()).contains("Because.");
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void acceptedAndRejectedItSaysWhatEachShould() {
        var file = WordTracking.of("Text", Language.EN, List.of(), Language.EN, text);
        assertThat(WordReferee.accepted(file))
                .containsExactly("Invite every State;", "A new\tone,\nin two lines.", "Stays; ", "Moved.");
        assertThat(WordReferee.rejected(file))
                .containsExactly("Invite each State;", "Gone anyway.", "Moved.", "Stays; ");
    }

    /** As a delegate leaves it who has pressed Enter in the middle of a paragraph. */
    @Test
    void bothHalvesOfAParagraphStandUnderItsName() {
        var split = new TrackedText(
                List.of(
                        paragraph("p_1", "1.", KENYA, null, run("Invite each State.", null, null)),
                        paragraph("p_1", "", null, null, run("Agree.", null, null))),
                List.of(),
                List.of());
        var read = TrackedFiles.read(WordTracking.of("Text", Language.EN, List.of(), Language.EN, split));
        assertThat(read.paragraphs()).extracting(Paragraph::names).containsOnly(List.of("p_1"));
    }

    @Test
    void moreThanFiveMegabytesInOneParagraphAreRefused() {
        var file = written(byChance(5_000_001));
        assertThatThrownBy(() -> TrackedFiles.read(file))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Unreadable.Reason.TOO_MANY));
    }

    /** Whoever reads it says what of it is too long. */
    @Test
    void aParagraphThatNoTextHoldsIsRead() {
        var words = byChance(5_000_000);
        assertThat(TrackedFiles.read(written(words)).paragraphs().getFirst().runs())
                .extracting(Run::text)
                .containsExactly(words);
    }

    /** Letters that no packing makes small. */
    private static String byChance(int many) {
        return new Random(7)
                .ints(many, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void aBombIsRefused() {
        var file = written("a".repeat(60_000_000));
        assertThatThrownBy(() -> TrackedFiles.read(file))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Unreadable.Reason.ZIP_BOMB));
    }

    private static byte[] written(String words) {
        var paragraph = paragraph("p_1", "", null, null, run(words, KENYA, null));
        return WordTracking.of(
                "Text", Language.EN, List.of(), Language.EN, new TrackedText(List.of(paragraph), List.of(), List.of()));
    }

    private static Change moved(Change by) {
        return new Change(by.author(), by.at(), "m1");
    }

    private static Run run(String text, @Nullable Change inserted, @Nullable Change removed) {
        return new Run(text, inserted, removed);
    }

    private static Paragraph paragraph(
            String name, String number, @Nullable Change inserted, @Nullable Change removed, Run... runs) {
        return new Paragraph(List.of(name), number, Look.TEXT, 0, List.of(runs), inserted, removed);
    }
}
