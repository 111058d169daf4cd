package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.StringReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words without what only the eye needs; most are so already, and are passed by quickly. */
class TidiedTests {

    @ParameterizedTest
    @CsvSource({
        "STATES, states",
        "E\u0301tat, état",
        "ＩＣＴ, ict",
        "ﬁn, fin",
        "co\u00ADop, coop",
        "مقاصـد, مقاصد",
        "Всё, всё"
    })
    void lettersBecomeTheUsualOnes(String word, String tidied) throws IOException {
        assertThat(tidied(word)).isEqualTo(tidied);
    }

    @Property(tries = 2000)
    void theShortWaysLeadWhereTheLongOneDoes(@ForAll("words") String word) throws IOException {
        var usual = Normalizer2.getNFKCCasefoldInstance().normalize(word);
        assertThat(tidied(word)).isEqualTo(usual.replaceAll("[\\u0640\\u064B-\\u0652\\u0670\\p{Cf}]", ""));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('0', 'z')
                .withCharRange('\u00A0', '\u036F')
                .withCharRange('\u0400', '\u045F')
                .withCharRange('\u0610', '\u0670')
                .withCharRange('\u4E00', '\u4E20')
                .withCharRange('\uFF01', '\uFF5E')
                .withChars('\u200D', '\u200E', '\u00AD', '\uFB01', '\u212A')
                .ofMinLength(1)
                .ofMaxLength(8);
    }

    @Test
    void whatNeedsNoFoldingIsWhatFoldingLeaves() {
        for (var each = 1; each < 0xD800; each++) {
            var letter = (char) each;
            var folded = new char[4];
            var length = ASCIIFoldingFilter.foldToASCII(new char[] {letter}, 0, folded, 0, 1);
            assertThat(Spelt.plain(String.valueOf(letter)))
                    .isEqualTo(ArabicStem.oneSpelling(new String(folded, 0, length).replace('ё', 'е')));
        }
    }

    private static String tidied(String word) throws IOException {
        var whole = new KeywordTokenizer();
        whole.setReader(new StringReader(word));
        try (var tidied = new Tidied(whole)) {
            var term = tidied.addAttribute(CharTermAttribute.class);
            tidied.reset();
            return tidied.incrementToken() ? term.toString() : "";
        }
    }
}
