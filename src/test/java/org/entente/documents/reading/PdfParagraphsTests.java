package org.entente.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.documents.Paragraphs;
import org.entente.documents.Passage;
import org.junit.jupiter.api.Test;

/** Lines of a page 72 to 520 points wide, 12 points apart, in letters of 10. */
class PdfParagraphsTests {

    private static final double LEFT = 72;
    private static final double RIGHT = 520;

    private final List<PdfLine> lines = new ArrayList<>();
    private int page = 1;
    private double y = 100;

    @Test
    void linesThatFollowEachOtherAreOneParagraph() {
        full("Recalling its resolutions on the work of the group and noting that");
        full("Conference papers were submitted by many delegations, the General");
        until(300, "Assembly agrees,");
        assertThat(paragraphs())
                .containsExactly("Recalling its resolutions on the work of the group and noting that Conference papers"
                        + " were submitted by many delegations, the General Assembly agrees,");
    }

    @Test
    void aLineThatBeginsFurtherInBeginsAParagraph() {
        indented("Recalling the first resolution, and all that has followed from it");
        full("Member States having agreed to it, and others having joined since");
        indented("Noting the second resolution, and all that has followed from it,");
        full("States having agreed to that one too");
        assertThat(paragraphs()).hasSize(2);
    }

    @Test
    void aLineThatEndsThoughTheNextWordWouldHaveFittedEndsAParagraph() {
        full("The plenary should meet every year and take all its decisions by");
        until(200, "consensus.");
        full("Thematic groups report to it, and it hears whoever wishes to speak");
        assertThat(paragraphs()).hasSize(2);
    }

    @Test
    void noParagraphEndsWithASmallWordHoweverShortItsLine() {
        until(300, "Political declaration of the meeting on the");
        until(250, "Fight against tuberculosis");
        full("The General Assembly adopts the following political declaration as it");
        assertThat(paragraphs())
                .first()
                .isEqualTo("Political declaration of the meeting on the Fight against tuberculosis");
    }

    @Test
    void roomBetweenLinesDividesThem() {
        full("The first paragraph has two lines that are as wide as any other and");
        full("Ends with the second of them, which fills the page to its margin so");
        y += 12;
        full("The second paragraph begins after an empty line and goes on like it");
        full("Until its own end, which is here");
        assertThat(paragraphs()).hasSize(2);
    }

    @Test
    void theSecondLineOfAnItemStandsUnderItsWords() {
        line(LEFT, RIGHT, "(a) Their opinions on whether the request should be granted, and the");
        line(LEFT + 24, RIGHT, "Information or questions that they would like to be communicated to");
        line(LEFT, 300, "(b) Whatever else there is.");
        assertThat(paragraphs()).hasSize(2).last().isEqualTo("(b) Whatever else there is.");
    }

    @Test
    void aColumnIsReadToItsEndBeforeTheNext() {
        for (var each : List.of("The left column has", "Two lines that end.")) line(LEFT, 280, each);
        y = 100;
        for (var each : List.of("The right column has", "Two lines as well.")) line(300, 510, each);
        assertThat(paragraphs())
                .containsExactly("The left column has Two lines that end.", "The right column has Two lines as well.");
    }

    @Test
    void notesComeAfterTheTextOfAllPages() {
        full("The first page ends in the middle of a sentence that was written by");
        line(LEFT, 160, "__________________");
        small("¹ See A/AC.105/1137.");
        page = 2;
        y = 100;
        until(300, "many delegations.");
        var text = PdfParagraphs.of(lines);
        assertThat(Paragraphs.of(text).passages())
                .extracting(Passage::kind)
                .containsExactly(Passage.Kind.TEXT, Passage.Kind.FOOTNOTE);
        assertThat(text).endsWith("¹ See A/AC.105/1137.");
    }

    private void full(String text) {
        line(LEFT, RIGHT - (text.length() % 5), text);
    }

    private void until(double end, String text) {
        line(LEFT, end, text);
    }

    private void indented(String text) {
        line(LEFT + 20, RIGHT, text);
    }

    private void small(String text) {
        y += 12;
        lines.add(new PdfLine(page, LEFT, 200, y, 8, text));
    }

    private void line(double start, double end, String text) {
        y += 12;
        lines.add(new PdfLine(page, start, end, y, 10, text));
    }

    private List<String> paragraphs() {
        return Arrays.asList(PdfParagraphs.of(lines).split("\n\n"));
    }
}
