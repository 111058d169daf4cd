package org.entente.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.entente.Entente;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Of which days the head is public. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class HeadsTests {

    record ThingOpened(UUID thing, UUID by, Instant at) implements Act {
        @Override
        public String about() {
            return "/things/" + thing;
        }
    }

    @Autowired
    Heads heads;

    @Autowired
    Verification verification;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private LocalDate day;
    private Instant nextDay;

    @BeforeEach
    void somethingIsDone() {
        act();
        day = heads.of(Chain.RECORD, null, null).getFirst().day();
        nextDay = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Test
    void theDayThatRunsHasNoneHoweverMuchIsDone() {
        var last = nextDay.minusNanos(1);
        var before = heads.ended(null, null, last);
        act();
        assertThat(heads.ended(null, null, last)).isEqualTo(before);
        assertThat(before).noneMatch(each -> each.day().equals(day));
    }

    @Test
    void noQuestionForALaterDayBringsItForth() {
        for (var asked : new LocalDate[] {day, day.plusDays(1), LocalDate.parse("2199-12-31")})
            assertThat(heads.ended(day, asked, nextDay.minusNanos(1))).isEmpty();
    }

    @Test
    void itHasOneOnceItIsOver() {
        var found = verification.of(Chain.RECORD);
        var ended = heads.ended(null, null, nextDay);
        assertThat(ended.getFirst().hash()).isEqualTo(found.head());
        assertThat(ended.getFirst().number()).isEqualTo(found.acts());
        assertThat(ended.stream().mapToLong(Head::acts).sum()).isEqualTo(found.acts());
        assertThat(heads.ended(day, day, nextDay)).hasSize(1);
        assertThat(heads.ended(null, day.minusDays(1), nextDay)).doesNotContain(ended.getFirst());
    }

    private void act() {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new ThingOpened(UUID.randomUUID(), UUID.randomUUID(), Instant.now())));
    }
}
