package org.entente.consultations.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VotesFileTests {

    private static final String HEADER = "participant,group-id,n-comments,n-votes,n-agree,n-disagree,10,9";

    @Test
    void takesParticipantsGroupsAndVotesAndOrdersThemByName() {
        var file = Given.file(HEADER, "b,north,0,2,1,1,1,-1", "a,,0,1,0,0,,0");
        assertThat(file.votes().participants()).containsExactly("a", "b");
        assertThat(file.votes().statements()).containsExactly("9", "10");
        assertThat(file.votes().count()).isEqualTo(3);
        assertThat(file.votes().countOf(0)).isEqualTo(1);
        assertThat(file.groups()).containsOnly(Map.entry("north", Set.of("b")));
        assertThat(file.votes().column(1)).isZero();
        assertThat(file.votes().value(1)).isEqualTo(Votes.DISAGREE);
        assertThat(file.votes().value(2)).isEqualTo(Votes.AGREE);
    }

    @Test
    void takesAMarkOfByteOrderQuotedCellsCarriageReturnsAndNumbersWithAPoint() {
        var text =
                "\uFEFFparticipant,group-id,\"Should it, then?\"\r\n\"a\",\"x\",1.0\r\nb,x, -1.0 \r\nc,x,\"0\"\r\n\r\n";
        var file = VotesFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(file.votes().statements()).containsExactly("Should it, then?");
        assertThat(file.votes().participants()).containsExactly("a", "b", "c");
        assertThat(new byte[] {
                    file.votes().value(0), file.votes().value(1), file.votes().value(2)
                })
                .containsExactly(1, -1, 0);
    }

    @Test
    void aLetterInACellIsRefusedWithLineColumnAndName() {
        assertThatThrownBy(() -> Given.file(HEADER, "a,x,0,0,0,0,1,1", "b,x,0,0,0,0,1,yes"))
                .isInstanceOf(NotAMatrix.class)
                .hasMessage(
                        "Line 3, column 8 (9): “yes” is no answer. Write 1 for agree, -1 for disagree, 0 for neither,"
                                + " or leave the cell empty.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-2", "NaN", "1.5", "--1", "١", "é", "1;0"})
    void nothingElseIsAnAnswer(String cell) {
        assertThatThrownBy(() -> Given.file("participant,group-id,s", "a,x," + cell))
                .isInstanceOf(NotAMatrix.class)
                .hasMessageContaining("Line 2, column 3 (s)");
    }

    @Test
    void aLongCellIsQuotedShort() {
        assertThatThrownBy(() -> Given.file("participant,s", "a," + "x".repeat(100_000)))
                .hasMessageContaining("x".repeat(40) + "…")
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(250));
    }

    @Test
    void aRowThatIsTooShortOrTooLongIsRefused() {
        assertThatThrownBy(() -> Given.file(HEADER, "a,x,0,0,0,0,1"))
                .hasMessageStartingWith("Line 2 has 7 columns where line 1 names 8.");
        assertThatThrownBy(() -> Given.file(HEADER, "a,x,0,0,0,0,1,1,1"))
                .hasMessageStartingWith("Line 2 has 9 columns where line 1 names 8.");
    }

    @Test
    void oneParticipantHasOneLine() {
        assertThatThrownBy(() -> Given.file(HEADER, "a,x,0,0,0,0,1,1", "b,x,0,0,0,0,1,1", "a,x,0,0,0,0,,"))
                .hasMessageStartingWith("Participant a stands in line 2 and again in line 4.");
        assertThatThrownBy(() -> Given.file(HEADER, ",x,0,0,0,0,1,1"))
                .hasMessageStartingWith("Line 2, column 1: the participant has no name.");
    }

    @Test
    void whatTheHeaderLacksOrHasTwiceIsNamed() {
        assertThatThrownBy(() -> Given.file("who,group-id,s", "a,x,1"))
                .hasMessageStartingWith("Line 1 names no column participant.");
        assertThatThrownBy(() -> Given.file("participant,group-id,s,s", "a,x,1,1"))
                .hasMessageStartingWith("Line 1 names column s twice; the second time it is column 4.");
        assertThatThrownBy(() -> Given.file("participant,group-id", "a,x"))
                .hasMessageStartingWith("No column stands for a statement");
    }

    @Test
    void anEmptyFileAndOneWithoutRowsAreRefused() {
        assertThatThrownBy(() -> Given.file("")).hasMessageStartingWith("The file is empty.");
        assertThatThrownBy(() -> Given.file(HEADER))
                .hasMessageStartingWith("There is a line of names and no line after");
    }

    @Test
    void whatIsNoTextIsRefused() {
        var latin =
                new byte[] {'p', 'a', 'r', 't', 'i', 'c', 'i', 'p', 'a', 'n', 't', ',', (byte) 0xE9, '\n', 'a', ',', '1'
                };
        assertThatThrownBy(() -> VotesFile.read(new ByteArrayInputStream(latin)))
                .isInstanceOf(NotAMatrix.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void aQuotationMarkThatNobodyClosesTakesTheRestIntoOneCellWhichIsRefused() {
        assertThatThrownBy(() -> Given.file(HEADER, "\"a,x,0,0,0,0,1,1", "b,x,0,0,0,0,1,1"))
                .isInstanceOf(NotAMatrix.class)
                .hasMessageContaining("ine 2");
    }

    @Test
    void moreVotesThanAllowedAreRefusedWithTheLine() {
        assertThatThrownBy(() -> VotesFile.read(Given.stream("participant,s,t", "a,1,1", "b,1,1"), 3))
                .hasMessageStartingWith("There are more than 3 answers; the limit was reached in line 3.");
    }

    @Test
    void aHundredThousandColumnsAreTaken() {
        var names = IntStream.range(0, 100_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        var file =
                Given.file("participant,group-id," + names, "a,x" + ",1".repeat(100_000), "b,y" + ",".repeat(100_000));
        assertThat(file.votes().statements()).hasSize(100_000);
        assertThat(file.votes().count()).isEqualTo(100_000);
        var analysis =
                Analysis.of(file.votes(), Grouping.of(file.groups(), file.votes()), Parameters.of(Formula.CLASSIC));
        assertThat(analysis.findings()).hasSize(100_000);
    }
}
