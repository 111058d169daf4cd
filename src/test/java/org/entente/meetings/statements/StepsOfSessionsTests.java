package org.entente.meetings.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.Entente;
import org.entente.chronicle.Readings;
import org.entente.consultations.Paragraph;
import org.entente.consultations.Statements;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.meetings.AgendaItem;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.entente.process.bodies.TestBodies;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** What is said and decided at meetings, on the thread of the element it is about: to each reader as much as is theirs to read. */
@SpringBootTest(classes = Entente.class, properties = "test.of=steps")
@AutoConfigureMockMvc
class StepsOfSessionsTests {

    private static final String DECIDED = "The plenary decides to keep a roster of experts.";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestMeetings meetings;

    @Autowired
    TestBodies made;

    @Autowired
    Bodies bodies;

    @Autowired
    Statements statements;

    @Autowired
    Parties parties;

    @Autowired
    Readings readings;

    @Autowired
    JdbcClient jdbc;

    private Session session;
    private AgendaItem item;
    private Delegate fiji;
    private Delegate officer;

    @BeforeEach
    void aSessionTreatsCapacity() {
        session = made.session();
        item = meetings.item(session.id(), "5", "Capacity-building");
        jdbc.sql("update meetings.agenda_item set elements = array['CAPACITY'] where id = :id")
                .param("id", item.id())
                .update();
        fiji = people.delegateOf("FJI");
        officer = people.officer();
    }

    @Test
    void aStatementOfAMeetingStandsWhereItSpeaksOfTheElementAndInNoCountOfConsultations() {
        var meeting = held(MeetingMode.FORMAL);
        var said = said(meeting, "We thank the Chair.\n\nFiji needs training.\n\nFiji offers a course.");
        confirm(said.get(1), said.get(2));
        assertThat(steps(Reader.guest())).singleElement().satisfies(step -> {
            assertThat(step)
                    .containsEntry("kind", "STATEMENT")
                    .containsEntry("path", said.get(1).path())
                    .containsEntry("excerpt", "Fiji needs training.")
                    .containsEntry("language", "EN")
                    .containsEntry("date", day(meeting));
            assertThat(step.get("title").toString()).contains("Fiji · 1st meeting · Session of a test");
            assertThat(step.get("count").toString()).contains("number=2", "/statements/");
        });
        assertThat(page(Reader.guest()))
                .contains("/en" + said.get(1).path(), "Fiji needs training.", "2 paragraphs speak of it")
                .doesNotContain("/matrix/paragraphs");
        assertThat(location(browser.get().uri("/en" + said.get(1).path()).exchange()))
                .as("the exact paragraph")
                .endsWith("#p2");
    }

    @Test
    void whatNobodyHasConfirmedOrPublishedIsNoStep() {
        var meeting = held(MeetingMode.FORMAL);
        var draft = brought(meeting, "A draft on capacity.");
        confirm(draft.getFirst());
        said(meeting, "Something that nobody has read yet.");
        assertThat(steps(Reader.guest())).isEmpty();
        assertThat(steps(Reader.of(fiji))).as("a draft is no step, either").isEmpty();
    }

    @Test
    void whatWasSaidBehindClosedDoorsIsAStepForThoseAloneWhoMayReadItAndTheirReadingIsNoted() {
        var meeting = held(MeetingMode.CLOSED);
        var said = said(meeting, "Behind closed doors, on capacity.");
        confirm(said.getFirst());
        assertThat(steps(Reader.guest())).isEmpty();
        assertThat(steps(Reader.of(people.in("EU", Role.DELEGATE)))).isEmpty();
        assertThat(page(Reader.guest())).doesNotContain("Behind closed doors");
        var palau = people.delegateOf("PLW");
        assertThat(steps(Reader.of(palau)))
                .extracting(step -> step.get("path"))
                .containsExactly(said.getFirst().path());
        assertThat(readings.of("/statements/" + said.getFirst().statement(), 9))
                .extracting(Readings.Reading::person)
                .containsExactly(palau.person());
        assertThat(steps(Reader.of(officer))).hasSize(1);
    }

    @Test
    void whatWasWithdrawnIsNoStepAnyMore() {
        var said = said(held(MeetingMode.FORMAL), "Fiji on capacity.");
        confirm(said.getFirst());
        browser.post()
                .uri("/en/statements/" + said.getFirst().statement() + "/withdrawal")
                .with(as(fiji))
                .exchange();
        assertThat(steps(Reader.guest())).isEmpty();
    }

