package org.entente.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SplittingTests {

    @Test
    void blankLinesDivideParagraphs() {
        assertThat(texts("First thing we wish to say is this.\n\nSecond thing we wish to say is that."))
                .containsExactly("First thing we wish to say is this.", "Second thing we wish to say is that.");
    }

    @Test
    void aLineAParagraphIsKeptAsWritten() {
        assertThat(texts("Mr. President,\nWe thank you for convening us today.\nWe support a permanent mechanism."))
                .containsExactly(
                        "Mr. President,", "We thank you for convening us today.", "We support a permanent mechanism.");
    }

    @Test
    void linesBrokenToFitAWidthArePutBackTogether() {
        var wrapped =
                "The central theme of our statement is that capacity-\nbuilding must be demand driven and politically \n"
                        + "neutral, so that every State can take part in the \npermanent dialogue.\n"
                        + "Second, the mechanism should meet every year in one \nplenary session, and between the sessions in small \n"
                        + "thematic groups with clear terms of reference.";
        assertThat(texts(wrapped))
                .hasSize(2)
                .first()
                .asString()
                .contains("capacity-building must")
                .endsWith("dialogue.");
    }

    @Test
    void aStrayBreakInTheMiddleOfAPhraseDoesNotDivideIt() {
        assertThat(
                        texts(
                                "The Union is fighting intensely to preserve the rules-based\n \ninternational order, which is under strain."))
                .containsExactly(
                        "The Union is fighting intensely to preserve the rules-based international order, which is under strain.");
    }

    @Test
    void numbersOfParagraphsAreReadInEveryScript() {
        assertThat(numbers("1. We support the draft.\n2) We have two remarks.\n(a) On scope.\n(iv) On form."))
                .containsExactly("1.", "2)", "(a)", "(iv)");
        assertThat(numbers("一、我们支持这一机制。\n（二）我们有两点意见。\n第五条 联合国会员国应当合作。")).containsExactly("一、", "（二）", "第五条");
        assertThat(numbers("١- نؤيد إنشاء الآلية الدائمة.\nثانيا: لدينا ملاحظتان على النص."))
                .containsExactly("١-", "ثانيا:");
    }

    @Test
    void headingsAndFootnotesAreKnownAsSuch() {
        var passages = Paragraphs.of(
                        "International law\n\nWe hold that existing law applies.\n\n* Aligned with this statement.")
                .passages();
        assertThat(passages)
                .extracting(Passage::kind)
                .containsExactly(Passage.Kind.HEADING, Passage.Kind.TEXT, Passage.Kind.FOOTNOTE);
    }

    @Test
    void pageNumbersAndRunningHeadsAreLeftOutAndSaidToBe() {
        var pages = List.of("We support the mechanism.", "We thank the Chair.", "Threats grow.", "Capacity matters.");
        var text = new StringBuilder();
        for (var page : pages)
            text.append("A/AC.1/7\n")
                    .append(page)
                    .append('\n')
                    .append(pages.indexOf(page) + 1)
                    .append("\n\f");
        var split = Paragraphs.of(text.toString());
        assertThat(split.passages()).hasSize(4);
        assertThat(split.leftOut()).contains("A/AC.1/7", "1", "2", "3", "4");
    }

    @Test
    void chineseLinesAreJoinedWithoutASpace() {
        assertThat(texts("我们支持建立一个常设的、包容的、面向行动的对\n话机制并且认为能力建设应当按照各国的需要进\n行而且不附加任何条件同时尊重国家主权原则。"))
                .containsExactly("我们支持建立一个常设的、包容的、面向行动的对话机制并且认为能力建设应当按照各国的需要进行而且不附加任何条件同时尊重国家主权原则。");
    }

    @Test
    void aParagraphThatNobodyCouldCiteIsTakenApartAtItsSentences() {
        var sentence = "The mechanism should be permanent and inclusive, and it should act on what States ask of it. ";
        var passages = Paragraphs.of(sentence.repeat(60)).passages();
        assertThat(passages)
                .hasSizeGreaterThan(3)
                .allMatch(passage -> passage.text().endsWith("."));
    }

    @Property(tries = 300)
    void noLetterOrDigitIsEverLost(@ForAll("texts") String text) {
        assertNothingLost(text);
    }

    @Provide
    Arbitrary<String> texts() {
        var words = Arbitraries.of(
                "Mechanism",
                "state",
                "共识",
                "。",
                "الآلية",
                "\u200F",
                "1.",
                "(a)",
                "\n",
                "\n\n",
                "\r\n",
                "\f",
                "- 3 -",
                " ",
                "\t",
                "Mr. President,",
                "sixty-\n",
                "x".repeat(200),
                "😀",
                "—",
                "\u3000",
                "* note",
                "The end.",
                "#",
                "\u00A0",
                "page 4");
        return words.list().ofMaxSize(60).map(list -> String.join(" ", list));
    }

    /** The law of splitting: letters and digits come out as they went in, but for the lines said to be left out. */
    static void assertNothingLost(String text) {
        var split = Paragraphs.of(text);
        var out = split.passages().stream().map(Passage::text).collect(Collectors.joining());
        var left = String.join("", split.leftOut());
        assertThat(counts(out + left)).isEqualTo(counts(text));
        if (split.leftOut().isEmpty()) assertThat(letters(out)).isEqualTo(letters(text));
    }

    private static Map<Integer, Long> counts(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .boxed()
                .collect(Collectors.groupingBy(c -> c, Collectors.counting()));
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> texts(String text) {
        return Paragraphs.of(text).passages().stream().map(Passage::text).toList();
    }

    private static List<String> numbers(String text) {
        return Paragraphs.of(text).passages().stream()
                .map(passage -> String.valueOf(passage.number()))
                .toList();
    }
}
