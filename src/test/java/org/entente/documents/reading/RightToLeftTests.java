package org.entente.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightToLeftTests {

    @Test
    void lettersTakenFromPaperComeOutAsTheyAreRead() {
        assertThat(RightToLeft.logical(fromPaper("مئاد ةيلآ ديؤن"))).isEqualTo("نؤيد آلية دائم");
    }

    @Test
    void numbersAndSymbolsOfDocumentsKeepTheirOwnOrder() {
        assertThat(RightToLeft.logical(fromPaper("A/RES/77/37 رارق"))).isEqualTo("قرار A/RES/77/37");
        assertThat(RightToLeft.logical(fromPaper("ماع 2023 يف"))).isEqualTo("في 2023 عام");
    }

    @Test
    void oneSignThatStandsForTwoLettersIsReadWhole() {
        assertThat(RightToLeft.logical(List.of("م", "لا", "س"))).isEqualTo("سلام");
    }

    private static List<String> fromPaper(String line) {
        var pieces = new ArrayList<String>();
        line.codePoints().forEach(letter -> pieces.add(Character.toString(letter)));
        return pieces;
    }
}
