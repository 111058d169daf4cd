package org.entente.meetings.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.Meetings;
import org.entente.process.bodies.TestBodies;
import org.entente.web.Delegate;
import org.entente.web.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** A meeting that was closed by mistake goes on with whoever had the floor and whoever waited. */
@SpringBootTest(classes = Entente.class, properties = "test.of=speakers")
@AutoConfigureMockMvc
class ReopenedMeetingTests {

    private static final Map<String, String> NOTHING = Map.of();
    private static final Map<String, String> WHY = Map.of("reason", "The wrong meeting was closed.");

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Hall hall;

    @Autowired
    TestBodies bodies;

    @Autowired
    Meetings meetings;

    @Autowired
    SpeakersLists lists;

    @Autowired
    Speeches speeches;

    @Autowired
    ChangesLists changes;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private UUID session;
    private UUID meeting;
    private UUID next;
    private Desk desk;
    private Delegate officer;
    private Delegate arvenia;
    private Delegate belmora;

    @BeforeEach
    void aListIsOpenAtAMeetingUnderWay() {
        for (var name : List.of("Arvenia", "Belmora", "Costa Verdia")) hall.state(name);
        officer = people.officer();
        arvenia = people.delegateOf("YARVENIA");
        belmora = people.delegateOf("YBELMORA");
        session = bodies.session().id();
        meeting = hall.meeting(session, 1, MeetingMode.FORMAL);
        next = hall.meetingToCome(session, 2, MeetingMode.FORMAL);
        var list = hall.list(session, hall.item(session, "5", "Existing and potential threats"), meeting);
        changes.open(officer, list);
        desk = new Desk(browser, lists, speeches, meeting, list.id());
    }

