package org.entente.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ZonesTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void aDigestComesAtItsHourAlsoAcrossAChangeOfClocks() {
        var before = Instant.parse("2027-03-13T12:30:00Z");
        var next = Zones.next(before, NEW_YORK, 7, Often.DAILY);
        assertThat(next).isEqualTo("2027-03-14T11:00:00Z");
        assertThat(Zones.next(next, NEW_YORK, 7, Often.DAILY)).isEqualTo("2027-03-15T11:00:00Z");
    }

    @Test
    void aWeeklyOneComesOnMondays() {
        assertThat(Zones.next(Instant.parse("2026-11-26T12:00:00Z"), ZoneId.of("Asia/Shanghai"), 8, Often.WEEKLY))
                .isEqualTo("2026-11-30T00:00:00Z");
    }

    @Property
    void theNextIsLaterAndAtMostAPeriodAway(
            @ForAll @LongRange(min = 1_700_000_000L, max = 2_000_000_000L) long second,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(max = 29) int zone,
            @ForAll boolean weekly) {
        var now = Instant.ofEpochSecond(second);
        var place = ZoneId.of(Zones.ALL.get(zone));
        var next = Zones.next(now, place, hour, weekly ? Often.WEEKLY : Often.DAILY);
        assertThat(next)
                .isAfter(now)
                .isBeforeOrEqualTo(now.plus(Duration.ofDays(weekly ? 7 : 1)).plus(Duration.ofHours(2)));
    }

    @Test
    void thereAreThirtyClocksToChooseFrom() {
        assertThat(Zones.ALL)
                .hasSize(30)
                .doesNotHaveDuplicates()
                .allSatisfy(zone -> assertThat(ZoneId.of(zone).getId()).isEqualTo(zone));
    }
}
