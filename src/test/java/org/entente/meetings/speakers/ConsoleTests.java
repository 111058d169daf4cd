package org.entente.meetings.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.meetings.MeetingMode;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What the console lets officers do whatever happened before: end whoever speaks, and put right what was set up by mistake. */
class ConsoleTests extends InTheHall {

    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void whoeverSpeaksWhenTheDoorsAreClosedIsEndedAtTheConsole() {
        var speech = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        var next = desk.inscribe(belmora, SpeechKind.STATEMENT);
        desk.give(officer, speech, NOTHING);
        switchesAndEnds(MeetingMode.CLOSED, speech);
        assertThat(desk.give(officer, next, NOTHING)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(speeches.floor(meeting).underWay()).extracting(Speech::id).containsExactly(next);
    }

    @Test
    void whoeverSpeaksBehindClosedDoorsWhenTheyAreOpenedIsEndedAtTheConsoleAndShownToNobodyElse() {
        hall.switchTo(meeting, MeetingMode.CLOSED);
        var speech = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        desk.give(officer, speech, NOTHING);
        hall.switchTo(meeting, MeetingMode.FORMAL);
        assertThat(desk.page("/speakers", null)).bodyText().contains("Nobody has the floor");
        switchesAndEnds(MeetingMode.FORMAL, speech);
        assertThat(desk.page("/speakers", null)).bodyText().doesNotContain("Arvenia");
    }

    private void switchesAndEnds(MeetingMode mode, UUID speech) {
        hall.switchTo(meeting, mode);
        assertThat(desk.page("/console", officer))
                .bodyText()
                .contains("/speeches/" + speech + "/end", "/speeches/" + speech + "/pauses", "class=\"speaking\"")
                .contains("Called by mistake: take the floor back from Arvenia", "data-live=\"console-floor:" + meeting)
                .doesNotContain("Nobody has the floor");
        desk.end(officer, speech);
        assertThat(speeches.floor(meeting).underWay()).isEmpty();
    }

    @Test
    void aListThatWasSetUpByMistakeIsTakenAwayForAReason() {
        var path = "/speakers-lists/" + desk.list() + "/removal";
        assertThat(desk.page("/console", officer)).bodyText().contains("Take this list away", path);
        assertThat(desk.post(path, officer, NOTHING)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var waiting = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        var why = Map.of("reason", "The item is for the afternoon.");
        assertThat(desk.page("/console", officer)).bodyText().doesNotContain(path);
        assertThat(desk.post(path, officer, why))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("somebody waits on it");
        desk.post("/inscriptions/" + waiting + "/removal", arvenia, NOTHING);
        assertThat(desk.post(path, arvenia, why)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(desk.post(path, officer, why)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lists.find(desk.list())).isEmpty();
        assertThat(acts()).startsWith("SpeakersListRemoved");
        assertThat(desk.page("/speakers", arvenia)).hasStatus(HttpStatus.OK);
        assertThat(desk.post(path, officer, why)).as("pressed twice").hasStatus(HttpStatus.NOT_FOUND);
        changes.open(officer, hall.list(session, hall.item(session, "6", "Norms"), meeting));
        assertThat(lists.at(meeting)).hasSize(1);
    }

    @Test
    void aListFromWhichSomebodyHasSpokenStays() {
        var speech = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        desk.give(officer, speech, NOTHING);
        desk.end(officer, speech);
        var path = "/speakers-lists/" + desk.list() + "/removal";
        assertThat(desk.page("/console", officer)).bodyText().doesNotContain(path);
        assertThat(desk.post(path, officer, Map.of("reason", "Nobody else wishes to speak.")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("has been called from it", "Nobody else wishes to speak.");
        assertThat(speeches.of(meeting)).extracting(Speech::id).containsExactly(speech);
    }

    @Test
    void aRankIsTakenAwayAsLongAsNobodyWasInscribedWithIt() {
        desk.post("/speaker-ranks", officer, Map.of("position", "8", "name_en", "Envoy of a test"));
        var rank = jdbc.sql("select id from meetings.speaker_rank where names ->> 'en' = 'Envoy of a test'")
                .query(UUID.class)
                .single();
        var path = "/speaker-ranks/" + rank + "/removal";
        var fields = Map.of("kind", "STATEMENT", "rank", rank.toString());
        desk.post("/speakers-lists/" + desk.list() + "/inscriptions", arvenia, fields);
        assertThat(desk.post(path, officer, NOTHING))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Speakers were inscribed with this rank", "Envoy of a test");
        jdbc.sql("update meetings.inscription set rank = null where rank = :id")
                .param("id", rank)
                .update();
        assertThat(desk.post(path, arvenia, NOTHING)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(desk.post(path, officer, NOTHING)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en/speaker-ranks").with(People.as(officer)))
                .bodyText()
                .doesNotContain("Envoy of a test");
        assertThat(chronicle.on("/speaker-ranks", 50))
                .extracting(Entry::name)
                .contains("SpeakerRankSet", "SpeakerRankRemoved");
    }
}
