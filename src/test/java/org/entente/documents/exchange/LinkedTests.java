package org.entente.documents.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.languages.Language;
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
        var linked = Linked.of(cited.document(), text, Map.of(language, text), SITE);
        assertThat(linked)
                .containsEntry("@type", "Report")
                .containsEntry("inLanguage", language.code())
                .containsEntry("identifier", "A/78/76")
                .containsEntry("datePublished", "2023-04-19")
                .containsEntry("url", SITE + "/documents/A/78/76?language=" + language.code())
                .containsEntry("workTranslation", List.of());
        assertThat((List<?>) linked.get("encoding")).hasSize(Form.OF_TEXTS.size());
    }

    @Test
    void cannotEndTheBlockThatItStandsIn() {
        var title = "</script><script>alert(1)</script><!-- & \u2028";
        var cited = CitationTests.cited("A/78/76", "2023", Language.EN, title, null);
        var text = Objects.requireNonNull(cited.text());
        var block = Linked.inPage(cited.document(), text, Map.of(Language.EN, text), SITE);
        assertThat(block).doesNotContain("<", ">", "&", "\u2028");
        assertThat(JsonMapper.shared().readTree(block).get("name").asString()).isEqualTo(title);
    }
}
