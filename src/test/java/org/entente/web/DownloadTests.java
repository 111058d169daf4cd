package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "+1",
                "-1+cmd|' /C calc'!A0",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "－ an item",
                "'=1",
                "''-1"
            })
    void noSpreadsheetTakesACellForAFormulaAndWhoReadsItBackHasTheWords(String words) {
        assertThat(Download.cell(words)).isEqualTo("'" + words);
        assertThat(Download.text(Download.cell(words))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Words", "1 = 1", "'Words’ in quotation marks'", "’tis"})
    void whatIsNoFormulaStaysAsItIs(String words) {
        assertThat(Download.cell(words)).isEqualTo(words);
        assertThat(Download.text(words)).isEqualTo(words);
    }
}
