package org.entente.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.entente.identity.People.as;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.identity.TestWalls;
import org.entente.languages.Language;
import org.entente.process.bodies.Session;
import org.entente.process.bodies.SessionChanged;
import org.entente.process.bodies.TestBodies;
import org.entente.search.Readable;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class AgendaPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestBodies bodies;

    @Autowired
    TestMeetings made;

    @Autowired
    Agenda agenda;

    @Autowired
    Chronicle chronicle;

    @Autowired
    AgendaShelf shelf;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ApplicationContext house;

    @Autowired
    TransactionTemplate transaction;

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
    void itemsStandInTheirOrderWithDocumentsAndElementsInTheReadersLanguage() {
        var first =
                add(Map.of("number", "1", "title_en", "Opening of the session", "title_fr", "Ouverture de la session"));
        var second = add(Map.of(
                "number",
                "2",
                "title_en",
                "Capacity-building",
                "symbols",
                "A/RES/77/37\nA/99/4711",
                "element",
                "CAPACITY",
                "after",
                first.id().toString()));
        add(Map.of(
                "number", "2 (a)", "title_en", "A fund", "parent", second.id().toString()));
        add(Map.of("number", "0", "title_en", "Silence", "after", "first"));
        assertThat(agenda.of(session.id())).extracting(AgendaItem::number).containsExactly("0", "1", "2", "2 (a)");
        assertThat(browser.get().uri("/fr" + session.path() + "/agenda"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Ordre du jour provisoire", "Ouverture de la session", "lang=\"en\"", "A/99/4711")
                .contains("/documents/A/RES/77/37")
                .doesNotContain("/documents/A/99/4711");
        assertThat(browser.get().uri("/api/v1" + session.path() + "/agenda"))
                .bodyJson()
                .extractingPath("$.items[3].parent")
                .isEqualTo(second.id().toString());
    }

    /** Whether or not a meeting takes them up; and gone from there with whoever takes them off the agenda. */
    @Test
    void itemsAreLaidOutToBeFoundAsSoonAsTheyAreOnTheAgenda() {
        var item = add(
                Map.of("number", "1", "title_en", "Capacity-building", "title_fr", "Capacités", "element", "CAPACITY"));
        assertThat(laidOut())
                .extracting(Readable::id, Readable::language, Readable::text, Readable::elements, Readable::path)
                .containsExactlyInAnyOrder(
                        tuple(id(item), Language.EN, "Capacity-building", Set.of("CAPACITY"), page(item)),
                        tuple(id(item), Language.FR, "Capacités", Set.of("CAPACITY"), page(item)));
        assertThat(laidOut())
                .extracting(Readable::audience, Readable::title)
                .contains(tuple(Audience.PUBLIC, "Agenda · " + session.names().in(Language.EN)));
        assertThat(toldOfTheAgenda()).isEqualTo(1);
        remove(item, "");
        assertThat(toldOfTheAgenda()).isEqualTo(2);
        assertThat(laidOut()).isEmpty();
    }

    @Test
    void itemsAreFoundUnderTheNewNameOfTheirSession() {
        add(Map.of("number", "1", "title_en", "Capacity-building"));
        var before = toldOfTheAgenda();
        var renamed = new SessionChanged(session.id(), null, null, officer.person(), Instant.now());
        transaction.executeWithoutResult(status -> events.publishEvent(renamed));
        assertThat(toldOfTheAgenda()).isEqualTo(before + 1);
    }

    private List<Readable> laidOut() {
        var laid = new ArrayList<Readable>();
        shelf.of(Set.of(session.id()), laid::add);
        return laid;
    }

    private static String id(AgendaItem item) {
        return item.id().toString();
    }

    private String page(AgendaItem item) {
        return session.path() + "/agenda#item-" + item.id();
    }

    private int toldOfTheAgenda() {
        return jdbc.sql("select count(*) from search.change where shelf = :shelf and whole = :whole")
                .param("shelf", AgendaShelf.NAME)
                .param("whole", session.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsAmissIsSaidAndKept() {
        var first = add(Map.of("number", "1", "title_en", "Opening"));
        var sub = add(Map.of(
                "number", "1 (a)", "title_en", "Silence", "parent", first.id().toString()));
        assertThat(post("/agenda/items", Map.of("number", "1", "title_en", "Again")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Another item has the number 1.", "Again");
        assertThat(post("/agenda/items", Map.of("number", "", "symbols", "not a symbol at all", "element", "WEATHER")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("is not the symbol of a document", "This field is empty", "not one of the choices");
        assertThat(post(
                        "/agenda/items",
                        Map.of(
                                "number",
                                "9",
                                "title_en",
                                "Too deep",
                                "parent",
                                sub.id().toString())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("A sub-item belongs to an item");
        assertThat(post(
                        "/agenda/items",
                        Map.of(
                                "number",
                                "9",
                                "title_en",
                                "Elsewhere",
                                "after",
                                UUID.randomUUID().toString())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(agenda.of(session.id())).hasSize(2);
    }

    @Test
    void meetingsTakeUpItemsInTheOrderOfTheAgenda() {
        var first = add(Map.of("number", "1", "title_en", "Opening"));
        var second = add(
                Map.of("number", "2", "title_en", "Threats", "after", first.id().toString()));
        var meeting = made.held(session, MeetingMode.FORMAL, MeetingMode.FORMAL.audience());
        var request = browser.post()
                .uri("/en" + meeting.path() + "/allocation")
                .with(as(officer))
                .param("item", second.id().toString(), first.id().toString(), "nonsense");
        assertThat(request).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(agenda.at(meeting.id())).containsExactly(first, second);
        assertThat(allocated(meeting, second, List.of()))
                .as("whoever had not seen it looks again, and ticks nothing twice")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", "name=\"known\" value=\"" + first.id())
                .containsPattern("value=\"" + second.id() + "\" checked")
                .doesNotContainPattern("value=\"" + first.id() + "\" checked");
        assertThat(agenda.at(meeting.id())).containsExactly(first, second);
        assertThat(browser.get().uri("/en" + meeting.path())).bodyText().contains("Threats", "#item-" + second.id());
        assertThat(browser.get().uri("/en" + session.path() + "/programme"))
                .bodyText()
                .contains("Threats");
        assertThat(browser.get().uri("/en" + session.path() + "/agenda"))
                .bodyText()
                .contains("Taken up at");
        remove(second, "");
        assertThat(agenda.at(meeting.id())).containsExactly(first);
        var third = add(
                Map.of("number", "3", "title_en", "Norms", "after", first.id().toString()));
        assertThat(allocated(meeting, third, List.of(first))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(agenda.at(meeting.id())).containsExactly(third);
    }

    @Test
    void anAgendaIsAdoptedOnceAtAMeetingThatIsOpenWithWhatWasAmendedAloud() {
        var item = add(Map.of("number", "1", "title_en", "Opening"));
        var meeting = made.held(session, MeetingMode.FORMAL, MeetingMode.FORMAL.audience());
        var words = "Au point 1, ajouter « et minute de silence ».";
        var adoption = Map.of(
                "meeting",
                meeting.id().toString(),
                "known",
                item.mark(),
                "amendment_1",
                words,
                "language_1",
                "fr",
                "amendment_2",
                " ");
        assertThat(post("/agenda/adoption", adoption))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("has not been called to order yet", "minute de silence");
        made.opened(meeting);
        assertThat(post("/agenda/adoption", adoption)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/agenda/adoption", adoption)).as("once").hasStatus(HttpStatus.CONFLICT);
        assertThat(agenda.adoption(session.id()).orElseThrow().amendments()).hasSize(1);
        assertThat(browser.get().uri("/en" + session.path() + "/agenda"))
                .bodyText()
                .contains("Adopted on", "1st meeting", "Oral amendments", "lang=\"fr\"")
                .doesNotContain("Provisional");
        assertThat(change(item, Map.of("title_en", "Opening and silence")))
                .as("what is changed now has a reason")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(change(item, Map.of("title_en", "Opening and silence", "reason", "A slip of the pen.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + session.path() + "/agenda"))
                .bodyText()
                .contains("Changed after its adoption", "A slip of the pen.", "Opening and silence");
        assertThat(chronicle.on(session.path() + "/agenda", 9))
                .extracting(Entry::name)
                .containsExactly("AgendaItemChanged", "AgendaAdopted", "AgendaItemAdded");
    }

    @Test
    void anAgendaThatIsAnotherMeanwhileIsNotAdoptedUnseen() {
        var item = add(Map.of("number", "1", "title_en", "Opening"));
        var meeting = made.opened(made.held(session, MeetingMode.FORMAL, MeetingMode.FORMAL.audience()));
        assertThat(browser.get()
                        .uri("/en" + session.path() + "/agenda/adoption")
                        .with(as(officer)))
                .bodyText()
                .contains("name=\"known\" value=\"" + item.mark() + "\"");
        assertThat(change(item, Map.of("title_en", "Opening and silence"))).hasStatus(HttpStatus.SEE_OTHER);
        var adoption = new HashMap<>(
                Map.of("meeting", meeting.id().toString(), "known", item.mark(), "amendment_1", "Delete item 1."));
        assertThat(post("/agenda/adoption", adoption))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", "Delete item 1.");
        assertThat(agenda.adoption(session.id())).isEmpty();
        adoption.put("known", agenda.get(item.id()).mark());
        assertThat(post("/agenda/adoption", adoption)).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** Whoever is about to change it has seen no need of a reason, and is asked for one now. */
    @Test
    void nothingIsChangedWithoutAReasonThatWasAskedForBeforeTheAdoptionAndComesAfterIt() throws Exception {
        var item = add(Map.of("number", "1", "title_en", "Opening"));
        var meeting = made.opened(made.held(session, MeetingMode.FORMAL, MeetingMode.FORMAL.audience()));
        var late = adoptedMeanwhile(
                meeting,
                List.of(
                        () -> post("/agenda/items", Map.of("number", "2", "title_en", "Typed just before")),
                        () -> change(item, Map.of("title_en", "Typed just before")),
                        () -> send("/agenda-items/" + item.id() + "/removal", Map.of())));
        for (var answer : late)
            assertThat(answer)
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains("Somebody else has changed this", "name=\"reason\"");
        assertThat(late.get(0)).bodyText().contains("Typed just before");
        assertThat(late.get(1)).bodyText().contains("Typed just before");
        assertThat(agenda.of(session.id())).containsExactly(item);
        assertThat(agenda.revisions(session.id())).isEmpty();
    }

    /** While all of these wait for whoever adopts it. */
    private List<MvcTestResult> adoptedMeanwhile(Meeting meeting, List<Callable<MvcTestResult>> acts) throws Exception {
        try (var others = Executors.newFixedThreadPool(acts.size())) {
            var begun = Objects.requireNonNull(transaction.execute(status -> {
                agenda.hold(session.id());
                var acting = acts.stream().map(others::submit).toList();
                Awaitility.await()
                        .until(() -> waiting() >= acts.size() || acting.stream().allMatch(Future::isDone));
                agenda.adopt(
                        session.id(), new AgendaAdoption(meeting.id(), Instant.now(), List.of()), officer.person());
                return acting;
            }));
            var answers = new ArrayList<MvcTestResult>();
            for (var each : begun) answers.add(each.get());
            return answers;
        }
    }

    private long waiting() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }

    @Test
    void anAgendaWithoutItemsAndAMeetingOfAnotherSessionAdoptNothing() {
        var other = made.underWay(MeetingMode.FORMAL);
        assertThat(post("/agenda/adoption", Map.of("meeting", other.id().toString())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("not one of the choices");
        var meeting = made.opened(made.held(session, MeetingMode.FORMAL, MeetingMode.FORMAL.audience()));
        assertThat(post("/agenda/adoption", Map.of("meeting", meeting.id().toString())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("there is nothing to adopt");
    }

    @Test
    void aChangeKeepsWhatSomebodyElseHasSavedMeanwhile() {
        var item = add(Map.of("number", "1", "title_en", "Opening"));
        assertThat(change(item, Map.of("title_en", "First words"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(change(item, Map.of("title_en", "Other words")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", "Other words");
    }

    @Test
    void whatWasSaidOrDecidedUnderAnItemOrASubItemKeepsItOnTheAgenda() {
        var item = add(Map.of("number", "1", "title_en", "Threats"));
        var sub = add(Map.of(
                "number", "1 (a)", "title_en", "Ransomware", "parent", item.id().toString()));
        var meeting = made.held(session, MeetingMode.FORMAL, MeetingMode.FORMAL.audience());
        var removal = "/agenda-items/" + item.id() + "/removal";
        for (var under : List.of(item, sub)) {
            for (var table : List.of("speakers_list", "decision", "intervention")) {
                stands(table, under, meeting);
                assertThat(browser.get().uri("/en" + removal).with(as(officer)))
                        .as(table + " under " + under.number())
                        .hasStatus(HttpStatus.OK)
                        .bodyText()
                        .contains("so it stays on the agenda")
                        .doesNotContain("Remove the item");
                assertThat(send(removal, Map.of()))
                        .hasStatus(HttpStatus.CONFLICT)
                        .bodyText()
                        .contains("so it stays on the agenda");
                assertThat(count(table, under)).isOne();
                owner().sql("delete from meetings.%s where item = :item".formatted(table))
                        .param("item", under.id())
                        .update();
            }
        }
        assertThat(chronicle.on(session.path() + "/agenda", 9))
                .extracting(Entry::name)
                .doesNotContain("AgendaItemRemoved");
        remove(item, "");
        assertThat(agenda.of(session.id())).isEmpty();
    }

    private void stands(String table, AgendaItem under, Meeting meeting) {
        var sql = switch (table) {
            case "speakers_list" -> """
                    insert into meetings.speakers_list (id, session, item, meeting, opens_at, ordering, admits, limits, replies, added_at)
                    values (gen_random_uuid(), :session, :item, :meeting, now(), 'INSCRIPTION', array['STATE'], '{}', 2, now())""";
            case "decision" -> """
                    insert into meetings.decision (id, meeting, item, adopted, decided_at, audience)
                    select gen_random_uuid(), m.id, :item, 'CONSENSUS', now(), 'STATES' from meetings.meeting m
                    where m.id = :meeting and m.session = :session""";
            default -> """
                    insert into meetings.intervention (statement, meeting, item, kind, check_against_delivery)
                    select gen_random_uuid(), m.id, :item, 'STATEMENT', true from meetings.meeting m
                    where m.id = :meeting and m.session = :session""";
        };
        owner().sql(sql)
                .param("session", session.id())
                .param("item", under.id())
                .param("meeting", meeting.id())
                .update();
    }

    /** Behind the second wall nobody sees a statement of which there are no words. */
    private JdbcClient owner() {
        return JdbcClient.create(TestWalls.owner(house));
    }

    private long count(String table, AgendaItem under) {
        return owner().sql("select count(*) from meetings.%s where item = :item".formatted(table))
                .param("item", under.id())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    @Test
    void anOralAmendmentThatWasRecordedWronglyIsPutRightForAReasonAndAsItStoodBeforeStays() {
        var item = add(Map.of("number", "1", "title_en", "Opening"));
        var path = "/agenda/amendments/1/correction";
        assertThat(browser.get().uri("/en" + session.path() + path).with(as(officer)))
                .as("where nothing was amended")
                .hasStatus(HttpStatus.CONFLICT);
        var meeting = made.opened(made.held(session, MeetingMode.FORMAL, MeetingMode.FORMAL.audience()));
        var adoption =
                Map.of("meeting", meeting.id().toString(), "known", item.mark(), "amendment_1", "Item one is delted.");
        assertThat(post("/agenda/adoption", adoption)).hasStatus(HttpStatus.SEE_OTHER);
        for (var delegate : List.of(people.rapporteur(), people.delegateOf("KEN")))
            assertThat(browser.get().uri("/en" + session.path() + path).with(as(delegate)))
                    .hasStatus(HttpStatus.NOT_FOUND);
        var right = Map.of("language", "en", "text", "Item one is deleted.", "reason", "A slip.", "lock", "0");
        var unexplained = new HashMap<>(right);
        unexplained.put("reason", "");
        assertThat(post(path, unexplained))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Item one is deleted.");
        assertThat(post(path, right)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + session.path() + "/agenda"))
                .bodyText()
                .contains("Item one is deleted.", "<del lang=\"en\" dir=\"auto\">Item one is delted.</del>", "A slip.");
        assertThat(chronicle.on(session.path() + "/agenda", 1))
                .extracting(Entry::name)
                .containsExactly("AmendmentCorrected");
        var late = new HashMap<>(right);
        late.put("text", "Item one is moved.");
        assertThat(post(path, late))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", "Item one is moved.");
        assertThat(browser.get().uri("/api/v1" + session.path() + "/agenda"))
                .bodyJson()
                .extractingPath("$.oralAmendments[0].text")
                .isEqualTo("Item one is deleted.");
    }

    private MvcTestResult allocated(Meeting meeting, AgendaItem item, List<AgendaItem> known) {
        return browser.post()
                .uri("/en" + meeting.path() + "/allocation")
                .with(as(officer))
                .param("item", item.id().toString())
                .param("known", known.stream().map(each -> each.id().toString()).toArray(String[]::new))
                .exchange();
    }

    @Test
    void nobodyButAnOfficerKeepsAnAgenda() {
        var item = add(Map.of("number", "1", "title_en", "Opening"));
        var meeting = made.held(session, MeetingMode.FORMAL, MeetingMode.FORMAL.audience());
        for (var delegate : List.of(people.rapporteur(), people.delegateOf("KEN"))) {
            for (var page : List.of(
                    session.path() + "/agenda/items/new",
                    session.path() + "/agenda/adoption",
                    meeting.path() + "/allocation",
                    "/agenda-items/" + item.id() + "/change",
                    "/agenda-items/" + item.id() + "/removal")) {
                assertThat(browser.get().uri("/en" + page).with(as(delegate))).hasStatus(HttpStatus.NOT_FOUND);
            }
        }
        assertThat(browser.get()
                        .uri("/ru/agenda-items/" + item.id() + "/removal")
                        .with(as(officer)))
                .hasStatus(HttpStatus.OK);
        assertThat(browser.get().uri("/ar" + meeting.path() + "/allocation").with(as(officer)))
                .hasStatus(HttpStatus.OK);
    }

    private AgendaItem add(Map<String, String> fields) {
        assertThat(post("/agenda/items", fields)).hasStatus(HttpStatus.SEE_OTHER);
        return agenda.of(session.id()).stream()
                .filter(item -> item.number().equals(fields.get("number")))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult change(AgendaItem item, Map<String, String> otherwise) {
        var fields =
                new HashMap<>(Map.of("number", item.number(), "after", "first", "lock", Long.toString(item.lock())));
        fields.putAll(otherwise);
        return send("/agenda-items/" + item.id() + "/change", fields);
    }

    private void remove(AgendaItem item, String reason) {
        assertThat(send("/agenda-items/" + item.id() + "/removal", Map.of("reason", reason)))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        return send(session.path() + path, fields);
    }

    private MvcTestResult send(String path, Map<String, String> fields) {
        var request = browser.post().uri("/en" + path).with(as(officer));
        fields.forEach(request::param);
        return request.exchange();
    }
}
