package org.entente.process.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeLineTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");

    @Test
    void whatGoesOnOrIsToComeStandsFirstAndTheNextOfItOnTop() {
        var line = TimeLine.of(
                List.of(
                        moment("far", "2027-07-01", "2027-07-05"),
                        moment("over", "2026-07-20", "2026-07-24"),
                        moment("now", "2026-11-24", "2026-11-26"),
                        moment("near", "2026-12-07", "2026-12-11"),
                        moment("long over", "2021-06-01", null)),
                TODAY);
        assertThat(line.ahead()).extracting(TimeLineTests::name).containsExactly("now", "near", "far");
        assertThat(line.behind()).extracting(TimeLineTests::name).containsExactly("over", "long over");
    }

    @Test
    void aYearOrAMonthIsAheadUntilItIsOver() {
        var line = TimeLine.of(
                List.of(
                        moment("this year", "2026", null),
                        moment("a month", "2026-10", null),
                        moment("2030", "2030", null)),
                TODAY);
        assertThat(line.ahead()).extracting(TimeLineTests::name).containsExactly("this year", "2030");
        assertThat(line.behind()).extracting(TimeLineTests::name).containsExactly("a month");
    }

    @Test
    void whatNobodyKnowsTheDayOfStandsForItself() {
        var line = TimeLine.of(List.of(moment("some day", null, null)), TODAY);
        assertThat(line.ahead()).isEmpty();
        assertThat(line.undated()).extracting(TimeLineTests::name).containsExactly("some day");
        assertThat(line.isEmpty()).isFalse();
    }

    private static Moment moment(String name, @Nullable String known, @Nullable String until) {
        return new Moment(
                known,
                until == null ? null : LocalDate.parse(until),
                Moment.Kind.SESSION,
                Names.of(Language.EN, name),
                new Names(Map.of()),
                null,
                false);
    }

    private static String name(Moment moment) {
        return moment.names().in(Language.EN);
    }
}
