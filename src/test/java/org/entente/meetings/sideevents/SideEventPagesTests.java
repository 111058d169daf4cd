package org.entente.meetings.sideevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.meetings.TestMeetings;
import org.entente.process.bodies.Session;
import org.entente.process.bodies.TestBodies;
import org.entente.search.Readable;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class SideEventPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestBodies bodies;

    @Autowired
    TestMeetings made;

    @Autowired
    SideEvents sideEvents;

    @Autowired
    SideEventShelf shelf;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    private final List<Readable> found = new ArrayList<>();
    private Session session;
    private Delegate officer;
    private Delegate kenya;

    @BeforeEach
    void aSessionIsThere() {
        session = bodies.session();
        officer = people.officer();
        kenya = people.delegateOf("KEN");
    }

    @Test
    void aRealDelegationHoldsNoSideEventBesideAFictitiousSession() {
        var fictitious = bodies.fictitious();
        var path = fictitious.path() + "/side-events";
        var why = "Beside a fictitious session only fictitious parties hold side events";
        assertThat(browser.get().uri("/en" + fictitious.path()).with(as(kenya)))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .doesNotContain(path + "/new");
        assertThat(browser.get().uri("/en" + path + "/new").with(as(kenya)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(why);
        assertThat(post(kenya, path, fields(Map.of())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(why, "Fund for all");
        assertThat(browser.get().uri("/en" + session.path()).with(as(kenya)))
                .bodyText()
                .contains(session.path() + "/side-events/new");
    }

    @Test
    void aDelegationAsksAndUntilItIsDecidedOnlyThoseConcernedKnow() {
        var event = requested(Map.of("coOrganisers", "Ghana, FRA"));
        var path = "/en" + event.path();
        for (var knows : new Delegate[] {kenya, officer, people.delegateOf("GHA"), people.delegateOf("FRA")})
            assertThat(browser.get().uri(path).with(as(knows))).hasStatus(HttpStatus.OK);
        assertThat(browser.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri(path).with(as(people.delegateOf("NGA")))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en/side-events")).bodyText().doesNotContain(event.path());
        assertThat(browser.get().uri("/en/side-events").with(as(officer)))
                .bodyText()
                .contains("Fund for all", "Requested");
        var count = "select count(*) from meetings.side_event where id = :id";
        assertThat(seenBy(Reader.guest(), () -> count(count, event))).isZero();
        assertThat(seenBy(Reader.of(people.delegateOf("GHA")), () -> count(count, event)))
                .isEqualTo(1);
        assertThat(post(people.delegateOf("GHA"), event.path() + "/withdrawal", Map.of()))
                .as("a co-organiser reads, the organiser acts")
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(people.in("KEN", Role.HEAD), event.path() + "/approval", Map.of("room", "Room 1")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsAmissIsSaidAndKept() {
        assertThat(request(Map.of(
                        "title_en",
                        "",
                        "coOrganisers",
                        "Atlantis",
                        "starts",
                        "15:00",
                        "ends",
                        "14:00",
                        "about_en",
                        "Kept words")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "This field is empty", "called “Atlantis”", "The end lies before the beginning", "Kept words");
        assertThat(request(Map.of(
                        "coOrganisers", "Kenya", "item", UUID.randomUUID().toString())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("asks for it itself", "not one of the choices");
        assertThat(request(Map.of("starts", "01:00", "ends", "23:00")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("longer than half a day");
        assertThat(post(officer, session.path() + "/side-events", fields(Map.of())))
                .as("the secretariat holds none")
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsApprovedHasARoomThatNobodyElseHasAndStandsInTheCalendar() {
        var room = "Room " + UUID.randomUUID();
        var item = made.item(session.id(), "5", "Capacity-building");
        var meeting = Map.of(
                "number",
                "1",
                "date",
                "2036-03-04",
                "starts",
                "13:00",
                "ends",
                "15:00",
                "zone",
                "America/New_York",
                "mode",
                "FORMAL",
                "record",
                "NONE",
                "room",
                room);
        assertThat(post(officer, session.path() + "/meetings", meeting)).hasStatus(HttpStatus.SEE_OTHER);
        var event = requested(Map.of("item", item.id().toString()));
        assertThat(decide(event, "/approval", Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Give it a room or a link.");
        assertThat(decide(event, "/approval", Map.of("room", room)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This room is taken then by “1st meeting · Session of a test” (13:00–15:00).", room);
        assertThat(decide(event, "/approval", Map.of("room", room + " B", "link", "https://meet.example.int/se")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(decide(event, "/approval", Map.of("room", room + " B")))
                .as("once")
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(browser.get().uri("/fr" + event.path()))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Approuvée", "Capacity-building", "https://meet.example.int/se", "13:15–14:30");
        assertThat(browser.get().uri("/en/calendar" + session.path() + ".ics"))
                .bodyText()
                .contains("side-event-" + event.id(), "Fund for all");
        var clash = new HashMap<>(meeting);
        clash.putAll(Map.of("number", "2", "room", room + " b"));
        assertThat(post(officer, session.path() + "/meetings", clash))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("taken then by “Fund for all”");
        assertThat(post(kenya, event.path() + "/change", fields(Map.of())))
                .as("approved as it is")
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post(kenya, event.path() + "/withdrawal", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(officer, session.path() + "/meetings", clash))
                .as("its room is free again")
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en/calendar" + session.path() + ".ics"))
                .as("called off under the same name, and nothing of where it would have been followed")
                .bodyText()
                .contains("side-event-" + event.id(), "STATUS:CANCELLED", "SEQUENCE:2", "Withdrawn")
                .doesNotContain("meet.example.int");
        assertThat(browser.get().uri("/en" + event.path())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(chronicle.on(event.path(), 9))
                .extracting(Entry::name)
                .containsExactly("SideEventWithdrawn", "SideEventApproved", "SideEventRequested");
    }

    @Test
    void whatWasNeverAnnouncedIsInNoCalendar() {
        var event = requested(Map.of());
        assertThat(post(kenya, event.path() + "/withdrawal", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en/calendar" + session.path() + ".ics"))
                .bodyText()
                .doesNotContain("side-event-" + event.id());
    }

    @Test
    void whatWasApprovedIsFoundUntilItIsWithdrawn() {
        var event = requested(Map.of());
        shelf.of(Set.of(event.id()), found::add);
        assertThat(found).isEmpty();
        assertThat(decide(event, "/approval", Map.of("room", "Room " + UUID.randomUUID())))
                .hasStatus(HttpStatus.SEE_OTHER);
        shelf.of(Set.of(event.id()), found::add);
        assertThat(found).isNotEmpty().allSatisfy(each -> {
            assertThat(each.path()).isEqualTo(event.path());
            assertThat(each.text()).contains("Fund for all");
        });
        found.clear();
        assertThat(post(kenya, event.path() + "/withdrawal", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        shelf.of(Set.of(event.id()), found::add);
        assertThat(found).isEmpty();
        assertThat(new SideEventWithdrawn(event.id(), event.organiser(), null, Instant.now()).wholes())
                .containsExactly(event.id());
    }

    @Test
    void whatIsRefusedSaysWhyToThoseWhoAsked() {
        var event = requested(Map.of());
        assertThat(decide(event, "/refusal", Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(decide(event, "/refusal", Map.of("reason", "No room is free on that day.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + event.path()).with(as(kenya)))
                .bodyText()
                .contains("Refused", "No room is free on that day.");
        assertThat(browser.get().uri("/en" + event.path())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(kenya, event.path() + "/withdrawal", Map.of())).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void itIsChangedUntilItIsDecidedAndNobodyOverwritesAnother() {
        var event = requested(Map.of());
        assertThat(browser.get().uri("/en" + event.path() + "/change").with(as(kenya)))
                .bodyText()
                .contains("value=\"13:15\"", "Fund for all");
        var fields = fields(Map.of("title_en", "A fund", "lock", "0"));
        assertThat(post(kenya, event.path() + "/change", fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(kenya, event.path() + "/change", fields(Map.of("title_en", "Another", "lock", "0"))))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", "Another");
    }

    @Test
    void nobodyDecidesOnWhatWasChangedSinceTheyLookedAtIt() {
        var event = requested(Map.of());
        assertThat(browser.get().uri("/en" + event.path()).with(as(officer)))
                .bodyText()
                .contains("name=\"lock\" value=\"0\"");
        post(kenya, event.path() + "/change", fields(Map.of("title_en", "A fund for few", "lock", "0")));
        assertThat(decide(event, "/approval", Map.of("link", "https://meet.example.int/se", "lock", "0")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", "https://meet.example.int/se", "A fund for few");
        assertThat(decide(event, "/refusal", Map.of("reason", "No room is free.", "lock", "0")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", "No room is free.");
        assertThat(decide(event, "/approval", Map.of("link", "https://meet.example.int/se")))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aReportThatIsTooLongInOneLanguageIsThereInAllAsItWasTyped() {
        var event = requested(Map.of("date", "2020-03-04"));
        decide(event, "/approval", Map.of("link", "https://meet.example.int/se"));
        var typed = Map.of("report_fr", "Soixante personnes.", "report_en", "Sixty came. ".repeat(5000));
        assertThat(post(kenya, event.path() + "/report", typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Soixante personnes.", "Sixty came. Sixty came.");
    }

    @Test
    void aFlyerComesWithItAndAReportAfterIt() {
        var event = requested(Map.of("date", "2020-03-04"));
        var flyer = new MockMultipartFile("file", "flyer.pdf", null, "<script>alert(1)</script>".getBytes());
        assertThat(browser.post()
                        .uri("/en" + event.path() + "/flyer")
                        .multipart()
                        .file(flyer)
                        .with(as(kenya)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + event.path() + "/flyer")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(kenya, event.path() + "/report", Map.of("report_fr", "Trop tôt.", "report_lock", "1")))
                .as("nobody reports on what was not approved")
                .hasStatus(HttpStatus.CONFLICT);
        decide(event, "/approval", Map.of("link", "https://meet.example.int/se"));
        assertThat(browser.get().uri("/en" + event.path() + "/flyer"))
                .hasStatus(HttpStatus.OK)
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                .hasHeader("Content-Disposition", "attachment; filename=\"flyer.pdf\"; filename*=UTF-8''flyer.pdf");
        assertThat(post(kenya, event.path() + "/report", Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var said = Map.of("report_fr", "Soixante personnes sont venues.", "report_lock", "2");
        assertThat(post(kenya, event.path() + "/report", said)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(officer, event.path() + "/report", Map.of("report_en", "Sixty came.", "report_lock", "2")))
                .as("what another has reported is not written over")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", "Sixty came.", "name=\"report_lock\" value=\"3\"");
        assertThat(browser.get().uri("/ar" + event.path()))
                .bodyText()
                .contains("Soixante personnes sont venues.", "lang=\"fr\"");
    }

    @Test
    void anOfficerGivesAnApprovedOneAnotherTimeRoomAndLinkForAReasonThatThoseWhoHoldItAreTold() {
        var event = requested(Map.of());
        var other = requested(Map.of());
        var room = "Room " + UUID.randomUUID();
        var moved = new HashMap<>(Map.of(
                "date", "2036-03-04", "starts", "13:15", "ends", "14:30", "zone", "America/New_York", "lock", "1"));
        moved.putAll(Map.of("room", room, "reason", "The other room has a leak."));
        assertThat(post(officer, event.path() + "/place", moved))
                .as("nobody moves what was not approved")
                .hasStatus(HttpStatus.CONFLICT);
        decide(event, "/approval", Map.of("link", "https://meet.example.int/se"));
        decide(other, "/approval", Map.of("room", room));
        assertThat(post(kenya, event.path() + "/place", moved)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(officer, event.path() + "/place", moved))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This room is taken then by", "The other room has a leak.");
        moved.put("starts", "16:00");
        moved.put("ends", "17:00");
        var unexplained = new HashMap<>(moved);
        unexplained.put("reason", "");
        assertThat(post(officer, event.path() + "/place", unexplained)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(officer, event.path() + "/place", moved)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + event.path()))
                .bodyText()
                .contains(room, "16:00–17:00", "The other room has a leak.")
                .doesNotContain("https://meet.example.int/se");
        assertThat(told(event, "MOVED")).isEqualTo(1);
        assertThat(post(officer, event.path() + "/place", moved))
                .as("whoever was overtaken loses nothing")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", "The other room has a leak.");
    }

    @Test
    void whatWasApprovedIsChangedForAReasonAloneThatEverybodyReadsAndThoseWhoComeAreTold() {
        var event = requested(Map.of());
        assertThat(browser.get().uri("/en" + event.path() + "/change").with(as(officer)))
                .as("of a request nobody is asked why")
                .bodyText()
                .doesNotContain("name=\"reason\"");
        decide(event, "/approval", Map.of("link", "https://meet.example.int/se"));
        assertThat(browser.get().uri("/en" + event.path() + "/change").with(as(officer)))
                .bodyText()
                .contains("name=\"reason\"", "everybody reads the reason");
        var changed = new HashMap<>(fields(Map.of("title_en", "Fund for few", "starts", "13:30", "lock", "1")));
        assertThat(post(officer, event.path() + "/change", changed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This field is empty", "Fund for few", "value=\"13:30\"");
        assertThat(told(event, "MOVED") + told(event, "CHANGED")).isZero();
        changed.put("reason", "The room opens later.");
        changed.put("ends", "12:00");
        assertThat(post(officer, event.path() + "/change", changed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The room opens later.");
        changed.put("ends", "14:30");
        assertThat(post(officer, event.path() + "/change", changed)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + event.path()))
                .bodyText()
                .contains("Fund for few", "13:30–14:30", "The room opens later.");
        assertThat(told(event, "MOVED")).isEqualTo(1);
        changed.putAll(Map.of("title_en", "Fund for some", "lock", "2", "reason", "As its organiser asks."));
        assertThat(post(officer, event.path() + "/change", changed)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(told(event, "MOVED")).as("at the same hour").isEqualTo(1);
        assertThat(told(event, "CHANGED")).isEqualTo(1);
    }

    @Test
    void whoeverChangesWhatWasApprovedShowsWhoTheyAre() {
        var event = requested(Map.of());
        decide(event, "/approval", Map.of("link", "https://meet.example.int/se"));
        browser.get().uri("/en" + event.path()).with(as(officer)).exchange();
        jdbc.sql(
                        "update identity.sign_in set second_factor_at = now() - interval '1 hour', password_at = now() - interval '1 hour' where person = :officer")
                .param("officer", officer.person())
                .update();
        var changed = fields(Map.of("title_en", "Fund for few", "lock", "1", "reason", "As its organiser asks."));
        assertThat(post(officer, event.path() + "/change", changed))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("name=\"second_factor_to\"", "Fund for few");
        assertThat(told(event, "CHANGED")).isZero();
    }

    private long told(SideEvent event, String what) {
        return jdbc.sql("""
                        select count(*) from notifications.told
                        where topic = 'sideevents' and what = :what and of = :id and :kenya = any(concerned)""")
                .param("what", what)
                .param("id", event.id())
                .param("kenya", kenya.delegation())
                .query(Long.class)
                .single();
    }

    private SideEvent requested(Map<String, String> otherwise) {
        var answer = request(otherwise);
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        var path = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return sideEvents
                .find(UUID.fromString(path.substring(path.length() - 36)))
                .orElseThrow();
    }

    private MvcTestResult request(Map<String, String> otherwise) {
        return post(kenya, session.path() + "/side-events", fields(otherwise));
    }

    private static Map<String, String> fields(Map<String, String> otherwise) {
        var fields = new HashMap<>(Map.of(
                "title_en",
                "Fund for all",
                "date",
                "2036-03-04",
                "starts",
                "13:15",
                "ends",
                "14:30",
                "zone",
                "America/New_York"));
        fields.putAll(otherwise);
        return fields;
    }

    private MvcTestResult post(Delegate by, String path, Map<String, String> fields) {
        var request = browser.post().uri("/en" + path).with(as(by));
        fields.forEach(request::param);
        return request.exchange();
    }

    /** An officer, who has it before them as it stands. */
    private MvcTestResult decide(SideEvent event, String act, Map<String, String> fields) {
        var seen = sideEvents.find(event.id()).orElseThrow();
        var all = new HashMap<>(Map.of("lock", Long.toString(seen.lock())));
        all.putAll(fields);
        return post(officer, event.path() + act, all);
    }

    private long count(String sql, SideEvent event) {
        return jdbc.sql(sql).param("id", event.id()).query(Long.class).single();
    }

    private static <T> T seenBy(Reader reader, Supplier<T> question) {
        CurrentReader.set(reader);
        try {
            return Objects.requireNonNull(question.get());
        } finally {
            CurrentReader.clear();
        }
    }
}