    @Test
    void goesOnWithWhoeverHadTheFloorWhoseClockStandsStillSinceTheEnd() {
        var speech = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        desk.give(officer, speech, NOTHING);
        close();
        var ended = speeches.get(speech).endedAt();
        assertThat(desk.page("", officer)).bodyText().contains("Reopen the meeting");
        assertThat(reopen(WHY)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(reopen(WHY)).as("pressed twice").hasStatus(HttpStatus.SEE_OTHER);
        assertThat(meetings.get(meeting).isUnderWay()).isTrue();
        assertThat(chronicle.on("/meetings/" + meeting, 9))
                .extracting(Entry::name)
                .containsExactly("MeetingReopened", "MeetingEnded");
        assertThat(chronicle.on("/meetings/" + meeting, 1).getFirst().fact("reason"))
                .isEqualTo(WHY.get("reason"));
        var again = speeches.get(speech);
        assertThat(again.isPaused()).isTrue();
        assertThat(again.spoken(ended.plusSeconds(600))).isEqualTo(Duration.between(again.beganAt(), ended));
        assertThat(desk.page("/speakers", null)).bodyText().contains("Paused", "Arvenia");
        desk.post("/speeches/" + speech + "/continuation", officer, NOTHING);
        desk.end(officer, speech);
        assertThat(speeches.of(meeting)).extracting(Speech::id).containsExactly(speech);
        assertThat(speeches.get(speech).pauses()).hasSize(1).noneMatch(Pause::isOpen);
    }

    @Test
    void whomAPointOfOrderHadInterruptedIsSoStill() {
        var speech = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        desk.give(officer, speech, NOTHING);
        var point = desk.inscribe(belmora, SpeechKind.POINT_OF_ORDER);
        desk.give(officer, point, NOTHING);
        close();
        reopen(WHY);
        var floor = speeches.floor(meeting);
        assertThat(floor.speaking()).map(Speech::id).contains(point);
        assertThat(floor.interrupted()).map(Speech::id).contains(speech);
        assertThat(floor.underWay()).allMatch(Speech::isPaused);
    }

    @Test
    void whatWasCarriedOverSinceComesBackOnceWithAllWhoWereInscribedThere() {
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        close();
        carry(next);
        var second = desk.inscribe(belmora, SpeechKind.STATEMENT);
        reopen(WHY);
        reopen(WHY);
        assertThat(desk.found().meeting()).isEqualTo(meeting);
        assertThat(desk.waiting()).containsExactly(first, second);
        assertThat(acts(meeting)).containsOnlyOnce("SpeakersCarriedOver");
        assertThat(acts(next)).containsOnlyOnce("SpeakersCarriedOver");
        assertThat(desk.page("/speakers", null))
                .bodyText()
                .contains("Arvenia", "Belmora")
                .doesNotContain("go on at meeting 2", "goes on at meeting 2");
        assertThat(desk.give(officer, first, NOTHING)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whatWasCarriedOverBeforeStaysThereUntilAnOfficerBringsItBack() {
        desk.inscribe(arvenia, SpeechKind.STATEMENT);
        carry(next);
        close();
        reopen(WHY);
        assertThat(desk.found().meeting()).isEqualTo(next);
        var back = "/speakers-lists/" + desk.list() + "/carrying?to=" + meeting;
        assertThat(desk.page("/console", officer)).bodyText().contains("Bring the list back", back);
        for (var twice = 0; twice < 2; twice++)
            assertThat(desk.post(back, officer, Map.of("note", "Typed here")))
                    .hasStatus(HttpStatus.SEE_OTHER)
                    .hasRedirectedUrl("/en/meetings/" + meeting + "/console");
        assertThat(desk.found().meeting()).isEqualTo(meeting);
        assertThat(desk.page("/console", officer))
                .bodyText()
                .contains("Typed here", "Next: give the floor to Arvenia")
                .doesNotContain("Bring the list back");
        carry(next);
        assertThat(desk.page("/speakers", null)).bodyText().containsOnlyOnce("one speaker goes on at meeting 2");
    }

    @Test
    void whatWentOnTwiceSinceComesBackFromWhereItIs() {
        var third = hall.meetingToCome(session, 3, MeetingMode.FORMAL);
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        close();
        carry(next);
        carry(third);
        reopen(WHY);
        assertThat(desk.found().meeting()).isEqualTo(meeting);
        assertThat(desk.waiting()).containsExactly(first);
    }

    @Test
    void whatWentOnTwiceBeforeIsOfferedOnceAndWhatCameBackIsNot() {
        var third = hall.meetingToCome(session, 3, MeetingMode.FORMAL);
        desk.inscribe(arvenia, SpeechKind.STATEMENT);
        carry(next);
        carry(third);
        close();
        reopen(WHY);
        assertThat(desk.found().meeting()).isEqualTo(third);
        assertThat(desk.page("/console", officer))
                .bodyText()
                .contains("goes on at meeting 3")
                .containsOnlyOnce("Bring the list back");
        assertThat(at(next).page("/console", officer)).bodyText().containsOnlyOnce("Bring the list back");
        carry(next);
        assertThat(at(third).page("/console", officer)).bodyText().doesNotContain("Bring the list back");
        carry(meeting);
        for (var each : List.of(meeting, next, third))
            assertThat(at(each).page("/console", officer)).bodyText().doesNotContain("Bring the list back");
    }

    @Test
    void fromAMeetingThatHasBegunNothingIsBroughtBack() {
        var third = hall.meetingToCome(session, 3, MeetingMode.FORMAL);
        desk.inscribe(arvenia, SpeechKind.STATEMENT);
        carry(next);
        hall.open(next);
        assertThat(desk.post("/speakers-lists/" + desk.list() + "/carrying?to=" + meeting, officer, NOTHING))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Meeting 2, at which this list is now, has been called to order");
        assertThat(desk.found().meeting()).isEqualTo(next);
        carry(third);
        assertThat(desk.found().meeting()).as("it goes on").isEqualTo(third);
    }

    @Test
    void whileAnotherMeetingIsBeingOpenedItWaitsAndThenStaysClosed() throws Exception {
        close();
        assertThat(waiting(() -> reopen(WHY), () -> hall.open(next)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Meeting 2 of this session has been called to order since");
        assertThat(meetings.get(meeting).isEnded()).isTrue();
    }

    @Test
    void whileOneIsReopenedAnotherWaitsToBeOpened() throws Exception {
        assertThat(waiting(() -> desk.post("/meetings/" + next + "/opening", officer, NOTHING), () -> {}))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(meetings.get(next).isUnderWay()).isTrue();
    }

    @Test
    void onceTheSessionHasOpenedAnotherItStaysClosedAndTheReasonStays() {
        close();
        desk.post("/meetings/" + next + "/opening", officer, NOTHING);
        assertThat(reopen(WHY))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Meeting 2 of this session has been called to order since", WHY.get("reason"));
        assertThat(meetings.get(meeting).isEnded()).isTrue();
    }

    @Test
    void needsAReasonAnEndAndAnOfficer() {
        assertThat(reopen(WHY)).as("it is under way").hasStatus(HttpStatus.SEE_OTHER);
        assertThat(desk.page("/reopening", officer))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("there is nothing to reopen");
        assertThat(desk.post("/meetings/" + next + "/reopening", officer, WHY))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("there is nothing to reopen");
        close();
        assertThat(desk.page("/reopening", officer))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("closed by mistake");
        assertThat(reopen(Map.of("reason", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This field is empty");
        for (var nobody : List.of(arvenia, people.rapporteur())) {
            assertThat(desk.page("/reopening", nobody)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(desk.post("/meetings/" + meeting + "/reopening", nobody, WHY))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(meetings.get(meeting).isEnded()).isTrue();
        assertThat(chronicle.on("/meetings/" + meeting, 9))
                .extracting(Entry::name)
                .containsExactly("MeetingEnded");
    }

    /** What comes of an act that is asked for while somebody else opens a meeting of the session. */
    private MvcTestResult waiting(Callable<MvcTestResult> act, Runnable meanwhile) throws Exception {
        try (var console = Executors.newSingleThreadExecutor()) {
            var answer = Objects.requireNonNull(transaction.execute(status -> {
                Sql.hold(jdbc, "opening " + session);
                meanwhile.run();
                var asked = console.submit(act);
                assertThatThrownBy(() -> asked.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                return asked;
            }));
            return answer.get();
        }
    }

    private Desk at(UUID other) {
        return new Desk(browser, lists, speeches, other, desk.list());
    }

    private void close() {
        assertThat(desk.post("/meetings/" + meeting + "/ending", officer, NOTHING))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult reopen(Map<String, String> fields) {
        return desk.post("/meetings/" + meeting + "/reopening", officer, fields);
    }

    private void carry(UUID to) {
        assertThat(desk.post("/speakers-lists/" + desk.list() + "/carrying?to=" + to, officer, NOTHING))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private List<String> acts(UUID of) {
        return chronicle.on("/meetings/" + of + "/speakers", 50).stream()
                .map(Entry::name)
                .toList();
    }
}
