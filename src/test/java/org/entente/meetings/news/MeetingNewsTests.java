package org.entente.meetings.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.Entente;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingCancelled;
import org.entente.meetings.MeetingChanged;
import org.entente.meetings.MeetingConvened;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.ModeSwitched;
import org.entente.meetings.TestMeetings;
import org.entente.meetings.registration.CredentialsJudged;
import org.entente.meetings.registration.Registration;
import org.entente.meetings.registration.TestRegistrations;
import org.entente.meetings.sideevents.SideEvent;
import org.entente.meetings.sideevents.SideEventApproved;
import org.entente.meetings.sideevents.TestSideEvents;
import org.entente.meetings.speakers.SpeakerWithdrew;
import org.entente.meetings.speakers.SpeakersCarriedOver;
import org.entente.meetings.speakers.SpeakersListChanged;
import org.entente.meetings.speakers.SpeakersListOpened;
import org.entente.meetings.speakers.SpeakersSwapped;
import org.entente.meetings.speakers.SpeechKind;
import org.entente.meetings.speakers.SwapAsked;
import org.entente.meetings.speakers.SwapDeclined;
import org.entente.meetings.speakers.SwapLapsed;
import org.entente.notifications.PostOfTheHouse;
import org.entente.notifications.PostOfTheHouse.Someone;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.SessionChanged;
import org.entente.process.bodies.TestBodies;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
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
    RemindsOfLists remindsOfLists;

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
    void whoIsRegisteredIsToldInWhichModeAMeetingGoesOn() {
        meetings.switched(meeting, MeetingMode.WITH_STAKEHOLDERS, MeetingMode.WITH_STAKEHOLDERS.audience());
        publish(new ModeSwitched(meeting.id(), Map.of(), Map.of(), SOMEBODY, clock.instant()));
        assertThat(newsOf(registered))
                .contains("A meeting goes on in another mode: Meeting with stakeholders", "/meetings/" + meeting.id());
        assertThat(newsOf(other)).doesNotContain("in another mode");
    }

    @Test
    void ofTwoSwitchesEachLineTellsTheModeOfItsOwnMoment() {
        var switched =
                meetings.switched(meeting, MeetingMode.WITH_STAKEHOLDERS, MeetingMode.WITH_STAKEHOLDERS.audience());
        publish(new ModeSwitched(meeting.id(), Map.of(), Map.of(), SOMEBODY, clock.instant()));
        meetings.switched(switched, MeetingMode.INFORMAL, MeetingMode.INFORMAL.audience());
        publish(new ModeSwitched(meeting.id(), Map.of(), Map.of(), SOMEBODY, clock.instant()));
        assertThat(newsOf(registered))
                .containsOnlyOnce("A meeting goes on in another mode: Meeting with stakeholders")
                .containsOnlyOnce("A meeting goes on in another mode: Informal meeting");
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
    void thatASessionMovesIsToldToThoseWhoAreRegisteredAndThatItIsNamedOtherwiseToNobody() {
        var before = Map.of("names", "One", "startsOn", "2036-03-03", "places", "New York");
        sessionChanged(before, Map.of("names", "Two", "startsOn", "2036-03-03", "places", "New York"));
        assertThat(newsOf(registered)).doesNotContain("of a session have changed");
        sessionChanged(before, Map.of("names", "One", "startsOn", "2036-03-10", "places", "New York"));
        sessionChanged(before, Map.of("names", "One", "startsOn", "2036-03-03", "places", "Geneva"));
        assertThat(newsOf(registered)
                        .split("The dates or the place of a session have changed: <a href=\"/en/sessions/"
                                + meeting.session()))
                .hasSize(3);
        assertThat(newsOf(other)).doesNotContain("of a session have changed");
    }

    @Test
    void whoeverFollowsABodyIsToldOfASessionThatIsToBeHeldAndOfOneThatIsOverNothing() {
        var body = record.session(meeting.session()).body();
        assertThat(browser.post().uri("/en/following/body/" + body).with(as(other.delegate())))
                .hasStatus(HttpStatus.SEE_OTHER);
        sessionChanged(null, Map.of("names", "One", "startsOn", "2036-03-03"));
        assertThat(newsOf(other)).contains("A session is to be held", "/sessions/" + meeting.session());
        jdbc.sql("update process.session set starts_on = '2020-03-02', ends_on = '2020-03-06' where id = :id")
                .param("id", meeting.session())
                .update();
        assertThat(newsOf(other)).doesNotContain("A session is to be held");
    }

    private void sessionChanged(@Nullable Map<String, String> before, Map<String, String> after) {
        publish(new SessionChanged(meeting.session(), before, after, SOMEBODY, clock.instant()));
    }

    @Test
    void afterARestoreTheReminderIsSetAnew() {
        assertThat(reminds.running()).containsKey(meeting.id());
    }

    @Test
    void beforeAListOfSpeakersClosesWhoeverIsRegisteredAndNotOnItIsTold() {
        var list = listThatCloses(Duration.ofDays(3));
        assertThat(house.isSet("list-reminder", list)).isTrue();
        assertThat(remindsOfLists.passed(list)).as("too early").isPresent();
        assertThat(remindersOf(list)).isEmpty();
        closesIn(list, Duration.ofHours(20));
        assertThat(remindsOfLists.passed(list)).isEmpty();
        assertThat(remindersOf(list)).hasSize(1);
        assertThat(newsOf(registered)).contains("A list of speakers closes soon, and your delegation is not on it");
        assertThat(newsOf(other)).doesNotContain("closes soon");
    }

    @Test
    void theReminderOfAListIsToldOnceHoweverOftenItsTimeComesAndAgainForAnotherTime() {
        var list = listThatCloses(Duration.ofDays(3));
        closesIn(list, Duration.ofHours(20));
        remindsOfLists.passed(list);
        remindsOfLists.passed(list);
        assertThat(reminded(list)).isEqualTo(1);
        closesIn(list, Duration.ofHours(10));
        remindsOfLists.passed(list);
        assertThat(reminded(list)).isEqualTo(2);
    }

    @Test
    void ofTwoRemindersOfAListTheOneForATimeThatHoldsNoMoreIsNotShown() {
        var list = listThatCloses(Duration.ofDays(3));
        closesIn(list, Duration.ofHours(20));
        remindsOfLists.passed(list);
        closesIn(list, Duration.ofDays(1));
        assertThat(remindersOf(list)).as("only now is it soon again").isEmpty();
        remindsOfLists.passed(list);
        assertThat(reminded(list)).isEqualTo(2);
        assertThat(remindersOf(list)).hasSize(1);
    }

    @Test
    void afterARestoreTheReminderOfAListIsSetAnew() {
        var list = listThatCloses(Duration.ofDays(3));
        assertThat(remindsOfLists.running()).containsKey(list);
        closesIn(list, Duration.ofHours(20));
        assertThat(remindsOfLists.running()).doesNotContainKey(list);
    }

    @Test
    void whoeverStandsOnAListIsNotRemindedOfItNorAnybodyOnceItsMeetingIsOver() {
        var list = listThatCloses(Duration.ofDays(3));
        closesIn(list, Duration.ofHours(20));
        remindsOfLists.passed(list);
        inscribed(list);
        assertThat(remindersOf(list)).as("inscribed since").isEmpty();
        var another = listThatCloses(Duration.ofDays(3));
        inscribed(another);
        closesIn(another, Duration.ofHours(20));
        remindsOfLists.passed(another);
        assertThat(jdbc.sql(
                                "select count(*) from notifications.told where of = :id and what = 'CLOSES_SOON' and :party = any(concerned)")
                        .param("id", another)
                        .param("party", registration.party())
                        .query(Long.class)
                        .single())
                .isZero();
        var late = listThatCloses(Duration.ofDays(3));
        closesIn(late, Duration.ofHours(20));
        cancel();
        remindsOfLists.passed(late);
        assertThat(reminded(late)).isZero();
    }

    @Test
    void aReminderIsNotShownAnyMoreOnceTheMeetingIsCancelledOrTheListHasMoreTime() {
        var list = listThatCloses(Duration.ofDays(3));
        closesIn(list, Duration.ofHours(20));
        remindsOfLists.passed(list);
        assertThat(remindersOf(list)).isNotEmpty();
        closesIn(list, Duration.ofDays(5));
        assertThat(remindersOf(list)).as("more time").isEmpty();
        closesIn(list, Duration.ofHours(20));
        assertThat(remindersOf(list)).isNotEmpty();
        cancel();
        assertThat(remindersOf(list)).as("no meeting").isEmpty();
    }

    @Test
    void whoeverAListDoesNotTakeIsNotReminded() {
        var list = listThatCloses(Duration.ofDays(3));
        admits(list, "GROUP");
        closesIn(list, Duration.ofHours(20));
        remindsOfLists.passed(list);
        assertThat(remindedOf(list)).isEmpty();
        var another = listThatCloses(Duration.ofDays(3));
        closesIn(another, Duration.ofHours(20));
        remindsOfLists.passed(another);
        assertThat(remindedOf(another)).containsExactly(registration.party());
        var address = meeting.path() + "/speakers#l-" + another;
        assertThat(newsOf(registered)).contains("\"/en" + address + "\"");
        assertThat(browser.get().uri("/en" + address).with(as(registered.delegate())))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("id=\"l-" + another + "\"");
        admits(another, "GROUP");
        assertThat(remindersOf(another)).as("no more").isEmpty();
    }

    @Test
    void aListThatGoesOnAtAnotherMeetingAfterItsReminderFellDueIsRemindedOfThere() {
        var list = listThatCloses(Duration.ofDays(3));
        closesIn(list, Duration.ofHours(20));
        cancel();
        assertThat(remindsOfLists.passed(list)).isEmpty();
        assertThat(remindedOf(list)).isEmpty();
        var next = carriedOver(list);
        assertThat(house.isSet("list-reminder", list) || reminded(list) > 0)
                .as("set, or told already")
                .isTrue();
        assertThat(remindsOfLists.passed(list)).isEmpty();
        assertThat(remindedOf(list)).containsExactly(registration.party());
        assertThat(newsOf(registered)).contains("closes soon", "2nd meeting");
        publish(new SpeakersCarriedOver(list, meeting.id(), next, List.of(), SOMEBODY, clock.instant()));
        remindsOfLists.passed(list);
        assertThat(reminded(list)).as("once").isEqualTo(1);
    }

    private UUID carriedOver(UUID list) {
        var starts = clock.instant().plus(Duration.ofDays(4));
        var next = meetings.add(meetings.of(
                record.session(meeting.session()),
                MeetingMode.CLOSED,
                MeetingMode.CLOSED.audience(),
                starts,
                Duration.ofHours(3)));
        jdbc.sql("update meetings.speakers_list set meeting = :next where id = :id")
                .param("next", next.id())
                .param("id", list)
                .update();
        publish(new SpeakersCarriedOver(list, meeting.id(), next.id(), List.of(), SOMEBODY, clock.instant()));
        return next.id();
    }

    private void admits(UUID list, String category) {
        jdbc.sql("update meetings.speakers_list set admits = array[:category] where id = :id")
                .param("category", category)
                .param("id", list)
                .update();
    }

    private List<UUID> remindedOf(UUID list) {
        return jdbc.sql("select unnest(concerned) from notifications.told where of = :id and what = 'CLOSES_SOON'")
                .param("id", list)
                .query(UUID.class)
                .list();
    }

    @Test
    void aListThatClosesWithinTheTimeOfItsReminderSetsNoneAndOneThatDoesNotCloseEither() {
        assertThat(house.isSet("list-reminder", listThatCloses(Duration.ofHours(20))))
                .isFalse();
        var list = listThatCloses(Duration.ofDays(3));
        jdbc.sql("update meetings.speakers_list set closes_at = null where id = :id")
                .param("id", list)
                .update();
        changed(list);
        assertThat(house.isSet("list-reminder", list)).isFalse();
    }

    /** Open since three days. */
    private UUID listThatCloses(Duration in) {
        var list = UUID.randomUUID();
        jdbc.sql("""
                        insert into meetings.speakers_list (id, session, item, meeting, opens_at, closes_at, ordering, admits, limits,
                            replies, inscribed, added_at)
                        values (:list, :session, :item, :meeting, :opens, :closes, 'INSCRIPTION', array['STATE'], '{}', 2, 0, now())""")
                .param("list", list)
                .param("session", meeting.session())
                .param("item", meetings.item(meeting.session(), "1", "An item").id())
                .param("meeting", meeting.id())
                .param("opens", Timestamp.from(clock.instant().minus(Duration.ofDays(3))))
                .param("closes", Timestamp.from(clock.instant().plus(in)))
                .update();
        publish(new SpeakersListOpened(
                list, meeting.id(), null, clock.instant(), clock.instant().plus(in), SOMEBODY, clock.instant()));
        return list;
    }

    private void closesIn(UUID list, Duration time) {
        jdbc.sql("update meetings.speakers_list set closes_at = :closes where id = :id")
                .param("closes", Timestamp.from(clock.instant().plus(time)))
                .param("id", list)
                .update();
    }

    private void changed(UUID list) {
        var terms = new SpeakersListChanged.Terms(clock.instant(), null, List.of(), Map.of(), 2);
        publish(new SpeakersListChanged(list, meeting.id(), terms, terms, SOMEBODY, clock.instant()));
    }

    private void inscribed(UUID list) {
        jdbc.sql("""
                        insert into meetings.inscription (id, list, number, party, category, kind, place, on_behalf, at, by_person)
                        values (gen_random_uuid(), :list, 1, :party, 'STATE', 'STATEMENT', 1, '{}', now(), :person)""")
                .param("list", list)
                .param("party", registration.party())
                .param("person", registered.delegate().person())
                .update();
    }

    private long reminded(UUID list) {
        return jdbc.sql(
                        "select count(*) from notifications.told where topic = 'speakers' and of = :id and what = 'CLOSES_SOON'")
                .param("id", list)
                .query(Long.class)
                .single();
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

    @Test
    void aDelegationThatWasTakenOffAListIsToldWhyAndNobodyElseIs() {
        var list = listThatCloses(Duration.ofDays(3));
        var inscription = waiting(list, registered);
        takenOff(list, inscription, "It asked by telephone.");
        assertThat(newsOf(registered))
                .contains("Your delegation was taken off a list of speakers: It asked by telephone.")
                .contains("/meetings/" + meeting.id() + "/speakers");
        assertThat(newsOf(other)).doesNotContain("taken off a list");
    }

    @Test
    void whatADelegationWithdrewItselfIsNoNewsToIt() {
        var list = listThatCloses(Duration.ofDays(3));
        takenOff(list, waiting(list, registered), "");
        assertThat(newsOf(registered)).doesNotContain("taken off a list");
    }

    @Test
    void whoIsAskedToSwapPlacesIsToldAtOnceUntilItIsAnsweredAndWhoAskedIsToldTheAnswer() {
        var list = listThatCloses(Duration.ofDays(3));
        var asking = registered.delegate().delegation();
        var asked = other.delegate().delegation();
        var places = List.of(waiting(list, registered), waiting(list, other));
        var swap = swap(list, places.getFirst(), places.getLast(), asking, asked);
        publish(new SwapAsked(swap, list, meeting.id(), asked, asking, SOMEBODY, clock.instant()));
        assertThat(newsOf(other))
                .contains("Kenya asks to swap places with your delegation", "/meetings/" + meeting.id() + "/speakers");
        assertThat(newsOf(registered)).doesNotContain("swap places");
        answered(swap, "DECLINED");
        publish(new SwapDeclined(swap, list, meeting.id(), asking, asked, SOMEBODY, clock.instant()));
        assertThat(newsOf(other)).doesNotContain("asks to swap places");
        assertThat(newsOf(registered)).contains("Ghana has declined to swap places with your delegation");
        var again = swap(list, places.getFirst(), places.getLast(), asking, asked);
        answered(again, "ACCEPTED");
        publish(new SpeakersSwapped(again, list, meeting.id(), asking, asked, SOMEBODY, clock.instant()));
        assertThat(newsOf(registered)).contains("Your delegation and Ghana have changed places");
    }

    @Test
    void whereTheOrderHasChangedSinceASwapWasAskedForEachOfTheTwoIsTold() {
        var list = listThatCloses(Duration.ofDays(3));
        var asking = registered.delegate().delegation();
        var asked = other.delegate().delegation();
        var swap = swap(list, waiting(list, registered), waiting(list, other), asking, asked);
        answered(swap, "WITHDRAWN");
        publish(new SwapLapsed(swap, list, meeting.id(), asked, asking, null, clock.instant()));
        assertThat(newsOf(registered)).contains("The swap of places with Ghana is off");
        assertThat(newsOf(other)).contains("The swap of places with Kenya is off");
    }

    private UUID swap(UUID list, UUID asking, UUID asked, UUID askingParty, UUID askedParty) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into meetings.swap (id, list, asking, asked, asking_party, asked_party, at, by_person)
                        values (:id, :list, :asking, :asked, :askingParty, :askedParty, now(), :person)""")
                .param("id", id)
                .param("list", list)
                .param("asking", asking)
                .param("asked", asked)
                .param("askingParty", askingParty)
                .param("askedParty", askedParty)
                .param("person", registered.delegate().person())
                .update();
        return id;
    }

    private void answered(UUID swap, String how) {
        jdbc.sql("update meetings.swap set state = :how, answered_at = now() where id = :id")
                .param("how", how)
                .param("id", swap)
                .update();
    }

    private UUID waiting(UUID list, Someone someone) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into meetings.inscription (id, list, number, party, category, kind, place, at)
                        select :id, :list, count(*) + 1, :party, 'STATE', 'STATEMENT', count(*) + 1, now()
                        from meetings.inscription where list = :list""")
                .param("id", id)
                .param("list", list)
                .param("party", someone.delegate().delegation())
                .update();
        return id;
    }

    private void takenOff(UUID list, UUID inscription, String because) {
        jdbc.sql("update meetings.inscription set state = 'WITHDRAWN', gone_because = :because where id = :id")
                .param("because", because)
                .param("id", inscription)
                .update();
        publish(new SpeakerWithdrew(
                inscription,
                list,
                meeting.id(),
                registered.delegate().delegation(),
                SpeechKind.STATEMENT,
                because,
                SOMEBODY,
                clock.instant()));
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

    /** Of this list alone: other tests leave reminders of theirs. */
    private List<String> remindersOf(UUID list) {
        return newsOf(registered)
                .lines()
                .filter(line -> line.contains("closes soon") && line.contains("#l-" + list))
                .toList();
    }
}
