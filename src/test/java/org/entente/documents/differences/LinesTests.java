package org.entente.documents.differences;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTests {

    private static final String WRAPPED = """
            Recalling its resolutions 660 (1990) of 2 August 1990, 661
            (1990) of 6 August 1990, 662 (1990) of 9 August 1990, 664
            (1990) of 18 August 1990 and 665 (1990),

            Welcoming the restoration of sovereignty, independence and
            territorial integrity and the return of the legitimate
            Government,

            1. Decides to remain seized of the matter.
            """;

    @Test
    void aLineIsAParagraphHoweverManyBlankOnesStandBetween() {
        var lines = Lines.of("One.\nTwo.\r\n\r\n\n  Three.  \n");
        assertThat(lines.isWrapped()).isFalse();
        assertThat(lines.each()).containsExactly("One.", "Two.", "  Three.  ");
    }

    @Test
    void whereLinesWereBrokenForAWidthAParagraphIsWhatStandsBetweenBlankOnes() {
        var lines = Lines.of(WRAPPED);
        assertThat(lines.isWrapped()).isTrue();
        assertThat(lines.blocks())
                .containsExactly(
                        "Recalling its resolutions 660 (1990) of 2 August 1990, 661 (1990) of 6 August 1990, 662 (1990) of 9"
                                + " August 1990, 664 (1990) of 18 August 1990 and 665 (1990),",
                        "Welcoming the restoration of sovereignty, independence and territorial integrity and the return of"
                                + " the legitimate Government,",
                        "1. Decides to remain seized of the matter.");
    }

    @Test
    void listsOfOneLengthAreNotTakenForBrokenLines() {
        assertThat(Lines.of("Alpha\nBravo\nCivic\n\nDelta\nEagle\nFoxes\n").each())
                .hasSize(6);
        assertThat(Lines.of("Decides to do one;\nDecides to do two;\n\nDecides to do six;\nDecides to do ten;\n")
                        .isWrapped())
                .isFalse();
    }

    @Test
    void amongBrokenLinesABulletBeginsAParagraph() {
        var lines = Lines.of("""
                # Changes

                - Pages that change while they are open: what
                  changes shows by itself, as far as its reader
                  may see it.
                - Statements at meetings: brought in before or
                  after, under an item of the agenda.
                """);
        assertThat(lines.isWrapped()).isTrue();
        assertThat(lines.blocks())
                .containsExactly(
                        "# Changes",
                        "- Pages that change while they are open: what changes shows by itself, as far as its reader may see it.",
                        "- Statements at meetings: brought in before or after, under an item of the agenda.");
    }

    @Test
    void chineseIsPutTogetherWithoutSpaces() {
        var lines = Lines.of("各国应当遵守国际法包括联合国\n宪章并且应当和平解决所有争端\n以及加强国际合作\n\n大会决定继续审议此事项\n");
        assertThat(lines.isWrapped()).isTrue();
        assertThat(lines.blocks().getFirst()).isEqualTo("各国应当遵守国际法包括联合国宪章并且应当和平解决所有争端以及加强国际合作");
    }

    @Test
    void aTextWithoutBlankLinesIsReadByItsLines() {
        assertThat(Lines.of(WRAPPED.replace("\n\n", "\n")).isWrapped()).isFalse();
        assertThat(Lines.of("").each()).isEmpty();
    }
}
