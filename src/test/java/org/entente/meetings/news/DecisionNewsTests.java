package org.entente.meetings.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.entente.notifications.PostOfTheHouse.html;
import static org.entente.notifications.PostOfTheHouse.plain;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.entente.Entente;
import org.entente.mail.ScriptedSmtp;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.meetings.registration.TestRegistrations;
import org.entente.meetings.statements.DecisionCorrected;
import org.entente.meetings.statements.DecisionRecorded;
import org.entente.meetings.statements.DecisionStruck;
import org.entente.meetings.statements.MannerOfAdoption;
import org.entente.notifications.PostOfTheHouse;
import org.entente.notifications.PostOfTheHouse.Someone;
import org.entente.process.bodies.TestBodies;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** That a meeting has decided is told to those who could follow that part of it, and what it says in no letter. */
@SpringBootTest(classes = Entente.class, properties = "entente.notifications.together=0s")
@AutoConfigureMockMvc
class DecisionNewsTests {

    private static final ScriptedSmtp SERVER = new ScriptedSmtp();
    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final String TAKEN = "A meeting has taken a decision";
    private static final String SENTENCE = "The Committee decided so, and nothing else.";

    @Autowired
    MockMvcTester browser;

    @Autowired
    PostOfTheHouse house;

    @Autowired
    TestMeetings meetings;

    @Autowired
    TestBodies bodies;

    @Autowired
    TestRegistrations registrations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Meeting meeting;
    private Delegate officer;
    private Someone registered;
    private Someone other;
    private UUID body;

    @DynamicPropertySource
    static void theServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SERVER::port);
    }

    @AfterAll
    static void theServerGoes() {
        SERVER.close();
    }

    @BeforeEach
    void aClosedMeeting() {
        var session = bodies.session();
        body = session.body();
        meeting = meetings.add(meetings.of(
                session,
                MeetingMode.CLOSED,
                MeetingMode.CLOSED.audience(),
                clock.instant().minus(Duration.ofHours(1)),
                Duration.ofHours(3)));
        officer = house.someone(null, Role.OFFICER).delegate();
        registered = house.someone("KEN", Role.DELEGATE);
        other = house.someone("GHA", Role.DELEGATE);
        registrations.of(session.id(), registered.delegate().delegation(), false);
    }

    @Test
    void whoIsRegisteredReadsOnTheirPageThatAClosedPartHasDecidedAndInNoLetter() {
        var path = recorded("STATES");
        assertThat(newsOf(registered)).contains(TAKEN, path).doesNotContain(SENTENCE);
        assertThat(newsOf(other)).doesNotContain(path);
        assertThat(SERVER.takenFor(other.email())).isEmpty();
        assertThat(SERVER.takenFor(registered.email())).hasSize(1).allSatisfy(letter -> {
            assertThat(plain(letter))
                    .contains("There is something new for you here", "MEETINGS")
                    .doesNotContain(TAKEN, path, SENTENCE);
            assertThat(html(letter)).doesNotContain(TAKEN, path, SENTENCE);
        });
    }

    @Test
    void whatWasDecidedForFewerReadersIsNotEvenHintedAt() {
        var path = recorded("OFFICERS");
        assertThat(newsOf(registered)).doesNotContain(TAKEN, path);
        assertThat(SERVER.takenFor(registered.email())).isEmpty();
    }

    @Test
    void thatAnOpenPartHasDecidedStandsInTheLetterAndWhatItSaysOnItsPage() {
        var path = recorded("PUBLIC");
        house.round();
        assertThat(SERVER.takenFor(registered.email()))
                .hasSize(1)
                .allSatisfy(letter ->
                        assertThat(plain(letter)).contains(TAKEN, path).doesNotContain(SENTENCE));
    }

    @Test
    void whoeverFollowsTheBodyIsToldToo() {
        assertThat(browser.post().uri("/en/following/body/" + body).with(as(other.delegate())))
                .hasStatus(HttpStatus.SEE_OTHER);
        var path = recorded("STATES");
        assertThat(newsOf(other)).contains(TAKEN, path);
        assertThat(browser.post().uri("/en/following/body/" + body + "/end").with(as(other.delegate())))
                .hasStatus(HttpStatus.SEE_OTHER);
        var later = recorded("STATES");
        assertThat(newsOf(other)).contains(path).doesNotContain(later);
    }

    @Test
    void aCorrectionIsToldAndOfADecisionThatWasStruckNothingElse() {
        var decision = UUID.fromString(recorded("STATES").substring("/decisions/".length()));
        house.publish(
                officer,
                new DecisionCorrected(
                        decision, meeting.id(), "A word.", Map.of(), Map.of(), SOMEBODY, clock.instant()));
        assertThat(newsOf(registered)).contains(TAKEN, "The record of a decision is corrected");
        jdbc.sql("update meetings.decision set struck_at = now(), struck_because = 'Twice.' where id = :id")
                .param("id", decision)
                .update();
        house.publish(officer, new DecisionStruck(decision, meeting.id(), "Twice.", SOMEBODY, clock.instant()));
        assertThat(newsOf(registered))
                .contains("A decision had been recorded by mistake and is struck", "/decisions/" + decision)
                .doesNotContain(TAKEN, "The record of a decision is corrected");
    }

    private String recorded(String audience) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        with decision as (
                            insert into meetings.decision (id, meeting, adopted, decided_at, audience)
                            values (:id, :meeting, 'CONSENSUS', now(), :audience))
                        insert into meetings.decision_text (decision, version, sentences, at, adopted, decided_at)
                        values (:id, 1, jsonb_build_object('en', :sentence::text), now(), 'CONSENSUS', now())""")
                .param("id", id)
                .param("meeting", meeting.id())
                .param("audience", audience)
                .param("sentence", SENTENCE)
                .update();
        house.publish(
                officer,
                new DecisionRecorded(
                        id,
                        meeting.id(),
                        MannerOfAdoption.CONSENSUS,
                        Map.of("en", SENTENCE),
                        SOMEBODY,
                        clock.instant()));
        return "/decisions/" + id;
    }

    private String newsOf(Someone someone) {
        return house.newsOf(browser, someone);
    }
}
