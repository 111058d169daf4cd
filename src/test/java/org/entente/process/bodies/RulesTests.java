package org.entente.process.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulesTests {

    private static final UUID OWNER = UUID.randomUUID();
    private static final Names NAMES = Names.of(Language.EN, "A name");

    @Test
    void onOneDayAProcessHasOneName() {
        var first = naming(null, "2022-12-06");
        assertThat(naming("2022-12-07", null).clashesWith(first)).isFalse();
        assertThat(naming("2022-12-06", null).clashesWith(first)).isTrue();
        assertThat(first.clashesWith(first)).isFalse();
    }

    @Test
    void aChairPresidesAlone() {
        var chair = tenure(Office.CHAIR, "One", "2026-01-01", "2026-12-31");
        assertThat(tenure(Office.CHAIR, "Other", "2026-12-31", null).clashesWith(chair))
                .isTrue();
        assertThat(tenure(Office.CHAIR, "Other", "2027-01-01", null).clashesWith(chair))
                .isFalse();
        assertThat(tenure(Office.RAPPORTEUR, "Other", "2026-06-01", null).clashesWith(chair))
                .isFalse();
    }

    @Test
    void severalAreViceChairsAtOnceButNobodyTwice() {
        var one = tenure(Office.VICE_CHAIR, "One", "2026-01-01", null);
        assertThat(tenure(Office.VICE_CHAIR, "Other", "2026-01-01", null).clashesWith(one))
                .isFalse();
        assertThat(tenure(Office.VICE_CHAIR, "ONE", "2026-02-01", null).clashesWith(one))
                .isTrue();
    }

    @Test
    void aSessionBelongsToTheCycleInWhichItBegins() {
        var cycle = new Cycle(UUID.randomUUID(), OWNER, NAMES, 2026, 2030, 2030, "", "", false);
        assertThat(cycle.years()).isEqualTo("2026–2030");
        assertThat(cycle.holds(session("2026-01-01", "2026-01-02"))).isTrue();
        assertThat(cycle.holds(session("2030-12-30", "2031-01-02"))).isTrue();
        assertThat(cycle.holds(session("2025-12-30", "2026-01-02"))).isFalse();
        assertThat(cycle.holds(session(null, null))).isFalse();
    }

    @Test
    void theSameYearsOrTheSameParagraphAreRecordedOnce() {
        var cycle = new Cycle(UUID.randomUUID(), OWNER, NAMES, 2026, 2030, null, "", "", false);
        var within = new Cycle(UUID.randomUUID(), OWNER, NAMES, 2026, 2027, null, "", "", false);
        var again = new Cycle(UUID.randomUUID(), OWNER, NAMES, 2026, 2030, null, "", "", false);
        assertThat(within.repeats(cycle)).isFalse();
        assertThat(again.repeats(cycle)).isTrue();
        assertThat(mandate("3").repeats(mandate("4"))).isFalse();
        assertThat(mandate("3").repeats(mandate("3"))).isTrue();
    }

    private static Naming naming(@Nullable String from, @Nullable String to) {
        var span = SpanTests.span(from, to);
        return new Naming(UUID.randomUUID(), OWNER, NAMES, span.from(), span.to(), "", "", false);
    }

    private static Mandate mandate(String paragraph) {
        return new Mandate(UUID.randomUUID(), OWNER, "A/RES/80/16", paragraph, new Names(Map.of()), "", false);
    }

    private static Tenure tenure(Office office, String person, @Nullable String from, @Nullable String to) {
        var span = SpanTests.span(from, to);
        var none = new Names(Map.of());
        return new Tenure(
                UUID.randomUUID(), OWNER, office, none, person, null, null, span.from(), span.to(), "", "", false);
    }

    private static Session session(@Nullable String from, @Nullable String to) {
        var span = SpanTests.span(from, to);
        return new Session(
                UUID.randomUUID(), OWNER, NAMES, span.from(), span.to(), new Names(Map.of()), false, "", false, 0);
    }
}
