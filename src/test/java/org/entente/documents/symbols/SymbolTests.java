package org.entente.documents.symbols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A/RES/77/37",
                "A/78/76",
                "A/78/76*",
                "A/AC.292/2023/CRP.1/Rev.1",
                "A/C.1/78/L.60/Rev.1",
                "S/2024/302",
                "S/RES/2722 (2024)",
                "S/PV.9526",
                "S/PV.9526 (Resumption 1)",
                "E/CN.7/2012/L.2",
                "ST/SGB/2003/7",
                "A/CONF.203/15",
                "A/HRC/RES/50/1",
                "NPT/CONF.2020/PC.III/WP.1",
                "A/RES/1514 (XV)",
                "A/RES/217 A (III)",
                "A/RES/78/1 A-B",
                "S/PV.9526 (Part II)",
                "S/PV.9526 (Prov.)",
                "A/RES/ES-11/1",
                "A/RES/S-10/2",
                "A/78/5 (Vol. I)",
                "A/78/6 (Sect. 1)/Corr.1",
                "A/78/265/Add.1",
                "E/2023/99/Summary",
                "ST/AI/2013/4/Amend.1",
                "A/78/333-S/2023/657",
                "S/PRST/2024/1",
                "CD/2237",
                "A/RES/53/77 AA",
                "A/RES/53/77 A-AA",
                "A/RES/3201 (S-VI)",
                "S/AC.37/2003/(1455)/1",
                "S/AC.44/2004/(02)/1",
                "TD(XIV)/2",
                "IDB.51/2",
                "UNEP(DTIE)/HG/INC.1/1",
                "HRI/GEN/1/Rev.9 (Vol. I)",
                // As the record has called them; what is printed is taken for it too.
                "ICCD/COP (15)/23",
                "TD/B/EX (74)/L.1",
                "A/78/6 (INTRODUCTION)"
            })
    void isWrittenAsItIsRead(String written) {
        assertThat(Symbol.parse(written)).contains(new Symbol(written));
        assertThat(Symbol.parse(new Symbol(written).inAddress())).contains(new Symbol(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/res/77/37|A/RES/77/37",
                " A / RES / 77 / 37 |A/RES/77/37",
                "Ａ／ＲＥＳ／７７／３７|A/RES/77/37",
                "A/RES/٧٧/٣٧|A/RES/77/37",
                "\u200fA/RES/77/37\u200e|A/RES/77/37",
                "\u2067A/RES/77/37\u2069.|A/RES/77/37",
                "R/73/27|A/RES/73/27",
                "res/73/27|A/RES/73/27",
                "A/RES/1514(XV)|A/RES/1514 (XV)",
                "s/res/2722(2024)|S/RES/2722 (2024)",
                "A/C.1/78/L.60 Rev. 1|A/C.1/78/L.60/Rev.1",
                "A/C.1/78/L.60/REV 1|A/C.1/78/L.60/Rev.1",
                "A/78/76 *|A/78/76*",
                "A/78/76*/Add.1|A/78/76/Add.1",
                "A/RES/077/0037|A/RES/77/37",
                "A/78/5(vol.i)|A/78/5 (Vol. I)",
                "a/res/217a(iii)|A/RES/217 A (III)",
                "S/PV.9526(resumption1)|S/PV.9526 (Resumption 1)",
                "A\\RES\\77\\37|A/RES/77/37",
                "A∕RES∕77∕37|A/RES/77/37",
                "A/78/333–S/2023/657|A/78/333-S/2023/657",
                "А/С.1/78/L.60|A/C.1/78/L.60",
                "а/78/76|A/78/76",
                "Е/СN.7/2012/L.2|E/CN.7/2012/L.2",
                "A/RES/217(III)[A]|A/RES/217 A (III)",
                "A/RES/377(V)A|A/RES/377 A (V)",
                "A/RES/34/37[A-B]|A/RES/34/37 A-B",
                "A_RES_77_37|A/RES/77/37",
                "A_AC.292_2023_CRP.1_Rev.1|A/AC.292/2023/CRP.1/Rev.1",
                "https://docs.un.org/en/A/RES/77/37|A/RES/77/37",
                "https://undocs.org/A/C.1/78/L.60/Rev.1|A/C.1/78/L.60/Rev.1",
                "https://undocs.org/Home/Mobile?FinalSymbol=S%2FRES%2F2722%20(2024)&Language=E|S/RES/2722 (2024)",
                "http://www.un.org/en/ga/search/view_doc.asp?symbol=A/RES/77/37|A/RES/77/37",
                "https://entente.example.int/fr/documents/A/78/76?language=fr#p3|A/78/76",
                "https://documents.un.org/api/symbol/access?s=A/RES/77/37&l=en&t=pdf|A/RES/77/37",
                "https://daccess-ods.un.org/access.nsf/Get?OpenAgent&DS=A/RES/77/37&Lang=E|A/RES/77/37",
                "https://undocs.org/en/S/RES/2722%282024%29|S/RES/2722 (2024)",
                "https://undocs.org/en%2FA%2F68%2F98|A/68/98",
                "https://undocs.org/Home/Mobile?FinalSymbol=A%2F78%2F5%20%28Vol.%20I%29|A/78/5 (Vol. I)",
                "https://docs.un.org/en/A/68/98?s=20|A/68/98",
                "undocs.org/A/68/98|A/68/98",
                "www.undocs.org/ru/A/68/98|A/68/98",
                "docs.un.org/en/A/68/98|A/68/98",
                "a/res/53/77aa|A/RES/53/77 AA",
                "S/AC.44/2004/ ( 02 ) /1|S/AC.44/2004/(02)/1",
                "td (xiv) /2|TD(XIV)/2",
                "UNEP(DTIE)/Hg/INC.1/1|UNEP(DTIE)/HG/INC.1/1",
                "ICCD/COP(15)/23|ICCD/COP (15)/23",
                "A/78/6 (Introduction)|A/78/6 (INTRODUCTION)"
            })
    void isToldFromWhatSomebodyTyped(String typed, String written) {
        assertThat(Symbol.parse(typed)).hasToString("Optional[" + written + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "A",
                "77/37",
                "A/",
                "hello",
                "A/RES/77/37; drop table",
                "A/\u0000/1",
                "A/12345678901/1",
                "https://un.org/",
                "https://example.org/?symbol=",
                "https://undocs.org/A/68/98%",
                "https://undocs.org/A/%E9/%zz/98",
                "https://undocs.org/?s=%%%&ds=&s",
                "example.org/en/A/68",
                "а/б/1"
            })
    void isNothingElse(String typed) {
        assertThat(Symbol.parse(typed)).isEmpty();
    }

    @Test
    void isNotMadeOfWhatIsNone() {
        assertThatThrownBy(() -> new Symbol("a/res/77/37")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Symbol.parse("A/" + "9/".repeat(100_000))).isEmpty();
        assertThat(Symbol.parse("https://undocs.org/" + "?s=%2F".repeat(70))).isEmpty();
        assertThat(Symbol.formed("https://undocs.org/A/%00%0B/98")).isEqualTo("A/98");
    }

    @Test
    void standsInTheOrderOfItsNumbersWithWhatModifiesItBehindIt() {
        var sorted = List.of(
                "A/78/9",
                "A/78/76",
                "A/78/76*",
                "A/78/76/Add.1",
                "A/78/76/Add.2",
                "A/78/76/Add.10",
                "A/78/76/Corr.1",
                "A/78/76/Rev.1",
                "A/78/76/Rev.1/Add.1",
                "A/78/265",
                "A/C.1/78/L.2",
                "A/C.1/78/L.60",
                "A/RES/77/37",
                "S/2024/302");
        assertThat(sorted.reversed().stream().map(Symbol::new).sorted().map(Symbol::written))
                .isEqualTo(sorted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A/AC.292/2023/CRP.1|A/AC.292",
                "A/RES/77/37|A",
                "A/C.1/78/L.60/Rev.1|A/C.1",
                "A/HRC/RES/50/1|A/HRC",
                "A/RES/ES-11/1|A",
                "A/S-10/2|A",
                "S/PV.9526|S",
                "NPT/CONF.2020/WP.1|NPT/CONF.2020",
                "E/CN.7/2012/L.2|E/CN.7",
                "CCPR/C/FRA/CO/5|CCPR",
                "CCPR/CO/82/POL|CCPR",
                "E/C.12/FRA/CO/4|E/C.12",
                "HRI/CORE/FRA/2012|HRI/CORE",
                "FCCC/CP/2015/L.9/Rev.1|FCCC/CP",
                "DP/FPA-ICEF-UNW/2023/1|DP/FPA-ICEF-UNW",
                "TD(XIV)/2|TD",
                "IDB.51/2|IDB",
                "UNEP(DTIE)/HG/INC.1/1|UNEP(DTIE)/HG/INC.1"
            })
    void tellsTheBody(String symbol, String body) {
        assertThat(new Symbol(symbol).body()).isEqualTo(body);
    }

    @Test
    void knowsWhatItModifiesAndThatAReissueIsTheSameDocument() {
        assertThat(new Symbol("A/C.1/78/L.60/Rev.1").parent()).contains(new Symbol("A/C.1/78/L.60"));
        assertThat(new Symbol("A/78/76").parent()).isEmpty();
        assertThat(new Symbol("A/78/76*").unmarked()).isEqualTo(new Symbol("A/78/76"));
        assertThat(new Symbol("A/78/76*").isReissued()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A/C.1/78/L.60/Rev.1|A/C.1/78/L.60",
                "A/C.1/78/L.60/Rev.12|A/C.1/78/L.60/Rev.11",
                "A/78/6 (Sect. 1)/Rev.2|A/78/6 (Sect. 1)/Rev.1"
            })
    void ofARevisionTellsWhatItTakesThePlaceOf(String symbol, String before) {
        assertThat(new Symbol(symbol).revised()).contains(new Symbol(before));
        assertThat(new Symbol(symbol).is("Rev")).isTrue();
        assertThat(new Symbol(before + "/Corr.1").revised()).isEmpty();
        assertThat(new Symbol(before + "/Corr.1").is("Corr")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HRI/GEN/1/Rev.9|HRI/GEN/1/Rev.8|true",
                "HRI/GEN/1/Rev.10|HRI/GEN/1/Rev.9|true",
                "HRI/GEN/1/Rev.9|HRI/GEN/1/Rev.9|false",
                "HRI/GEN/1/Rev.9 (Vol. II)|HRI/GEN/1/Rev.9 (Vol. I)|false",
                "HRI/GEN/1/Rev.9 (Vol. II)|HRI/GEN/1/Rev.8 (Vol. I)|false",
                "HRI/GEN/1/Rev.9 (Vol. II)|HRI/GEN/1/Rev.8 (Vol. II)|true",
                "HRI/GEN/1/Rev.9|HRI/GEN/2/Rev.8|false",
                "HRI/GEN/1/Rev.9|HRI/GEN/1|false",
                "A/78/333/Rev.2-S/2023/657/Rev.2|A/78/333/Rev.1-S/2023/657/Rev.1|true"
            })
    void ofTwoRevisionsTellsWhichCameLater(String one, String other, boolean isAfter) {
        assertThat(new Symbol(one).isRevisionAfter(new Symbol(other))).isEqualTo(isAfter);
        assertThat(new Symbol(other).isRevisionAfter(new Symbol(one))).isFalse();
    }

    /** What stood before it may have had other volumes, or none. */
    @Test
    void ofAVolumeDoesNotTellWhatItTakesThePlaceOf() {
        var volume = new Symbol("HRI/GEN/1/Rev.9 (Vol. II)");
        assertThat(volume.parent()).contains(new Symbol("HRI/GEN/1"));
        assertThat(volume.revised()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A/78/333-S/2023/657|A/78/333|S/2023/657",
                "A/47/277-S/24111|A/47/277|S/24111",
                "A/78/333/Corr.1-S/2023/657/Corr.1|A/78/333/Corr.1|S/2023/657/Corr.1",
                "A/53/1 (Part I)-S/1998/2|A/53/1 (Part I)|S/1998/2"
            })
    void bearsTheSymbolsOfTwoOrgans(String symbol, String one, String other) {
        assertThat(new Symbol(symbol).halves()).containsExactly(new Symbol(one), new Symbol(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A/78/333", "DP/FPA-ICEF-UNW/2023/1", "A/RES/78/1 A-B", "A/RES/ES-11/1", "A/78/333-X/1"})
    void bearsOneAlone(String symbol) {
        assertThat(new Symbol(symbol).halves()).containsExactly(new Symbol(symbol));
    }

    @Test
    void ofTwoOrgansIsModifiedForBoth() {
        var corrigendum = new Symbol("A/78/333/Corr.1-S/2023/657/Corr.1");
        assertThat(corrigendum.parent()).contains(new Symbol("A/78/333-S/2023/657"));
        assertThat(corrigendum.is("Corr")).isTrue();
        var revision = new Symbol("A/78/333/Rev.2-S/2023/657/Rev.2");
        assertThat(revision.is("Rev")).isTrue();
        assertThat(revision.revised()).contains(new Symbol("A/78/333/Rev.1-S/2023/657/Rev.1"));
        // What stands behind one of them alone modifies the document of one organ.
        assertThat(new Symbol("A/78/333-S/2023/657/Rev.1").is("Rev")).isFalse();
    }

    @Test
    void whatIsNoneIsFormedAsFarAsItGoes() {
        assertThat(Symbol.formed("résolution 77/037 *")).isEqualTo("RÉSOLUTION 77/37");
        assertThat(Symbol.formed("A/68/98 and Corr.1")).isEqualTo("A/68/98");
        assertThat(Symbol.formed("A/68/98 и Corr.1")).isEqualTo("A/68/98");
        assertThat(Symbol.formed("A/68/98和Corr.1")).isEqualTo("A/68/98");
        assertThat(Symbol.formed("A/ANDORRA/1 and")).isEqualTo("A/ANDORRA/1 AND");
        assertThat(Symbol.formed("a" + "😀".repeat(100))).hasSizeLessThan(121);
        assertThat(Symbol.sortKey("A/12345678901234567890/1")).isEqualTo("A/12345678901234567890/000000001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A/RES/77/37|General Assembly; Resolution; Session 77; Number 37 in its series",
                "A/78/76|General Assembly; Session 78; Number 76 in its series",
                "S/RES/2722 (2024)|Security Council; Resolution; Number 2722 in its series; Year 2024",
                "S/2024/302|Security Council; Year 2024; Number 302 in its series",
                "A/RES/1514 (XV)|General Assembly; Resolution; Number 1514 in its series; Session XV",
                "S/PV.9526|Security Council; Verbatim record of meeting 9526",
                "A/RES/ES-11/1|General Assembly; Resolution; Emergency special session 11; Number 1 in its series",
                "E/CN.7/2012/L.2|Economic and Social Council; Commission number 7; Year 2012; Limited distribution, number 2: usually a draft",
                "A/78/76*|General Assembly; Session 78; Number 76 in its series; Reissued for technical reasons",
                "A/RES/3201 (S-VI)|General Assembly; Resolution; Number 3201 in its series; Special session VI",
                "A/78/6 (INTRODUCTION)|General Assembly; Session 78; Number 6 in its series; Introduction",
                "FCCC/CP/2015/L.9/Rev.1|United Nations Framework Convention on Climate Change; Conference of the Parties; Year 2015; Limited distribution, number 9: usually a draft; Revision 1: replaces the text before it",
                "ICCD/COP (15)/23|United Nations Convention to Combat Desertification; Conference of the Parties; Session 15; Number 23 in its series",
                "TD(XIV)/2|United Nations Conference on Trade and Development; Session XIV; Number 2 in its series",
                "IDB.51/2|Industrial Development Board; Session 51; Number 2 in its series",
                "A/RES/53/77 AA|General Assembly; Resolution; Session 53; Number 77 in its series; One of several texts under one number",
                "JIU/REP/2023/1|Joint Inspection Unit; Report; Year 2023; Number 1 in its series",
                "A/47/277-S/24111|General Assembly; Session 47; Number 277 in its series; Security Council; Number 24111 in its series"
            })
    void isExplainedPartByPart(String symbol, String sentences) {
        assertThat(sentences(Parts.of(new Symbol(symbol)))).containsExactly(sentences.split("; "));
    }

    @Test
    void isExplainedAsFarAsItCanBeTold() {
        assertThat(Parts.of("A/QUX.7/78/Rev.1/%%%"))
                .extracting(Part::isKnown)
                .containsExactly(true, false, true, true, false);
        assertThat(sentences(Parts.of("A/RES/30/1/x"))).contains("Resolution");
        assertThat(Parts.of("😀/".repeat(10_000))).hasSizeLessThan(20);
    }

    @Test
    void isExplainedInEveryLanguage() {
        var symbols = Stream.of(
                "A/AC.292/2023/CRP.1/Rev.1", "A/C.1/78/L.60", "A/78/6 (Sect. 1)/Corr.1", "S/PV.9526 (Resumption 1)");
        assertThat(symbols.flatMap(symbol -> Parts.of(symbol).stream())).allSatisfy(part -> {
            for (var language : Language.values())
                assertThat(Messages.text(language, part.key(), part.numbers().toArray()))
                        .as(part.written())
                        .isNotBlank()
                        .doesNotContain("{");
        });
    }

    private static List<String> sentences(List<Part> parts) {
        return parts.stream()
                .map(part ->
                        Messages.text(Language.EN, part.key(), part.numbers().toArray()))
                .toList();
    }
}
