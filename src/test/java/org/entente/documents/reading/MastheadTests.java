package org.entente.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.documents.StructuredText.Metadatum;
import org.entente.documents.symbols.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The heads of documents as the United Nations prints them in six languages. */
class MastheadTests {

    private final Masthead masthead = new Masthead();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "United Nations A/RES/77/37 | General Assembly | Distr.: General | 12 December 2022 | Seventy-seventh session | Agenda item 94 | General | General Assembly",
                "Nations Unies A/RES/77/37 | Assemblée générale | Distr. générale | 12 décembre 2022 | Soixante-dix-septième session | Point 94 de l’ordre du jour | générale | Assemblée générale",
                "Naciones Unidas A/RES/77/37 | Asamblea General | Distr. general | 12 de diciembre de 2022 | Septuagésimo séptimo período de sesiones | Tema 94 del programa | general | Asamblea General",
                "Организация Объединенных Наций A/RES/77/37 | Генеральная Ассамблея | Distr.: General | 12 декабря 2022 | Семьдесят седьмая сессия | Пункт 94 повестки дня | General | Генеральная Ассамблея",
                "الأمم المتحدة A/RES/77/37 | الجمعية العامة | Distr.: General | 12 كانون الأول/ديسمبر 2022 | الدورة السابعة والسبعون | البند 94 من جدول الأعمال | General | الجمعية العامة",
                "联 合 国 A/RES/77/37 | 大 会 | Distr.: General | 2022年12月12日 | 第七十七届会议 | 议程项目 94 | General | 大 会"
            })
    void eachLineSaysWhatItIs(
            String symbol,
            String organ,
            String distribution,
            String date,
            String session,
            String item,
            String distributed,
            String body) {
        for (var line : List.of(symbol, organ, distribution, date, session, item))
            assertThat(masthead.takes(line)).as(line).isTrue();
        assertThat(masthead.known())
                .containsEntry(Metadatum.SYMBOL, "A/RES/77/37")
                .containsEntry(Metadatum.BODY, body)
                .containsEntry(Metadatum.DISTRIBUTION, distributed)
                .containsEntry(Metadatum.DATE, "2022-12-12")
                .containsEntry(Metadatum.SESSION, session)
                .containsEntry(Metadatum.AGENDA_ITEM, "94");
    }

    @Test
    void aLineOfTheTextIsNotTaken() {
        assertThat(masthead.takes("Resolution adopted by the General Assembly on 7 December 2022"))
                .isFalse();
        assertThat(masthead.takes("Recalling its resolution 75/240 of 31 December 2020"))
                .isFalse();
    }

    @Test
    void aRunningHeadBearsTheSymbolToo() {
        masthead.fromRunningHeads(List.of("3/12", "23-01234 A/AC.292/2023/CRP.1/Rev.1 2/12"));
        assertThat(masthead.known()).containsEntry(Metadatum.SYMBOL, "A/AC.292/2023/CRP.1/Rev.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A/78/6 (Sect. 3)",
                "A/78/6 (Sect. 3)/Add.1",
                "S/PV.9526 (Resumption 1)",
                "A/RES/217 A (III)",
                "A/RES/72/262 B",
                "A/RES/3201 (S-VI)",
                "HRI/GEN/1/Rev.9 (Vol. I)",
                "S/RES/2722 (2024)",
                "A/RES/ES-11/1",
                "A/ES-11/L.1",
                "A/RES/S-32/1",
                "A/HRC/S-30/2",
                "A/78/333–S/2023/657",
                "A/AC.292/2023/CRP.1/Rev.1",
                "S/2015/1*",
                "E/CN.7/2012/L.2",
                "A/RES/72/262 A/Corr.1",
                "A/78/6 (Introduction)",
                "S/AC.44/2004/(02)/1",
                "IDB.51/2",
                "TD(XIV)/2",
                "ICCD/COP(15)/23"
            })
    void aSymbolIsReadToItsEnd(String symbol) {
        assertThat(masthead.takes("United Nations " + symbol)).isTrue();
        assertThat(masthead.known()).containsEntry(Metadatum.SYMBOL, symbol);
        assertThat(Symbol.parse(symbol)).isPresent();
    }

    /** A document that bears the beginning of a symbol is another document. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A/78/6 (draft)",
                "A/78/333–",
                "A/78/",
                "Submission of Arvenia pursuant to General Assembly resolution A/RES/77/37",
                "A/RES/77/37: views of Arvenia",
                "A/43/86 S/19447",
                "E/2023/27 E/CN.7/2023/17",
                "A/RES/77/37 A resolution of the General Assembly"
            })
    void aSymbolBesideOtherWordsIsNotItsOwn(String line) {
        masthead.takes(line);
        masthead.fromRunningHeads(List.of(line));
        assertThat(masthead.known()).doesNotContainKey(Metadatum.SYMBOL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A/AC.292/2023/CRP.1 28 July 2023 English only",
                "Distr. GENERAL A/AC.292/2023/CRP.1 3 May 2023 ENGLISH ORIGINAL: FRENCH",
                "United Nations A/AC.292/2023/CRP.1 General Assembly Provisional",
                "A/AC.292/2023/CRP.1 22-28329 (E)"
            })
    void wordsOfAHeadThatSayNothingOfItAreNoOtherWords(String line) {
        assertThat(masthead.takes(line)).isTrue();
        assertThat(masthead.known()).containsEntry(Metadatum.SYMBOL, "A/AC.292/2023/CRP.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A/50/123 English Page 2", "A/50/123 page 2", "A/50/123 Security Council 16/01/2024"})
    void aRunningHeadHasPagesAndOrgansToo(String head) {
        masthead.fromRunningHeads(List.of(head));
        assertThat(masthead.known()).containsEntry(Metadatum.SYMBOL, "A/50/123");
    }

    @ParameterizedTest
    @CsvSource({
        "Original: Russian, ru",
        "Original : français, fr",
        "Original: español, es",
        "Original: English/French, en fr",
        "الأصل: بالإنكليزية, en",
        "原文：中文, zh",
        "Оригинал: английский, en",
        "English, "
    })
    void theHeadSaysInWhichLanguageADocumentWasWritten(String line, String codes) {
        masthead.takes(line);
        assertThat(masthead.known().get(Metadatum.ORIGINAL)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "1er janvier 2021, 2021-01-01",
        "31 мая 2019 года, 2019-05-31",
        "30 February 2020, ",
        "no date, ",
        "3 Apri] 1991, "
    })
    void aDateIsReadOnlyWhereItIsOne(String line, String iso) {
        assertThat(Dates.in(line).map(Dates.Found::iso).orElse(null)).isEqualTo(iso);
    }
}
