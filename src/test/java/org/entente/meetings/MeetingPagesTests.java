package org.entente.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.process.bodies.Session;
import org.entente.process.bodies.TestBodies;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class MeetingPagesTests {

    private static final String LINK = "https://meet.example.int/room-7";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestBodies bodies;

    @Autowired
    TestMeetings made;

    @Autowired
    Meetings meetings;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    private Session session;
    private Delegate officer;

    @BeforeEach
    void aSessionIsThere() {
        session = bodies.session();
        officer = people.officer();
    }

    @Test
    void anOfficerConvenesAMeetingThatEverybodySeesInTheProgramme() {
        assertThat(browser.get().uri("/en" + session.path() + "/meetings/new").with(as(officer)))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("New York", "Nairobi", "As usual for its mode");
        assertThat(convene(Map.of("room", "Conference Room 4", "title_en", "Opening", "note_fr", "Quorum : un tiers")))
                .hasStatus(HttpStatus.SEE_OTHER);
        var meeting = only();
        assertThat(meeting.startsAt()).isEqualTo("2036-03-03T15:00:00Z");
        assertThat(meeting.audience().isPublic()).isTrue();
        assertThat(browser.get().uri("/en" + session.path() + "/programme"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("1st meeting", "10:00–13:00", "Conference Room 4", "Opening", "Morning");
        assertThat(browser.get().uri("/fr" + meeting.path()))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("1re séance", "10:00–13:00 (New York)", "15:00–18:00 (UTC)", "Quorum : un tiers");
        assertThat(browser.get().uri("/en/meetings")).bodyText().contains("Session of a test", "1st meeting");
        assertThat(chronicle.on(meeting.path(), 5)).extracting(Entry::name).containsExactly("MeetingConvened");
    }

    @Test
    void onlyOfficersKeepMeetings() {
        var meeting = made.held(MeetingMode.FORMAL);
        for (var delegate : List.of(people.rapporteur(), people.delegateOf("KEN"))) {
            for (var page : List.of("/change", "/mode", "/cancellation", "/recording")) {
                assertThat(browser.get().uri("/en" + meeting.path() + page).with(as(delegate)))
                        .hasStatus(HttpStatus.NOT_FOUND);
            }
            for (var act : List.of("/opening", "/ending", "/mode", "/change", "/cancellation", "/recording")) {
                assertThat(browser.post().uri("/en" + meeting.path() + act).with(as(delegate)))
                        .hasStatus(HttpStatus.NOT_FOUND);
            }
        }
    }

    @Test
    void anHourThatDoesNotExistIsRefusedInOneSentence() {
        assertThat(convene(Map.of("date", "2036-03-09", "starts", "02:30", "ends", "05:00")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Clocks in New York go forward on this day: there is no 02:30.", "value=\"02:30\"");
        assertThat(meetings.of(session.id())).isEmpty();
    }

    @Test
    void anHourThatIsThereTwiceIsAskedAbout() {
        var twice = Map.of("date", "2036-11-02", "starts", "01:30", "ends", "05:00");
        assertThat(convene(twice))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("01:30 is there twice", "The second, after clocks have gone back");
        var said = new HashMap<>(twice);
        said.put("starts_which", "second");
        assertThat(convene(said)).hasStatus(HttpStatus.SEE_OTHER);
        var meeting = only();
        assertThat(meeting.startsAt()).isEqualTo("2036-11-02T06:30:00Z");
        assertThat(browser.get().uri("/en" + meeting.path() + "/change").with(as(officer)))
                .bodyText()
                .containsPattern("value=\"second\" selected");
    }

    @Test
    void aMeetingAcrossTheChangeOfClocksSaysHowLongItReallyIs() {
        assertThat(convene(Map.of("date", "2036-11-02", "starts", "00:30", "ends", "04:00")))
                .hasStatus(HttpStatus.SEE_OTHER);
        var meeting = only();
        assertThat(Duration.between(meeting.startsAt(), meeting.endsAt())).hasHours(4);
        assertThat(browser.get().uri("/en" + meeting.path()))
                .bodyText()
                .contains("00:30–04:00 (New York)", "it takes 4 hours and 30 minutes");
    }

    @Test
    void whatIsAmissIsSaidAndKept() {
        assertThat(convene(Map.of("starts", "13:00", "ends", "10:00", "title_en", "Kept words")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The end lies before the beginning", "Kept words");
        assertThat(convene(Map.of("starts", "half past", "number", "0", "link", "javascript:alert(1)", "mode", "LOUD")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "This is not an hour",
                        "from 1 to 9,999",
                        "not an address on the web",
                        "not one of the choices");
        assertThat(convene(Map.of("endsOn", "2036-03-05")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("longer than a day");
        assertThat(convene(Map.of("audience", "NAMED", "named", "Atlantis")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Atlantis");
        assertThat(meetings.of(session.id())).isEmpty();
    }

    @Test
    void aNumberIsGivenOnce() {
        convene(Map.of());
        assertThat(convene(Map.of("date", "2036-03-04")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Number 1 is taken by another meeting of this session.");
        assertThat(convene(Map.of("date", "2036-03-04", "number", "2"))).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void twoMeetingsAreNotInOneRoomAtOnceAndTheOtherIsNamed() {
        var room = "Room " + UUID.randomUUID();
        convene(Map.of("room", room));
        assertThat(convene(Map.of("number", "2", "room", room.toUpperCase(), "starts", "12:00", "ends", "14:00")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This room is taken then by “1st meeting · Session of a test” (10:00–13:00).");
        assertThat(convene(Map.of("number", "2", "room", room, "starts", "13:00", "ends", "14:00")))
                .as("one after the other")
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(act(first(), "/cancellation", Map.of("reason", "The chair is unwell.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(convene(Map.of("number", "3", "room", room)))
                .as("a cancelled meeting lets its room go")
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    /** Five hours between the two clocks while New York’s alone has gone forward, and six before and after. */
    @Test
    void oneRoomIsComparedByMomentsWhateverTheClocksByWhichItIsBooked() {
        var room = "Room " + UUID.randomUUID();
        convene(Map.of("room", room, "date", "2036-03-17"));
        convene(Map.of("room", room, "date", "2036-04-07", "number", "2"));
        assertThat(inZurich(room, "2036-03-17", "17:30", "18:30"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("(15:00–18:00). Choose another room or time; if yours is in another city, write the city");
        assertThat(inZurich(room, "2036-03-17", "18:00", "19:00"))
                .as("it is over there by then")
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(inZurich(room, "2036-04-07", "15:00", "16:00"))
                .as("three weeks later it has not begun")
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(inZurich(room, "2036-04-07", "18:30", "19:30"))
                .as("nor is it over")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(inZurich(room + ", Zurich", "2036-04-07", "18:30", "19:30"))
                .as("a door of that name in another city")
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    /** The night in which clocks go back has an hour twice, there and here on other days. */
    @Test
    void inTheHourThatIsThereTwiceTheSecondIsAnother() {
        var room = "Room " + UUID.randomUUID();
        // The second time that it is half past one in New York: half past six by UTC.
        convene(Map.of(
                "room", room, "date", "2036-11-02", "starts", "01:30", "starts_which", "second", "ends", "02:30"));
        assertThat(inZurich(room, "2036-11-02", "06:30", "07:30"))
                .as("the first half past one")
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(inZurich(room, "2036-11-02", "08:00", "09:00")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whatWasBookedBesideTheNameOfItsClockIsBookedByItsDoorAndWhatSomebodyTypedStays() throws IOException {
        for (var zone : List.of("America/New_York", "Etc/GMT+5", "UTC")) {
            var room = "Room " + UUID.randomUUID();
            var number = Integer.toString(meetings.of(session.id()).size() + 1);
            convene(Map.of("room", room, "number", number));
            jdbc.sql("update meetings.booking set room = room || ' @ ' || :zone where room = :room")
                    .param("zone", zone)
                    .param("room", Booking.room(room))
                    .update();
            var elsewhere = room + " @ Geneva";
            assertThat(inZurich(elsewhere, "2036-03-03", "17:00", "18:00"))
                    .as("another door")
                    .hasStatus(HttpStatus.SEE_OTHER);
            jdbc.sql(migration()).update();
            for (var each : List.of(room, elsewhere))
                assertThat(inZurich(each, "2036-03-03", "17:00", "18:00"))
                        .as(each + " by " + zone)
                        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** As it is run, and no copy of it. */
    private static String migration() throws IOException {
        var file = new ClassPathResource("db/migration/meetings/V15__taken_back_and_explained.sql");
        var sql = file.getContentAsString(StandardCharsets.UTF_8);
        var begins = sql.indexOf("update meetings.booking");
        return sql.substring(begins, sql.indexOf(';', begins));
    }

    @Test
    void everyClockOfTheWorldMayBeChosenAndNewYorksStandsFirst() {
        var names = Map.of(
                "en", List.of("New York", "Kathmandu"),
                "fr", List.of("New York", "Katmandou"),
                "es", List.of("Nueva York", "Katmandú"),
                "ru", List.of("Нью-Йорк", "Катманду"),
                "ar", List.of("نيويورك", "كاتماندو"),
                "zh", List.of("纽约", "加德满都"));
        names.forEach((language, places) -> assertThat(browser.get()
                        .uri("/" + language + session.path() + "/meetings/new")
                        .with(as(officer)))
                .bodyText()
                .containsPattern("<select id=\"zone\"[^>]*>\\s*<option value=\"America/New_York\" selected>"
                        + places.getFirst() + "</option>")
                .containsPattern("<option value=\"Asia/Kathmandu\">" + places.getLast() + "</option>"));
        assertThat(convene(Map.of("zone", "Asia/Kathmandu"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(only().startsAt()).isEqualTo("2036-03-03T04:15:00Z");
        assertThat(browser.get().uri("/en" + only().path() + "/change").with(as(officer)))
                .bodyText()
                .containsPattern("<option value=\"Asia/Kathmandu\" selected>Kathmandu</option>");
        assertThat(convene(Map.of("number", "2", "zone", "Europe/Atlantis")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("not one of the choices");
    }

    @Test
    void itIsOpenedSwitchedAndEndedOnTheRecord() {
        convene(Map.of());
        var meeting = only();
        assertThat(act(meeting, "/opening", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(act(meeting, "/opening", Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("already been called to order");
        var lock = Long.toString(meetings.get(meeting.id()).lock());
        assertThat(act(meeting, "/mode", Map.of("mode", "INFORMAL", "lock", lock)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var why = "The programme of work was not adopted.";
        assertThat(act(meeting, "/mode", Map.of("mode", "INFORMAL", "reason", why, "lock", lock)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(act(meeting, "/mode", Map.of("mode", "CLOSED", "reason", why, "lock", lock)))
                .as("whoever saw it in another mode is told")
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(meetings.get(meeting.id()).isFollowedBy(Reader.guest())).isFalse();
        assertThat(act(meeting, "/ending", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + meeting.path()))
                .bodyText()
                .contains("Ended", "Informal meeting", "Formal meeting", why, "How it was held");
        assertThat(chronicle.on(meeting.path(), 9))
                .extracting(Entry::name)
                .containsExactly("MeetingEnded", "ModeSwitched", "MeetingOpened", "MeetingConvened");
        assertThat(jdbc.sql("select count(*) from live.change where part = 'meeting' and of = :id")
                        .param("id", meeting.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void theModeThatHoldsAlreadyIsRefusedAndTheReasonStays() {
        convene(Map.of());
        var meeting = only();
        var lock = Long.toString(meetings.get(meeting.id()).lock());
        assertThat(act(meeting, "/mode", Map.of("mode", "FORMAL", "reason", "Typed with care.", "lock", lock)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Typed with care.", "<form method=\"post\" action=\"/en" + meeting.path() + "/mode\"");
    }

    /** A screen in the hall must not go on showing to all what is now for a few. */
    @Test
    void whatEveryRoomShowsOfAMeetingIsToldOnceItIsHeldInAnotherMode() {
        convene(Map.of());
        var meeting = only();
        act(meeting, "/opening", Map.of());
        jdbc.sql("delete from live.change where of = :id")
                .param("id", meeting.id())
                .update();
        var lock = Long.toString(meetings.get(meeting.id()).lock());
        act(meeting, "/mode", Map.of("mode", "CLOSED", "reason", "At the Chair’s request.", "lock", lock));
        assertThat(jdbc.sql("select distinct part from live.change where of = :id")
                        .param("id", meeting.id())
                        .query(String.class)
                        .list())
                .contains(
                        "meeting",
                        "mode",
                        "floor",
                        "speakers",
                        "next",
                        "replies",
                        "console",
                        "console-floor",
                        "statements",
                        "decisions");
    }

    @Test
    void theLinkIsThereForTheMeetingsAudienceAlone() {
        convene(Map.of("mode", "CLOSED", "link", LINK));
        var meeting = only();
        var kenya = people.delegateOf("KEN");
        for (var page : List.of("/en" + meeting.path(), "/api/v1" + meeting.path())) {
            assertThat(browser.get().uri(page)).bodyText().doesNotContain(LINK);
            assertThat(browser.get().uri(page).with(as(kenya))).bodyText().contains(LINK);
        }
        assertThat(seenBy(Reader.guest(), () -> links(meeting))).isZero();
        assertThat(seenBy(Reader.of(kenya), () -> links(meeting))).isEqualTo(1);
        assertThat(chronicle.on(meeting.path(), 1).getFirst().toString()).doesNotContain(LINK);
        var opened = made.opened(meetings.get(meeting.id()));
        made.switched(opened, MeetingMode.FORMAL, MeetingMode.FORMAL.audience());
        assertThat(browser.get().uri("/en" + meeting.path())).bodyText().contains(LINK);
    }

    @Test
    void whereItsRecordingIsIsSaidAlsoAfterItIsOverAndEverybodyIsSentThereSafely() {
        var meeting = made.ended(made.underWay(MeetingMode.FORMAL));
        var address = "https://webtv.un.org/en/asset/k1x/k1xabcdefg";
        for (var wrong : List.of("http://webtv.un.org/en/asset/k1x", "webtv.un.org", "javascript:alert(1)", "https://"))
            assertThat(act(meeting, "/recording", Map.of("recording", wrong, "lock", lock(meeting))))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("This is no address of a recording.", "value=\"" + wrong + "\"");
        assertThat(act(meeting, "/recording", Map.of("recording", address, "lock", "0")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", address);
        assertThat(act(meeting, "/recording", Map.of("recording", address, "lock", lock(meeting))))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + meeting.path()))
                .bodyText()
                .contains("<a href=\"" + address + "\" rel=\"noreferrer\">");
        assertThat(browser.get().uri("/api/v1" + meeting.path()))
                .bodyJson()
                .extractingPath("$.recording")
                .isEqualTo(address);
        assertThat(chronicle.on(meeting.path(), 1)).extracting(Entry::name).containsExactly("MeetingRecordingSet");
        assertThat(browser.get().uri("/en" + meeting.path()).with(as(officer)))
                .bodyText()
                .contains("Where the recording of the meeting is was set.");
        assertThat(act(meeting, "/recording", Map.of("recording", "", "lock", lock(meeting))))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + meeting.path())).bodyText().doesNotContain("href=\"" + address);
    }

    @Test
    void aMeetingThatIsChangedKeepsItsRecordingAndOneThatWasCancelledHasNone() {
        convene(Map.of());
        var meeting = only();
        assertThat(act(meeting, "/recording", Map.of("recording", "https://webtv.un.org/x", "lock", "0")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(act(meeting, "/change", facts(Map.of("lock", "1", "starts", "09:00"))))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(meetings.get(meeting.id()).recording()).isEqualTo("https://webtv.un.org/x");
        act(meeting, "/cancellation", Map.of("reason", "The chair is unwell."));
        assertThat(act(meeting, "/recording", Map.of("recording", "https://webtv.un.org/y", "lock", lock(meeting))))
                .hasStatus(HttpStatus.CONFLICT);
    }

    private String lock(Meeting meeting) {
        return Long.toString(meetings.get(meeting.id()).lock());
    }

    @Test
    void namedDelegationsFollowWhatIsForThemAlone() {
        assertThat(convene(Map.of("mode", "CLOSED", "audience", "NAMED", "named", "KEN, GHA", "link", LINK)))
                .hasStatus(HttpStatus.SEE_OTHER);
        var meeting = only();
        assertThat(meeting.isFollowedBy(Reader.of(people.delegateOf("GHA")))).isTrue();
        assertThat(meeting.isFollowedBy(Reader.of(people.delegateOf("FRA")))).isFalse();
        assertThat(meeting.isFollowedBy(Reader.of(officer)))
                .as("the secretariat serves it")
                .isTrue();
        assertThat(browser.get().uri("/en" + meeting.path()).with(as(people.delegateOf("FRA"))))
                .bodyText()
                .doesNotContain(LINK)
                .contains("Kenya");
    }

    @Test
    void aChangeKeepsWhatSomebodyElseHasSavedMeanwhile() {
        convene(Map.of());
        var meeting = only();
        assertThat(act(meeting, "/change", facts(Map.of("lock", "0", "starts", "09:00"))))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(act(meeting, "/change", facts(Map.of("lock", "0", "starts", "08:00"))))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", "value=\"08:00\"");
        assertThat(meetings.get(meeting.id()).startsAt()).isEqualTo("2036-03-03T14:00:00Z");
    }

    @Test
    void whatIsOnNowStandsOnTheFirstScreen() {
        var meeting = made.underWay(MeetingMode.FORMAL);
        var soon = made.add(made.of(
                session,
                MeetingMode.CLOSED,
                MeetingMode.CLOSED.audience(),
                Instant.now().plusSeconds(7200),
                Duration.ofHours(2)));
        // The first screen has room for a few, and other tests have left theirs.
        jdbc.sql("""
                        update meetings.meeting set starts_at = starts_at - interval '1 year', ends_at = ends_at - interval '1 year',
                            ended_at = coalesce(ended_at, now())
                        where id <> :now and id <> :soon and starts_at < now() + interval '2 days'""").param("now", meeting.id()).param("soon", soon.id()).update();
        assertThat(browser.get().uri("/en/")).bodyText().contains(meeting.path(), soon.path(), "Under way");
        assertThat(browser.get().uri("/ar/meetings"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("جارية");
    }

    @Test
    void aDoubleClickConvenesOnce() {
        var facts = facts(Map.of());
        assertThat(post(session.path() + "/meetings", facts)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(session.path() + "/meetings", facts)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(meetings.of(session.id())).hasSize(1);
    }

    private long links(Meeting meeting) {
        return jdbc.sql("select count(*) from meetings.link where meeting = :id")
                .param("id", meeting.id())
                .query(Long.class)
                .single();
    }

    private static <T> T seenBy(Reader reader, Supplier<T> question) {
        CurrentReader.set(reader);
        try {
            return Objects.requireNonNull(question.get());
        } finally {
            CurrentReader.clear();
        }
    }

    private Meeting only() {
        assertThat(meetings.of(session.id())).hasSize(1);
        return first();
    }

    private Meeting first() {
        return meetings.of(session.id()).getFirst();
    }

    private MvcTestResult convene(Map<String, String> otherwise) {
        return post(session.path() + "/meetings", facts(otherwise));
    }

    private MvcTestResult inZurich(String room, String date, String starts, String ends) {
        var number = Integer.toString(meetings.of(session.id()).size() + 1);
        return convene(Map.of(
                "number", number, "zone", "Europe/Zurich", "room", room, "date", date, "starts", starts, "ends", ends));
    }

    private MvcTestResult act(Meeting meeting, String act, Map<String, String> fields) {
        return post(meeting.path() + act, fields);
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = browser.post().uri("/en" + path).with(as(officer));
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> facts(Map<String, String> otherwise) {
        var fields = new HashMap<>(Map.of(
                "number", "1", "date", "2036-03-03", "starts", "10:00", "ends", "13:00", "zone", "America/New_York"));
        fields.putAll(Map.of("mode", "FORMAL", "record", "WEBCAST", "interpretation", "en"));
        fields.putAll(otherwise);
        return fields;
    }
}
