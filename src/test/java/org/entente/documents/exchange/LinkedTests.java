package org.entente.documents.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.documents.record.Related;
import org.entente.documents.record.Relation;
import org.entente.documents.record.Relation.Kind;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What search engines read of a document. */
class LinkedTests {

    private static final String SITE = "https://entente.example.int";

    @ParameterizedTest
    @EnumSource
    void namesTheDocumentInItsLanguageWithItsOtherForms(Language language) {
        var cited = CitationTests.cited("A/78/76", "2023-04-19", language, "Title", null);
        var text = Objects.requireNonNull(cited.text());
        var linked = Linked.of(cited, Map.of(language, text), List.of());
        assertThat(linked)
                .containsEntry("@type", "Report")
                .containsEntry("inLanguage", language.code())
                .containsEntry("identifier", "A/78/76")
                .containsEntry("datePublished", "2023-04-19")
                .containsEntry("url", SITE + "/documents/A/78/76?language=" + language.code())
                .containsEntry("workTranslation", List.of());
        assertThat((List<?>) linked.get("encoding")).hasSize(Form.OF_TEXTS.size());
    }

    @ParameterizedTest
    @EnumSource
    void saysOfADocumentWithoutATextWhatIsKnownOfIt(Language language) {
        var document = CitationTests.document("A/78/76", "2023-04-19", Names.of(language, "Title"), false);
        assertThat(Linked.of(Citation.of(document, language, SITE), Map.of(), List.of()))
                .containsEntry("@type", "Report")
                .containsEntry("@id", SITE + "/documents/A/78/76")
                .containsEntry("name", "Title")
                .containsEntry("identifier", "A/78/76")
                .containsEntry("datePublished", "2023-04-19")
                .containsKeys("author", "publisher")
                .doesNotContainKeys("inLanguage", "encoding", "workTranslation");
    }

    @Test
    void namesWhatTheDocumentIsToOthersAndACorrigendumToItsLanguagesAlone() {
        var report = CitationTests.cited("A/78/76/Rev.1", "2023", Language.FR, "Title", null);
        var other = CitationTests.cited("A/78/76", "2023", Language.FR, "Before", null)
                .document();
        var corrigendum = CitationTests.cited("A/78/76/Rev.1/Corr.1", "2023", Language.FR, "After", null)
                .document();
        var id = report.document().id();
        var related = List.of(
                new Related(relation(id, Kind.SUPERSEDES, other.id(), List.of()), false, other, true),
                new Related(
                        relation(corrigendum.id(), Kind.CORRIGENDUM_TO, id, List.of(Language.FR)),
                        true,
                        corrigendum,
                        false),
                new Related(
                        new Relation(UUID.randomUUID(), id, Kind.AMENDS, null, "A/1", List.of()), false, null, false));
        for (var language : List.of(Language.FR, Language.EN)) {
            var text = Objects.requireNonNull(CitationTests.cited("A/78/76/Rev.1", "2023", language, "Title", null)
                    .text());
            var linked = Linked.of(Citation.of(report.document(), text, SITE), Map.of(language, text), related);
            assertThat(linked).containsEntry("isBasedOn", List.of(SITE + "/documents/A/78/76"));
            assertThat(linked.get("correction"))
                    .isEqualTo(language == Language.FR ? List.of(SITE + "/documents/A/78/76/Rev.1/Corr.1") : null);
        }
    }

    private static Relation relation(UUID from, Kind kind, UUID to, List<Language> languages) {
        return new Relation(UUID.randomUUID(), from, kind, to, null, languages);
    }

    @Test
    void cannotEndTheBlockThatItStandsIn() {
        var title = "</script><script>alert(1)</script><!-- & \u2028";
        var cited = CitationTests.cited("A/78/76", "2023", Language.EN, title, null);
        var text = Objects.requireNonNull(cited.text());
        var block = Linked.inPage(cited, Map.of(Language.EN, text), List.of());
        assertThat(block).doesNotContain("<", ">", "&", "\u2028");
        assertThat(JsonMapper.shared().readTree(block).get("name").asString()).isEqualTo(title);
    }
}
