package org.entente.meetings.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.entente.languages.Language;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.Meetings;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The floor that was given by mistake, and words that come after they were used. */
class TakenBackTests extends InTheHall {

    private static final Map<String, String> NOTHING = Map.of();

    @Autowired
    ConsoleNotes notes;

    @Autowired
    SpeakingTimes times;

    @Autowired
    Meetings meetings;

    private UUID next;

    @BeforeEach
    void anotherMeetingIsToCome() {
        hall.state("Dunmark");
        next = hall.meetingToCome(session, 2, MeetingMode.FORMAL);
    }

    @Test
    void whoeverWasCalledByMistakeStandsAgainWhereItStoodAndHasNotSpoken() {
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        var second = desk.inscribe(belmora, SpeechKind.STATEMENT);
        desk.give(officer, first, NOTHING);
        assertThat(desk.page("/console", officer))
                .bodyText()
                .contains("Called by mistake: take the floor back from Arvenia", "data-press=\"t\"");
        var pressed = desk.retraction(first);
        var floor = changesOf("floor");
        assertThat(desk.post(pressed, officer, NOTHING)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(changesOf("floor")).as("open pages are told").isEqualTo(floor + 1);
        assertThat(desk.post(pressed, officer, NOTHING)).as("pressed twice").hasStatus(HttpStatus.SEE_OTHER);
        assertThat(desk.waiting()).containsExactly(first, second);
        assertThat(speeches.of(meeting)).isEmpty();
        assertThat(times.of(meetings.get(meeting), Language.EN)).isEmpty();
        assertThat(acts()).startsWith("FloorTakenBack", "FloorGiven", "SpeakerInscribed");
        assertThat(desk.page("/speakers", null))
                .bodyText()
                .contains("Nobody has the floor", "The floor had been given by mistake");
        assertThat(desk.page("/console", officer)).bodyText().doesNotContain("/retraction");
        assertThat(desk.give(officer, first, NOTHING)).as("in turn").hasStatus(HttpStatus.SEE_OTHER);
        assertThat(speeches.floor(meeting).underWay()).extracting(Speech::id).containsExactly(first);
    }

    @Test
    void whoeverWasCalledOutOfTurnStandsBehindThoseWhoWaitStill() {
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        var second = desk.inscribe(belmora, SpeechKind.STATEMENT);
        var third = desk.inscribe(coast, SpeechKind.STATEMENT);
        desk.give(officer, third, Map.of("reason", "Its minister must leave."));
        var fourth = desk.inscribe(people.delegateOf("YDUNMARK"), SpeechKind.STATEMENT);
        desk.post("/inscriptions/" + first + "/removal", arvenia, NOTHING);
        assertThat(desk.takeBack(officer, third, NOTHING)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(desk.waiting()).containsExactly(second, third, fourth);
        assertThat(desk.page("/speakers", null))
                .bodyText()
                .contains("Its minister must leave.", "The floor had been given by mistake");
    }

    @Test
    void anOlderConsoleTakesBackNothingThatWasGivenSince() {
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        desk.give(officer, first, NOTHING);
        var older = desk.retraction(first);
        desk.post(older, officer, NOTHING);
        desk.give(officer, first, NOTHING);
        assertThat(desk.post(older, people.in(null, Role.OFFICER), NOTHING)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(speeches.floor(meeting).underWay()).extracting(Speech::id).containsExactly(first);
    }

    @Test
    void atTwoConsolesAtOnceItIsTakenBackOnce() throws Exception {
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        desk.give(officer, first, NOTHING);
        var pressed = desk.retraction(first);
        var officers = List.of(officer, people.in(null, Role.OFFICER));
        try (var consoles = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(each -> () -> desk.post(pressed, officers.get(each % 2), NOTHING)
                            .getResponse()
                            .getStatus())
                    .toList();
            for (var answer : consoles.invokeAll(all)) assertThat(answer.get()).isEqualTo(303);
        }
        assertThat(desk.waiting()).containsExactly(first);
        assertThat(acts()).containsOnlyOnce("FloorTakenBack");
    }

    @Test
    void onceAnotherWasCalledItIsNotTakenBackAndTheWordsStay() {
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        var second = desk.inscribe(belmora, SpeechKind.STATEMENT);
        desk.give(officer, first, NOTHING);
        desk.end(officer, first);
        desk.give(officer, second, NOTHING);
        assertThat(desk.takeBack(officer, first, Map.of("reason", "It was nobody’s turn.")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Another speaker has been called since");
        assertThat(notes.of(meeting, officer).reason()).isEqualTo("It was nobody’s turn.");
        assertThat(speeches.of(meeting)).extracting(Speech::id).containsExactly(first, second);
    }

    @Test
    void ofASpeechThatHasEndedAllWhoFollowReadWhyItWasNone() {
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        desk.give(officer, first, NOTHING);
        desk.end(officer, first);
        assertThat(desk.page("/console", officer)).bodyText().contains("Arvenia has not spoken (needs a reason)");
        assertThat(desk.takeBack(officer, first, Map.of("reason", "", "note", "Mind the time")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This field is empty", "Mind the time");
        assertThat(speeches.of(meeting)).hasSize(1);
        assertThat(desk.takeBack(officer, first, Map.of("reason", "The wrong microphone was on.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(speeches.of(meeting)).isEmpty();
        assertThat(desk.waiting()).containsExactly(first);
        assertThat(notes.of(meeting, officer).reason()).as("used up").isEmpty();
        assertThat(desk.page("/speakers", null)).bodyText().contains("The wrong microphone was on.");
    }

    @Test
    void whomAPointOfOrderStoppedByMistakeGoesOnAndWhoStoodStillStandsStill() {
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        desk.give(officer, first, NOTHING);
        var point = desk.inscribe(belmora, SpeechKind.POINT_OF_ORDER);
        desk.give(officer, point, NOTHING);
        desk.takeBack(officer, point, NOTHING);
        assertThat(desk.waiting()).containsExactly(point);
        assertThat(speeches.get(first).isRunning()).isTrue();
        desk.post("/speeches/" + first + "/pauses", officer, NOTHING);
        desk.give(officer, point, NOTHING);
        desk.takeBack(officer, point, NOTHING);
        assertThat(speeches.get(first).isPaused()).isTrue();
        assertThat(desk.page("/console", officer))
                .as("whoever was called before it is the last again")
                .bodyText()
                .contains("take the floor back from Arvenia");
    }

    @Test
    void aPointOfOrderThatWasRuledOnWasRaised() {
        var point = desk.inscribe(belmora, SpeechKind.POINT_OF_ORDER);
        desk.give(officer, point, NOTHING);
        desk.post("/speeches/" + point + "/ruling", officer, Map.of("ruling", "Not well taken."));
        assertThat(desk.page("/console", officer)).bodyText().doesNotContain("/retraction");
        assertThat(desk.takeBack(officer, point, NOTHING))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("ruling on this point of order is noted");
    }

    @Test
    void aReplyThatWasCalledByMistakeCountsAsNone() {
        var reply = desk.inscribe(arvenia, SpeechKind.REPLY);
        desk.give(officer, reply, NOTHING);
        desk.takeBack(officer, reply, NOTHING);
        desk.give(officer, reply, NOTHING);
        assertThat(speeches.get(reply).reply()).isEqualTo(1);
    }

    @Test
    void whoeverWaitsForTheSameAgainOrElsewhereIsNotPutThereTwice() {
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        desk.give(officer, first, NOTHING);
        var again = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        assertThat(desk.takeBack(officer, first, NOTHING))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("inscribed for the same again since");
        desk.post("/inscriptions/" + again + "/removal", arvenia, NOTHING);
        desk.post("/speakers-lists/" + desk.list() + "/carrying?to=" + next, officer, NOTHING);
        assertThat(desk.takeBack(officer, first, NOTHING))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("gone on to another meeting since");
        assertThat(speeches.get(first).isUnderWay()).isTrue();
    }

    @Test
    void nobodyButOfficersTakesTheFloorBackAndNobodyOnceTheMeetingIsOver() {
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        desk.give(officer, first, NOTHING);
        for (var nobody : List.of(arvenia, people.rapporteur()))
            assertThat(desk.takeBack(nobody, first, NOTHING)).hasStatus(HttpStatus.NOT_FOUND);
        desk.post("/meetings/" + meeting + "/ending", officer, NOTHING);
        assertThat(desk.takeBack(officer, first, Map.of("reason", "It is over.")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("The meeting is not under way");
        assertThat(speeches.of(meeting)).hasSize(1);
    }

    @Test
    void aReasonThatWasUsedUpDoesNotComeBackWithANoteThatIsLate() {
        desk.inscribe(arvenia, SpeechKind.STATEMENT);
        var second = desk.inscribe(belmora, SpeechKind.STATEMENT);
        assertThat(desk.page("/console", officer)).bodyText().contains("name=\"version\" value=\"0\"");
        var typed = Map.of("reason", "Its minister must leave.", "version", "0");
        desk.post("/inscriptions/" + second + "/place?to=1&lock=" + desk.found().lock(), officer, typed);
        assertThat(notes.of(meeting, officer)).isEqualTo(new ConsoleNotes.Note("", "", "", 1));
        assertThat(keep(Map.of("reason", "Its minister must le", "note", "Mind the time", "version", "0")))
                .as("words that nobody has used are before whoever sent them")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("has been used since this page was opened", "Its minister must le", "value=\"1\"");
        assertThat(notes.of(meeting, officer)).isEqualTo(new ConsoleNotes.Note("Mind the time", "", "", 1));
        assertThat(keep(Map.of("note", "Mind the time", "version", "0")))
                .as("an officer’s own words are kept from whatever form")
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keep(Map.of("reason", "For another act.", "version", "1"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(notes.of(meeting, officer).reason()).isEqualTo("For another act.");
        assertThat(desk.page("/console", officer)).bodyText().contains("name=\"version\" value=\"1\"");
    }

    @Test
    void aRulingThatWasNotedDoesNotComeBackEither() {
        var point = desk.inscribe(belmora, SpeechKind.POINT_OF_ORDER);
        desk.give(officer, point, NOTHING);
        var ruled = Map.of("ruling", "Not well taken.", "version", "0");
        assertThat(desk.post("/speeches/" + point + "/ruling", officer, ruled)).hasStatus(HttpStatus.SEE_OTHER);
        keep(ruled);
        assertThat(notes.of(meeting, officer)).isEqualTo(new ConsoleNotes.Note("", "", "", 1));
    }

    @Test
    void wordsThatComeFromAnOlderConsoleWithAnActAreBeforeWhoeverTypedThemOnceItIsDone() {
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        useAReason(desk.inscribe(belmora, SpeechKind.STATEMENT));
        isDoneAndSaidSo("/inscriptions/" + desk.waiting().getFirst() + "/speech");
        var speech = speeches.floor(meeting).underWay().getFirst().id();
        isDoneAndSaidSo("/speeches/" + speech + "/pauses");
        assertThat(speeches.get(speech).isPaused()).isTrue();
        isDoneAndSaidSo("/speeches/" + speech + "/continuation");
        isDoneAndSaidSo(desk.retraction(speech));
        assertThat(desk.waiting()).containsExactly(speech, first);
        desk.give(officer, speech, NOTHING);
        isDoneAndSaidSo("/speeches/" + speech + "/end");
        assertThat(speeches.floor(meeting).underWay()).isEmpty();
        isDoneAndSaidSo("/speakers-lists/" + desk.list() + "/carrying?to=" + next);
        assertThat(desk.found().meeting()).isEqualTo(next);
        assertThat(notes.of(meeting, officer)).isEqualTo(new ConsoleNotes.Note("", "", "", 1));
    }

    @Test
    void whatAnOlderConsoleHeldForAnotherActIsNotLostWhereItsOwnWordsAreUsed() {
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        useAReason(desk.inscribe(belmora, SpeechKind.STATEMENT));
        var late = Map.of("reason", "Its minister is late.", "ruling", "Not well taken.", "version", "0");
        assertThat(desk.post(
                        "/inscriptions/" + first + "/place?to=1&lock="
                                + desk.found().lock(),
                        officer,
                        late))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("has been used since", "Not well taken.", "name=\"version\" value=\"2\"")
                .doesNotContain("value=\"Its minister is late.\"");
        assertThat(desk.waiting()).startsWith(first);
        var point = desk.inscribe(belmora, SpeechKind.POINT_OF_ORDER);
        desk.give(officer, point, NOTHING);
        assertThat(desk.post("/speeches/" + point + "/ruling", officer, late))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("has been used since", "Its minister is late.", "name=\"version\" value=\"3\"");
        assertThat(speeches.get(point).ruling()).isEqualTo("Not well taken.");
        assertThat(notes.of(meeting, officer)).isEqualTo(new ConsoleNotes.Note("", "", "", 3));
    }

    @Test
    void whereAnActOfAnOlderConsoleIsRefusedItsWordsAreBeforeWhoeverTypedThemToo() {
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        useAReason(desk.inscribe(belmora, SpeechKind.STATEMENT));
        var late = Map.of("reason", "Its minister is late.", "ruling", "Not well taken.", "version", "0");
        assertThat(desk.post("/inscriptions/" + first + "/place?to=1&lock=0", officer, late))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "The list has changed since",
                        "value=\"Its minister is late.\"",
                        "Not well taken.",
                        "name=\"version\" value=\"1\"");
        assertThat(desk.waiting()).endsWith(first);
        assertThat(notes.of(meeting, officer)).isEqualTo(new ConsoleNotes.Note("", "", "", 1));
    }

    /** It stands first by that, and whoever has the console before them as it was has version 0. */
    private void useAReason(UUID inscription) {
        var typed = Map.of("reason", "Its minister must leave.", "version", "0");
        assertThat(desk.post(
                        "/inscriptions/" + inscription + "/place?to=1&lock="
                                + desk.found().lock(),
                        officer,
                        typed))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private void isDoneAndSaidSo(String act) {
        assertThat(desk.post(act, officer, Map.of("reason", "For another act.", "version", "0")))
                .as(act)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("has been used since", "value=\"For another act.\"", "name=\"version\" value=\"1\"");
    }

    private MvcTestResult keep(Map<String, String> typed) {
        return desk.post("/meetings/" + meeting + "/console/note", officer, typed);
    }

    private long changesOf(String part) {
        return jdbc.sql("select count(*) from live.change where part = :part and of = :id")
                .param("part", part)
                .param("id", meeting)
                .query(Long.class)
                .single();
    }
}
