package org.entente.meetings.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.process.bodies.DemonstratedBodies;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a newcomer finds of speakers among fictitious States. */
@SpringBootTest(classes = Entente.class, properties = "entente.demonstration=true")
@AutoConfigureMockMvc
class SpeakersOfTheDemonstrationTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Meetings meetings;

    @Autowired
    SpeakersLists lists;

    @Autowired
    Speeches speeches;

    @Autowired
    Parties parties;

    private List<Meeting> held;

    @BeforeEach
    void theSession() {
        held = meetings.of(DemonstratedBodies.SESSION);
    }

    @Test
    void someHaveSpokenWithTheirTimesOneForAGroupAndOneInReply() {
        var said = speeches.of(held.get(1).id());
        assertThat(said).extracting(this::code).containsExactly("XAR", "XTE", "XQI", "XNI", "XDR", "XBR", "XCV");
        assertThat(said)
                .allSatisfy(speech -> assertThat(speech.endedAt())
                        .isNotNull()
                        .isAfter(speech.beganAt())
                        .isBefore(held.get(1).endsAt()));
        assertThat(said.getFirst().kind()).isEqualTo(SpeechKind.GROUP_STATEMENT);
        assertThat(said.getFirst().onBehalfOf()).hasSize(1);
        assertThat(said.getLast().reply()).isEqualTo(1);
        assertThat(said.get(2).overtime(held.get(1).endsAt())).isEqualTo(Duration.ofSeconds(22));
        assertThat(said.get(3).spoken(held.get(1).endsAt()))
                .as("without the point of order that interrupted")
                .isEqualTo(Duration.ofSeconds(265));
    }

    @Test
    void whomTheMeetingDidNotReachWaitsOnAtOneThatIsNotOver() {
        var carried = lists.carriedFrom(held.get(1).id()).getFirst();
        assertThat(carried.waiting()).isEqualTo(5);
        assertThat(meetings.get(carried.to()).endedAt()).isNull();
        var list = lists.at(carried.to()).stream()
                .filter(each -> Objects.equals(each.item(), carried.item()))
                .findFirst()
                .orElseThrow();
        assertThat(list.waiting()).extracting(this::code).containsExactly("XBE", "XHE", "XKE", "XUM", "XDR");
        var next = parties.name(list.waiting().getFirst().party(), Language.RU);
        for (var part : List.of("/speakers", "/booth"))
            assertThat(browser.get().uri("/ru" + meetings.get(carried.to()).path() + part))
                    .hasStatus(HttpStatus.OK)
                    .bodyText()
                    .contains(next, Messages.text(Language.RU, "web.fictitious"));
        show("/en" + meetings.get(carried.to()).path() + "/console", people.officer())
                .contains("Carry 5 speakers over");
        show("/en" + held.get(1).path() + "/console", people.officer()).contains("6:42");
    }

    @Test
    void groupsStandFirstOnTheListThatIsOpen() {
        var list = lists.at(held.get(4).id()).getFirst();
        assertThat(list.isOpen(held.get(4).startsAt())).isTrue();
        assertThat(list.waiting()).extracting(this::code).containsExactly("XCV", "XAR", "XNE", "XBE", "XQI", "XYA");
        show("/en" + held.get(4).path() + "/speakers", people.delegateOf("XAR")).contains("You are number 2 to speak");
    }

    private String code(Speech speech) {
        return code(speech.party());
    }

    private String code(Inscription inscription) {
        return code(inscription.party());
    }

    private String code(UUID party) {
        return parties.get(new PartyId(party)).code();
    }

    private AbstractStringAssert<?> show(String path, Delegate delegate) {
        return assertThat(browser.get().uri(path).with(as(delegate)))
                .hasStatus(HttpStatus.OK)
                .bodyText();
    }
}
