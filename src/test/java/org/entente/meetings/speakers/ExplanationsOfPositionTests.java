package org.entente.meetings.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.meetings.MeetingMode;
import org.entente.parties.Kind;
import org.entente.process.bodies.TestBodies;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Delegations announce on the list that they will explain their position, before a decision or after it. */
@SpringBootTest(classes = Entente.class, properties = "test.of=speakers")
@AutoConfigureMockMvc
class ExplanationsOfPositionTests {

    private static final Map<String, String> NOTHING = Map.of();
    private static final Duration TEN = Duration.ofMinutes(10);
    private static final String BEFORE = "Explanation of position before the decision";
    private static final String AFTER = "Explanation of position after the decision";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Hall hall;

    @Autowired
    TestBodies bodies;

    @Autowired
    SpeakersLists lists;

    @Autowired
    Speeches speeches;

    @Autowired
    ChangesLists changes;

    @Autowired
    JdbcClient jdbc;

    private UUID meeting;
    private UUID item;
    private Desk desk;
    private Delegate officer;
    private Delegate arvenia;
    private Delegate belmora;
    private Delegate coast;

    @BeforeEach
    void aListIsOpenAtAMeetingUnderWay() {
        for (var name : List.of("Arvenia", "Belmora", "Costa Verdia")) hall.state(name);
        officer = people.officer();
        arvenia = people.delegateOf("YARVENIA");
        belmora = people.delegateOf("YBELMORA");
        coast = people.delegateOf("YCOSTAVERDIA");
        var session = bodies.session().id();
        meeting = hall.meeting(session, 1, MeetingMode.FORMAL);
        item = hall.item(session, "7", "Adoption of the report");
        var list = hall.list(session, item, meeting);
        changes.open(
                officer,
                list.change(list.opensAt(), null, list.admits(), new Limits(Map.of(Limit.EXPLANATION, TEN), 2)));
        desk = new Desk(browser, lists, speeches, meeting, list.id());
    }

    @Test
    void theyWaitInQueuesOfTheirOwnAndAreShownAndCalledAsSuch() {
        var reply = desk.inscribe(arvenia, SpeechKind.REPLY);
        var after = desk.inscribe(coast, SpeechKind.EXPLANATION_AFTER);
        var before = desk.inscribe(belmora, SpeechKind.EXPLANATION_BEFORE);
        var statement = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        assertThat(desk.waiting()).containsExactly(statement, before, after, reply);
        for (var part : List.of("/speakers", "/console"))
            assertThat(desk.page(part, officer))
                    .bodyText()
                    .contains(
                            "Explanations of position before the decision",
                            "Explanations of position after the decision");
        for (var part : List.of("/screen", "/booth"))
            assertThat(desk.page(part, officer)).bodyText().contains(BEFORE, AFTER);
        assertThat(desk.page("/speakers", belmora)).bodyText().contains("You are number 1 to speak: " + BEFORE);
        assertThat(desk.give(officer, after, NOTHING))
                .as("each queue has its own turn")
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(speeches.get(after).limit()).isEqualTo(TEN);
        assertThat(desk.page("/screen", null)).bodyText().contains(AFTER, "data-limit=\"600000\"");
        desk.end(officer, after);
        desk.give(officer, statement, NOTHING);
        desk.end(officer, statement);
        assertThat(desk.page("/console", officer))
                .bodyText()
                .contains("Next, explanation of position before the decision: give the floor to Belmora");
        assertThat(desk.page("/speakers", null)).bodyText().contains("Costa Verdia", AFTER);
    }

    @Test
    void theyAreAnnouncedAlsoWhenTheListHasClosedAndByStatesAlone() {
        jdbc.sql("update meetings.speakers_list set closes_at = now() - interval '1 minute' where id = :id")
                .param("id", desk.list())
                .update();
        assertThat(desk.page("/speakers", arvenia))
                .bodyText()
                .contains("kind=EXPLANATION_BEFORE", "kind=EXPLANATION_AFTER");
        var before = desk.inscribe(arvenia, SpeechKind.EXPLANATION_BEFORE);
        assertThat(desk.waiting()).containsExactly(before);
        hall.party("The Twelve", Kind.GROUP);
        assertThat(desk.post(
                        "/speakers-lists/" + desk.list() + "/inscriptions",
                        people.delegateOf("YTHETWELVE"),
                        Map.of("kind", "EXPLANATION_AFTER")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("explanations of position and rights of reply are for delegations of States");
    }

    @Test
    void theTextOfWhoeverHasAnnouncedOneIsGivenAsOneOnTheDecisionUnderItsItem() {
        desk.inscribe(belmora, SpeechKind.EXPLANATION_BEFORE);
        var after = desk.inscribe(coast, SpeechKind.EXPLANATION_AFTER);
        assertThat(desk.page("/statements/new", belmora))
                .bodyText()
                .contains(chosen("EXPLANATION_BEFORE"), chosen(item.toString()));
        assertThat(desk.page("/statements/new", arvenia))
                .as("who has announced nothing")
                .bodyText()
                .contains(chosen("STATEMENT"))
                .doesNotContain(chosen(item.toString()));
        assertThat(desk.page("/statements/new?kind=STATEMENT&check=yes", belmora))
                .as("who says something else")
                .bodyText()
                .contains(chosen("STATEMENT"));
        var decision = decided();
        desk.give(officer, after, NOTHING);
        desk.end(officer, after);
        assertThat(desk.page("/statements/new", coast))
                .as("also once it has spoken")
                .bodyText()
                .contains(chosen("EXPLANATION_AFTER"), chosen(item.toString()), chosen(decision));
    }

    private static String chosen(String value) {
        return "value=\"" + value + "\" selected";
    }

    private String decided() {
        var answer = browser.post()
                .uri("/en/meetings/" + meeting + "/decisions")
                .with(as(officer))
                .param("sentence_en", "It was so decided.")
                .param("adopted", "CONSENSUS")
                .param("item", item.toString())
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        var path = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
