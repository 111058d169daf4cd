package org.entente.meetings.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

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
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.process.bodies.Session;
import org.entente.process.bodies.TestBodies;
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
class RegistrationPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestBodies bodies;

    @Autowired
    TestMeetings made;

    @Autowired
    Registrations registrations;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    private Session session;
    private Delegate officer;
    private Delegate focal;

    @BeforeEach
    void aSessionIsThere() {
        session = bodies.session();
        officer = people.officer();
        focal = people.in("KEN", Role.ADMINISTRATOR);
    }

    @Test
    void aRealDelegationIsNotRegisteredForAFictitiousSession() {
        var path = bodies.fictitious().path() + "/registrations";
        assertThat(browser.get().uri("/en" + path).with(as(focal)))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .doesNotContain("Register my delegation");
        assertThat(post(focal, path, Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("only fictitious delegations are registered");
        assertThat(post(officer, path, Map.of("delegation", "KEN"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aFocalPointRegistersItsDelegationAndItsPeopleOnce() {
        assertThat(browser.get().uri("/en" + session.path() + "/registrations").with(as(focal)))
                .bodyText()
                .contains("No delegation is registered yet.", "Register my delegation");
        var registration = registered();
        assertThat(registered()).as("a double click registers once").isEqualTo(registration);
        assertThat(add(registration, "Amina Otieno", "HEAD")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(add(registration, "AMINA OTIENO", "ADVISER"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("AMINA OTIENO is registered already.");
        assertThat(add(registration, "Peter Mwangi", "HEAD"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("A delegation has one head: Amina Otieno", "Peter Mwangi");
        assertThat(post(
                        focal,
                        registration.path() + "/registrants",
                        Map.of(
                                "name",
                                "P",
                                "role",
                                "KING",
                                "email",
                                "none",
                                "fromOn",
                                "2036-03-05",
                                "untilOn",
                                "2036-03-04")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("not an e-mail address", "not one of the choices", "The end lies before the beginning");
        assertThat(browser.get().uri("/fr" + registration.path()).with(as(people.delegateOf("KEN"))))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Amina Otieno", "Chef de délégation")
                .doesNotContain("Ajouter une personne");
        assertThat(chronicle.on(registration.path(), 9))
                .extracting(Entry::name)
                .containsExactly("RegistrantAdded", "DelegationRegistered");
        assertThat(chronicle.on(registration.path(), 9).toString())
                .as("nobody's name is written where nothing is taken out")
                .doesNotContain("Otieno");
    }

    @Test
    void whoComesIsTheDelegationsAndTheSecretariatsBusinessAlone() {
        var registration = registered();
        add(registration, "Amina Otieno", "HEAD");
        var france = people.in("FRA", Role.ADMINISTRATOR);
        assertThat(browser.get().uri("/en" + registration.path()).with(as(france)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en" + registration.path()).with(as(people.rapporteur())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en" + registration.path()).with(as(officer)))
                .hasStatus(HttpStatus.OK);
        assertThat(browser.get().uri("/en" + session.path() + "/registrations"))
                .bodyText()
                .contains("Kenya")
                .doesNotContain("Otieno", "Credentials");
        var count = "select count(*) from meetings.registrant where registration = :id";
        assertThat(seenBy(Reader.guest(), () -> count(count, registration.id())))
                .isZero();
        assertThat(seenBy(Reader.of(france), () -> count(count, registration.id())))
                .isZero();
        assertThat(seenBy(Reader.of(focal), () -> count(count, registration.id())))
                .isEqualTo(1);
        assertThat(post(people.delegateOf("KEN"), registration.path() + "/registrants", Map.of("name", "X")))
                .as("only the focal point adds people")
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void thePeopleOfTheLastSessionComeAlongInOneClick() {
        var before = registered();
        add(before, "Amina Otieno", "HEAD");
        add(before, "Peter Mwangi", "ADVISER");
        session = bodies.session();
        var now = registered();
        add(now, "Amina Otieno", "HEAD");
        assertThat(browser.get().uri("/en" + now.path()).with(as(focal)))
                .bodyText()
                .contains("Carry over 1 person from the last session");
        for (var click = 0; click < 2; click++)
            assertThat(post(focal, now.path() + "/carrying-over", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(registrations.registrants(now.id()))
                .extracting(Registrant::name)
                .containsExactly("Amina Otieno", "Peter Mwangi");
    }

    @Test
    void credentialsAreSentAndLookedAt() {
        var registration = registered();
        assertThat(post(focal, registration.path() + "/credentials", Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter the reference of the note verbale");
        assertThat(judge(registration, Map.of("standing", "ACCEPTED")))
                .as("nothing was sent yet")
                .hasStatus(HttpStatus.NOT_FOUND);
        var file = new MockMultipartFile("file", "C:\\sent\\credentials.pdf", null, new byte[] {37, 80, 68, 70});
        assertThat(browser.post()
                        .uri("/en" + registration.path() + "/credentials")
                        .multipart()
                        .file(file)
                        .with(as(focal)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get()
                        .uri("/en" + registration.path() + "/credentials/file")
                        .with(as(officer)))
                .hasStatus(HttpStatus.OK)
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        assertThat(browser.get()
                        .uri("/en" + registration.path() + "/credentials/file")
                        .with(as(people.delegateOf("FRA"))))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(judge(registration, Map.of("standing", "RETURNED")))
                .as("whoever returns them says why")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(judge(registration, Map.of("standing", "RETURNED", "why", "It is not signed.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + registration.path()).with(as(focal)))
                .bodyText()
                .contains("Returned", "It is not signed.", "credentials.pdf")
                .doesNotContain("C:\\sent");
        assertThat(post(focal, registration.path() + "/credentials", Map.of("noteVerbale", "NV/12 of 1 March")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(registrations.credentials(registration.id()).orElseThrow().standing())
                .as("sent again, they are looked at again")
                .isEqualTo(Credentials.Standing.SENT);
        assertThat(judge(registration, Map.of("standing", "ACCEPTED"))).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whatIsSentWhileTheSecretariatReadsIsNotAcceptedUnseen() {
        var registration = registered();
        post(focal, registration.path() + "/credentials", Map.of("noteVerbale", "NV/12 of 1 March"));
        assertThat(browser.get().uri("/en" + registration.path()).with(as(officer)))
                .bodyText()
                .contains("name=\"lock\" value=\"0\"");
        post(focal, registration.path() + "/credentials", Map.of("noteVerbale", "NV/13 of 2 March"));
        assertThat(judge(registration, Map.of("standing", "ACCEPTED", "lock", "0")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", "NV/13 of 2 March", "value=\"ACCEPTED\" selected");
        assertThat(registrations.credentials(registration.id()).orElseThrow().standing())
                .isEqualTo(Credentials.Standing.SENT);
        var why = "It is not signed. ".repeat(100);
        assertThat(judge(registration, Map.of("standing", "RETURNED", "why", why)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .as("what was typed")
                .contains(why.strip(), "value=\"RETURNED\" selected");
    }

    @Test
    void badgesAreATableInWhichNothingIsAFormula() {
        var registration = registered();
        add(registration, "=HYPERLINK(\"https://evil.example\")", "HEAD");
        assertThat(browser.get().uri("/en" + session.path() + "/badges.csv").with(as(officer)))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\"", "Kenya,KEN")
                .doesNotContain(",=HYPERLINK");
        assertThat(browser.get().uri("/en" + session.path() + "/badges.csv").with(as(focal)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void officersNoteWhoWasAtAMeeting() {
        var registration = registered();
        var meeting = made.held(session, MeetingMode.FORMAL, MeetingMode.FORMAL.audience());
        assertThat(browser.get().uri("/en" + meeting.path() + "/attendance").with(as(officer)))
                .bodyText()
                .contains("Kenya", "0 of 1 present");
        var stranger = UUID.randomUUID().toString();
        var request = browser.post()
                .uri("/en" + meeting.path() + "/attendance")
                .with(as(officer))
                .param("present", registration.party().toString(), stranger);
        assertThat(request).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(registrations.present(meeting.id())).containsExactly(registration.party());
        assertThat(post(officer, meeting.path() + "/attendance", Map.of()))
                .as("nobody is taken off by whoever had not seen that they were noted")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", "name=\"known\" value=\"" + registration.party());
        assertThat(registrations.present(meeting.id())).containsExactly(registration.party());
        var known = Map.of("known", registration.party().toString());
        assertThat(post(officer, meeting.path() + "/attendance", known)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(registrations.present(meeting.id())).isEmpty();
        var again = Map.of("present", registration.party().toString());
        assertThat(post(officer, meeting.path() + "/attendance", again)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + session.path() + "/registrations").with(as(officer)))
                .bodyText()
                .contains("1 of 1 meetings");
        assertThat(browser.get().uri("/en" + meeting.path()).with(as(officer)))
                .bodyText()
                .contains("1 of 1 present");
        assertThat(browser.get().uri("/en" + meeting.path())).bodyText().doesNotContain("1 of 1 present");
        var count = "select count(*) from meetings.attendance where meeting = :id";
        assertThat(seenBy(Reader.guest(), () -> count(count, meeting.id()))).isZero();
    }

    @Test
    void anOfficerRegistersADelegationWithoutAFocalPointAndAWithdrawnOneIsGone() {
        assertThat(post(officer, session.path() + "/registrations", Map.of("delegation", "Atlantis")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("called “Atlantis”");
        assertThat(post(officer, session.path() + "/registrations", Map.of("delegation", "Tuvalu")))
                .hasStatus(HttpStatus.SEE_OTHER);
        var registration = registrations.of(session.id()).getFirst();
        assertThat(post(officer, registration.path() + "/withdrawal", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(registrations.of(session.id())).isEmpty();
    }

    @Test
    void aDelegationsCalendarHoldsTheSessionsForWhichItIsRegistered() {
        var meeting = made.held(session, MeetingMode.FORMAL, MeetingMode.FORMAL.audience());
        var path = "/en/calendar/delegations/KEN.ics";
        assertThat(browser.get().uri(path))
                .bodyText()
                .doesNotContain(meeting.id().toString());
        registered();
        assertThat(browser.get().uri(path)).bodyText().contains(meeting.id().toString());
    }

    @Test
    void aChangeKeepsWhatSomebodyElseHasSavedMeanwhile() {
        var registration = registered();
        add(registration, "Amina Otieno", "HEAD");
        var person = registrations.registrants(registration.id()).getFirst();
        var fields = Map.of("name", "Amina A. Otieno", "role", "HEAD", "lock", "0");
        assertThat(post(focal, person.path() + "/change", fields)).hasStatus(HttpStatus.SEE_OTHER);
        var later = new HashMap<>(fields);
        later.put("name", "Somebody Else");
        assertThat(post(focal, person.path() + "/change", later))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", "Somebody Else");
        assertThat(post(focal, person.path() + "/removal", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(registrations.registrants(registration.id())).isEqualTo(List.of());
    }

    private Registration registered() {
        assertThat(post(focal, session.path() + "/registrations", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        return registrations
                .of(session.id(), Objects.requireNonNull(focal.party()))
                .orElseThrow();
    }

    private MvcTestResult add(Registration registration, String name, String role) {
        return post(focal, registration.path() + "/registrants", Map.of("name", name, "role", role));
    }

    private MvcTestResult post(Delegate by, String path, Map<String, String> fields) {
        var request = browser.post().uri("/en" + path).with(as(by));
        fields.forEach(request::param);
        return request.exchange();
    }

    /** An officer, who has looked at what was sent last. */
    private MvcTestResult judge(Registration registration, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        registrations
                .credentials(registration.id())
                .ifPresent(seen -> all.putIfAbsent("lock", Long.toString(seen.lock())));
        return post(officer, registration.path() + "/standing", all);
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
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
