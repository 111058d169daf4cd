package org.entente.process.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpanTests {

    private static final Span SPRING = span("2026-03-01", "2026-05-31");

    @Test
    void bothDaysAreIncluded() {
        assertThat(SPRING.holdsOn(LocalDate.parse("2026-03-01"))).isTrue();
        assertThat(SPRING.holdsOn(LocalDate.parse("2026-05-31"))).isTrue();
        assertThat(SPRING.holdsOn(LocalDate.parse("2026-06-01"))).isFalse();
    }

    @Test
    void twoThatShareADayOverlapAndTwoThatFollowOneAnotherDoNot() {
        assertThat(SPRING.overlaps(span("2026-05-31", "2026-06-30"))).isTrue();
        assertThat(SPRING.overlaps(span("2026-06-01", "2026-06-30"))).isFalse();
        assertThat(span("2026-06-01", "2026-06-30").overlaps(SPRING)).isFalse();
    }

    @Test
    void whereNobodyKnowsTheDayItIsOpen() {
        assertThat(span(null, null).overlaps(SPRING)).isTrue();
        assertThat(span("2026-05-31", null).overlaps(SPRING)).isTrue();
        assertThat(span("2026-06-01", null).overlaps(SPRING)).isFalse();
        assertThat(span(null, "2026-02-28").overlaps(SPRING)).isFalse();
    }

    @Test
    void holdsWhatLiesWithinAsFarAsItIsKnown() {
        assertThat(SPRING.holds(span("2026-03-30", "2026-03-31"))).isTrue();
        assertThat(SPRING.holds(span("2026-03-30", null))).isTrue();
        assertThat(SPRING.holds(span("2026-02-28", "2026-03-31"))).isFalse();
        assertThat(SPRING.holds(span(null, "2026-06-01"))).isFalse();
        assertThat(span(null, null).holds(SPRING)).isTrue();
    }

    static Span span(@Nullable String from, @Nullable String to) {
        return new Span(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
