package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.Analyzer;

/** Texts are taken apart as if nothing were remembered of their words. */
class WordByWordTests {

    private static final List<WordByWord> LANGUAGES = List.of(
            new ArabicWords(true),
            new ArabicWords(false),
            new EnglishWords(true),
            new EnglishWords(false),
            new FrenchWords(true),
            new FrenchWords(false),
            new RussianWords(true),
            new RussianWords(false),
            new SpanishWords(true),
            new SpanishWords(false),
            new PlainWords());

    /** With words that are left out, that have several forms, that nothing is left of, and that are hardly any. */
    private static final List<String> WORDS =
            List.of(("والتزام بالتعاون الأمم المتحـدة، والالتزامات الدولية للدول في من ـ ـــ \u064B ٢٠٢٣ ٧٠/١ "
                            + "the of States’ commitments, organise 'own' ICTs. arms' news A/RES/77/37 U.N. e-mail naïve "
                            + "L’Organisation d’ici qu’elle régionaux régionales, actives. l’ et européennes DÉJÀ aujourd'hui "
                            + "исключён систем безопасности, и её органов проблем потенциал в обмен Ещё Всемирный "
                            + "Los Estados, y naciones Unidas cooperación; señales más LUCES "
                            + "ﬁnance Ａ１２ ½ ﷺ soft\u00ADhyphen \u200Fمرحبا\u200F 2030 - — … ok")
                    .split(" "));

    /** The same without a memory: words go through what makes their forms as they come. */
    private static Analyzer straight(WordByWord words) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokens = Folded.tokens();
                return new TokenStreamComponents(tokens, words.forms(tokens));
            }
        };
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(WORDS).list().ofMaxSize(30).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<WordByWord> languages() {
        return Arbitraries.of(LANGUAGES);
    }

    @Property(tries = 3_000)
    void everyFormStandsWhereItStoodWithoutAMemory(
            @ForAll("languages") WordByWord language, @ForAll("texts") String text) {
        assertThat(Words.of(language, text)).isEqualTo(Words.of(straight(language), text));
    }

    /** Of letters in any order, of which most are no words. */
    @Property
    void soItIsWithWhateverCanBeTyped(@ForAll("languages") WordByWord language, @ForAll String text) {
        assertThat(Words.of(language, text)).isEqualTo(Words.of(straight(language), text));
    }

    @Example
    void aWordThatIsLeftOutKeepsItsPlace() {
        var spots = Words.of(new EnglishWords(true), "the peace of the nations");
        assertThat(spots).extracting(Words.Spot::position).containsExactly(1, 4);
        assertThat(spots).extracting(Words.Spot::from).containsExactly(4, 17);
    }

    /** A stretching letter alone is a dash for the eye: what stands before it and after it follow each other. */
    @Example
    void whatIsForTheEyeAloneHasNoPlace() {
        var words = new ArabicWords(true);
        for (var i = 0; i < 2; i++)
            assertThat(Words.of(words, "ألف ـ مقدمة"))
                    .extracting(Words.Spot::position)
                    .containsExactly(0, 1);
    }

    @Example
    void ofATextThatIsLeftBeforeItsEndNothingIsFoundInTheNext() throws Exception {
        var words = new RussianWords(true);
        try (var left = words.tokenStream("", "потенциал проблем")) {
            left.reset();
            assertThat(left.incrementToken()).isTrue();
            left.end();
        }
        assertThat(Words.of(words, "мир")).extracting(Words.Spot::position).containsExactly(0);
    }

    @Example
    void noMoreWordsAreRememberedThanThereIsRoomFor() {
        var words = new EnglishWords(true);
        var text = IntStream.range(0, 2 * WordByWord.MOST + 5)
                .mapToObj(WordByWordTests::word)
                .collect(Collectors.joining(" "));
        assertThat(Words.of(words, text)).isEqualTo(Words.of(straight(words), text));
        assertThat(words.met()).isPositive().isLessThanOrEqualTo(WordByWord.MOST);
    }

    /** In letters, for a number is not remembered. */
    private static String word(int number) {
        return "word"
                + Integer.toString(number + 100_000)
                        .chars()
                        .mapToObj(each -> Character.toString(each - '0' + 'a'))
                        .collect(Collectors.joining());
    }

    @Example
    void aWordIsRememberedOnceAndAVeryLongOneOrANumberNever() {
        var words = new FrenchWords(true);
        Words.of(words, "paix paix 2030 A77 ٢٠٢٣ " + "a".repeat(WordByWord.LONGEST + 1));
        assertThat(words.met()).isEqualTo(1);
        Words.of(words, "b".repeat(WordByWord.LONGEST).toUpperCase(Locale.ROOT));
        assertThat(words.met()).isEqualTo(2);
    }
}
