package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a question narrows down, counts, marks, and offers. */
class FindingTests {

    /** The same questions are put to the other kind of index, too. */
    Library library(Synonyms synonyms) {
        return new Library(synonyms);
    }

    private static final UUID WHOLE = new UUID(7, 7);

    @Test
    void longListsComePageByPageWithNothingTwiceAndNothingLeftOut() {
        try (var library = library(Synonyms.NONE)) {
            var all = IntStream.range(0, 105)
                    .mapToObj(i -> Library.text("t" + i, Language.EN, "peace " + "and ".repeat(i % 3) + "security"))
                    .toList();
            library.withAll(all);
            assertThat(library.ids("peace security")).hasSize(105).doesNotHaveDuplicates();
            assertThat(library.ids(Asked.of("peace", Language.EN).newest(true), Reader.guest()))
                    .hasSize(105)
                    .doesNotHaveDuplicates();
        }
    }

    /** A word of several readings stands several times at one place: more often than the index takes a phrase to stand anywhere. */
    @Test
    void aPhraseOfWordsWithSeveralReadingsComesPageByPageWithNothingLeftOut() {
        var random = new Random(7);
        var phrases = List.of("وكفالة مساهمة", "كفالة مساهمة", "كفالة المساهمة");
        try (var library = library(Synonyms.NONE)) {
            var all = IntStream.range(0, 3_000)
                    .mapToObj(i -> Library.text(
                            "t" + i,
                            Language.AR,
                            phrases.get(random.nextInt(3)) + " كلمة".repeat(random.nextInt(40)) + " "
                                    + (phrases.get(random.nextInt(3)) + " ").repeat(random.nextInt(3))))
                    .toList();
            library.withAll(all);
            var asked = Asked.of("\"وكفالة مساهمة\"", Language.AR);
            var total = library.ask(asked, Reader.guest()).total();
            assertThat(total).isGreaterThan(1_000);
            assertThat(library.ids(asked, Reader.guest())).hasSize(total).doesNotHaveDuplicates();
        }
    }

    /** Whatever is passed over on the way to the best of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "directory",
                "directory list",
                "\"list of directories\"",
                "direct*",
                "directory -keeper",
                "\"directory of contacts\" list"
            })
    void everyAnswerStandsOnOnePage(String words) {
        var random = new Random(11);
        var phrases = List.of("A directory of contacts", "The list of directories", "Lists, and who is their keeper");
        try (var library = library(Synonyms.NONE)) {
            library.withAll(IntStream.range(0, 3_000)
                    .mapToObj(i -> Library.text(
                            "t" + i,
                            Language.EN,
                            phrases.get(random.nextInt(3)) + " of States".repeat(random.nextInt(40)) + ". "
                                    + (phrases.get(random.nextInt(3)) + ". ").repeat(random.nextInt(4))))
                    .toList());
            for (var asked : List.of(
                    Asked.of(words, Language.EN), Asked.of(words, Language.EN).newest(true))) {
                var total = library.ask(asked, Reader.guest()).total();
                assertThat(total).isGreaterThan(500);
                assertThat(library.ids(asked, Reader.guest())).hasSize(total).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void facetsAreCountedExactlyAndNarrowDown() {
        try (var library = library(Synonyms.NONE)) {
            library.withAll(IntStream.range(0, 1_000)
                    .mapToObj(i ->
                            document("d" + i, i % 4 == 0 ? Language.EN : Language.FR, i % 10 == 0 ? "1945" : "2023-05"))
                    .toList());
            var answers = library.ask("force");
            assertThat(answers.total()).isEqualTo(1_000);
            assertThat(answers.facets().get(Facet.LANGUAGE))
                    .containsExactly(new Answers.Choosable("fr", 750), new Answers.Choosable("en", 250));
            assertThat(answers.facets().get(Facet.YEAR))
                    .containsExactly(new Answers.Choosable("2023", 900), new Answers.Choosable("1945", 100));
            var some = library.ask(Asked.of("force", Language.EN).with(Facet.YEAR, "1945"), Reader.guest());
            assertThat(some.total()).isEqualTo(100);
            assertThat(library.ask("force year:1945 -language:en").total()).isEqualTo(50);
        }
    }

    /** Few answers are counted one by one, many by bits: both ways say the same. */
    @Test
    void fewAndManyAreCountedAlike() {
        try (var library = library(Synonyms.NONE)) {
            library.withAll(IntStream.range(0, 2_000)
                    .mapToObj(i -> Library.text("t" + i, Language.EN, i < 3 ? "rare common" : "common"))
                    .toList());
            assertThat(library.ask("rare").facets().get(Facet.KIND))
                    .containsExactly(new Answers.Choosable("statement", 3));
            assertThat(library.ask("common").facets().get(Facet.KIND))
                    .containsExactly(new Answers.Choosable("statement", 2_000));
        }
    }

