package org.entente.meetings.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** The demonstration and the real record never meet on a list of speakers. */
class OneRecordTests extends InTheHall {

    private static final String WHY = "At a fictitious meeting only fictitious parties speak";

    private Delegate kenya;

    @BeforeEach
    void aRealStateIsThereToo() {
        kenya = people.delegateOf("KEN");
    }

    @Test
    void aRealStateIsNotOfferedAPlaceAmongFictitiousOnesAndPutsItselfOnNoList() {
        assertThat(desk.page("/speakers", kenya))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .doesNotContain("Inscribe Kenya");
        for (var kind : List.of("STATEMENT", "REPLY"))
            assertThat(desk.post(inscriptions(), kenya, Map.of("kind", kind, "note", "Ambassador")))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains(WHY, "Ambassador");
        assertThat(desk.waiting()).isEmpty();
    }

    @Test
    void nobodyIsPutAmongFictitiousStatesOrNamedThereByAnOfficer() {
        for (var fields : List.of(
                Map.of("party", "KEN"),
                Map.of("party", "YARVENIA", "aligned", "KEN, GHA"),
                Map.of("party", "YARVENIA", "kind", "GROUP_STATEMENT", "on_behalf", "YARVENIA, KEN")))
            assertThat(desk.post(inscriptions(), officer, fields))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains(WHY, "KEN");
        assertThat(desk.waiting()).isEmpty();
    }

    @Test
    void aFictitiousStateSpeaksAtNoRealMeeting() {
        jdbc.sql("update meetings.meeting set fictitious = false where id = :id")
                .param("id", desk.meeting())
                .update();
        var arvenia = people.delegateOf("YARVENIA");
        assertThat(desk.post(inscriptions(), arvenia, Map.of("kind", "STATEMENT")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(WHY);
        assertThat(desk.post(inscriptions(), kenya, Map.of("kind", "STATEMENT")))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    /** On a list since before anybody asked. */
    @Test
    void whoeverStandsOnTheListOfTheOtherRecordIsNotGivenTheFloor() {
        var arvenia = desk.inscribe(people.delegateOf("YARVENIA"), SpeechKind.STATEMENT);
        jdbc.sql("update meetings.inscription set party = :kenya where id = :id")
                .param("kenya", kenya.delegation())
                .param("id", arvenia)
                .update();
        assertThat(desk.give(officer, arvenia, Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(WHY);
        assertThat(speeches.of(desk.meeting())).isEmpty();
        assertThat(desk.page("/speakers", kenya)).bodyText().contains("You are number 1 to speak");
    }

    private String inscriptions() {
        return "/speakers-lists/" + desk.list() + "/inscriptions";
    }
}
