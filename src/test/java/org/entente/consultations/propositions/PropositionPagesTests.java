package org.entente.consultations.propositions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.Entente;
import org.entente.consultations.Consultation;
import org.entente.consultations.Rule;
import org.entente.consultations.Scene;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class PropositionPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    Drawn drawn;

    @Autowired
    Propositions propositions;

    @Autowired
    Positions positions;

    private Consultation consultation;
    private Delegate rapporteur;
    private UUID kenya;
    private UUID ghana;

    @BeforeEach
    void twoStatesHaveSpoken() {
        consultation = scene.open(Rule.NAMED, "AU");
        rapporteur = people.rapporteur();
        var first = scene.heard(consultation, "KEN", "One plenary session each year is enough.");
        scene.confirm(first, 1, "STRUCTURE");
        kenya = scene.paragraph(first, 1);
        ghana = scene.paragraph(scene.heard(consultation, "GHA", "A session every two years would do."), 1);
    }

    @Test
    void aPropositionIsDrawnFromAParagraphAndOpened() {
        var form = "/en" + consultation.path() + "/propositions/new?element=STRUCTURE&paragraph=" + ghana;
        assertThat(browser.get().uri(form).with(as(rapporteur)))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("One plenary session each year", "A session every two years");
        var sent = draw(
                Map.of("text_en", "There should be one session.", "text_fr", "Une session.", "paragraph", "" + kenya));
        assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
        var path = sent.getResponse().getHeader("Location");
        assertThat(browser.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri(path).with(as(rapporteur)))
                .bodyText()
                .contains("There should be one session.", "Open the proposition", "unofficial translation");
        assertThat(browser.post().uri(path + "/opening").with(as(rapporteur))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri(path)).bodyText().contains("One plenary session each year");
        assertThat(browser.get().uri(path.replace("/en/", "/fr/"))).bodyText().contains("Une session.");
        assertThat(browser.get().uri("/en" + consultation.path()))
                .bodyText()
                .contains(consultation.path() + "/propositions");
        assertThat(browser.post().uri(path + "/opening").with(as(rapporteur))).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whatIsTypedWrongComesBackWithItsWords() {
        assertThat(draw(Map.of("text_en", "There should be one session.")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("cites at least one paragraph", "There should be one session.");
        assertThat(draw(Map.of("text_fr", "Une session.", "paragraph", "" + kenya)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("needed in its original language");
        var elsewhere = scene.heard(scene.open(Rule.NAMED, "AU"), "KEN", "Said elsewhere.");
        assertThat(draw(Map.of("text_en", "A sentence.", "paragraph", "" + scene.paragraph(elsewhere, 1))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("No published paragraph of this consultation");
        var draft = scene.draft(consultation, "NGA", "Not said yet.");
        assertThat(draw(Map.of("text_en", "A sentence.", "paragraph", "" + scene.paragraph(draft, 1))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void theSameFormSentTwiceDrawsOne() {
        var fields = Map.of("id", UUID.randomUUID().toString(), "text_en", "Once.", "paragraph", "" + kenya);
        assertThat(draw(fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(draw(fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(propositions.in(consultation.id(), Reader.of(rapporteur))).hasSize(1);
    }

    @Test
    void onceOpenTheOriginalStaysAndTranslationsAreAddedEachAsARowOfItsOwn() {
        var open = drawn.open(consultation, "There should be one session.", kenya);
        var changed = Map.of("lock", "0", "element", "LAW", "text_en", "Two sessions.", "paragraph", "" + kenya);
        assertThat(change(open, changed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The original can no longer be changed");
        for (var french : new String[] {"Une seance.", "Une séance."}) {
            var lock = propositions.find(open.id()).orElseThrow().lock();
            var right = Map.of(
                    "lock",
                    "" + lock,
                    "element",
                    "STRUCTURE",
                    "text_en",
                    "There should be one session.",
                    "text_fr",
                    french,
                    "standing_fr",
                    "OFFICIAL",
                    "paragraph",
                    "" + kenya);
            assertThat(change(open, right)).hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(propositions.wordings(open.id()).stream()
                        .filter(wording -> wording.language() == Language.FR)
                        .map(Wording::text))
                .containsExactly("Une séance.", "Une seance.");
        assertThat(browser.get().uri("/fr" + open.path())).bodyText().contains("traduction officielle");
    }

    @Test
    void ofTwoWhoChangeItAtOnceTheSecondIsToldAndKeepsTheirWords() {
        var draft = drawn.drawn(
                consultation, "There should be one.", PropositionState.DRAFT, org.entente.web.Audience.PUBLIC, kenya);
        var fields = Map.of(
                "lock", "0", "element", "STRUCTURE", "language", "en", "text_en", "Another.", "paragraph", "" + kenya);
        assertThat(change(draft, fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(change(draft, fields))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Another.");
    }

    @Test
    void aReadingIsCountedAsUnconfirmedAndEveryCountOpensTheWordsBehindIt() {
        var open = drawn.open(consultation, "There should be one session.", kenya);
        assertThat(read(open, "KEN", "SUPPORT", "", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read(open, "GHA", "NEEDS_CHANGE", "Every two years.", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + open.path()))
                .bodyText()
                .contains("Every two years.", "1 unconfirmed", "said=SUPPORT", "African States");
        assertThat(browser.get().uri("/en" + open.path() + "/positions?said=SUPPORT"))
                .bodyText()
                .contains("1 of 54 States", "Kenya", "One plenary session each year", "unconfirmed")
                .doesNotContain("Every two years.");
        assertThat(browser.get().uri("/en" + open.path() + "/positions?said=SILENT"))
                .bodyText()
                .contains("52 of 54 States", "Nigeria", "Silence is neither")
                .doesNotContain("Ghana");
    }

    @Test
    void aReadingNeedsAParagraphThatThePartySaid() {
        var open = drawn.open(consultation, "There should be one session.", kenya);
        assertThat(read(open, "KEN", "SUPPORT", "", ghana))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("was not said by this party");
        assertThat(read(open, "KEN", "SUPPORT", "", null))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("A reading needs a paragraph");
        assertThat(read(open, "KEN", "NEEDS_CHANGE", "", kenya))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("says which");
        assertThat(positions.ever(open.id())).isEmpty();
    }

    @Test
    void aStateIsCountedThroughItsGroupUntilItSpeaksItself() {
        var open = drawn.open(consultation, "There should be one session.", kenya);
        drawn.said(open, "AU", Stance.CAN_ACCEPT, "");
        assertThat(browser.get().uri("/en" + open.path()))
                .bodyText()
                .contains("54 through a group", "Groups, organisations and others (1)");
        drawn.said(open, "KEN", Stance.CANNOT_ACCEPT, "");
        var counted = positions.counted(Reader.guest(), consultation.id());
        assertThat(counted).hasSize(54);
        assertThat(counted.stream().filter(each -> each.voice() == Voice.THROUGH_GROUP))
                .hasSize(53);
        assertThat(counted.stream().filter(each -> each.stance() == Stance.CANNOT_ACCEPT))
                .extracting(Counted::state)
                .containsExactly(scene.party("KEN"));
    }

    @Test
    void aDelegationsOwnWordGoesBeforeALaterReading() {
        var open = drawn.open(consultation, "There should be one session.", kenya);
        drawn.said(open, "KEN", Stance.CANNOT_ACCEPT, "");
        drawn.read(open, "KEN", Stance.SUPPORT, "", kenya);
        assertThat(positions.counted(Reader.guest(), consultation.id()).stream().flatMap(each -> each.said().stream()))
                .containsExactly(Stance.CANNOT_ACCEPT);
    }

    @Test
    void aWithdrawnPropositionKeepsItsPositionsAndCountsNoMore() {
        var open = drawn.open(consultation, "There should be one session.", kenya);
        drawn.said(open, "KEN", Stance.SUPPORT, "");
        var withdrawal = "/en" + open.path() + "/withdrawal";
        assertThat(browser.post().uri(withdrawal).with(as(rapporteur))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(browser.post().uri(withdrawal).with(as(rapporteur)).param("reason", "Overtaken by events."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(positions.counted(Reader.guest(), consultation.id())).isEmpty();
        assertThat(browser.get().uri("/en" + open.path()))
                .bodyText()
                .contains("Withdrawn, and counted no more: Overtaken by events.");
        assertThat(browser.get().uri("/en" + open.path() + "/positions"))
                .bodyText()
                .contains("Kenya");
    }

    @Test
    void whereTheRuleHidesWhoSpokeNothingTellsIt() {
        var hidden = scene.open(Rule.NOT_ATTRIBUTED, "AU");
        var said = scene.paragraph(scene.heard(hidden, "KEN", "Said under the rule."), 1);
        var open = drawn.open(hidden, "There should be one session.", said);
        drawn.said(open, "KEN", Stance.SUPPORT, "");
        var reading = drawn.read(open, "GHA", Stance.NEEDS_CHANGE, "Every two years.", said);
        for (var page : new String[] {
            open.path(), open.path() + "/positions", open.path() + "/positions?said=SILENT", reading.path()
        }) {
            assertThat(browser.get().uri("/en" + page))
                    .hasStatus(HttpStatus.OK)
                    .bodyText()
                    .as(page)
                    .doesNotContain(
                            "Kenya", "Ghana", "Nigeria", scene.party("KEN").toString());
        }
        assertThat(browser.get().uri("/en" + open.path())).bodyText().contains("A participant", "All States");
        assertThat(browser.get().uri("/en" + open.path() + "/positions?group=" + scene.party("AU")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(positions.counted(Reader.guest(), hidden.id())).hasSize(54).allMatch(each -> each.state() == null);
        assertThat(positions.counted(Reader.of(rapporteur), hidden.id())).noneMatch(each -> each.state() == null);
        assertThat(browser.get().uri("/api/v1/propositions/" + open.id()))
                .bodyText()
                .doesNotContain("Kenya", "KEN")
                .contains("SUPPORT");
    }

    @Test
    void programsReadTheSame() {
        var open = drawn.open(consultation, "There should be one session.", kenya);
        drawn.said(open, "KEN", Stance.SUPPORT, "");
        assertThat(browser.get().uri("/api/v1/consultations/" + consultation.id() + "/propositions"))
                .bodyJson()
                .extractingPath("$.propositions[0].states.of")
                .isEqualTo(54);
        assertThat(browser.get().uri("/api/v1/propositions/" + open.id()))
                .bodyJson()
                .extractingPath("$.positions[0].party")
                .isEqualTo("KEN");
        var draft =
                drawn.drawn(consultation, "Not yet.", PropositionState.DRAFT, org.entente.web.Audience.PUBLIC, kenya);
        assertThat(browser.get().uri("/api/v1/propositions/" + draft.id())).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult draw(Map<String, String> fields) {
        var all = new LinkedHashMap<>(Map.of("element", "STRUCTURE", "language", "en"));
        all.putAll(fields);
        return post("/en" + consultation.path() + "/propositions", all);
    }

    private MvcTestResult change(Proposition proposition, Map<String, String> fields) {
        return post("/en" + proposition.path() + "/change", fields);
    }

    private MvcTestResult read(Proposition on, String party, String stance, String change, UUID paragraph) {
        var fields = new LinkedHashMap<>(Map.of("party", party, "stance", stance, "change", change, "language", "en"));
        if (paragraph != null) fields.put("paragraph", paragraph.toString());
        return post("/en" + on.path() + "/positions", fields);
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = browser.post().uri(path).with(as(rapporteur));
        fields.forEach(request::param);
        return request.exchange();
    }
}
