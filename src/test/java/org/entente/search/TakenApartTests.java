package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.entente.languages.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text taken apart once is kept as if each field had done it by itself. */
class TakenApartTests {

    @ParameterizedTest
    @CsvSource({
        "ZH, 各国应当在和平的网络空间里加强合作，並遵守《联合国宪章》。ICT 2030 naïve",
        "AR, وتؤكد الدول سيادتها على البيانات",
        "FR, Les États naïfs",
        "ZH, ，。",
    })
    void itsWordsStandWhereTheyWouldStand(Language language, String text) throws IOException {
        var apart = new TakenApart(Words.stems(language), text);
        var expected = read(Words.stems(language).tokenStream("", text));
        assertThat(read(apart.words())).isEqualTo(expected);
        assertThat(read(apart.words())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"各国应当加强合作, 2", "café 的咖啡, 2", "naïve, 1"})
    void chineseWordsAreSpeltAsTheyStand(String text, int atLeast) throws IOException {
        var apart = new TakenApart(Words.stems(Language.ZH), text);
        var expected = read(Words.spelt(Language.ZH).tokenStream("", text));
        assertThat(expected).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(read(Spelt.of(apart.words()))).isEqualTo(expected);
    }

    private static List<String> read(TokenStream words) throws IOException {
        var read = new ArrayList<String>();
        try (var tokens = words) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) read.add(step.getPositionIncrement() + " " + term);
            tokens.end();
        }
        return read;
    }
}