    @Test
    void aSymbolFindsWhatStandsUnderItAndWhereItIsSpokenOf() {
        try (var library = library(Synonyms.NONE)
                .with(
                        document("d", Language.EN, "2022"),
                        Library.text("t", Language.EN, "Recalling its resolution 77/37 of 7 December 2022"),
                        Library.text("u", Language.EN, "In 77 States, 37 answered"))) {
            assertThat(library.ids("A/RES/77")).containsExactly("d");
            assertThat(library.ids("a / res / 77/37")).containsExactly("d");
            assertThat(library.ids("77/37")).containsExactly("d", "t");
            assertThat(library.ids("symbol:A/RES")).containsExactly("d");
            assertThat(library.ids("A/RES/7")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S/RES/2722 (2024)",
                "s/res/2722(2024)",
                "S/RES/2722",
                "2722 (2024)",
                "symbol:S/RES/2722",
                "Ѕ/RES/2722",
                "S/RES/٢٧٢٢ (٢٠٢٤)",
                "S/RES"
            })
    void aSymbolWithItsYearIsFoundHoweverMuchOfItIsTyped(String typed) {
        try (var library = library(Synonyms.NONE)
                .with(document("c", Language.FR, "2024", "S/RES/2722 (2024)"), document("d", Language.EN, "2022"))) {
            assertThat(library.ids(typed)).containsExactly("c");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language:fr",
                "language:FR",
                "language:French",
                "langue:francais",
                "idioma:Français",
                "язык:французский",
                "语言:法语",
                "اللغة:الفرنسية",
                "kind:Document -language:en",
                "type:\"document\" -year:2022",
                "نوع:وثيقة year:٢٠٢٤",
                "year:2024"
            })
    void aValueIsMeantInWhateverLanguageAndFiguresItIsTyped(String typed) {
        try (var library = library(Synonyms.NONE)
                .with(
                        document("c", Language.FR, "2024", "S/RES/2722 (2024)"),
                        document("d", Language.EN, "2022"),
                        Library.text("t", Language.EN, "Of 2023"))) {
            assertThat(library.ids(typed)).containsExactly("c");
        }
    }

    @Test
    void theSameInOtherLanguagesIsOfferedBesideTheAnswer() {
        try (var library = library(Synonyms.NONE)
                .with(
                        document("p1", Language.EN, "2022"),
                        document("p1", Language.FR, "2022"),
                        document(WHOLE.toString(), Language.AR, "2022"))) {
            var group = library.ask("language:en force").groups().getFirst();
            assertThat(group.otherLanguages())
                    .containsExactly(
                            new Answers.Version(Language.AR, "/documents/x#" + WHOLE),
                            new Answers.Version(Language.FR, "/documents/x#p1"));
        }
    }

    @Test
    void wordsMayStandInTheTitleButNotAllOfThem() {
        try (var library = library(Synonyms.NONE).with(Library.text("a", Language.EN, "Of peace"))) {
            assertThat(library.ids("title peace")).containsExactly("a");
            assertThat(library.ids("title")).isEmpty();
            assertThat(library.ids("title:title")).containsExactly("a");
        }
    }

    @Test
    void whatWasAskedForIsMarkedWhereItStands() {
        var text = "Nothing here. ".repeat(60) + "All <States> shall settle disputes. " + "More. ".repeat(60);
        try (var library = library(Synonyms.NONE).with(Library.text("a", Language.EN, text))) {
            var passage = library.ask("dispute \"states shall\"")
                    .groups()
                    .getFirst()
                    .first()
                    .passage();
            assertThat(passage.goesOnBefore()).isTrue();
            assertThat(passage.goesOnAfter()).isTrue();
            assertThat(passage.stretches().stream()
                            .filter(Passage.Stretch::marked)
                            .map(Passage.Stretch::text))
                    .containsExactly("States> shall", "disputes");
            assertThat(String.join(
                            "",
                            passage.stretches().stream()
                                    .map(Passage.Stretch::text)
                                    .toList()))
                    .isEqualTo(passage.text());
        }
    }

    @Test
    void chineseIsMarkedByWords() {
        try (var library = library(Synonyms.NONE).with(Library.text("a", Language.ZH, "各国应加强网络安全方面的合作"))) {
            var passage = library.ask("網絡安全").groups().getFirst().first().passage();
            assertThat(passage.stretches()).contains(new Passage.Stretch("网络安全", true));
        }
    }

    @Test
    void aMistypedWordIsCorrectedByOneThatIsThere() {
        try (var library = library(Synonyms.NONE)
                .with(
                        Library.text("a", Language.EN, "sovereignty of states"),
                        Library.text("b", Language.FR, "la souveraineté des États"))) {
            assertThat(library.ask("soverignty").corrected()).isEqualTo("sovereignty");
            assertThat(library.ask("souverainte").corrected()).isEqualTo("souveraineté");
            assertThat(library.ask("xyzzyplugh").corrected()).isEmpty();
            assertThat(library.completions("souv", Language.EN)).containsExactly("souveraineté");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|The sovereignty of states|soverignty|sovereignty",
                "FR|La souveraineté des États|souverainte|souveraineté",
                "ES|La soberanía de los Estados|soverania|soberanía",
                "RU|Суверенитет государств|суверинитет|суверенитет",
                "AR|السيادة للدول|السيااده|السيادة",
            })
    void aMistypedWordIsCorrectedInItsLanguage(Language language, String text, String typed, String meant) {
        try (var library = library(Synonyms.NONE).with(Library.text("a", language, text))) {
            assertThat(library.ask(typed).corrected()).isEqualTo(meant);
        }
    }

    @Test
    void whatIsLongerThanAWordIsNotCorrected() {
        var word = "sovereignty".repeat(3);
        var none = "sovereignty".repeat(4);
        try (var library = library(Synonyms.NONE).with(Library.text("a", Language.EN, word + " " + none))) {
            assertThat(library.ask(word + "x").corrected()).isEqualTo(word);
            assertThat(library.ask(none + "x").corrected()).isEmpty();
        }
    }

    /** It is typed without spaces, and what looks like one long word may be several, each rightly spelt. */
    @ParameterizedTest
    @ValueSource(strings = {"和平共享", "和平主张", "社会主张", "主张", "共享"})
    void chineseWordsThatOccurAreNotCorrected(String typed) {
        try (var library = library(Synonyms.NONE)
                .with(
                        Library.text("a", Language.ZH, "各国和平共处，社会主义"),
                        Library.text("b", Language.ZH, "各国共享信息"),
                        Library.text("c", Language.ZH, "维护和平"),
                        Library.text("d", Language.ZH, "社会各界的主张"))) {
            assertThat(library.ask(typed).corrected()).isEmpty();
        }
    }

    /** As they are offered while typing, for whoever has no script or was quicker. */
    @Test
    void aQuestionThatWasSentUnfinishedIsOfferedGoneOn() {
        try (var library = library(Synonyms.NONE)
                .with(
                        Library.text("a", Language.EN, "sovereignty of states"),
                        Library.text("b", Language.RU, "суверенитет государств"),
                        Library.text("c", Language.AR, "السيادة للدول"),
                        Library.text("d", Language.ES, "la soberanía de los Estados"),
                        Library.text("e", Language.EN, "sovereigntist secrets", Audience.OFFICERS, null))) {
            assertThat(library.ask("\"of states\" -war sovere").completed())
                    .containsExactly("\"of states\" -war sovereignty");
            assertThat(library.ask("сувере").completed()).containsExactly("суверенитет");
            assertThat(library.ask("السيا").completed()).containsExactly("السيادة");
            assertThat(library.ask("sobera").completed()).containsExactly("soberanía");
            assertThat(library.ask("sovereignty").completed()).isEmpty();
            assertThat(library.ask("sovere -").completed()).containsExactly("sovereignty");
            assertThat(library.ask("-sovere").completed()).isEmpty();
            assertThat(library.ask("xyzzy").completed()).isEmpty();
        }
    }

    /** Of a run of Chinese characters the last word; Arabic also where no hamza was typed, as it stands in the text. */
    @Test
    void wordsAreGoneOnWithAsTheirLanguageIsWritten() {
        try (var library = library(Synonyms.NONE)
                .with(
                        Library.text("a", Language.ZH, "各国应加强网络安全方面的合作"),
                        Library.text("b", Language.AR, "الأمن السيبراني وإدارة المسؤوليات"),
                        Library.text("c", Language.ZH, "国际网络安保工作", Audience.OFFICERS, null))) {
            assertThat(library.completions("加强网络安", Language.ZH)).containsExactly("加强网络安全");
            assertThat(library.completions("加強網絡安", Language.ZH)).containsExactly("加強網絡安全");
            assertThat(library.completions("应加强网", Language.ZH)).containsExactly("应加强网络");
            assertThat(library.completions("网", Language.ZH)).containsExactly("网络");
            assertThat(library.completions("加强，", Language.ZH)).isEmpty();
            assertThat(library.ask("加强网络安").completed()).isEmpty();
            assertThat(library.ask("增强网络安").completed()).containsExactly("增强网络安全");
            assertThat(library.completions("الام", Language.AR)).containsExactly("الأمن");
            assertThat(library.completions("الأم", Language.AR)).containsExactly("الأمن");
            assertThat(library.completions("واداره", Language.AR)).containsExactly("وإدارة");
            assertThat(library.completions("المسئول", Language.AR)).containsExactly("المسؤوليات");
        }
    }

    @Test
    void aWordOfATextThatWasTakenBackIsOfferedNoMore() {
        var kept = Library.text("a", Language.EN, "classified");
        try (var library = library(Synonyms.NONE).with(kept)) {
            assertThat(library.completions("classi", Language.EN)).containsExactly("classified");
            library.index().replace("things", kept.whole(), List.of());
            library.index().show();
            assertThat(library.completions("classi", Language.EN)).isEmpty();
        }
    }

    private static Readable document(String id, Language language, String date) {
        return document(id, language, date, "A/RES/77/37");
    }

    private static Readable document(String id, Language language, String date, String symbol) {
        return new Readable(
                id,
                WHOLE,
                "document",
                language,
                "A document",
                "La force armée, armed force",
                symbol,
                null,
                Set.of("LAW", "NORMS"),
                "GA",
                date,
                Audience.PUBLIC,
                null,
                "/documents/x#" + id);
    }
}
