package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each language's own ways, one text and one question at a time. */
class LanguagesOfSearchTests {

    /** The same questions are put to the other kind of index, too. */
    Library library(Synonyms synonyms) {
        return new Library(synonyms);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The organisation of the conference | organizations",
                "EN | The State's obligations | state obligation",
                "EN | The rights of States, and principles | right state principle",
                "EN | An expense of the regions | expenses region",
                "EN | Des mots: naïve façade | naive facade",
                "EN | Responsible behaviour of neighbouring centres | behavior neighboring center",
                "EN | Labor and defense programs, licensed dialogs | labour defence programme dialogue",
                "EN | Analyzed by organizations | analyse organisation",
                "EN | The paralyzing offenses | paralysing offence",
                "EN | They fulfilled it by the fulfillment | fulfil fulfilment",
                "EN | Multi-stakeholder and subregional co-operation | multistakeholder sub-regional cooperation",
                "EN | Multistakeholder and sub-regional cooperation | Multi-stakeholder subregional co-operation",
                "FR | La cyber-sécurité | cybersecurite",
                "FR | La cybersécurité | cyber-sécurité",
                "RU | Кибер-безопасность | кибербезопасность",
                "FR | L’élaboration d’un traité sur la sécurité | elaboration traités securite",
                "FR | Les États souverains | souveraine état",
                "FR | La résolution a été adoptée | adopté",
                "FR | Les décisions adoptées | adoptés",
                "FR | Les textes adoptés | adoptee",
                "FR | Les travaux du groupe | travail",
                "FR | Les enjeux des lieux | enjeu lieu",
                "FR | De nombreuses délégations | nombreux",
                "FR | La sphère publique | publics",
                "FR | La production de maïs | production maïs",
                "FR | Un environnement sûr | sûre",
                "EN | Policies of organisations | organiz*",
                "FR | La sécurité de tous | sécurité*",
                "ES | Las mesas redondas | mesa",
                "ES | Las bases | base",
                "ES | Las niñas | niños",
                "ES | Los niños | niña",
                "ES | Las armas | arma",
                "ES | Un dato y un tema | datos temas",
                "ES | Daños en las zonas | daño zona",
                "ES | Los usos | uso",
                "ES | El uso en un año | usos años",
                "ES | Las naciones tomarán decisiones según la Constitución | nacion constitucion decisión",
                "FR | relative à la sécurité | relative a la securite",
                "FR | a été adoptée en même temps | a ete adoptee en meme temps",
                "ES | cooperación más estrecha | cooperacion mas estrecha",
                "ES | también sería necesario | tambien seria necesario",
                "ES | una amenaza seria | seria",
                "RU | Организация и ее члены | Организация и её члены",
                "RU | Организация и её члены | «ее члены»",
                "RU | Каждый человек имеет право на жизнь | человек жизнь",
                "RU | Всё, что вооружённые силы сберегут | вооруженные все силой",
                "RU | Органы Организации | орган",
                "RU | В системе прав | системы право",
                "RU | Ряд глобальных проблем | проблема",
                "RU | Наращивание потенциала | потенциалов",
                "RU | Обмены информацией | обменов",
                "ZH | 各国应加强网络安全方面的合作 | 网络安全",
                "ZH | 各国应加强网络安全方面的合作 | 安全合作",
                "ZH | 各國應加強網絡安全方面的合作 | 网络安全",
                "ZH | 各国应加强网络安全方面的合作 | 網絡安全",
                "ZH | 关于ＩＣＴ的决议 | ict 决议",
                "ZH | 联合国宪章 | 「联合国宪章」",
                "AR | وتؤكد الدول سيادتها | السيادة",
            })
    void whatIsMeantIsFound(Language language, String text, String question) {
        try (var library = library(Synonyms.NONE).with(Library.text("a", language, text))) {
            assertThat(library.ids(question)).containsExactly("a");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The organs of the body | organization",
                "EN | An international court | internal",
                "EN | A good custom | goods",
                "EN | Four hours in the labour court | for hors labo",
                "EN | A subject, nonetheless | sub",
                "EN | Multi-stakeholder efforts | -multistakeholder efforts",
                "RU | За исключением членов | исключён",
                "FR | Les forces armées | armements",
                "FR | Les forces armées | armes",
                "FR | Étant donné que | données",
                "FR | La production de blé | production de maïs",
                "FR | En mars | marée",
                "ES | Así como | Asia",
                "ES | En todo caso | casa",
                "ES | El 3 de mayo | maya",
                "ES | Una mesa | meses",
                "AR | حل منطقي | منطقة",
                "ZH | 根据S/RES/1和É | sécurité*",
                "EN | About all | a**",
                "ES | La Mesa de la Comisión | mes",
                "ZH | 各国应加强网络安全方面的合作 | 「安全合作」",
                "ZH | 各国应加强合作 | 的了",
                "EN | Equality that is sovereign | \"sovereign equality\"",
            })
    void whatIsNotMeantIsNot(Language language, String text, String question) {
        try (var library = library(Synonyms.NONE).with(Library.text("a", language, text))) {
            assertThat(library.ids(question)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"« égalité souveraine »", "„égalité souveraine“", "“égalité souveraine”", "\"égalité souveraine\""
            })
    void aPhraseStandsInTheQuotesOfAnyLanguage(String phrase) {
        try (var library = library(Synonyms.NONE)
                .with(
                        Library.text("a", Language.FR, "Le principe de l’égalité souveraine"),
                        Library.text("b", Language.FR, "Souveraine est l’égalité"))) {
            assertThat(library.ids(phrase)).containsExactly("a");
        }
    }

    @Test
    void anAbbreviationFindsWhatIsWrittenOutAndTheOtherLanguages() {
        try (var library = library(ReferenceWords.read())
                .with(
                        Library.text("en", Language.EN, "The programme of action is permanent."),
                        Library.text("fr", Language.FR, "Un programme d’action permanent."),
                        Library.text("zh", Language.ZH, "设立行动纲领。"),
                        Library.text("ar", Language.AR, "إنشاء برنامج العمل."),
                        Library.text("no", Language.EN, "Action without a programme."))) {
            assertThat(library.ids("PoA")).containsExactlyInAnyOrder("en", "fr", "zh", "ar");
            assertThat(library.ids("行动纲领")).containsExactlyInAnyOrder("en", "fr", "zh", "ar");
            assertThat(library.ids("programme of action")).contains("en", "fr", "zh", "ar");
            assertThat(library.ask("PoA").widened()).hasSize(1);
            var narrow = Asked.of("PoA", Language.EN).wide(false);
            assertThat(library.ids(narrow, Reader.guest())).containsExactly("en");
        }
    }

    @Test
    void arabicPluralsThatFollowNoRuleStandOnTheList() {
        var words = new Synonyms.Meaning(UUID.randomUUID(), Map.of(Language.AR, List.of("لجنة", "لجان")));
        try (var library = library(new Synonyms(List.of(words)))
                .with(Library.text("a", Language.AR, "واللجان الرئيسية"), Library.text("b", Language.AR, "للجنة"))) {
            assertThat(library.ids("لجنة")).containsExactlyInAnyOrder("a", "b");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "تقرير, التقارير",
        "وثائق, الوثيقة",
        "برنامج, والبرامج",
        "مشروع, مشاريع",
        "وفود, وفدنا",
        "خبير, الخبراء",
        "طرف, الأطراف",
        "عناصر, العنصر",
        "قانون, القوانين"
    })
    void thoseThatAreBroughtAlongAreOfTheField(String question, String text) {
        try (var library = library(ReferenceWords.read()).with(Library.text("a", Language.AR, text))) {
            assertThat(library.ids(question)).containsExactly("a");
        }
    }

    @Test
    void aTextInNoneOfTheSixIsFoundByItsWordsAsTheyStand() {
        try (var library = library(Synonyms.NONE).with(Library.text("a", null, "Die Souveränität der Staaten"))) {
            assertThat(library.ids("souveranitat staaten")).containsExactly("a");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Confidence-building measures | measures*",
                "EN | Policies of organisations | policie*",
                "EN | Policies of organisations | organis*",
                "EN | Cyber-security and cybercrime | cyber-sec*",
                "EN | The non-use of force | no*",
                "FR | Mesures de confiance et de sécurité | mesure*",
                "FR | Mesures de confiance et de sécurité | sécurité*",
                "FR | Mesures de confiance et de sécurité | confiance securite*",
                "FR | Les politiques régionaux | régionau*",
                "ES | Medidas de confianza | medida*",
                "RU | Учётом информацией | учёт*",
                "RU | Учётом информацией | информацие*",
                "AR | الأمن والمسؤولية | أمن*",
                "AR | الأمن والمسؤولية | مسؤول*",
                "AR | الأمن والمسؤولية | الامن*",
                "ZH | 各国应加强网络安全 | 网络*",
                "ZH | 各国应加强网络安全 | 加強網*",
                "ZH | 关于ICTs的决议 | ict*",
            })
    void aWordIsFoundByItsBeginning(Language language, String text, String question) {
        try (var library = library(Synonyms.NONE).with(Library.text("a", language, text))) {
            assertThat(library.ids(question)).containsExactly("a");
            assertThat(marks(library.ask(question))).isNotEmpty();
        }
    }

    /** However its language takes endings off, also where its ending is but begun. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Countries analysed communications policies",
                "FR | Souveraineté numérique: réseaux régionaux européennes",
                "ES | Decisiones internacionales: cooperación, naciones soberanas",
                "RU | Обеспечение безопасности глобальной информацией проблем",
                "AR | التزاماته الدولية بأمن المعلومات والمسؤوليات",
            })
    void soItIsWhereverItStops(Language language, String text) {
        try (var library = library(Synonyms.NONE).with(Library.text("a", language, text))) {
            for (var word : text.split("[ :,]+"))
                for (var length = 2; length <= word.length(); length++) {
                    var answers = library.ask(word.substring(0, length) + "*");
                    assertThat(marks(answers)).as(word.substring(0, length)).contains(word);
                }
        }
    }

    @Test
    void whatBeginsOtherwiseIsNotFound() {
        try (var library = library(Synonyms.NONE)
                .with(
                        Library.text("a", Language.EN, "Security, an insecure measurement"),
                        Library.text("b", Language.ZH, "加强安全网络"))) {
            assertThat(library.ids("secur*")).containsExactly("a");
            assertThat(marks(library.ask("secur*"))).containsExactly("Security");
            assertThat(library.ids("measures*")).isEmpty();
            assertThat(library.ids("网络安*")).isEmpty();
            assertThat(library.ids("security -measurem*")).isEmpty();
        }
    }

    private static List<String> marks(Answers answers) {
        return answers.groups().stream()
                .flatMap(group -> group.hits().stream())
                .flatMap(hit -> hit.passage().stretches().stream())
                .filter(Passage.Stretch::marked)
                .map(Passage.Stretch::text)
                .toList();
    }
}
