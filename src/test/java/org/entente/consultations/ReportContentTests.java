package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportContentTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** As it was kept before reports could tell where States stand. */
    private static final String EARLIER = """
            {"report":"5a1d4c1e-0000-4000-8000-000000000001","number":1,"publishedAt":"2026-01-02T03:04:05Z",\
            "titles":{"en":"Highlights"},"fictitious":false,"thresholds":{"most":50,"many":30,"several":20,"some":10},\
            "consultations":[],"sections":[]}""";

    @Test
    void whatAnEarlierProgramFrozeIsReadShowsNothingNewAndKeepsItsForm() {
        var content = JSON.readValue(EARLIER, ReportContent.class);
        assertThat(content.stands()).isEmpty();
        assertThat(JSON.readTree(JSON.writeValueAsString(content))).isEqualTo(JSON.readTree(EARLIER));
    }

    @Test
    void whereStatesStandIsReadAsItWasWritten() {
        var content = with(proposed(), proposed());
        assertThat(JSON.readValue(JSON.writeValueAsString(content), ReportContent.class))
                .isEqualTo(content);
    }

    @Test
    void anElementOfWhichNothingIsLeftIsLeftOutItself() {
        var kept = proposed();
        var gone = proposed();
        assertThat(with(kept, gone).proposing(Set.of(kept.proposition())).proposed())
                .containsExactly(kept.proposition());
        assertThat(with(gone).proposing(Set.of()).stands()).isEmpty();
    }

    private static ReportStands.Proposed proposed() {
        var spread = new ReportStands.Spread(null, Map.of(), 1, 2, 3, 4, 5, 15);
        return new ReportStands.Proposed(UUID.randomUUID(), UUID.randomUUID(), Map.of("en", "One."), List.of(spread));
    }

    private static ReportContent with(ReportStands.Proposed... proposed) {
        var earlier = JSON.readValue(EARLIER, ReportContent.class);
        return new ReportContent(
                earlier.report(),
                earlier.number(),
                earlier.publishedAt(),
                earlier.titles(),
                earlier.fictitious(),
                earlier.thresholds(),
                earlier.consultations(),
                earlier.sections(),
                List.of(new ReportStands("STRUCTURE", Map.of("en", "Structure"), List.of(proposed))),
                null);
    }
}
