package org.entente.meetings.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.entente.languages.Language;
import org.entente.meetings.Interval;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakenTests {

    private static final Instant NOW = Instant.parse("2026-12-03T17:00:00Z");

    @Test
    void whereNoHourIsKnownItWasTakenWhenThePartWasOverOrNow() {
        var over = part("2026-12-03T15:00:20Z", "2026-12-03T15:40:40Z");
        assertThat(Taken.in(over, NOW).at()).isEqualTo(over.to());
        assertThat(Taken.in(over, NOW).audience()).isEqualTo(MeetingMode.CLOSED.audience());
        assertThat(Taken.in(part("2026-12-03T15:40:40Z", null), NOW).at()).isEqualTo(NOW);
    }

    @Test
    void theMinuteInWhichAPartBeginsIsInItAndNoMomentBeforeItIs() {
        var part = part("2026-12-03T15:00:20Z", "2026-12-03T15:40:40Z");
        assertThat(at(part, "10:00")).isEqualTo("2026-12-03T15:00:20Z");
        assertThat(at(part, "10:40")).isEqualTo("2026-12-03T15:40:00Z");
        assertThat(at(part, "09:59")).isNull();
        assertThat(at(part, "10:41")).isNull();
    }

    @Test
    void aPartThatLastsOverMidnightHasHoursOfBothDays() {
        var part = part("2026-12-02T04:00:00Z", "2026-12-02T06:00:00Z");
        assertThat(at(part, "23:30")).isEqualTo("2026-12-02T04:30:00Z");
        assertThat(at(part, "00:30")).isEqualTo("2026-12-02T05:30:00Z");
    }

    @Test
    void anHourThatIsLeftOutIsInNoPartAndOneThatIsThereTwiceIsTheOneInThePart() {
        assertThat(at(part("2026-03-08T06:00:00Z", "2026-03-08T08:00:00Z"), "02:30"))
                .isNull();
        assertThat(at(part("2026-11-01T06:10:00Z", "2026-11-01T07:10:00Z"), "01:30"))
                .isEqualTo("2026-11-01T06:30:00Z");
    }

    private static @Nullable Instant at(Interval part, String hour) {
        return Taken.in(part, LocalTime.parse(hour), TestMeetings.NEW_YORK, NOW)
                .map(Taken::at)
                .orElse(null);
    }

    private static Interval part(String from, @Nullable String to) {
        return new Interval(
                MeetingMode.CLOSED,
                MeetingMode.CLOSED.audience(),
                Instant.parse(from),
                to == null ? null : Instant.parse(to),
                "",
                Language.EN);
    }
}
