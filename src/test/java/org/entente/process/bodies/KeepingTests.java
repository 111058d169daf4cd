package org.entente.process.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.search.IndexNow;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an officer of the secretariat keeps of the dialogue. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class KeepingTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    ApplicationContext house;

    @Autowired
    Bodies bodies;

    @Autowired
    Namings namings;

    @Autowired
    Tenures tenures;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    private Delegate officer;
    private Process process;

    @BeforeEach
    void aProcessIsRecorded() {
        officer = people.officer();
        var code = "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase();
        assertThat(sent(
                        "/processes",
                        Map.of(
                                "code", code,
                                "names_en", "Process of a test",
                                "from", "2026-01-01",
                                "to", "2030-12-31",
                                "source", "A test")))
                .hasStatus(HttpStatus.SEE_OTHER);
        process = bodies.coded(code).orElseThrow();
    }

    @Test
    void recordingAProcessGivesItANameAndIsWrittenDown() {
        assertThat(namings.of(process.id()))
                .singleElement()
                .satisfies(naming -> assertThat(naming.names().in(Language.EN)).isEqualTo("Process of a test"));
        assertThat(chronicle.on(process.path(), 5))
                .extracting(Entry::name)
                .containsExactly("NamingChanged", "ProcessChanged");
        assertThat(browser.get().uri("/en" + process.path()))
                .bodyText()
                .contains("A process was recorded or changed", "1 January 2026");
    }

    @Test
    void aCodeIsGivenOnceAndNothingTypedIsLost() {
        assertThat(sent("/processes", Map.of("code", process.code(), "names_en", "Twice", "source", "A test")))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("A process already has the code " + process.code(), "value=\"Twice\"");
        assertThat(sent("/processes", Map.of("code", "no code", "names_en", "Without", "source", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("A code has 2 to 40", "value=\"Without\"", "This field is empty");
    }

    @Test
    void aNewNameFollowsTheOldOneAndNoTwoAreInForceOnOneDay() {
        var former = namings.of(process.id()).getFirst();
        var renamed = Map.of(
                "names_en",
                "New name",
                "from",
                "2026-06-01",
                "symbol",
                "a/res/80/16",
                "source",
                "A test",
                "lock",
                lock());
        assertThat(sent(process.path() + "/namings", renamed))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("the process is already called “Process of a test”", "value=\"New name\"");
        assertThat(sent(
                        process.path() + "/namings/" + former.id(),
                        Map.of(
                                "names_en", "Process of a test",
                                "to", "2026-05-31",
                                "source", "A test",
                                "lock", lock())))
                .hasStatus(HttpStatus.SEE_OTHER);
        var again = new HashMap<>(renamed);
        again.put("lock", lock());
        assertThat(sent(process.path() + "/namings", again)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(bodies.process(process.id()).names().in(Language.EN)).isEqualTo("New name");
        assertThat(browser.get().uri("/en" + process.path()))
                .bodyText()
                .contains("until 31 May 2026", "from 1 June 2026", "/documents/A/RES/80/16", ">today<");
    }

    @Test
    void whoeverSendsAFormTwiceRecordsOnceAndWhoeverWasOvertakenKeepsTheirWords() {
        var body = body("Plenary", lock(), "", "");
        assertThat(sent(process.path() + "/bodies", body)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(sent(process.path() + "/bodies", body))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this in the meantime", "value=\"Plenary\"");
        assertThat(bodies.of(process.id())).hasSize(1);
    }

    @Test
    void aBodyStaysWithinTheDaysOfItsProcess() {
        assertThat(sent(process.path() + "/bodies", body("Early", lock(), "2025-12-31", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("These days lie outside those of its process", "2026-01-01 – 2030-12-31", "value=\"Early\"");
        assertThat(sent(process.path() + "/bodies", body("Right", lock(), "2026-02-01", "2028-12-31")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(sent(
                        process.path() + "/change",
                        Map.of("from", "2026-03-01", "to", "", "source", "A test", "lock", lock())))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("The body “Right” has days outside of these");
    }

    @Test
    void theWrongWayRoundIsSaidInOneSentence() {
        assertThat(sent(process.path() + "/bodies", body("Backwards", lock(), "2027-01-01", "2026-01-01")))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("The end lies before the beginning.", "value=\"2026-01-01\"", "value=\"Backwards\"");
        assertThat(sent(
                        process.path() + "/cycles",
                        Map.of(
                                "names_en",
                                "Cycle",
                                "firstYear",
                                "2030",
                                "lastYear",
                                "2026",
                                "source",
                                "A test",
                                "lock",
                                lock())))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("The end lies before the beginning.");
        assertThat(sent(
                        process.path() + "/cycles",
                        Map.of(
                                "names_en",
                                "Cycle",
                                "firstYear",
                                "2026",
                                "lastYear",
                                "2030",
                                "reviewYear",
                                "2031",
                                "source",
                                "A test",
                                "lock",
                                lock())))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("The review year lies outside of the cycle.");
    }

    @Test
    void aSymbolThatTheRecordDoesNotHaveIsAllowedAndSaidNotToBeThere() {
        var mandate = Map.of("symbol", "A/RES/99/999", "paragraph", "3", "source", "A test", "lock", lock());
        assertThat(sent(process.path() + "/mandates", mandate)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + process.path()))
                .bodyText()
                .contains("A/RES/99/999", "(not in the record)", "paragraph 3")
                .doesNotContain("href=\"/en/documents/A/RES/99/999\"");
        assertThat(sent(
                        process.path() + "/mandates",
                        Map.of("symbol", "no symbol", "source", "A test", "lock", lock())))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("This is not a symbol of a document.", "value=\"no symbol\"");
    }

    @Test
    void aSessionIsRecordedChangedAndKeptWithinItsBody() {
        assertThat(sent(process.path() + "/bodies", body("Group", lock(), "2026-02-01", "2028-12-31")))
                .hasStatus(HttpStatus.SEE_OTHER);
        var group = bodies.of(process.id()).getFirst();
        var session = new HashMap<>(Map.of(
                "names_en", "First session",
                "startsOn", "2029-01-01",
                "places_en", "Geneva",
                "source", "A test",
                "lock", Long.toString(group.lock())));
        assertThat(sent(group.path() + "/sessions", session))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("These days lie outside those of its body", "value=\"Geneva\"");
        session.put("startsOn", "2026-07-01");
        session.put("endsOn", "2026-07-03");
        assertThat(sent(group.path() + "/sessions", session)).hasStatus(HttpStatus.SEE_OTHER);
        var held = bodies.sessions(group.id()).getFirst();
        session.put("places_en", "Vienna");
        session.put("lock", Long.toString(held.lock()));
        assertThat(sent(held.path() + "/change", session)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + held.path())).bodyText().contains("Vienna", "3 July 2026", "Geneva");
        assertThat(sent(
                        group.path() + "/change",
                        body("Group", bodies.get(group.id()).lock(), "2026-08-01", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("The session “First session” has days outside of these");
    }

    @Test
    void anOfficeIsHeldByOneOnEachDayAndWhatWasRecordedByMistakeIsTakenOut() {
        assertThat(sent(process.path() + "/bodies", body("Plenary", lock(), "", "")))
                .hasStatus(HttpStatus.SEE_OTHER);
        var plenary = bodies.of(process.id()).getFirst();
        assertThat(sent(plenary.path() + "/tenures", tenure(plenary, "First Chair", "2026-01-01", "2026-12-31")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(sent(plenary.path() + "/tenures", tenure(plenary, "Second Chair", "2026-12-01", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("First Chair already holds this office", "value=\"Second Chair\"");
        assertThat(browser.get().uri("/en" + plenary.path())).bodyText().contains("First Chair", "Kenya");
        var held = tenures.of(plenary.id()).getFirst();
        var removal = plenary.path() + "/tenures/" + held.id() + "/removal";
        assertThat(sent(removal, Map.of("lock", "0"))).hasStatus(HttpStatus.CONFLICT);
        assertThat(sent(
                        removal,
                        Map.of("lock", Long.toString(bodies.get(plenary.id()).lock()))))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tenures.of(plenary.id())).isEmpty();
        assertThat(chronicle.on(plenary.path(), 5))
                .extracting(Entry::name)
                .containsExactly("TenureChanged", "TenureChanged", "BodyChanged");
    }

    /** Whose account it is, officers see, and the record by its id; pages and programs are not told. */
    @Test
    void aTermNamesTheAccountOfTheChairAndOfNobodyElse() {
        assertThat(sent(process.path() + "/bodies", body("Plenary", lock(), "", "")))
                .hasStatus(HttpStatus.SEE_OTHER);
        var plenary = bodies.of(process.id()).getFirst();
        var chair = people.in(null, Role.CHAIR).person();
        var form = new HashMap<>(tenure(plenary, "A Chair", "", ""));
        form.put("account", people.officer().person().toString());
        assertThat(sent(plenary.path() + "/tenures", form))
                .as("an officer is no Chair")
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        form.put("account", chair.toString());
        form.put("office", "VICE_CHAIR");
        assertThat(sent(plenary.path() + "/tenures", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Only the Chair has an account here", "value=\"A Chair\"");
        form.put("office", "CHAIR");
        assertThat(sent(plenary.path() + "/tenures", form)).hasStatus(HttpStatus.SEE_OTHER);
        var held = tenures.of(plenary.id()).getFirst();
        assertThat(held.account()).isEqualTo(chair);
        assertThat(browser.get()
                        .uri("/en" + plenary.path() + "/tenures/" + held.id())
                        .with(as(officer)))
                .bodyText()
                .contains("value=\"" + chair + "\" selected");
        for (var page : List.of("/en" + plenary.path(), "/api/v1" + plenary.path()))
            assertThat(browser.get().uri(page)).bodyText().contains("A Chair").doesNotContain(chair.toString());
    }

    /** A correction of something else must not make everybody Chair of the body, or nobody. */
    @Test
    void theAccountOfATermStaysThoughItsPersonIsNoChairAnyMore() {
        assertThat(sent(process.path() + "/bodies", body("Plenary", lock(), "", "")))
                .hasStatus(HttpStatus.SEE_OTHER);
        var plenary = bodies.of(process.id()).getFirst();
        var chair = people.in(null, Role.CHAIR).person();
        var form = new HashMap<>(tenure(plenary, "A Chair", "2026-01-01", "2026-06-30"));
        form.put("account", chair.toString());
        assertThat(sent(plenary.path() + "/tenures", form)).hasStatus(HttpStatus.SEE_OTHER);
        jdbc.sql("update identity.member set roles = array['OFFICER'] where person = :person")
                .param("person", chair)
                .update();
        var path = plenary.path() + "/tenures/"
                + tenures.of(plenary.id()).getFirst().id();
        assertThat(browser.get().uri("/en" + path).with(as(officer)))
                .bodyText()
                .contains("value=\"" + chair + "\" selected");
        form.putAll(tenure(plenary, "A Chair of a test", "2026-01-01", "2026-06-30"));
        assertThat(sent(path, form)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tenures.of(plenary.id())).singleElement().satisfies(held -> {
            assertThat(held.person()).isEqualTo("A Chair of a test");
            assertThat(held.account()).isEqualTo(chair);
        });
    }

    @Test
    void anOfficeThatIsCalledOtherwiseSaysHow() {
        assertThat(sent(process.path() + "/bodies", body("Plenary", lock(), "", "")))
                .hasStatus(HttpStatus.SEE_OTHER);
        var plenary = bodies.of(process.id()).getFirst();
        var form = new HashMap<>(tenure(plenary, "Somebody", "", ""));
        form.put("office", "OTHER");
        assertThat(sent(plenary.path() + "/tenures", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Say what this office is called.");
        form.put("titles_en", "Friend of the Chair");
        assertThat(sent(plenary.path() + "/tenures", form)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + plenary.path())).bodyText().contains("Friend of the Chair");
    }

    @Test
    void bodiesAndSessionsAreFoundByTheirNames() {
        var word = "Zq" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(sent(process.path() + "/bodies", body("Group on " + word, lock(), "", "")))
                .hasStatus(HttpStatus.SEE_OTHER);
        var group = bodies.of(process.id()).getFirst();
        assertThat(sent(
                        group.path() + "/sessions",
                        Map.of("names_en", "Opening session", "source", "A test", "lock", Long.toString(group.lock()))))
                .hasStatus(HttpStatus.SEE_OTHER);
        var session = bodies.sessions(group.id()).getFirst();
        IndexNow.of(house);
        assertThat(browser.get().uri("/en/search?q=" + word))
                .bodyText()
                .contains("/en" + group.path(), "/en" + session.path());
    }

    @Test
    void toOthersThanOfficersTheKeepingDoesNotExist() {
        for (var page : new String[] {"/processes/new", process.path() + "/change", process.path() + "/namings/new"}) {
            assertThat(browser.get().uri("/en" + page).with(as(people.rapporteur())))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(browser.get().uri("/en" + process.path()).with(as(people.rapporteur())))
                .bodyText()
                .doesNotContain("Record a body");
    }

    private String lock() {
        return Long.toString(bodies.process(process.id()).lock());
    }

    private static Map<String, String> body(String name, Object lock, String from, String to) {
        return Map.of(
                "kind",
                "PLENARY",
                "names_en",
                name,
                "from",
                from,
                "to",
                to,
                "position",
                "1",
                "source",
                "A test",
                "lock",
                lock.toString());
    }

    private Map<String, String> tenure(Body body, String person, String from, String to) {
        return Map.of(
                "office",
                "CHAIR",
                "person",
                person,
                "party",
                "KEN",
                "from",
                from,
                "to",
                to,
                "source",
                "A test",
                "lock",
                Long.toString(bodies.get(body.id()).lock()));
    }

    private MvcTestResult sent(String path, Map<String, String> fields) {
        var request = browser.post().uri("/en" + path).with(as(officer));
        fields.forEach(request::param);
        return request.exchange();
    }
}
