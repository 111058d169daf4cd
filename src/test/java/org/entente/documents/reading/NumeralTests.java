package org.entente.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. We agree | 1. | ARABIC | 1",
                "12) We agree | 12) | ARABIC | 12",
                "١- نؤيد | ١- | ARABIC | 1",
                "3 - تقرر | 3 - | ARABIC | 3",
                "1．决定 | 1． | ARABIC | 1",
                "1.决定 | 1. | ARABIC | 1",
                "1.2 Scope | 1.2 | DECIMAL | 0",
                "(3) Third | (3) | IN_BRACKETS | 3",
                "(b) Second | (b) | LETTER | 2",
                "б) второе | б) | LETTER | 2",
                "(ب) ثانيا | (ب) | LETTER | 2",
                "(bb) After z | (bb) | LETTER | 28",
                "(iv) Fourth | (iv) | ROMAN | 4",
                "IX. Chapter | IX. | LARGE_ROMAN | 9",
                "十二、决定 | 十二、 | WORD | 12",
                "二十、决定 | 二十、 | WORD | 20",
                "（三）报告 | （三） | WORD_IN_BRACKETS | 3",
                "第五条 会员国 | 第五条 | WORD | 5",
                "ثانيا: لدينا | ثانيا: | WORD | 2",
                "— Calls for | — | BULLET | 0"
            })
    void numbersAreReadAsPrinted(String text, String printed, Numeral.Family family, int value) {
        var numeral = Numeral.of(text).orElseThrow();
        assertThat(numeral.printed()).isEqualTo(printed);
        assertThat(numeral.family()).isEqualTo(family);
        assertThat(numeral.value()).isEqualTo(value);
        assertThat(printed + numeral.rest()).isEqualToIgnoringWhitespace(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18 December 2018",
                "1.5 million people",
                "2030 Agenda",
                "(1965) of 20 November",
                "e.g. this",
                "In 2019 we met",
                "(whether or not)",
                "大会第七十三届会议"
            })
    void whatOnlyBeginsWithANumberHasNone(String text) {
        assertThat(Numeral.of(text)).isEmpty();
    }

    @Test
    void levelsFollowFromTheRowsOfNumbersBefore() {
        assertThat(levels("1. a", "(a) b", "(i) c", "(ii) d", "(b) e", "2. f", "— g", "3. h"))
                .containsExactly(0, 1, 2, 2, 1, 0, 1, 0);
        assertThat(levels("一、a", "（一）b", "1．c", "（二）d", "二、e")).containsExactly(0, 1, 2, 1, 0);
        assertThat(levels("1. a", "1.1 Bb", "1.1.1 Cc", "2. d")).containsExactly(0, 1, 2, 0);
    }

    @Test
    void afterTheLetterHComesTheLetterIAndAfterARomanOneATwo() {
        assertThat(levels("1. x", "(h) x", "(i) x", "(j) x")).containsExactly(0, 1, 1, 1);
        assertThat(levels("1. x", "(a) x", "(i) x", "(ii) x", "(b) x")).containsExactly(0, 1, 2, 2, 1);
    }

    private static List<Integer> levels(String... paragraphs) {
        var levels = new Levels();
        var found = new ArrayList<Integer>();
        for (var paragraph : paragraphs)
            found.add(levels.of(Numeral.of(paragraph).orElseThrow()));
        return found;
    }
}
