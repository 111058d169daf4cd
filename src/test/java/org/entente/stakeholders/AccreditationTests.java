package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.stakeholders.Rules.NOW;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.process.bodies.Session;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccreditationTests {

    private static final UUID PROCESS = UUID.randomUUID();

    private final Accreditation five = of(2026, 2030, "2030-12-31");

    @ParameterizedTest
    @CsvSource({
        "2025-12-29, 2026-01-02, false",
        "2026-01-01, 2026-01-05, true",
        "2030-12-30, 2031-01-03, true",
        "2031-01-01, 2031-01-05, false",
        ", 2028-03-04, true",
        ", , false"
    })
    void aSessionIsInTheCycleInWhichItBegins(@Nullable LocalDate from, @Nullable LocalDate to, boolean in) {
        assertThat(five.isGoodFor(session(from, to))).isEqualTo(in);
    }

    @Test
    void anotherIsForItsOwnSessionAloneOrForAllOfTheProcess() {
        var session = session(LocalDate.parse("2027-07-05"), null);
        assertThat(to(session).isGoodFor(session)).isTrue();
        assertThat(to(session).isGoodFor(session(LocalDate.parse("2027-07-05"), null)))
                .isFalse();
        assertThat(Rules.accreditation(RenewalRule.NONE, true).isGoodFor(session(null, null)))
                .isTrue();
    }

    @Test
    void aSessionThatBeginsAfterItsLastDayIsNoneOfIts() {
        var cycle = of(2026, 2030, "2028-06-30");
        var process = as(null, null, LocalDate.parse("2028-06-30"));
        for (var each : List.of(cycle, process)) {
            assertThat(each.isGoodFor(session(LocalDate.parse("2028-06-30"), LocalDate.parse("2028-07-04"))))
                    .isTrue();
            assertThat(each.isGoodFor(session(LocalDate.parse("2028-07-01"), LocalDate.parse("2028-07-04"))))
                    .isFalse();
            assertThat(each.isGoodFor(session(null, LocalDate.parse("2028-07-01"))))
                    .isFalse();
        }
    }

    @Test
    void whoIsInForACycleHasNothingToApplyForToASessionOfIt() {
        var session = session(LocalDate.parse("2027-07-05"), LocalDate.parse("2027-07-09"));
        assertThat(five.covers(to(session), session)).isTrue();
        var later = session(LocalDate.parse("2032-07-05"), LocalDate.parse("2032-07-09"));
        assertThat(five.covers(to(later), later)).isFalse();
        var overNewYear = session(LocalDate.parse("2030-12-30"), LocalDate.parse("2031-01-03"));
        assertThat(five.covers(to(overNewYear), overNewYear))
                .as("on its last days the accreditation is over")
                .isFalse();
        assertThat(to(session).covers(to(session), session))
                .as("only a cycle covers")
                .isFalse();
    }

    @Test
    void aCycleCoversThoseWithinItAndNoneThatReachesBeyond() {
        assertThat(five.covers(of(2026, 2027, "2027-12-31"), null)).isTrue();
        assertThat(five.covers(of(2026, 2030, "2030-12-31"), null))
                .as("a later round for the same cycle")
                .isTrue();
        assertThat(five.covers(of(2031, 2035, "2035-12-31"), null)).isFalse();
        assertThat(of(2026, 2027, "2027-12-31").covers(five, null)).isFalse();
        assertThat(of(2026, 2030, "2028-06-30").covers(of(2028, 2029, "2029-12-31"), null))
                .as("it ends earlier")
                .isFalse();
        assertThat(five.covers(five, null)).as("itself").isFalse();
        assertThat(five.covers(Rules.accreditation(RenewalRule.NONE, true), null))
                .as("another process")
                .isFalse();
    }

    @Test
    void applicationsAreReceivedForLongerAndNeverForLessTime() {
        var until = five.receivesUntil();
        assertThat(five.receiveUntil(until.plusSeconds(60), NOW).receivesUntil())
                .isEqualTo(until.plusSeconds(60));
        refused(Refusal.NOT_LATER, () -> five.receiveUntil(until, NOW));
        refused(Refusal.NOT_LATER, () -> five.receiveUntil(until.minusSeconds(1), NOW));
        refused(Refusal.RECEIVES_NO_MORE, () -> five.receiveUntil(until.plusSeconds(60), until));
        refused(Refusal.BEYOND_END, () -> five.receiveUntil(NOW.plus(Duration.ofDays(3000)), NOW));
    }

    private static void refused(Refusal refusal, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.refusal()).isEqualTo(refusal));
    }

    private static Accreditation of(int first, int last, String ends) {
        var cycle = new AccreditationCycle(UUID.randomUUID(), Names.of(Language.EN, "Cycle"), first, last);
        return as(null, cycle, LocalDate.parse(ends));
    }

    private static Accreditation to(Session session) {
        return as(session.id(), null, LocalDate.parse("2030-12-31"));
    }

    private static Accreditation as(@Nullable UUID session, @Nullable AccreditationCycle cycle, LocalDate ends) {
        var rule = Rules.accreditation(RenewalRule.NONE, true);
        return new Accreditation(
                UUID.randomUUID(),
                PROCESS,
                session,
                cycle,
                rule.titles(),
                rule.modality(),
                rule.receivesUntil(),
                ends,
                true,
                0);
    }

    private static Session session(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Session(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Names.of(Language.EN, "Session"),
                from,
                to,
                new Names(Map.of()),
                true,
                "",
                false,
                0);
    }
}
