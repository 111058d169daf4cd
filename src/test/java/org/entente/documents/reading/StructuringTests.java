package org.entente.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.documents.Block;
import org.entente.documents.StructuredText;
import org.entente.documents.StructuredText.Metadatum;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each paragraph of a text is, in six languages. */
class StructuringTests {

    @ParameterizedTest
    @EnumSource(Language.class)
    void aResolutionHasItsOpeningItsPreambleAndItsNumberedParagraphs(Language language) {
        var text = read(resolution(language));
        assertThat(text.blocks())
                .extracting(StructuringTests::shape)
                .containsExactly(
                        "PREAMBULAR 0 -",
                        "PREAMBULAR 0 -",
                        "PREAMBULAR 0 -",
                        "OPERATIVE 0 " + number(language, 1),
                        "OPERATIVE 0 " + number(language, 2),
                        "OPERATIVE 1 " + letter(language, 1),
                        "OPERATIVE 1 " + letter(language, 2),
                        "OPERATIVE 0 " + number(language, 3));
        assertThat(text.language()).contains(language);
        assertThat(text.blocks()).allMatch(block -> block.confidence() >= 0.7);
    }

    @Test
    void theHeadOfADocumentSaysWhatItIs() {
        var text = read(List.of(
                "United Nations A/RES/77/37",
                "General Assembly",
                "Distr.: General",
                "12 December 2022",
                "Seventy-seventh session",
                "Agenda item 94",
                "Resolution adopted by the General Assembly on 7 December 2022",
                "77/37. Programme of action to advance responsible State behaviour",
                "The General Assembly,",
                "Recalling its resolutions on the matter,",
                "1. Welcomes the proposal;"));
        assertThat(text.metadata())
                .containsEntry(Metadatum.SYMBOL, "A/RES/77/37")
                .containsEntry(Metadatum.BODY, "General Assembly")
                .containsEntry(Metadatum.DISTRIBUTION, "General")
                .containsEntry(Metadatum.DATE, "2022-12-07")
                .containsEntry(Metadatum.SESSION, "Seventy-seventh session")
                .containsEntry(Metadatum.AGENDA_ITEM, "94")
                .containsEntry(Metadatum.TITLE, "Programme of action to advance responsible State behaviour");
        assertThat(text.blocks())
                .extracting(StructuringTests::shape)
                .containsExactly("TEXT 0 -", "TITLE 0 77/37.", "PREAMBULAR 0 -", "PREAMBULAR 0 -", "OPERATIVE 0 1.");
        assertThat(text.leftOut()).contains("Distr.: General", "Seventy-seventh session");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Resolution adopted by the General Assembly on 7 December 2022",
                "Résolution adoptée par l’Assemblée générale le 7 décembre 2022",
                "Resolución aprobada por la Asamblea General el 7 de diciembre de 2022",
                "Резолюция, принятая Генеральной Ассамблеей 7 декабря 2022 года",
                "قرار اتخذته الجمعية العامة في 7 كانون الأول/ديسمبر 2022",
                "2022年12月7日大会决议",
                "2022年12月7日大会通过的决议"
            })
    void aResolutionHasTheDayOfItsAdoptionAndNotOfItsDistribution(String line) {
        var text = read(List.of("Distr.: General", "12 December 2022", line, "The General Assembly,", "1. Decides."));
        assertThat(text.metadata()).containsEntry(Metadatum.DATE, "2022-12-07");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Letter dated 10 May 2023 from the Permanent Representative of Arvenia to the United Nations addressed to the Secretary-General",
                "Identical letters dated 10 May 2023 from the Chargé d’affaires of Arvenia addressed to the Secretary-General and the President of the Security Council",
                "Note verbale dated 10 May 2023 from the Permanent Mission of Arvenia addressed to the Secretariat",
                "Lettre datée du 10 mai 2023, adressée au Secrétaire général par le Représentant permanent de l’Arvénie",
                "Carta de fecha 10 de mayo de 2023 dirigida al Secretario General por el Representante Permanente de Arvenia",
                "Письмо Временного поверенного в делах Постоянного представительства Сирийской Арабской Республики при Организации Объединенных Наций от 10 мая 2023 года на имя Председателя Совета Безопасности",
                "Письмо Постоянного представителя Арвении при Организации Объединенных Наций от 10 мая 2023 года на имя Генерального секретаря",
                "رسالة مؤرخة 10 أيار/مايو 2023 موجهة إلى الأمين العام من الممثل الدائم لأرفينيا لدى الأمم المتحدة",
                "2023年5月10日阿文尼亚常驻联合国代表给秘书长的信"
            })
    void aLetterIsCalledByItsDateAndByWhoWroteToWhom(String title) {
        var text = read(List.of("United Nations A/78/333", title, "Words of the letter, and no more than these."));
        assertThat(text.metadata())
                .containsEntry(Metadatum.TITLE, title)
                .containsEntry(Metadatum.SYMBOL, "A/78/333")
                .containsEntry(Metadatum.DATE, "2023-05-10");
        assertThat(text.blocks()).extracting(Block::kind).containsExactly(Block.Kind.TITLE, Block.Kind.TEXT);
    }

    @Test
    void theOrgansLineAndItsFirstConsiderationMayStandInOneLine() {
        assertThat(read(List.of(
                                "Resolution 5 (1999)",
                                "The Security Council, Recalling its resolutions,",
                                "1. Decides to act."))
                        .blocks())
                .extracting(Block::text)
                .containsExactly(
                        "Resolution 5 (1999)",
                        "The Security Council,",
                        "Recalling its resolutions,",
                        "Decides to act.");
    }

    @Test
    void aSingleDecisionHasNoNumberAndIsKnownByItsVerb() {
        var text = read(List.of(
                "Resolution 829 (1993)",
                "The Security Council,",
                "Having examined the application of the Principality of Monaco,",
                "Recommends to the General Assembly that it be admitted.",
                "Adopted without a vote at the 3219th meeting."));
        assertThat(text.blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Block.Kind.TITLE,
                        Block.Kind.PREAMBULAR,
                        Block.Kind.PREAMBULAR,
                        Block.Kind.OPERATIVE,
                        Block.Kind.TEXT);
    }

    @Test
    void whatIsAnnexedIsNoPartOfTheResolutionsParagraphs() {
        var text = read(List.of(
                "The Security Council,",
                "Recalling its resolutions,",
                "1. Adopts the procedure in the annex;",
                "2. Decides to remain seized of the matter.",
                "Annex",
                "Delisting procedures",
                "1. Upon receipt of a request, the Focal Point will:",
                "(a) Acknowledge it;",
                "(i) in writing."));
        assertThat(text.blocks().subList(4, 9))
                .extracting(StructuringTests::shape)
                .containsExactly("HEADING 0 -", "HEADING 0 -", "TEXT 0 1.", "TEXT 1 (a)", "TEXT 2 (i)");
    }

    @Test
    void anArticlesNumberAloneInItsLineIsAHeadingInChineseAsInEnglish() {
        var chinese = read(List.of("联合国宪章", "第一章：宗旨及原则", "第一条", "联合国之宗旨为：", "一、维持国际和平及安全。", "第二条", "各会员国应履行义务。"));
        var english = read(List.of(
                "Charter of the United Nations",
                "Chapter I: Purposes and Principles",
                "Article 1",
                "The Purposes of the United Nations are:",
                "1. To maintain international peace and security.",
                "Article 2",
                "All Members shall fulfil their obligations."));
        assertThat(chinese.blocks())
                .extracting(Block::kind)
                .containsExactlyElementsOf(
                        english.blocks().stream().map(Block::kind).toList());
        assertThat(chinese.blocks())
                .filteredOn(block -> block.kind() == Block.Kind.HEADING)
                .extracting(Block::text)
                .contains("第一条", "第二条");
        assertThat(chinese.blocks()).noneMatch(block -> block.text().isEmpty());
    }

    @Test
    void aNoteComesAfterTheParagraphThatLeadsToItThoughDaysAndParagraphsHaveNumbersToo() {
        var text = read(List.of(
                "Resolution 181 (1963) of 7 August 1963",
                "The Security Council,",
                "Having considered paragraph 7 of the report, as submitted by Member States, 7",
                "1. Calls upon all States to act.",
                "Adopted at the 1056th meeting.",
                "7 Ibid., document S/5348."));
        assertThat(text.blocks())
                .extracting(StructuringTests::shape)
                .containsExactly(
                        "TITLE 0 -", "PREAMBULAR 0 -", "PREAMBULAR 0 -", "FOOTNOTE 0 7", "OPERATIVE 0 1.", "TEXT 0 -");
    }

    @Test
    void whatAMachineMisreadIsStillKnownByItsPlaceInTheRow() {
        var text = read(List.of(
                "The Security Council,",
                "Recalling its resolutions,",
                "1, Approves the report;",
                "2. Decides:",
                "(a) To act;",
                "(6) To report;",
                "3. Requests a report."));
        assertThat(text.blocks().subList(2, 7))
                .extracting(StructuringTests::shape)
                .containsExactly(
                        "OPERATIVE 0 1,", "OPERATIVE 0 2.", "OPERATIVE 1 (a)", "OPERATIVE 1 (6)", "OPERATIVE 0 3.");
    }

    @Test
    void aNumberOutOfItsRowIsLessSure() {
        var text = read(List.of(
                "The Security Council,", "Recalling its resolutions,", "1. Decides to act;", "7. Requests a report."));
        assertThat(text.blocks().get(2).confidence()).isGreaterThan(0.9);
        assertThat(text.blocks().get(3).confidence()).isLessThan(0.7);
    }

    @Test
    void lettersThatAMachineGuessedUnderAPictureAreHardlySure() {
        var guessed = new Piece(Piece.Form.UNSAID, 0, null, "We thank the Chair.", Piece.Look.GUESSED, false);
        assertThat(Structuring.of(List.of(guessed), List.of(), Optional.empty()).blocks())
                .extracting(Block::confidence)
                .containsExactly(0.4);
    }

    @Property(tries = 300)
    void noLetterIsLost(@ForAll("paragraphs") List<String> paragraphs) {
        var text = read(paragraphs);
        var kept = text.blocks().stream()
                        .map(block -> (block.number() == null ? "" : block.number()) + block.text())
                        .collect(Collectors.joining())
                + String.join("", text.leftOut());
        assertThat(sorted(kept)).isEqualTo(sorted(String.join("", paragraphs)));
    }

    @Provide
    Arbitrary<List<String>> paragraphs() {
        return Arbitraries.of(
                        "The Security Council,",
                        "The General Assembly, Recalling its resolution",
                        "Recalling its resolutions,",
                        "1. Decides to act;",
                        "2. Requests a report; ³",
                        "(a) First,",
                        "(ii) second",
                        "Annex",
                        "I. Meetings",
                        "A",
                        "United Nations A/RES/1/2",
                        "General Assembly",
                        "12 May 2020",
                        "3 See resolution 55/2.",
                        "73/3. Declaration",
                        "Resolution 5 (1999)",
                        "一、决定采取行动；",
                        "第一条",
                        "（一）报告",
                        "أولا: تقرر",
                        "Adopted at the 5th meeting.",
                        "Some words of prose that stand by themselves.")
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    static StructuredText read(List<String> paragraphs) {
        return Structuring.of(paragraphs.stream().map(Piece::unsaid).toList(), List.of(), Optional.empty());
    }

    static String shape(Block block) {
        return block.kind() + " " + block.level() + " " + (block.number() == null ? "-" : block.number());
    }

    private static String sorted(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String number(Language language, int value) {
        return language == Language.AR ? value + " -" : value + ".";
    }

    private static String letter(Language language, int value) {
        return switch (language) {
            case AR -> value == 1 ? "(أ)" : "(ب)";
            case FR, ES -> value == 1 ? "a)" : "b)";
            case RU -> value == 1 ? "a)" : "b)";
            default -> value == 1 ? "(a)" : "(b)";
        };
    }

    private static List<String> resolution(Language language) {
        return switch (language) {
            case EN ->
                List.of(
                        "The General Assembly,",
                        "Recalling its resolutions on developments in the field of information,",
                        "Deeply concerned about the use of technology against States,",
                        "1. Welcomes the report of the Secretary-General;",
                        "2. Calls upon all Member States:",
                        "(a) To promote the consideration of threats;",
                        "(b) To support capacity-building;",
                        "3. Decides to include the item in its agenda.");
            case FR ->
                List.of(
                        "L’Assemblée générale,",
                        "Rappelant ses résolutions sur les progrès de l’informatique et des télécommunications,",
                        "Profondément préoccupée par l’usage de la technologie contre les États,",
                        "1. Accueille avec satisfaction le rapport du Secrétaire général ;",
                        "2. Demande à tous les États Membres :",
                        "a) De promouvoir l’examen des menaces ;",
                        "b) D’appuyer le renforcement des capacités ;",
                        "3. Décide d’inscrire la question à son ordre du jour.");
            case ES ->
                List.of(
                        "La Asamblea General,",
                        "Recordando sus resoluciones sobre los avances en la esfera de la información,",
                        "Profundamente preocupada por el uso de la tecnología contra los Estados,",
                        "1. Acoge con beneplácito el informe del Secretario General;",
                        "2. Exhorta a todos los Estados Miembros a que:",
                        "a) Promuevan el examen de las amenazas;",
                        "b) Apoyen la creación de capacidad;",
                        "3. Decide incluir el tema en su programa.");
            case RU ->
                List.of(
                        "Генеральная Ассамблея,",
                        "ссылаясь на свои резолюции о достижениях в сфере информатизации,",
                        "будучи обеспокоена использованием технологий против государств,",
                        "1. приветствует доклад Генерального секретаря;",
                        "2. призывает все государства-члены:",
                        "a) содействовать рассмотрению угроз;",
                        "b) поддерживать наращивание потенциала;",
                        "3. постановляет включить этот пункт в свою повестку дня.");
            case AR ->
                List.of(
                        "إن الجمعية العامة،",
                        "إذ تشير إلى قراراتها بشأن التطورات في ميدان المعلومات،",
                        "وإذ يساورها القلق من استخدام التكنولوجيا ضد الدول،",
                        "1 - ترحب بتقرير الأمين العام؛",
                        "2 - تهيب بجميع الدول الأعضاء:",
                        "(أ) أن تعزز النظر في التهديدات؛",
                        "(ب) أن تدعم بناء القدرات؛",
                        "3 - تقرر أن تدرج البند في جدول أعمالها.");
            case ZH ->
                List.of(
                        "大会，",
                        "回顾其关于信息领域发展的各项决议，",
                        "深为关切技术被用来针对国家，",
                        "1. 欢迎秘书长的报告；",
                        "2. 促请所有会员国：",
                        "(a) 推动审议各种威胁；",
                        "(b) 支持能力建设；",
                        "3. 决定将该项目列入议程。");
        };
    }
}
