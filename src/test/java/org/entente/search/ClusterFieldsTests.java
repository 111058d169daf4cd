package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.WildcardQuery;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.junit.jupiter.api.Test;

/** How a text is laid out for OpenSearch, and how a phrase in it is asked for. */
class ClusterFieldsTests {

    @Test
    void eachWordStandsAtItsPlaceAndWhatWasLeftOutKeepsItsOwn() {
        assertThat(laidOut(Language.EN, "The law of the sea")).containsEntry("text_en", "| law | | sea");
        assertThat(laidOut(Language.ZH, "安全")).containsEntry("text_zh_pairs", "安|安全 全");
    }

    @Test
    void theFormsOfAWordShareOnePlace() {
        var places =
                laidOut(Language.AR, "والتزام الدول").get("text_ar").toString().split(" ");
        assertThat(places).hasSize(2);
        assertThat(places[0].split("\\|")).hasSizeGreaterThan(1).contains("تزام");
    }

    @Test
    void whatIsForAFewIsNotAmongTheWordsThatAreOffered() {
        var open = Library.text("a", Language.FR, "la souveraineté");
        var closed = Library.text("a", Language.FR, "la souveraineté", Audience.OFFICERS, null);
        assertThat(fields(open).get("spelt_fr"))
                .isEqualTo(Set.of("souverainete", "souverainete" + Spelt.TRULY + "souveraineté"));
        assertThat(fields(closed)).doesNotContainKey("spelt_fr").containsEntry("audience", Set.of("OFFICERS"));
    }

    /** As OpenSearch takes it apart again. */
    @Property
    void whateverIsWrittenThereAreAsManyPlacesAndFormsAsWordsHave(@ForAll String text) {
        for (var language : Language.values()) {
            for (var analyzer : List.of(Words.stems(language), Words.pairs(), Words.stems(null))) {
                var spots = Words.of(analyzer, text);
                var laidOut = ClusterFields.laidOut(spots);
                var places = laidOut.isEmpty() ? new String[0] : laidOut.split("\\s+", -1);
                assertThat(places).hasSize(spots.isEmpty() ? 0 : spots.getLast().position() + 1);
                for (var spot : spots)
                    assertThat(places[spot.position()].split("\\|", -1))
                            .hasSameSizeAs(spot.forms())
                            .doesNotContain("");
            }
        }
    }

    @Test
    void aPhraseKeepsItsGaps() {
        var phrase = new PhraseQuery.Builder()
                .add(new Term("text.en", "law"), 4)
                .add(new Term("text.en", "sea"), 7)
                .build();
        assertThat(ClusterQuery.of(phrase))
                .isEqualTo(Map.of("match_phrase", Map.of("text_en", Map.of("query", "law | | sea", "boost", 1f))));
    }

    @Test
    void aQuestionThatNobodyAsksIsNotGuessedAt() {
        var unknown = new WildcardQuery(new Term("text.en", "*"));
        assertThatThrownBy(() -> ClusterQuery.of(unknown)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Object> laidOut(Language language, String text) {
        return fields(Library.text("a", language, text));
    }

    private static Map<String, Object> fields(Readable readable) {
        return ClusterFields.of(new Entry("things", readable));
    }
}
