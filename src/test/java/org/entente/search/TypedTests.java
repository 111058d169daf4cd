package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTests {

    /** The same questions are put to the other kind of index, too. */
    Library library(Synonyms synonyms) {
        return new Library(synonyms);
    }

    @Test
    void wordsPhrasesAndWhatIsExcludedAreTold() {
        assertThat(Typed.read("norms \"due diligence\" -voluntary -“soft law” cyber*")
                        .parts())
                .containsExactly(
                        new Part(Part.Sort.WORD, "norms", false),
                        new Part(Part.Sort.PHRASE, "due diligence", false),
                        new Part(Part.Sort.WORD, "voluntary", true),
                        new Part(Part.Sort.PHRASE, "soft law", true),
                        new Part(Part.Sort.BEGINNING, "cyber*", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title:report", "TITLE: report", "titre:report", "标题：report", "título:report"})
    void aFieldGoesByItsNameInEachLanguage(String typed) {
        assertThat(Typed.read(typed).parts()).containsExactly(new Part(Part.Sort.TITLE, "report", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A/RES/77/37", "a/res/77/37", "A / RES / 77 / 37", "A/RES/ 77/37"})
    void aSymbolIsOneWordHoweverItIsTyped(String typed) {
        assertThat(Typed.read(typed).parts()).hasSize(1).allMatch(part -> part.sort() == Part.Sort.REFERENCE);
        assertThat(Symbols.usual(Typed.read(typed).parts().getFirst().text())).isEqualTo("a/res/77/37");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S/RES/2722 (2024)|s/res/2722(2024)",
                "s/res/2722(2024)|s/res/2722(2024)",
                "A/RES/217 A (III)|a/res/217a(iii)",
                "A/78/6 (Sect. 1)/Corr.1|a/78/6(sect.1)/corr.1",
                "S/PV.9526 (Resumption 1)|s/pv.9526(resumption1)",
                "2722 (2024)|2722(2024)",
                "1514 (XV)|1514(xv)",
                "R/77/37|a/res/77/37",
                "A/RES/٧٧/٣٧|a/res/77/37",
                "Ａ／ＲＥＳ／７７／３７|a/res/77/37",
                "А/С.1/78/L.60|a/c.1/78/l.60",
                "(S/RES/2722 (2024)),|s/res/2722(2024)",
                "«A/RES/77/37»|a/res/77/37",
                "A/RES/77/37؟|a/res/77/37",
                "A_RES_77_37|a/res/77/37"
            })
    void aSymbolIsOneWordInWhateverLettersAndWithItsBrackets(String typed, String usual) {
        assertThat(Typed.read(typed).parts()).hasSize(1).allMatch(part -> part.sort() == Part.Sort.REFERENCE);
        assertThat(Symbols.usual(Typed.read(typed).parts().getFirst().text())).isEqualTo(usual);
    }

    @ParameterizedTest
    @CsvSource({
        "根据A/RES/77/37的规定,a/res/77/37",
        "第77/37号决议,77/37",
        "第 77/37 號決議,77/37",
        "77/37号,77/37",
        "安理会第2722(2024)号决议,2722(2024)",
        "大会第1514 (XV)号决议,1514(xv)"
    })
    void amongChineseCharactersASymbolIsAWordOfItsOwn(String typed, String usual) {
        assertThat(Typed.read(typed).parts())
                .filteredOn(part -> part.sort() == Part.Sort.REFERENCE)
                .extracting(part -> Symbols.usual(part.text()))
                .containsExactly(usual);
    }

    @Test
    void whatIsExcludedAmongChineseCharactersIsNotAskedFor() {
        for (var typed : List.of("-第70/1号决议", "－第 70/1 号", "-A/RES/70/1号", "-决议A/RES/70/1", "-根据A/RES/70/1的规定"))
            assertThat(Typed.read("主权 " + typed).parts())
                    .as(typed)
                    .filteredOn(part -> !part.excluded())
                    .extracting(Part::text)
                    .containsExactly("主权");
        assertThat(Typed.read("主权 -第70/1号决议").parts()).contains(new Part(Part.Sort.REFERENCE, "70/1", true));
        assertThat(Typed.read("-2722 (2024)").parts())
                .containsExactly(new Part(Part.Sort.REFERENCE, "2722(2024)", true));
        assertThat(Typed.read("主权-第70/1号决议").parts()).noneMatch(Part::excluded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.un.org/zh/2024年", "un.org/zh/2024年"})
    void anAddressBeforeChineseCharactersIsNotTakenApart(String typed) {
        assertThat(Typed.read(typed).parts()).containsExactly(new Part(Part.Sort.WORD, typed, false));
    }

    @Test
    void bracketsBehindOtherWordsStayWordsOfTheirOwn() {
        assertThat(Typed.read("Charter (1945) and chapter VII (Part II)").parts())
                .extracting(Part::text)
                .containsExactly("Charter", "(1945)", "and", "chapter", "VII", "(Part", "II)");
        assertThat(Typed.read("both/either (2024)").parts()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"and/or", "e-mail", "12:30", "http://example.org", "c:\\windows"})
    void whatOnlyLooksLikeSomethingElseIsRead(String typed) {
        assertThat(Typed.read(typed).parts()).isNotEmpty().noneMatch(Part::excluded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s/he", "a/b", "a/an", "S / He", "e/mail", "a/s"})
    void lettersAroundASlashAreWordsWhereTheyNameNoSeries(String typed) {
        assertThat(Typed.read(typed).parts()).hasSize(1).allMatch(part -> part.sort() == Part.Sort.WORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/res", "A/C.", "s/prst", "ST/SGB", "E/CN", "a/hrc/res", "A/CONF*", "td/b", "A/C"})
    void theyAreASymbolWhereTheyNameOne(String typed) {
        assertThat(Typed.read(typed).parts()).hasSize(1).allMatch(part -> part.sort() == Part.Sort.REFERENCE);
    }

    @Test
    void wordsAroundASlashAreAskedFor() {
        try (var library = library(Synonyms.NONE)
                .with(
                        Library.text("a", Language.EN, "Nobody knows what he said."),
                        Library.text("b", Language.EN, "Every delegate says what s/he wants."))) {
            assertThat(library.ids("delegate a/an")).containsExactly("b");
            assertThat(library.ids("delegate s/he wants")).containsExactly("b");
        }
    }

    @Test
    void aSymbolIsFoundByWhatItBeginsWithAndAsItIsSaid() {
        assertThat(Symbols.beginnings("A/RES/77/37")).containsExactly("a", "a/res", "a/res/77", "a/res/77/37", "77/37");
        assertThat(Symbols.beginnings("A/C.1/78/L.60/Rev.1*"))
                .contains("a/c.1/78/l.60/rev.1", "a/c", "a/c.1", "a/c.1/78/l", "a/c.1/78/l.60");
        assertThat(Symbols.beginnings("S/RES/2722 (2024)"))
                .containsExactly("s", "s/res", "s/res/2722(2024)", "s/res/2722", "2722(2024)");
        assertThat(Symbols.beginnings("A/RES/217 A (III)")).contains("a/res/217", "a/res/217a", "217a(iii)");
    }

    @Property
    void nothingThatCanBeTypedIsAnError(@ForAll String typed) {
        assertThat(Typed.read(typed).parts()).hasSizeLessThanOrEqualTo(Typed.PARTS);
    }

    @Test
    void whatBreaksOthersIsAnsweredInTime() throws IOException {
        var file = Path.of("..", "shared", "samples", "28-bad-input-text", "blns.txt");
        assumeTrue(Files.exists(file), "The folder of samples is not there: " + file);
        try (var library = library(Synonyms.NONE).with(Library.text("a", Language.EN, "One text."))) {
            for (var line : Files.readAllLines(file)) {
                Assertions.assertTimeout(Duration.ofSeconds(5), () -> library.ask(line), line);
            }
        }
    }

    @Test
    void soIsWhatIsLongAndWhatIsNothingButOperators() {
        try (var library = library(Synonyms.NONE).with(Library.text("a", Language.EN, "One text."))) {
            for (var odd : List.of(
                    "x".repeat(10_000),
                    "和".repeat(10_000),
                    "a ".repeat(5_000),
                    "\"a\" ".repeat(2_500),
                    "و".repeat(10_000))) {
                Assertions.assertTimeout(Duration.ofSeconds(5), () -> library.ask(odd));
            }
            for (var nothing : List.of("- + \" * : «» ()", "-", "\"\"", "***", "-the")) {
                assertThat(library.ask(nothing).trouble()).as(nothing).isNotEqualTo(Answers.Trouble.NONE);
            }
            assertThat(library.ask("text " + "one ".repeat(600)).trouble()).isEqualTo(Answers.Trouble.TOO_LONG);
        }
    }

    /** Of what a text that is wholly there is asked with, no index takes so much at once. */
    @Test
    void aWholeParagraphWithManyKnownMeaningsFindsItself() {
        var paragraph =
                "The General Assembly, recalling the Charter of the United Nations and international law, in particular"
                        + " international humanitarian law, invites States to share points of contact, to pursue confidence-building"
                        + " measures and capacity-building, to protect critical infrastructure against ransomware and other misuse of"
                        + " information and communications technologies, and to report on cybersecurity to the open-ended working group,"
                        + " the group of governmental experts and each computer emergency response team before its next regular session";
        try (var library = library(ReferenceWords.read()).with(Library.text("a", Language.EN, paragraph))) {
            assertThat(library.ids(paragraph)).containsExactly("a");
            assertThat(library.ask("the Charter of the United Nations").widened())
                    .isNotEmpty();
        }
    }

    @Test
    void soDoManyShortWordsWhatTheyMean() {
        var words =
                "Terms ICT CBM POC OEWG GGE PoA IHL SDG CERT alpha bravo charlie delta echo foxtrot golf hotel india juliett"
                        + " kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey x-ray yankee zulu one two"
                        + " three four five six seven eight nine ten eleven twelve thirteen";
        try (var library = library(ReferenceWords.read()).with(Library.text("a", Language.EN, words))) {
            assertThat(library.ids(words)).containsExactly("a");
        }
    }

    @Test
    void ofManySymbolsOrBeginningsAsManyAreAskedForAsCanBe() {
        try (var library = library(Synonyms.NONE).with(Library.text("a", Language.EN, "One text."))) {
            for (var one : List.of("A/RES/77/1%s", "word%s*")) {
                var many = IntStream.range(0, 48).mapToObj(one::formatted).collect(Collectors.joining(" "));
                assertThat(library.ask(many).trouble()).as(one).isEqualTo(Answers.Trouble.TOO_LONG);
            }
        }
    }

    /** Each of its words is one of the question’s; what is beyond is told. */
    @Test
    void aThousandDifferentCharactersWithoutABreakFindTheirText() {
        var characters = IntStream.range(0, 1_000)
                .mapToObj(each -> Character.toString(0x4E00 + each * 13))
                .collect(Collectors.joining());
        try (var library = library(Synonyms.NONE).with(Library.text("a", Language.ZH, characters))) {
            var asked = Asked.of(characters, Language.ZH);
            assertThat(library.ids(asked, Reader.guest())).containsExactly("a");
            assertThat(library.ask(characters).trouble()).isEqualTo(Answers.Trouble.TOO_LONG);
        }
    }
}
