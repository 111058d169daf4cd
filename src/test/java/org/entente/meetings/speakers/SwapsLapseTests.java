package org.entente.meetings.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Entry;
import org.entente.parties.Kind;
import org.entente.web.Delegate;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Consent to change places is to what would happen when it was asked for, and to nothing else. */
class SwapsLapseTests extends InTheHall {

    @Test
    void whereAnOfficerPutsTheOtherOneFirstTheQuestionIsOverAndBothAreTold() {
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        var second = desk.inscribe(belmora, SpeechKind.STATEMENT);
        var third = desk.inscribe(coast, SpeechKind.STATEMENT);
        var swap = ask(coast, third, first);
        var other = ask(belmora, second, first);
        move(third, 1);
        assertThat(desk.waiting()).containsExactly(third, first, second);
        assertThat(state(swap)).isEqualTo("WITHDRAWN");
        assertThat(state(other)).as("these two stand as they did").isEqualTo("ASKED");
        assertThat(desk.post("/swaps/" + swap + "/acceptance", arvenia, Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("the order of the list has changed since");
        assertThat(desk.waiting()).containsExactly(third, first, second);
        assertThat(acts().subList(0, 2)).containsExactlyInAnyOrder("SwapLapsed", "SpeakersOrderChanged");
        assertThat(told(swap)).containsExactlyInAnyOrder(arvenia.delegation(), coast.delegation());
        assertThat(told(other)).isEmpty();
    }

    @Test
    void aRuleThatPutsThemTheOtherWayRoundEndsTheQuestionToo() {
        hall.party("The Coast", Kind.GROUP);
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        desk.post(
                "/speakers-lists/" + desk.list() + "/inscriptions",
                belmora,
                Map.of("kind", "GROUP_STATEMENT", "on_behalf", "YTHECOAST"));
        var group = desk.found()
                .waitingOf(belmora.delegation(), SpeechKind.GROUP_STATEMENT)
                .orElseThrow()
                .id();
        var swap = ask(belmora, group, first);
        desk.post(
                "/speakers-lists/" + desk.list() + "/order?by=GROUPS_FIRST&lock="
                        + desk.found().lock(),
                officer,
                Map.of("reason", "Groups speak first."));
        assertThat(desk.waiting()).containsExactly(group, first);
        assertThat(state(swap)).isEqualTo("WITHDRAWN");
    }

    @Test
    void onceTwoHaveChangedPlacesNothingElseThatWasAskedOfThemHolds() {
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        var second = desk.inscribe(belmora, SpeechKind.STATEMENT);
        var third = desk.inscribe(coast, SpeechKind.STATEMENT);
        var accepted = ask(coast, third, first);
        var ofWhoAccepts = ask(belmora, second, first);
        var ofWhoAsked = ask(belmora, second, third);
        assertThat(desk.post("/swaps/" + accepted + "/acceptance", arvenia, Map.of()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(desk.waiting()).containsExactly(third, second, first);
        assertThat(state(accepted)).isEqualTo("ACCEPTED");
        assertThat(List.of(state(ofWhoAccepts), state(ofWhoAsked))).containsOnly("WITHDRAWN");
        assertThat(told(ofWhoAsked)).containsExactlyInAnyOrder(belmora.delegation(), coast.delegation());
        assertThat(desk.page("/speakers", arvenia)).bodyText().doesNotContain("Belmora asks to swap");
        assertThat(acts().subList(0, 3)).containsExactlyInAnyOrder("SpeakersSwapped", "SwapLapsed", "SwapLapsed");
        assertThat(chronicle.on("/meetings/" + meeting + "/speakers", 3))
                .filteredOn(entry -> entry.name().equals("SpeakersSwapped"))
                .extracting(Entry::delegation)
                .containsExactly(arvenia.delegation());
    }

    @Test
    void aQuestionBetweenTwoWhoStandAsTheyDidStaysOpen() {
        var first = desk.inscribe(arvenia, SpeechKind.STATEMENT);
        var second = desk.inscribe(belmora, SpeechKind.STATEMENT);
        var third = desk.inscribe(coast, SpeechKind.STATEMENT);
        var swap = ask(belmora, second, first);
        move(third, 2);
        assertThat(desk.waiting()).containsExactly(first, third, second);
        assertThat(desk.post("/swaps/" + swap + "/acceptance", arvenia, Map.of()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(desk.waiting()).containsExactly(second, third, first);
    }

    private UUID ask(Delegate by, UUID own, UUID other) {
        desk.post("/inscriptions/" + own + "/swaps", by, Map.of("with", other.toString()));
        return jdbc.sql("select id from meetings.swap where asking = :own and asked = :other and state = 'ASKED'")
                .param("own", own)
                .param("other", other)
                .query(UUID.class)
                .single();
    }

    private void move(UUID inscription, int place) {
        var at = "/inscriptions/" + inscription + "/place?to=" + place + "&lock="
                + desk.found().lock();
        assertThat(desk.post(at, officer, Map.of("reason", "Its minister must leave.")))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private String state(UUID swap) {
        return jdbc.sql("select state from meetings.swap where id = :id")
                .param("id", swap)
                .query(String.class)
                .single();
    }

    /** Which delegations are told that it is over. */
    private List<UUID> told(UUID swap) {
        return jdbc.sql("""
                        select unnest(concerned) from notifications.told
                        where topic = 'places' and of = :id and what = 'SWAP_LAPSED'""").param("id", swap).query(UUID.class).list();
    }
}
