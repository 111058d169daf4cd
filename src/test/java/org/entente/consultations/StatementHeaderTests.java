package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementHeaderTests {

    @Test
    void aGeneralDebateNameGivesPartyAndYear() {
        var header = StatementHeader.of("folder/KEN_77_2022.txt", "Mr. President,\nKenya …");
        assertThat(header.party()).isEqualTo("KEN");
        assertThat(header.day()).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(header.yearOnly()).isTrue();
    }

    @Test
    void linesBeforeTheTextSayWhoseItIs() {
        var text =
                "\uFEFFParty: XAR\nOn behalf of: X-AMB\nAligned: XBE; XCV, XDR\nDate: 2026-06-08\nLanguage: FR\n\nMadame,";
        var header = StatementHeader.of("01.md", text);
        assertThat(header.party()).isEqualTo("XAR");
        assertThat(header.onBehalfOf()).isEqualTo("X-AMB");
        assertThat(header.aligned()).containsExactly("XBE", "XCV", "XDR");
        assertThat(header.day()).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(header.language()).isEqualTo("FR");
        assertThat(StatementHeader.without(text)).isEqualTo("Madame,");
    }

    /** Two characters that end one line are no blank line, and one of other spaces is. */
    @Test
    void theTextBeginsBehindTheBlankLineHoweverLinesEnd() {
        for (var end : List.of("\n", "\r\n", "\r"))
            for (var blank : List.of("", " \t", "\u2003")) {
                var text = String.join(end, "Party: XAR", "Language: FR", blank, "Madame,", "", "Merci.");
                assertThat(StatementHeader.of("01.txt", text).language()).isEqualTo("FR");
                assertThat(StatementHeader.without(text)).isEqualTo(String.join(end, "Madame,", "", "Merci."));
            }
        assertThat(StatementHeader.without("Party: XAR\r\nLanguage: FR")).isEqualTo("Party: XAR\r\nLanguage: FR");
    }

    @Test
    void aTextThatBeginsLikeAHeaderLosesNoWord() {
        var text = "Date: 5 May 2023\nMr. Chair, we thank you.\n\nSecond paragraph.";
        assertThat(StatementHeader.without(text)).isEqualTo(text);
        assertThat(StatementHeader.of("a.txt", text).date()).isNull();
        var sentence = "Language: a barrier and a bridge.\nChair, we want both.";
        assertThat(StatementHeader.without(sentence)).isEqualTo(sentence);
    }

    @Test
    void aDayThatIsNoneIsToldAndNotGuessed() {
        var header = StatementHeader.of("KEN_77_2022.txt", "Date: 2022-02-30\n\nText");
        assertThat(header.day()).isNull();
        assertThat(header.date()).isEqualTo("2022-02-30");
        assertThat(StatementHeader.of("a.txt", "Date: +999999999-12-31\n\nText").day())
                .isNull();
    }

    @Test
    void aNameThatSaysNothingGivesNothing() {
        assertThat(StatementHeader.of("statement.pdf", "").party()).isNull();
        assertThat(StatementHeader.of("KENYA_77_2022.txt", "").party()).isNull();
    }
}
