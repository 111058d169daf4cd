package org.entente.consultations.propositions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.Map;
import java.util.UUID;
import org.entente.Entente;
import org.entente.consultations.Consultation;
import org.entente.consultations.Rule;
import org.entente.consultations.Scene;
import org.entente.identity.People;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The State owns its words: its delegation alone confirms, corrects or takes its position. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class OwnPositionTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    Drawn drawn;

    @Autowired
    Positions positions;

    @Autowired
    JdbcClient jdbc;

    private Consultation consultation;
    private Delegate kenya;
    private Proposition open;
    private UUID paragraph;

    @BeforeEach
    void aStateHasSpokenAndAPropositionIsOpen() {
        consultation = scene.open(Rule.NAMED, "AU");
        kenya = people.delegateOf("KEN");
        paragraph = scene.paragraph(scene.heard(consultation, "KEN", "One plenary session each year."), 1);
        open = drawn.open(consultation, "There should be one session.", paragraph);
    }

    @Test
    void aDelegationTakesItsPositionAndAnotherAfterIt() {
        assertThat(browser.get().uri("/en" + open.path() + "/position").with(as(kenya)))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("It binds your delegation", "One plenary session each year.");
        assertThat(take(kenya, Map.of("stance", "SUPPORT", "language", "en"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(take(
                        kenya,
                        Map.of(
                                "stance",
                                "NEEDS_CHANGE",
                                "change",
                                "Every two years.",
                                "language",
                                "en",
                                "paragraph",
                                paragraph.toString())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(positions.standing(open)).extracting(Position::stance).containsExactly(Stance.NEEDS_CHANGE);
        assertThat(positions.ever(open.id()))
                .extracting(Position::stance)
                .containsExactly(Stance.NEEDS_CHANGE, Stance.SUPPORT);
        assertThat(browser.get().uri("/en" + open.path() + "/positions"))
                .bodyText()
                .contains("Everything that was said (2)", "the delegation’s own word");
    }

    @Test
    void whatIsMissingIsToldAndTheWordsAreKept() {
        assertThat(take(kenya, Map.of("stance", "NEEDS_CHANGE", "language", "en", "reason", "We are few.")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("write the change", "We are few.");
        assertThat(take(kenya, Map.of("language", "en")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose a position.");
        assertThat(take(kenya, Map.of("stance", "SUPPORT", "change", "Two.", "language", "en")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("with “Needs change” alone");
    }

    @Test
    void aReadingWaitsOnOnePageAndIsConfirmedWithOneButton() {
        var reading = drawn.read(open, "KEN", Stance.SUPPORT, "", paragraph);
        assertThat(browser.get().uri("/en/").with(as(kenya)))
                .bodyText()
                .contains("Readings of your statements", "for your word");
        assertThat(browser.get().uri("/en/readings").with(as(kenya)))
                .bodyText()
                .contains(
                        "There should be one session.",
                        "One plenary session each year.",
                        "Confirm: this is our position");
        assertThat(confirm(kenya, reading)).hasStatus(HttpStatus.SEE_OTHER);
        var standing = positions.standing(open).getFirst();
        assertThat(standing.ownWord()).isTrue();
        assertThat(standing.answers()).isEqualTo(reading.id());
        assertThat(browser.get().uri("/en/readings").with(as(kenya))).bodyText().doesNotContain(reading.path());
        assertThat(confirm(kenya, reading)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aReadingIsCorrectedWithItsWordsToStartFrom() {
        var reading = drawn.read(open, "KEN", Stance.NEEDS_CHANGE, "Every three years.", paragraph);
        assertThat(browser.get()
                        .uri("/en" + open.path() + "/position?reading=" + reading.id())
                        .with(as(kenya)))
                .bodyText()
                .contains("Every three years.", reading.id().toString());
        assertThat(take(
                        kenya,
                        Map.of(
                                "stance",
                                "NEEDS_CHANGE",
                                "change",
                                "Every two years.",
                                "language",
                                "en",
                                "reading",
                                reading.id().toString())))
                .hasStatus(HttpStatus.SEE_OTHER);
        var standing = positions.standing(open).getFirst();
        assertThat(standing.change()).isEqualTo("Every two years.");
        assertThat(standing.answers()).isEqualTo(reading.id());
        assertThat(positions.readingsOf(scene.party("KEN")))
                .extracting(Position::proposition)
                .doesNotContain(open.id());
    }

    @Test
    void aReadingThatALaterOneHasReplacedIsNotConfirmed() {
        var first = drawn.read(open, "KEN", Stance.SUPPORT, "", paragraph);
        drawn.read(open, "KEN", Stance.CANNOT_ACCEPT, "", paragraph);
        assertThat(confirm(kenya, first)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void nobodyElseAnswersForIt() {
        var reading = drawn.read(open, "KEN", Stance.SUPPORT, "", paragraph);
        for (var other : new Delegate[] {
            people.delegateOf("GHA"),
            people.in("KEN", Role.ADVISER),
            people.in("KEN", Role.ADMINISTRATOR),
            people.rapporteur(),
            people.officer()
        }) {
            assertThat(confirm(other, reading)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(take(people.rapporteur(), Map.of("stance", "SUPPORT", "language", "en")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en/readings").with(as(people.rapporteur())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en/readings").with(as(people.in("KEN", Role.ADVISER))))
                .bodyText()
                .contains("There should be one session.")
                .doesNotContain("Confirm: this is our position");
    }

    @Test
    void whatBindsAStateAsksWhoItIs() {
        people.authenticatorOf(kenya);
        jdbc.sql("""
                        update identity.sign_in set second_factor_at = now() - interval '1 hour',
                            password_at = now() - interval '1 hour' where person = :person""").param("person", kenya.person()).update();
        var reading = drawn.read(open, "KEN", Stance.SUPPORT, "", paragraph);
        assertThat(take(kenya, Map.of("stance", "SUPPORT", "language", "en"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(confirm(kenya, reading)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(positions.ever(open.id())).hasSize(1);
    }

    @Test
    void theSameFormSentTwiceTakesOne() {
        var fields = Map.of("id", UUID.randomUUID().toString(), "stance", "SUPPORT", "language", "en");
        assertThat(take(kenya, fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(take(kenya, fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(positions.ever(open.id())).hasSize(1);
    }

    private MvcTestResult take(Delegate delegate, Map<String, String> fields) {
        var request = browser.post().uri("/en" + open.path() + "/position").with(as(delegate));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult confirm(Delegate delegate, Position reading) {
        return browser.post()
                .uri("/en" + reading.path() + "/confirmation")
                .with(as(delegate))
                .exchange();
    }
}
