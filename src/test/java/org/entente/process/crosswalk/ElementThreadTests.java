package org.entente.process.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.process.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ElementThreadTests {

    private static final UUID PROCESS = UUID.randomUUID();

    private static final List<Step> KNOWN = List.of(
            step("2024", null, false),
            step("2021-06-01", PROCESS, false),
            step(null, null, false),
            step("2026-07-20", PROCESS, false),
            step("2026-01-01", null, true));

    @Test
    void theOldestStandsFirstUnlessTheNewestIsAskedForAndWhatHasNoDayStandsLast() {
        assertThat(dates("", "")).containsExactly("2021-06-01", "2024", "2026-07-20", null);
        assertThat(dates("", "newest")).containsExactly("2026-07-20", "2024", "2021-06-01", null);
    }

    @Test
    void isNarrowedToAProcessOrToWhatBelongsToNone() {
        assertThat(dates(PROCESS.toString(), "")).containsExactly("2021-06-01", "2026-07-20");
        assertThat(dates("none", "")).containsExactly("2024", null);
        assertThat(dates("no such process", "")).isEmpty();
        assertThat(thread("none", "").of()).isEqualTo(4);
    }

    @Test
    void theDemonstrationStandsApart() {
        assertThat(dates("demo", "")).containsExactly("2026-01-01");
        assertThat(thread("", "").hasFictitious()).isTrue();
        assertThat(thread("", "").processes()).containsExactly(PROCESS);
    }

    private static List<@Nullable String> dates(String process, String order) {
        return thread(process, order).steps().stream().map(Step::date).toList();
    }

    private static ElementThread thread(String process, String order) {
        return ElementThread.of(KNOWN, new ElementThread.Asked(process, order));
    }

    private static Step step(@Nullable String date, @Nullable UUID process, boolean fictitious) {
        var title = Names.of(Language.EN, "Something");
        return new Step(date, Step.Kind.DOCUMENT, title, "/x", "", null, process, null, null, fictitious);
    }
}