    @Test
    void whatWasBroughtIntoTheRecordForNoMeetingIsAStepOfTheSession() {
        var said = said(held(MeetingMode.FORMAL), "Fiji on capacity.");
        confirm(said.getFirst());
        jdbc.sql("delete from meetings.intervention where statement = :id")
                .param("id", said.getFirst().statement())
                .update();
        assertThat(steps(Reader.guest()))
                .singleElement()
                .satisfies(step -> assertThat(step.get("title").toString()).contains("Fiji · Session of a test"));
    }

    @Test
    void whereTheRecordHidesWhoSpokeTheThreadDoesNotTell() {
        var said = said(held(MeetingMode.FORMAL), "Somebody on capacity.");
        confirm(said.getFirst());
        jdbc.sql("""
                        update consultations.consultation set rule = 'NOT_ATTRIBUTED'
                        where id = (select consultation from consultations.statement where id = :id)""").param("id", said.getFirst().statement()).update();
        assertThat(page(Reader.guest())).contains("Somebody on capacity.").doesNotContain("Fiji");
        assertThat(page(Reader.of(officer))).contains("Fiji · 1st meeting");
    }

    @Test
    void aStakeholdersStatementIsSaidToBeOne() {
        var said = said(held(MeetingMode.FORMAL), "Harbours need training.");
        confirm(said.getFirst());
        var code = "X" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        parties.addFictitious(code, Kind.STAKEHOLDER, Names.of(Language.EN, "Digital Harbour"));
        jdbc.sql("update consultations.statement set party = :party where id = :id")
                .param("party", parties.coded(code).id().id())
                .param("id", said.getFirst().statement())
                .update();
        assertThat(page(Reader.guest())).containsPattern("Digital Harbour \\([^)]+\\) · 1st meeting");
    }

    @Test
    void whatWasSaidForAGroupIsSaidToBeUnlessTheRecordHidesWhoSpoke() {
        var said = said(held(MeetingMode.FORMAL), "The group needs training.");
        confirm(said.getFirst());
        var code = "X" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        parties.addFictitious(code, Kind.GROUP, Names.of(Language.EN, "Group of Islands"));
        jdbc.sql("update consultations.statement set on_behalf_of = :group where id = :id")
                .param("group", parties.coded(code).id().id())
                .param("id", said.getFirst().statement())
                .update();
        assertThat(page(Reader.guest())).contains("Fiji, on behalf of Group of Islands · 1st meeting");
        assertThat(text(answer("/fr" + thread(), Reader.guest()))).contains("au nom de Group of Islands");
        jdbc.sql("""
                        update consultations.consultation set rule = 'NOT_ATTRIBUTED'
                        where id = (select consultation from consultations.statement where id = :id)""").param("id", said.getFirst().statement()).update();
        assertThat(page(Reader.guest())).contains("The group needs training.").doesNotContain("Group of Islands");
    }

