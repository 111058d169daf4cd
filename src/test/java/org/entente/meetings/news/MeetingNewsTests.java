package org.entente.meetings.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.Entente;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingCancelled;
import org.entente.meetings.MeetingChanged;
import org.entente.meetings.MeetingConvened;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.meetings.registration.CredentialsJudged;
import org.entente.meetings.registration.Registration;
import org.entente.meetings.registration.TestRegistrations;
import org.entente.meetings.sideevents.SideEvent;
import org.entente.meetings.sideevents.SideEventApproved;
import org.entente.meetings.sideevents.TestSideEvents;
import org.entente.notifications.PostOfTheHouse;
import org.entente.notifications.PostOfTheHouse.Someone;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.TestBodies;
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

/** What a delegation that is registered for a session is told of it, and whoever follows its body. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class MeetingNewsTests {

    private static final UUID SOMEBODY = UUID.randomUUID();

    @Autowired
    MockMvcTester browser;

    @Autowired
    PostOfTheHouse house;

    @Autowired
    TestMeetings meetings;

    @Autowired
    TestBodies bodies;

    @Autowired
    Bodies record;

    @Autowired
    TestRegistrations registrations;

    @Autowired
    TestSideEvents sideEvents;

    @Autowired
    RemindsOfMeetings reminds;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private Meeting meeting;
    private Registration registration;
    private Someone registered;
    private Someone other;
    private Delegate officer;

    @BeforeEach
    void aMeetingInThreeDays() {
        var session = bodies.session();
        var starts = clock.instant().plus(Duration.ofDays(3));
        meeting = meetings.add(
                meetings.of(session, MeetingMode.CLOSED, MeetingMode.CLOSED.audience(), starts, Duration.ofHours(3)));
        officer = house.someone(null, Role.OFFICER).delegate();
        registered = house.someone("KEN", Role.DELEGATE);
        other = house.someone("GHA", Role.DELEGATE);
        registration = registrations.of(session.id(), registered.delegate().delegation(), false);
        convened();
    }

    @Test
    void aDelegationThatIsRegisteredIsToldAndAnotherIsNot() {
        assertThat(newsOf(registered)).contains("A meeting is convened", "/meetings/" + meeting.id());
        assertThat(newsOf(other)).doesNotContain("/meetings/" + meeting.id());
    }

    @Test
    void whoeverFollowsTheBodyIsToldToo() {
        var body = record.session(meeting.session()).body();
        assertThat(browser.get().uri("/en/bodies/" + body)).bodyText().contains("/en/following/body/" + body);
        assertThat(browser.post().uri("/en/following/body/" + body).with(as(other.delegate())))
                .hasStatus(HttpStatus.SEE_OTHER);
        publish(new MeetingChanged(meeting.id(), Map.of(), Map.of(), SOMEBODY, clock.instant()));
        assertThat(newsOf(other)).contains("A meeting is changed", "/meetings/" + meeting.id());
    }

    @Test
    void ofAMeetingThatWasCancelledNothingElseIsTold() {
        cancel();
        assertThat(newsOf(registered)).contains("A meeting is cancelled").doesNotContain("A meeting is convened");
    }

    @Test
    void aDayBeforeThoseWhoAreRegisteredAreRemindedOnce() {
        assertThat(reminderSet()).isTrue();
        assertThat(reminds.passed(meeting.id())).contains(meeting.startsAt().minus(Duration.ofDays(1)));
        assertThat(newsOf(registered)).doesNotContain("A meeting begins soon");
        startsIn(Duration.ofHours(20));
        assertThat(reminds.passed(meeting.id())).isEmpty();
        assertThat(reminds.passed(meeting.id())).isEmpty();
        assertThat(newsOf(registered)).containsOnlyOnce("A meeting begins soon");
        assertThat(newsOf(other)).doesNotContain("A meeting begins soon");
    }

    @Test
    void aMeetingThatIsPutLaterRemindsAgainAndOneThatIsCancelledNotAtAll() {
        startsIn(Duration.ofHours(20));
        reminds.passed(meeting.id());
        startsIn(Duration.ofHours(22));
        reminds.passed(meeting.id());
        assertThat(jdbc.sql("select count(*) from notifications.told where topic = 'reminders' and of = :id")
                        .param("id", meeting.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        cancel();
        assertThat(reminderSet()).isFalse();
        assertThat(newsOf(registered)).doesNotContain("A meeting begins soon");
    }

    @Test
    void afterARestoreTheReminderIsSetAnew() {
        assertThat(reminds.running()).containsKey(meeting.id());
    }

    @Test
    void aSideEventIsToldToWhoeverHoldsItAndWhoeverLikes() {
        var event = sideEvents.of(meeting.session(), registered.delegate().delegation(), SideEvent.State.APPROVED);
        publish(new SideEventApproved(event.id(), event.organiser(), "", SOMEBODY, clock.instant()));
        assertThat(newsOf(registered)).contains("A side event is approved", event.path());
        assertThat(newsOf(other)).contains(event.path());
    }

    @Test
    void whatIsFoundOfCredentialsIsToldToTheirDelegationAlone() {
        publish(new CredentialsJudged(
                registration.id(), registration.party(), Map.of(), Map.of(), SOMEBODY, clock.instant()));
        assertThat(newsOf(registered)).contains("The secretariat has looked at");
        assertThat(newsOf(other)).doesNotContain("The secretariat has looked at");
    }

    private void convened() {
        publish(new MeetingConvened(
                meeting.id(),
                meeting.session(),
                meeting.number(),
                meeting.startsAt(),
                meeting.endsAt(),
                "America/New_York",
                SOMEBODY,
                clock.instant()));
    }

    private void cancel() {
        jdbc.sql("update meetings.meeting set cancelled_at = now(), cancelled_because = 'A reason' where id = :id")
                .param("id", meeting.id())
                .update();
        publish(new MeetingCancelled(meeting.id(), "A reason", SOMEBODY, clock.instant()));
    }

    private void startsIn(Duration time) {
        var starts = Instant.now().plus(time);
        jdbc.sql("update meetings.meeting set starts_at = :starts, ends_at = :ends where id = :id")
                .param("id", meeting.id())
                .param("starts", Timestamp.from(starts))
                .param("ends", Timestamp.from(starts.plusSeconds(3600)))
                .update();
    }

    private boolean reminderSet() {
        return house.isSet("reminders", meeting.id());
    }

    private void publish(Object event) {
        house.publish(officer, event);
    }

    private String newsOf(Someone someone) {
        return house.newsOf(browser, someone);
    }
}
