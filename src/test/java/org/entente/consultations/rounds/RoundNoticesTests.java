package org.entente.consultations.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.consultations.Consultation;
import org.entente.consultations.Rule;
import org.entente.consultations.Scene;
import org.entente.consultations.propositions.Drawn;
import org.entente.notifications.PostOfTheHouse;
import org.entente.notifications.PostOfTheHouse.Someone;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the States that a round asks are told of it, and whoever follows its consultation. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class RoundNoticesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    PostOfTheHouse house;

    @Autowired
    Scene scene;

    @Autowired
    Drawn drawn;

    @Autowired
    Rounds rounds;

    @Autowired
    RemindsOfRounds reminds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Delegate officer;
    private Someone asked;
    private Someone other;
    private Consultation consultation;
    private Round round;

    @BeforeEach
    void aRoundOfAWeek() {
        officer = house.someone(null, Role.OFFICER).delegate();
        asked = house.someone("KEN", Role.DELEGATE);
        other = house.someone("FRA", Role.DELEGATE);
        consultation = scene.open(Rule.NAMED, "AU");
        var paragraph = scene.paragraph(scene.heard(consultation, "KEN", "One plenary session each year."), 1);
        var proposition = drawn.open(consultation, "There should be one session.", paragraph);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        round = new Round(
                UUID.randomUUID(),
                consultation.id(),
                1,
                List.of(proposition.id()),
                Set.of(scene.party("KEN")),
                true,
                now,
                now.plus(Duration.ofDays(7)),
                Dates.NEW_YORK,
                null,
                null,
                "",
                false,
                0);
        rounds.add(round, null);
    }

    @Test
    void aStateThatIsAskedIsToldAndAnotherIsNot() {
        open();
        assertThat(newsOf(asked)).contains("Round 1 is open", round.path());
        assertThat(newsOf(other)).doesNotContain(round.path());
    }

    @Test
    void whoeverFollowsTheConsultationIsToldToo() {
        assertThat(browser.post()
                        .uri("/en/following/consultation/" + consultation.id())
                        .with(as(other.delegate())))
                .hasStatus(HttpStatus.SEE_OTHER);
        open();
        assertThat(newsOf(other)).contains("Round 1 is open", round.path());
    }

    @Test
    void moreTimeIsToldAndMovesTheReminder() {
        open();
        var later = round.closesAt().plus(Duration.ofDays(7));
        closes(later);
        house.publish(
                officer,
                new RoundExtended(round.id(), round.closesAt(), later, "Holidays.", officer.person(), clock.instant()));
        assertThat(newsOf(asked)).contains("Round 1 has more time");
        assertThat(reminds.passed(round.id())).contains(later.minus(Duration.ofDays(2)));
    }

    @Test
    void twoDaysBeforeItIsOverThoseItAsksAreRemindedOnce() {
        open();
        assertThat(house.isSet("round-reminder", round.id())).isTrue();
        assertThat(reminds.running()).containsKey(round.id());
        closes(clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS));
        assertThat(reminds.passed(round.id())).isEmpty();
        assertThat(reminds.passed(round.id())).isEmpty();
        assertThat(newsOf(asked)).containsOnlyOnce("Round 1 is over soon");
        assertThat(newsOf(other)).doesNotContain(round.path());
    }

    @Test
    void aRoundThatIsOverIsNoNewsAnyMoreAndRemindsNobody() {
        open();
        closes(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        house.publish(officer, new RoundClosed(round.id(), clock.instant(), "", officer.person(), clock.instant()));
        assertThat(house.isSet("round-reminder", round.id())).isFalse();
        assertThat(newsOf(asked)).doesNotContain(round.path());
    }

    @Test
    void thatARoundIsClosedIsToldToTheStatesThatItAskedAndToWhoeverFollowsIt() {
        open();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        closes(now);
        rounds.save(rounds.get(round.id()).closeAtDeadline(now), null);
        house.publish(officer, new RoundClosed(round.id(), now, "", null, now));
        assertThat(newsOf(asked))
                .contains("Round 1 is closed, and its answers can be read", round.path())
                .doesNotContain("Round 1 is open");
        assertThat(newsOf(other)).doesNotContain(round.path());
    }

    private void open() {
        house.publish(
                officer,
                new RoundOpened(
                        round.id(),
                        consultation.id(),
                        round.propositions(),
                        round.closesAt(),
                        true,
                        officer.person(),
                        clock.instant()));
    }

    private void closes(Instant at) {
        jdbc.sql("update consultations.round set closes_at = :at where id = :id")
                .param("id", round.id())
                .param("at", Timestamp.from(at))
                .update();
    }

    private String newsOf(Someone someone) {
        return house.newsOf(browser, someone);
    }
}