    @Test
    void aDecisionUnderAnItemOnTheElementStandsInItsExactSentence() {
        var meeting = held(MeetingMode.FORMAL);
        var decision = decided(meeting, DECIDED, item.id().toString());
        decided(meeting, "The plenary decides something else.", "");
        assertThat(steps(Reader.guest()))
                .singleElement()
                .satisfies(step -> assertThat(step)
                        .containsEntry("kind", "DECISION")
                        .containsEntry("path", decision)
                        .containsEntry("excerpt", DECIDED));
        assertThat(page(Reader.guest())).contains(DECIDED, "/en" + decision).doesNotContain("something else");
        assertThat(new String(
                        browser.get()
                                .uri("/ar" + thread())
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .contains("lang=\"en\" dir=\"auto\">" + DECIDED);
    }

    @Test
    void aLongSentenceIsNotCut() {
        var sentence = "The plenary decides to keep a roster of " + "experts and of ".repeat(40) + "States.";
        decided(held(MeetingMode.FORMAL), sentence, item.id().toString());
        assertThat(steps(Reader.guest()))
                .singleElement()
                .satisfies(step -> assertThat(step).containsEntry("excerpt", sentence));
    }

    @Test
    void aDecisionForParticipantsAloneIsNeverAStepForAGuest() {
        var meeting = held(MeetingMode.INFORMAL);
        var decision = decided(meeting, DECIDED, item.id().toString());
        meetings.switched(meeting, MeetingMode.FORMAL, MeetingMode.FORMAL.audience());
        assertThat(steps(Reader.guest())).isEmpty();
        assertThat(page(Reader.guest())).doesNotContain(DECIDED, decision);
        var organisation = people.in("EU", Role.DELEGATE);
        assertThat(steps(Reader.of(organisation)))
                .extracting(step -> step.get("path"))
                .containsExactly(decision);
        assertThat(readings.of(decision, 9))
                .extracting(Readings.Reading::person)
                .containsExactly(organisation.person());
        var closed = decided(held(MeetingMode.CLOSED), DECIDED, item.id().toString());
        assertThat(steps(Reader.of(organisation)))
                .extracting(step -> step.get("path"))
                .doesNotContain(closed);
        assertThat(steps(Reader.of(people.delegateOf("PLW"))))
                .extracting(step -> step.get("path"))
                .contains(decision, closed);
    }

    @Test
    void onOneDayWhatWasDecidedStandsInTheOrderInWhichItWas() {
        var meeting = held(MeetingMode.FORMAL);
        var all = List.of(
                decided(meeting, "First.", item.id().toString()),
                decided(meeting, "Second.", item.id().toString()),
                decided(meeting, "Third.", item.id().toString()));
        assertThat(steps(Reader.guest())).extracting(step -> step.get("path")).containsExactlyElementsOf(all);
        assertThat(steps(Reader.guest(), "&order=newest"))
                .extracting(step -> step.get("path"))
                .containsExactlyElementsOf(all.reversed());
    }

    @Test
    void onOneDayWhatWasSaidStandsInTheOrderInWhichItWasHoweverLateItWasSent() {
        var morning = held(MeetingMode.FORMAL);
        var afternoon = held(MeetingMode.FORMAL);
        jdbc.sql("update meetings.meeting set starts_at = starts_at - interval '1 second' where id = :id")
                .param("id", morning.id())
                .update();
        var last = said(afternoon, "In the afternoon.").getFirst();
        var untimed = said(morning, "Nobody says when.").getFirst();
        var second = said(morning, "Second in the morning.").getFirst();
        var first = said(morning, "First in the morning.").getFirst();
        timed(second, 900);
        timed(first, 30);
        confirm(last, untimed, second, first);
        assertThat(steps(Reader.guest()))
                .extracting(step -> step.get("path"))
                .containsExactly(first.path(), second.path(), untimed.path(), last.path());
        assertThat(steps(Reader.guest(), "&order=newest"))
                .extracting(step -> step.get("path"))
                .containsExactly(last.path(), untimed.path(), second.path(), first.path());
    }

    private void timed(Paragraph paragraph, int second) {
        jdbc.sql("update meetings.intervention set video_second = :second where statement = :id")
                .param("second", second)
                .param("id", paragraph.statement())
                .update();
    }

    @Test
    void aLongThreadHasPagesAndOnlyWhatAPageShowsIsNoted() {
        var meeting = held(MeetingMode.INFORMAL);
        var decisions = decidedInHaste(meeting, 105);
        var palau = people.delegateOf("PLW");
        var first = read(answer("/api/v1" + thread(), Reader.of(palau)));
        assertThat(first.get("count")).as("with the session itself").isEqualTo(106);
        assertThat((List<?>) first.get("steps")).hasSize(100);
        assertThat(noted(palau, decisions)).isEqualTo(100);
        assertThat(page(Reader.of(palau))).contains("106 of", "after=").doesNotContain(decisions.getLast());
        var behind = "&after=" + first.get("next");
        assertThat(steps(Reader.of(palau), behind))
                .extracting(step -> step.get("path"))
                .containsExactlyElementsOf(decisions.subList(100, 105));
        assertThat(noted(palau, decisions)).isEqualTo(105);
        var last = read(answer("/api/v1" + thread() + behind, Reader.of(palau)));
        assertThat(last.get("next")).isNull();
        assertThat(text(answer("/en" + thread() + behind, Reader.of(palau))))
                .contains(decisions.getLast())
                .doesNotContain(">Next<");
    }

    @Test
    void whatIsLeftOutOfWhatWasChosenIsNotNotedToBeRead() {
        var closed = held(MeetingMode.CLOSED);
        var said = said(closed, "Behind closed doors, on capacity.");
        confirm(said.getFirst());
        var decision = decided(closed, DECIDED, item.id().toString());
        var palau = people.delegateOf("PLW");
        assertThat(answer("/en/elements/CAPACITY/thread?process=none", Reader.of(palau)))
                .hasStatus(HttpStatus.OK);
        assertThat(noted(
                        palau,
                        List.of(decision, "/statements/" + said.getFirst().statement())))
                .isZero();
    }

    @Test
    void ofALongParagraphNoMoreIsReadThanTheLineShows() {
        var said = said(held(MeetingMode.FORMAL), "Training ".repeat(200) + "\n\nAnd a course.");
        confirm(said.get(0), said.get(1));
        assertThat(steps(Reader.guest())).singleElement().satisfies(step -> {
            assertThat(step.get("excerpt").toString())
                    .startsWith("Training ")
                    .endsWith(" …")
                    .hasSizeLessThan(410);
            assertThat(step.get("count").toString()).contains("number=2");
        });
    }

    private long noted(Delegate reader, List<String> paths) {
        return jdbc.sql("select count(*) from chronicle.reading where person = :person and about = any(:paths)")
                .param("person", reader.person())
                .param("paths", paths.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** For participants, one a second; their paths. */
    private List<String> decidedInHaste(Meeting meeting, int number) {
        return IntStream.range(0, number)
                .mapToObj(second -> {
                    var id = UUID.randomUUID();
                    for (var sql : new String[] {"""
                            insert into meetings.decision (id, meeting, item, adopted, decided_at, audience, named)
                            values (:id, :meeting, :item, 'CONSENSUS', :at::timestamptz + make_interval(secs => :second), 'PARTICIPANTS', '{}')""", """
                            insert into meetings.decision_text (decision, version, sentences, adopted, decided_at, reason, at)
                            values (:id, 1, '{"en": "Decided in haste."}', 'CONSENSUS', now(), '', now())"""})
                        jdbc.sql(sql)
                                .param("id", id)
                                .param("meeting", meeting.id())
                                .param("item", item.id())
                                .param("at", meeting.startsAt().toString())
                                .param("second", second)
                                .update();
                    return "/decisions/" + id;
                })
                .toList();
    }

    private Meeting held(MeetingMode mode) {
        return meetings.opened(meetings.held(session, mode, mode.audience()));
    }

    private static String day(Meeting meeting) {
        return meeting.startsAt().atZone(meeting.zone()).toLocalDate().toString();
    }

    /** Published by Fiji; its paragraphs. */
    private List<Paragraph> said(Meeting meeting, String text) {
        var paragraphs = brought(meeting, text);
        assertThat(browser.post()
                        .uri("/en/statements/" + paragraphs.getFirst().statement() + "/publication")
                        .with(as(fiji)))
                .hasStatus(HttpStatus.SEE_OTHER);
        return paragraphs;
    }

    private List<Paragraph> brought(Meeting meeting, String text) {
        var path = location(browser.post()
                .uri("/en" + meeting.path() + "/statements")
                .multipart()
                .file(new MockMultipartFile("file", "", null, new byte[0]))
                .with(as(fiji))
                .param("text", text)
                .exchange());
        return statements.paragraphs(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)), 1);
    }

    private void confirm(Paragraph... paragraphs) {
        for (var each : paragraphs)
            jdbc.sql("""
                            insert into consultations.tag (paragraph, element, state, at, by_person)
                            values (:paragraph, 'CAPACITY', 'CONFIRMED', now(), :by)
                            on conflict (paragraph, element) do update set state = 'CONFIRMED'""")
                    .param("paragraph", each.id())
                    .param("by", officer.person())
                    .update();
    }

    private String decided(Meeting meeting, String sentence, String under) {
        return location(browser.post()
                        .uri("/en" + meeting.path() + "/decisions")
                        .with(as(officer))
                        .param("sentence_en", sentence)
                        .param("adopted", "CONSENSUS")
                        .param("item", under)
                        .exchange())
                .substring("/en".length());
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return String.valueOf(answer.getResponse().getHeader(HttpHeaders.LOCATION));
    }

    /** Without what the agenda itself tells. */
    private List<Map<String, Object>> steps(Reader reader) {
        return steps(reader, "");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> steps(Reader reader, String query) {
        var answer = answer("/api/v1" + thread() + query, reader);
        assertThat(answer).hasStatus(HttpStatus.OK);
        var all = (List<Map<String, Object>>) read(answer).get("steps");
        return all.stream()
                .filter(step -> !List.of("SESSION", "MEETING").contains(step.get("kind")))
                .toList();
    }

    private static Map<?, ?> read(MvcTestResult answer) {
        return JsonMapper.shared().readValue(answer.getResponse().getContentAsByteArray(), Map.class);
    }

    private String page(Reader reader) {
        var answer = answer("/en" + thread(), reader);
        assertThat(answer).hasStatus(HttpStatus.OK);
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult answer(String path, Reader reader) {
        var request = browser.get().uri(path);
        reader.delegate().ifPresent(delegate -> request.with(as(delegate)));
        return request.exchange();
    }

    /** As far as it belongs to the process of this session. */
    private String thread() {
        return "/elements/CAPACITY/thread?process=" + bodies.get(session.body()).process();
    }
}
