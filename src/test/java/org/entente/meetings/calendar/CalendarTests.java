package org.entente.meetings.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.languages.Names;
import org.entente.meetings.AgendaItem;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.meetings.registration.TestRegistrations;
import org.entente.process.bodies.Office;
import org.entente.process.bodies.Session;
import org.entente.process.bodies.Tenure;
import org.entente.process.bodies.Tenures;
import org.entente.process.bodies.TestBodies;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class CalendarTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestBodies bodies;

    @Autowired
    TestMeetings made;

    @Autowired
    TestRegistrations registrations;

    @Autowired
    Tenures tenures;

    private Session session;
    private Meeting meeting;
    private AgendaItem opening;
    private Delegate officer;

    @BeforeEach
    void aMeetingIsConvened() {
        session = bodies.session("Session; with, signs \\ and — dashes", false);
        meeting = made.held(session, MeetingMode.FORMAL, MeetingMode.FORMAL.audience());
        opening = made.item(session.id(), "1", "Opening of the session");
        made.allocate(meeting, opening);
        officer = people.officer();
    }

    @Test
    void aCalendarIsReadAgainAsItWasWritten() throws UnsupportedEncodingException {
        var calendar = read("/en/calendar" + session.path() + ".ics");
        assertThat(calendar.getNames().getFirst().getValue()).isEqualTo("Session; with, signs \\ and — dashes");
        var event = only(calendar);
        assertThat(event.getUid().getValue()).isEqualTo("meeting-" + meeting.id() + "@entente");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(meeting.startsAt());
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(meeting.endsAt());
        assertThat(event.getSummary().getValue()).isEqualTo("1st meeting · Session; with, signs \\ and — dashes");
        assertThat(event.getDescription().getValue())
                .contains("Formal meeting", "1 Opening of the session", meeting.path());
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getSequence().getValue()).isZero();
    }

    @Test
    void hoursStandInUtcWhateverTheClockOfThePlace() throws UnsupportedEncodingException {
        assertThat(text("/en/calendar" + session.path() + ".ics")).containsPattern("DTSTART:\\d{8}T\\d{6}Z");
    }

    @Test
    void everyCalendarIsInTheLanguageOfItsAddress() throws UnsupportedEncodingException {
        assertThat(only(read("/fr/calendar" + session.path() + ".ics"))
                        .getSummary()
                        .getValue())
                .startsWith("1re séance");
        assertThat(only(read("/ar/calendar" + session.path() + ".ics"))
                        .getSummary()
                        .getValue())
                .startsWith("الجلسة 1");
        assertThat(only(read("/zh/calendar/bodies/" + session.body() + ".ics"))
                        .getSummary()
                        .getValue())
                .startsWith("第1次会议");
    }

    /** A program that has the calendar takes in anew only what says that it has changed. */
    @Test
    void anotherItemIsAChangeOfTheMeetingThatTakesItUp() throws UnsupportedEncodingException {
        var before = only(read("/en/calendar" + session.path() + ".ics"));
        var item = made.item(session.id(), "2", "Threats");
        allocates(item.id());
        var allocated = only(read("/en/calendar" + session.path() + ".ics"));
        assertThat(allocated.getDescription().getValue()).contains("2 Threats").doesNotContain("1 Opening");
        isLater(allocated, before);
        assertThat(browser.post()
                        .uri("/en/agenda-items/" + item.id() + "/removal")
                        .with(as(officer)))
                .hasStatus(HttpStatus.SEE_OTHER);
        var removed = only(read("/en/calendar" + session.path() + ".ics"));
        assertThat(removed.getDescription().getValue()).doesNotContain("2 Threats");
        isLater(removed, allocated);
    }

    private void allocates(UUID item) {
        assertThat(browser.post()
                        .uri("/en" + meeting.path() + "/allocation")
                        .with(as(officer))
                        .param("known", opening.id().toString())
                        .param("item", item.toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private static void isLater(VEvent now, VEvent before) {
        assertThat(now.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(now.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(now.getLastModified().getValue())
                .isAfterOrEqualTo(before.getLastModified().getValue());
    }

    @Test
    void whatIsChangedCountsOnAndWhatIsCancelledSaysSoUnderTheSameName() throws UnsupportedEncodingException {
        var before = only(read("/en/calendar" + session.path() + ".ics"));
        assertThat(browser.post()
                        .uri("/en" + meeting.path() + "/cancellation")
                        .with(as(officer))
                        .param("reason", "The room is flooded."))
                .hasStatus(HttpStatus.SEE_OTHER);
        var after = only(read("/en/calendar" + session.path() + ".ics"));
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(after.getStatus().isCancelled()).isTrue();
        assertThat(after.getDescription().getValue()).contains("The room is flooded.");
    }

    @Test
    void noLinkThatIsNotForEverybodyStandsInACalendar() throws UnsupportedEncodingException {
        var fields = Map.of(
                "number",
                "2",
                "date",
                "2036-03-04",
                "starts",
                "10:00",
                "ends",
                "13:00",
                "zone",
                "UTC",
                "mode",
                "CLOSED",
                "record",
                "NONE",
                "link",
                "https://meet.example.int/closed");
        var request = browser.post().uri("/en" + session.path() + "/meetings").with(as(officer));
        fields.forEach(request::param);
        assertThat(request).hasStatus(HttpStatus.SEE_OTHER);
        var path = "/en/calendar" + session.path() + ".ics";
        assertThat(text(path)).doesNotContain("meet.example.int").contains("Closed meeting");
        assertThat(browser.get().uri(path).with(as(people.delegateOf("KEN"))))
                .bodyText()
                .doesNotContain("meet.example.int");
    }

    @Test
    void onesOwnCalendarIsAtAnAddressThatNobodyGuessesAndThatCanBeTakenBack() throws UnsupportedEncodingException {
        var answer = browser.post().uri("/en/me/calendar").with(as(officer)).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK).bodyText().contains("shown this once");
        var path = address(answer.getResponse().getContentAsString());
        assertThat(read(path).getEvents())
                .as("the secretariat serves every session")
                .isNotEmpty();
        assertThat(browser.get().uri("/en/calendar").with(as(officer)))
                .bodyText()
                .doesNotContain(path);
        var another = address(browser.post()
                .uri("/en/me/calendar")
                .with(as(officer))
                .exchange()
                .getResponse()
                .getContentAsString());
        assertThat(browser.get().uri(path)).as("a new one ends the one before").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.post().uri("/en/me/calendar/revocation").with(as(officer)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri(another)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en/calendar/mine/guessed.ics")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void onesOwnCalendarHasTheDaysForWhichOnesDelegationHasRegisteredOneByName() throws UnsupportedEncodingException {
        var kenya = people.delegateOf("KEN");
        var path = "/en/calendar/mine/" + TestAddresses.made(house, kenya) + ".ics";
        var next = made.add(made.of(
                session,
                MeetingMode.FORMAL,
                MeetingMode.FORMAL.audience(),
                meeting.startsAt().plus(Duration.ofDays(1)),
                Duration.ofHours(3)));
        var other = made.held(MeetingMode.FORMAL);
        var registration = registrations.of(session.id(), kenya.delegation(), false);
        registrations.of(other.session(), kenya.delegation(), false);
        assertThat(uids(path))
                .as("nobody is named yet: all that their delegation is registered for")
                .contains(uid(meeting), uid(next), uid(other));
        var today = meeting.startsAt().atZone(meeting.zone()).toLocalDate();
        registrations.person(registration, email(kenya).toUpperCase(Locale.ROOT), null, today);
        assertThat(uids(path))
                .as("and all of the session for which nobody is named")
                .contains(uid(meeting), uid(other))
                .doesNotContain(uid(next));
        registrations.person(registration, email(kenya), today.plusDays(1), null);
        assertThat(uids(path)).contains(uid(meeting), uid(next), uid(other));
        registrations.person(registration, email(kenya), null, null);
        assertThat(uids(path)).as("each once").doesNotHaveDuplicates().contains(uid(meeting), uid(next), uid(other));
    }

    @Test
    void anOldRegistrationByNameTakesNothingOutOfOtherSessions() throws UnsupportedEncodingException {
        var kenya = people.delegateOf("KEN");
        var path = "/en/calendar/mine/" + TestAddresses.made(house, kenya) + ".ics";
        var registration = registrations.of(session.id(), kenya.delegation(), false);
        var yesterday = meeting.startsAt().atZone(meeting.zone()).toLocalDate().minusDays(1);
        registrations.person(registration, email(kenya), yesterday.minusYears(1), yesterday);
        var coming = made.held(MeetingMode.FORMAL);
        registrations.of(coming.session(), kenya.delegation(), false);
        assertThat(uids(path)).contains(uid(coming)).doesNotContain(uid(meeting));
    }

    @Test
    void whomAnotherDelegationRegistersUnderSomebodysAddressIsNotThem() throws UnsupportedEncodingException {
        var kenya = people.delegateOf("KEN");
        var path = "/en/calendar/mine/" + TestAddresses.made(house, kenya) + ".ics";
        var ghana = registrations.of(session.id(), people.delegateOf("GHA").delegation(), false);
        registrations.person(ghana, email(kenya), null, null);
        assertThat(uids(path)).doesNotContain(uid(meeting));
        registrations.of(session.id(), kenya.delegation(), false);
        assertThat(uids(path)).contains(uid(meeting));
    }

    @Test
    void theDatabaseTellsForWhatSomebodyIsRegisteredToNobodyWhoDoesNotKnowTheirAddress() {
        var kenya = people.delegateOf("KEN");
        var secret = TestAddresses.made(house, kenya);
        registrations.person(registrations.of(session.id(), kenya.delegation(), false), email(kenya), null, null);
        assertThat(named(hash(secret))).containsExactly(session.id());
        assertThat(named(secret)).isEmpty();
        assertThat(named(kenya.person().toString())).isEmpty();
        jdbc.sql("delete from meetings.calendar_address where person = :person")
                .param("person", kenya.person())
                .update();
        assertThat(named(hash(secret))).as("once the address is revoked").isEmpty();
    }

    private List<UUID> named(String hash) {
        return jdbc.sql("select session from meetings.named_in(:hash)")
                .param("hash", hash)
                .query(UUID.class)
                .list();
    }

    private String hash(String secret) {
        return jdbc.sql("select encode(sha256(:secret::bytea), 'hex')")
                .param("secret", secret)
                .query(String.class)
                .single();
    }

    private String email(Delegate delegate) {
        return jdbc.sql("select email from identity.person where id = :person")
                .param("person", delegate.person())
                .query(String.class)
                .single();
    }

    private static String uid(Meeting meeting) {
        return "meeting-" + meeting.id() + "@entente";
    }

    private List<String> uids(String path) throws UnsupportedEncodingException {
        return read(path).getEvents().stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    @Test
    void onesOwnCalendarEndsWithTheAccountAndWithTheTerm() {
        for (var ends : List.of(
                "update identity.person set disabled_at = now() where id = :person",
                "update identity.member set ended_at = now() where person = :person")) {
            var delegate = people.delegateOf("KEN");
            var path = "/en/calendar/mine/" + TestAddresses.made(house, delegate) + ".ics";
            assertThat(browser.get().uri(path)).hasStatus(HttpStatus.OK);
            jdbc.sql(ends).param("person", delegate.person()).update();
            assertThat(browser.get().uri(path)).as(ends).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void everybodyFindsTheCalendarsOfSessions() {
        assertThat(browser.get().uri("/en/calendar"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("/en/calendar" + session.path() + ".ics")
                .doesNotContain("/me/calendar");
        assertThat(browser.get().uri("/en/calendar").with(as(people.delegateOf("KEN"))))
                .bodyText()
                .contains("/en/calendar/delegations/KEN.ics");
    }

    @Test
    void whoHoldsAnOfficeTodayHasACard() throws IOException {
        var body = session.body();
        tenures.add(new Tenure(
                UUID.randomUUID(),
                body,
                Office.CHAIR,
                new Names(Map.of()),
                "Somebody; of a test",
                null,
                null,
                LocalDate.of(2020, 1, 1),
                null,
                "",
                "A test",
                false));
        tenures.add(new Tenure(
                UUID.randomUUID(),
                body,
                Office.CHAIR,
                new Names(Map.of()),
                "Somebody before",
                null,
                null,
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2019, 12, 31),
                "",
                "A test",
                false));
        var answer = browser.get()
                .uri("/fr/calendar/bodies/" + body + "/officers.vcf")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        var cards = new VCardReader(answer.getResponse().getContentAsString()).readAll();
        assertThat(cards).hasSize(1);
        assertThat(cards.getFirst().validate(VCardVersion.V4_0).isEmpty()).isTrue();
        assertThat(cards.getFirst().getFormattedName().getValue()).isEqualTo("Somebody; of a test");
        assertThat(cards.getFirst().getOrganization().getValues()).containsExactly("Plenary of a test");
        assertThat(cards.getFirst().getTitles().getFirst().getLanguage()).isEqualTo("fr");
    }

    private static String address(String page) {
        var found = Pattern.compile("/en/calendar/mine/[\\w-]{32}\\.ics").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static VEvent only(ICalendar calendar) {
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().getFirst();
    }

    private ICalendar read(String path) throws UnsupportedEncodingException {
        var calendar = Biweekly.parse(text(path)).first();
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        return calendar;
    }

    private String text(String path) throws UnsupportedEncodingException {
        var answer = browser.get().uri(path).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK).hasContentType("text/calendar;charset=UTF-8");
        return answer.getResponse().getContentAsString();
    }
}
