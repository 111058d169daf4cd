package org.entente.documents.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.entente.documents.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two readings are of one text. */
class CommonWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. Décide de convoquer un groupe ; | DECIDE, de convoquer	un groupe (12)",
                "第一条　联合国之宗旨为： | 第一条 联合国之宗旨为",
                "إذ تشير إلى قراراتها | إذ تُشير إلى قراراتها ‏",
                "co­operation | cooperation"
            })
    void caseNumbersSpacesAndPunctuationAreNoWords(String one, String other) {
        assertThat(CommonWords.share(blocks(one), blocks(other))).isEqualTo(1);
    }

    @Test
    void howTheyArePartedIntoParagraphsIsNotAsked() {
        assertThat(CommonWords.share(blocks("Decides so", "and invites all"), blocks("Decides so and invites all")))
                .isEqualTo(1);
    }

    @Test
    void aWordCountsAsOftenAsItIsSaid() {
        assertThat(CommonWords.share(blocks("all States and all organs"), blocks("all States")))
                .isEqualTo(4 / 7.0, within(0.001));
    }

    @Test
    void textsThatShareNoWordHaveNothingInCommon() {
        assertThat(CommonWords.share(blocks("Decides so"), blocks("Постановляет")))
                .isZero();
    }

    private static List<Block> blocks(String... texts) {
        return Arrays.stream(texts)
                .map(text -> new Block(Block.Kind.TEXT, 0, null, text, null, 1))
                .toList();
    }
}
