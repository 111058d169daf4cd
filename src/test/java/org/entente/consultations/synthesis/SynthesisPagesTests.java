package org.entente.consultations.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.List;
import java.util.UUID;
import org.entente.Entente;
import org.entente.consultations.Consultation;
import org.entente.consultations.Rule;
import org.entente.consultations.Scene;
import org.entente.consultations.propositions.Drawn;
import org.entente.consultations.propositions.Proposition;
import org.entente.consultations.propositions.Stance;
import org.entente.identity.People;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class SynthesisPagesTests {

    /** The Economic Community of West African States on that day. */
    private static final List<String> WEST_AFRICA = List.of(
            "BEN", "BFA", "CPV", "CIV", "GMB", "GHA", "GIN", "GNB", "LBR", "MLI", "NER", "NGA", "SEN", "SLE", "TGO");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private Scene scene;

    @Autowired
    private Drawn drawn;

    private Consultation consultation;
    private UUID paragraph;

    @BeforeEach
    void aConsultation() {
        begin(Rule.NAMED);
    }

    private void begin(Rule rule) {
        consultation = scene.open(rule, "ECOWAS");
        paragraph = scene.paragraph(scene.heard(consultation, "GHA", "One session each year is enough."), 1);
    }

    private Proposition proposition(String sentence) {
        return drawn.open(consultation, sentence, paragraph);
    }

    private void all(Proposition on, Stance stance) {
        for (var state : WEST_AFRICA)
            drawn.said(on, state, stance, stance == Stance.NEEDS_CHANGE ? "Twice a year." : "");
    }

    private MvcTestResult page(String language, String query) {
        return browser.get()
                .uri("/" + language + consultation.path() + "/convergence" + query)
                .exchange();
    }

    private JsonNode json(String query) throws Exception {
        var answer = browser.get()
                .uri("/api/v1" + consultation.path() + "/convergence" + query)
                .exchange();
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void whatAllCanAcceptUnitesAndWhatFewHaveSpokenOnIsLeftOpen() throws Exception {
        var uniting = proposition("There should be one session a year.");
        all(uniting, Stance.CAN_ACCEPT);
        var silent = proposition("There should be a trust fund.");
        drawn.said(silent, "GHA", Stance.SUPPORT, "");
        var json = json("?by=organisation&floor=0.5");
        assertThat(json.at("/uniting/0/proposition").asString())
                .isEqualTo(uniting.id().toString());
        assertThat(json.at("/silent/0/proposition").asString())
                .isEqualTo(silent.id().toString());
        assertThat(json.at("/silent/0/consensus").isNull()).isTrue();
        assertThat(page("en", "?by=ORGANISATION"))
                .hasStatusOk()
                .bodyText()
                .contains("There should be one session a year.")
                .contains("1 of ")
                .contains("Silence is neither agreement nor disagreement");
    }

    @Test
    void changesAskedForStandInTheirOwnWordsWithWhoAsks() {
        all(proposition("There should be one session a year."), Stance.NEEDS_CHANGE);
        assertThat(page("en", "?by=ORGANISATION"))
                .bodyText()
                .contains("Changes asked for")
                .contains("Twice a year.")
                .contains("Ghana")
                .contains("Neither united nor divided");
    }

    @Test
    void statesStandOnAMapWithATableWhereTheirNamesAreKnown() {
        var one = proposition("There should be one session a year.");
        var other = proposition("There should be a trust fund.");
        for (var i = 0; i < WEST_AFRICA.size(); i++) {
            drawn.said(one, WEST_AFRICA.get(i), i % 2 == 0 ? Stance.SUPPORT : Stance.CANNOT_ACCEPT, "");
            drawn.said(other, WEST_AFRICA.get(i), i % 3 == 0 ? Stance.SUPPORT : Stance.CANNOT_ACCEPT, "");
        }
        assertThat(page("en", ""))
                .bodyText()
                .contains("The map as a table")
                .contains("Ghana (GHA)")
                .contains("Neither direction means more or less of anything.");
    }

    @Test
    void whereARuleHidesWhoSpokeThereIsNoMapAndNoName() {
        begin(Rule.NOT_ATTRIBUTED);
        var one = proposition("There should be one session a year.");
        for (var i = 0; i < WEST_AFRICA.size(); i++)
            drawn.said(one, WEST_AFRICA.get(i), i % 2 == 0 ? Stance.SUPPORT : Stance.CANNOT_ACCEPT, "");
        assertThat(page("en", ""))
                .hasStatusOk()
                .bodyText()
                .contains("There is no map")
                .doesNotContain("Ghana", "GHA");
        assertThat(browser.get()
                        .uri("/en" + consultation.path() + "/convergence")
                        .with(as(people.rapporteur())))
                .bodyText()
                .contains("Ghana (GHA)");
    }

    @Test
    void whatIsNotOpenToAReaderIsNotCounted() throws Exception {
        all(drawn.named(consultation, "Only for some.", people.in("NGA", Role.HEAD), paragraph), Stance.SUPPORT);
        assertThat(page("en", "")).hasStatusOk().bodyText().doesNotContain("Only for some.");
        assertThat(json("").toString()).doesNotContain("proposition\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "es", "fr", "ru", "zh"})
    void thePageIsThereInEveryLanguage(String language) {
        all(proposition("There should be one session a year."), Stance.NEEDS_CHANGE);
        assertThat(page(language, "?by=organisation"))
                .hasStatusOk()
                .bodyText()
                .contains("Twice a year.")
                .doesNotContain("convergence.", "propositions.stance", "NaN");
    }

    @Test
    void aConsultationWithoutPropositionsSaysWhatWillBeHere() {
        assertThat(page("en", "?floor=nonsense&by=nonsense"))
                .hasStatusOk()
                .bodyText()
                .contains("No proposition is open here yet.");
        assertThat(browser.get().uri("/en/consultations/" + UUID.randomUUID() + "/convergence"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void groupsOfStatesAreComparedUnlessThereAreNone() throws Exception {
        all(proposition("There should be one session a year."), Stance.SUPPORT);
        assertThat(json("").at("/uniting/0/groups").toString()).contains("\"group\":\"AFRICAN_GROUP");
        assertThat(json("?by=organisation").at("/uniting/0/groups").toString()).contains("\"group\":\"ECOWAS\"");
    }

    @Test
    void theConsultationsPageLeadsHere() {
        assertThat(browser.get().uri("/en" + consultation.path())).bodyText().doesNotContain("/convergence");
        all(proposition("There should be one session a year."), Stance.SUPPORT);
        assertThat(browser.get().uri("/en" + consultation.path()))
                .bodyText()
                .contains(consultation.path() + "/convergence");
    }
}
