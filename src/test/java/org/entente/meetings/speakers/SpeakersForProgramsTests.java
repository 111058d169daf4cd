package org.entente.meetings.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.identity.TestTokens;
import org.entente.meetings.MeetingMode;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Lists of speakers and speeches as JSON. */
@SpringBootTest(classes = Entente.class, properties = "test.of=speakers")
@AutoConfigureMockMvc
class SpeakersForProgramsTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Hall hall;

    @Autowired
    ChangesLists changes;

    @Autowired
    TakesInscriptions takes;

    @Autowired
    GivesTheFloor floor;

    private final UUID session = UUID.randomUUID();
    private UUID meeting;
    private SpeakersList list;
    private Delegate officer;
    private Delegate arvenia;

    @BeforeEach
    void twoAreInscribedAtAMeetingUnderWay() {
        for (var name : List.of("Arvenia", "Belmora")) hall.state(name);
        officer = people.officer();
        arvenia = people.delegateOf("YARVENIA");
        meeting = hall.meeting(session, 1, MeetingMode.FORMAL);
        list = hall.list(session, hall.item(session, "5", "Existing and potential threats"), meeting);
        changes.open(officer, list);
        inscribe("YARVENIA", SpeechKind.STATEMENT);
        inscribe("YBELMORA", SpeechKind.STATEMENT);
    }

    @Test
    void everybodyReadsWhoIsToSpeakInWhichOrder() {
        assertThat(get("/meetings/" + meeting + "/speakers-lists", null))
                .hasStatus(HttpStatus.OK)
                .bodyJson()
                .extractingPath("$[0].waiting[*].party")
                .asArray()
                .containsExactly("YARVENIA", "YBELMORA");
        assertThat(get("/speakers-lists/" + list.id(), null))
                .bodyJson()
                .extractingPath("$.limitSeconds.STATEMENT")
                .isEqualTo(300);
        assertThat(get("/speakers-lists/" + list.id(), null))
                .bodyJson()
                .extractingPath("$.waiting[1].place")
                .isEqualTo(2);
    }

    @Test
    void aSpeechIsThereWhileItIsHeldAndAfterwards() {
        var speech = called("YARVENIA");
        speeches(null).contains("\"underWay\":true", "\"beganAt\"", "\"spokenSeconds\"");
        floor.end(officer, speech);
        speeches(null).contains("\"id\":\"" + speech, "\"underWay\":false").doesNotContain("beganAt", "spokenSeconds");
    }

    @Test
    void howLongItTookIsForOfficersAlone() {
        floor.end(officer, called("YARVENIA"));
        speeches(arvenia).doesNotContain("beganAt", "endedAt", "spokenSeconds");
        speeches(officer).contains("beganAt", "endedAt", "\"spokenSeconds\":0");
    }

    @Test
    void aReplyAndARulingAreTold() {
        floor.give(officer, inscribe("YARVENIA", SpeechKind.REPLY), "");
        var point = inscribe("YBELMORA", SpeechKind.POINT_OF_ORDER);
        floor.give(officer, point, "");
        floor.rule(officer, point, "Not well taken.");
        speeches(null).contains("\"reply\":1", "\"paused\":true", "\"kind\":\"POINT_OF_ORDER\"", "\"Not well taken.\"");
    }

    @Test
    void whoMayNotFollowTheMeetingFindsNothing() {
        called("YARVENIA");
        hall.switchTo(meeting, MeetingMode.INFORMAL);
        for (var path : List.of(
                "/meetings/" + meeting + "/speakers-lists",
                "/meetings/" + meeting + "/speeches",
                "/speakers-lists/" + list.id())) {
            assertThat(get(path, null))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(get(path, arvenia)).hasStatus(HttpStatus.OK);
        }
    }

    @Test
    void whatWasSaidInformallyIsNotThePublics() {
        hall.switchTo(meeting, MeetingMode.INFORMAL);
        floor.end(officer, called("YARVENIA"));
        hall.switchTo(meeting, MeetingMode.FORMAL);
        speeches(null).isEqualTo("[]");
        speeches(people.delegateOf("YBELMORA")).contains("YARVENIA");
    }

    @Test
    void whatIsNowhereIsNotFound() {
        assertThat(get("/speakers-lists/" + UUID.randomUUID(), officer)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/meetings/" + UUID.randomUUID() + "/speeches", officer)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/speakers-lists/nonsense", officer)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private UUID inscribe(String code, SpeechKind kind) {
        return takes.inscribe(officer, hall.inscription(list.id(), code, kind), "", "")
                .id();
    }

    private UUID called(String code) {
        var id = inscribe(code, SpeechKind.STATEMENT);
        floor.give(officer, id, "");
        return id;
    }

    private AbstractStringAssert<?> speeches(@Nullable Delegate delegate) {
        return assertThat(get("/meetings/" + meeting + "/speeches", delegate))
                .hasStatus(HttpStatus.OK)
                .bodyText();
    }

    private MvcTestResult get(String path, @Nullable Delegate delegate) {
        var request = browser.get().uri("/api/v1" + path);
        if (delegate != null) request.header("Authorization", "Bearer " + TestTokens.of(house, delegate, "read"));
        return request.exchange();
    }
}
