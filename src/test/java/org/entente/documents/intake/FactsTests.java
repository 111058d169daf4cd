package org.entente.documents.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.documents.Block;
import org.entente.documents.StructuredText;
import org.entente.documents.StructuredText.Metadatum;
import org.entente.documents.record.Kind;
import org.entente.documents.record.Relation;
import org.entente.documents.record.Status;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.entente.web.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a file before it is in the record. */
class FactsTests {

    private final Mistakes mistakes = new Mistakes();

    @ParameterizedTest
    @CsvSource({
        "A_RES_73_3-EN.pdf, A/RES/73/3, en",
        "folder/S_2023_970-FR.pdf, S/2023/970, fr",
        "A_AC.292_2023_CRP.1_Rev.1-AR.docx, A/AC.292/2023/CRP.1/Rev.1, ar",
        "S_RES_1445_2002_EN_GOLD.txt, S/RES/1445 (2002), en",
        "A_77_100.pdf, A/77/100, ''",
        "paris-call_fr.pdf, '', fr",
        "Charter (Russian).html, '', ru",
        "Final_Report_2023.pdf, '', ''",
        "N2312345.pdf, '', ''",
        "REPORT_2019.pdf, '', ''",
        "FCCC_CP_2015_L.9_Rev.1-EN.pdf, FCCC/CP/2015/L.9/Rev.1, en",
        "HRI_GEN_1_Rev.9-EN.pdf, HRI/GEN/1/Rev.9, en",
        "CTOC_COP_2020_1-FR.pdf, CTOC/COP/2020/1, fr",
        "JIU_REP_2023_1-ES.pdf, JIU/REP/2023/1, es",
        "ECE_TRANS_WP.29_2023_1-RU.pdf, ECE/TRANS/WP.29/2023/1, ru",
        "ISBA_28_C_5-EN.pdf, ISBA/28/C/5, en",
        "SAICM_2023_WP.3-EN.pdf, SAICM/2023/WP.3, en",
        "A_78_333-S_2023_657-EN.pdf, A/78/333-S/2023/657, en",
        "E_2023_99_Summary-EN.pdf, E/2023/99/Summary, en",
        "CD_2237.pdf, CD/2237, ''",
        "A_AC.292_2026_L.5-E.docx, A/AC.292/2026/L.5, en",
        "A_AC.292_2026_L.5_Rev.1-C.html, A/AC.292/2026/L.5/Rev.1, zh",
        "A_RES_81_40-R-1251.txt, A/RES/81/40, ru",
        "annex 1-A.pdf, '', ''",
        "WG.2-C.pdf, '', ''",
    })
    void aNameTellsSymbolAndLanguageOrNothing(String name, String symbol, String language) {
        var facts = FileName.facts(name);
        assertThat(facts.symbol()).isEqualTo(symbol);
        assertThat(facts.language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AGENDA_2030.pdf",
                "REPORT_2019_2020.pdf",
                "IMG_2023_0412.jpg",
                "IMG_20230412_123456.jpg",
                "DSC_0001_2.jpg",
                "SCAN_2023_11_05.pdf",
                "OEWG_2023_FINAL_DRAFT.docx",
                "ZERO_DRAFT_Rev.1_2023.docx",
                "DRAFT_V.2_2023.docx",
                "DRAFT_WP.3_2023.docx",
                "MEETING_WG.1_2023_05_12.docx",
                "notes_2023_WP.1.docx",
                "COVID_19_2020_1.pdf",
                "JIU_2023.pdf",
                "CBD_2022_REPORT.pdf",
                "UNEP_2023_ANNUAL_REPORT.pdf"
            })
    void aNameThatOnlyLooksLikeASymbolTellsNone(String name) {
        assertThat(FileName.facts(name).symbol()).isEmpty();
    }

    @Test
    void areReadHoweverSomebodyWritesThem() {
        var facts = Typed.facts(
                Map.of(
                        "symbol", "a/res/77/37",
                        "language", "Français",
                        "kind", "Draft resolution",
                        "date", "2022-12",
                        "status", "official-translation",
                        "corrigendum to", "A/77/1; A/77/2"),
                mistakes);
        assertThat(mistakes.none()).isTrue();
        assertThat(facts.symbol()).isEqualTo("A/RES/77/37");
        assertThat(facts.asLanguage()).contains(Language.FR);
        assertThat(facts.asKind()).isEqualTo(Kind.DRAFT_RESOLUTION);
        assertThat(facts.asStatus()).isEqualTo(Status.OFFICIAL_TRANSLATION);
        assertThat(facts.relations()).containsEntry(Relation.Kind.CORRIGENDUM_TO, List.of("A/77/1", "A/77/2"));
    }

    @ParameterizedTest
    @CsvSource({
        "symbol, our paper",
        "language, Klingon",
        "kind, novel",
        "date, 2022-13",
        "date, yesterday",
        "status, not issued",
        "audience, own",
        "supersedes, the old one"
    })
    void whatCannotBeIsToldOfItsField(String field, String typed) {
        Typed.facts(Map.of(field, typed), mistakes);
        assertThat(mistakes.all().keySet()).containsExactly(field);
    }

    @Test
    void aWordThatNamesNoReadersOpensNothing() {
        assertThat(Typed.facts(Map.of("audience", "everybody"), mistakes).asAudience())
                .isEqualTo(Audience.OFFICERS);
        assertThat(Typed.facts(Map.of(), mistakes).asAudience()).isEqualTo(Audience.PUBLIC);
    }

    @Test
    void aHyphenSaysThatThereIsNoSymbolAndAnAddressThatItIsAnotherDocumentsText() {
        assertThat(Typed.facts(Map.of("symbol", "–"), mistakes).tellsDocument()).isTrue();
        var address = "https://example.int/fr/documents/5ec7e7a7-0000-8000-8000-000000000001";
        assertThat(Typed.facts(Map.of("symbol", address), mistakes).sameAs()).isPresent();
        assertThat(mistakes.none()).isTrue();
    }

    @Test
    void whoeverSendsAFileIsBelievedBeforeTheFileAndTheFileBeforeItsName() {
        var read = read("A/RES/73/3", Language.EN);
        var guess = Guess.of(given("title", "As sent"), "A_RES_73_3-EN.pdf", read);
        assertThat(guess.doubts()).isEmpty();
        assertThat(guess.facts().title()).isEqualTo("As sent");
        assertThat(guess.facts().symbol()).isEqualTo("A/RES/73/3");
        assertThat(guess.facts().asKind()).isEqualTo(Kind.RESOLUTION);
        assertThat(guess.facts().asStatus()).isEqualTo(Status.AUTHENTIC);
    }

    @Test
    void whatNobodyTellsIsDoubted() {
        var guess = Guess.of(
                Facts.NOTHING, "scan.pdf", new StructuredText(Optional.empty(), Map.of(), List.of(), List.of()));
        assertThat(guess.doubts())
                .extracting(Reason::key)
                .containsExactly("intake.doubt.no_symbol", "intake.doubt.no_language");
    }

    @Test
    void whereNothingIsReadAsATitleTheHeadingAtTheHeadIsOneAndNoLaterOne() {
        var line = new Block(Block.Kind.TEXT, 0, null, "Open-ended working group", null, 1);
        var heading = new Block(Block.Kind.HEADING, 0, null, "Points of contact", null, 1);
        var sentence = new Block(Block.Kind.TEXT, 0, null, "The group has met.", null, 1);
        assertThat(title(line, heading, sentence)).isEqualTo("Points of contact");
        assertThat(title(sentence, heading)).isEmpty();
        assertThat(title(new Block(Block.Kind.PREAMBULAR, 0, null, "The Security Council,", null, 1), heading))
                .isEmpty();
    }

    private static String title(Block... blocks) {
        var read = new StructuredText(Optional.of(Language.EN), Map.of(), List.of(blocks), List.of());
        return Guess.of(Facts.NOTHING, "A_78_1-EN.txt", read).facts().title();
    }

    @Test
    void whatContradictsItselfIsDoubted() {
        var guess = Guess.of(given("symbol", "A/RES/73/4"), "A_RES_73_3-FR.pdf", read("A/RES/73/3", Language.EN));
        assertThat(guess.doubts())
                .extracting(doubt -> doubt.sentence(Language.EN))
                .containsExactly(
                        "It was sent as A/RES/73/4, but the file or its name says A/RES/73/3. Choose which is right.",
                        "It looks like English, but its name says Français. Choose which is right.");
    }

    /** A page may bear the language of whatever program wrote it. */
    @Test
    void wordsThatAreSurelyOfAnotherLanguageAreDoubtedWhateverTheFileSaysOfItself() {
        var words = "Le groupe a tenu sa session et a examiné le rapport que les États ont demandé pour cette réunion.";
        var read = read("A/78/1", Language.EN, words);
        assertThat(Guess.of(Facts.NOTHING, "A_78_1-EN.html", read).doubts())
                .extracting(doubt -> doubt.sentence(Language.EN))
                .containsExactly(
                        "Its words look like Français, but its name or the file itself says English. Choose which is right.");
        assertThat(Guess.of(given("language", "en"), "A_78_1-EN.html", read).doubts())
                .extracting(doubt -> doubt.sentence(Language.EN))
                .containsExactly(
                        "It was sent as a text in English, but the file looks like Français. Choose which is right.");
        assertThat(Guess.of(Facts.NOTHING, "A_78_1-FR.html", read("A/78/1", Language.FR, words))
                        .doubts())
                .isEmpty();
    }

    @Test
    void fewWordsContradictNobody() {
        assertThat(Guess.of(Facts.NOTHING, "A_78_1-EN.html", read("A/78/1", Language.EN, "La paix"))
                        .doubts())
                .isEmpty();
    }

    @Test
    void whatWasIssuedAnewIsTheSameDocument() {
        var guess = Guess.of(given("symbol", "S/2023/970"), "x.pdf", read("S/2023/970*", Language.EN));
        assertThat(guess.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ru, OFFICIAL_TRANSLATION", "en, AUTHENTIC", "ru en, AUTHENTIC"})
    void whatSaysThatItWasWrittenInAnotherLanguageIsATranslation(String original, Status status) {
        var bears = Map.of(Metadatum.SYMBOL, "A/78/333", Metadatum.ORIGINAL, original);
        var read = new StructuredText(Optional.of(Language.EN), bears, List.of(), List.of());
        assertThat(Guess.of(Facts.NOTHING, "N2312345.pdf", read).facts().asStatus())
                .isEqualTo(status);
    }

    private Facts given(String field, String value) {
        return Typed.facts(Map.of(field, value), mistakes);
    }

    private static StructuredText read(String symbol, Language language) {
        return read(symbol, language, "As read");
    }

    private static StructuredText read(String symbol, Language language, String words) {
        var blocks = List.of(new Block(Block.Kind.TITLE, 0, null, words, null, 1));
        return new StructuredText(Optional.of(language), Map.of(Metadatum.SYMBOL, symbol), blocks, List.of());
    }
}
