package org.entente.stakeholders.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.entente.consultations.Columns;
import org.entente.consultations.Consultation;
import org.entente.consultations.Consultations;
import org.entente.consultations.Matrices;
import org.entente.consultations.Matrix;
import org.entente.consultations.Scene;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** What stakeholders say is tagged, found and cited as what States say, and counted among theirs nowhere. */
class CountedApartTests extends InParticipation {

    @Autowired
    Scene scene;

    @Autowired
    Consultations consultations;

    @Autowired
    Parties parties;

    private Consultation record;
    private String contribution;

    /** One State and two organisations speak on one element. */
    @BeforeEach
    void threeHaveSpokenOnOneElement() {
        contribution =
                published(given(accredited, "On the plenary", "A plenary should meet every year, says the harbour."));
        var other =
                published(given(outside, "On the plenary", "A plenary should meet every year, says somebody outside."));
        record = consultations.get(UUID.fromString(
                word("select consultation from consultations.statement where id::text = ?", contribution)));
        var said = scene.heard(record, "XSA", "A plenary should meet every year, says Arvenia.");
        scene.confirm(said, 1, "STRUCTURE");
        tag(contribution);
        tag(other);
    }

    private void tag(String statement) {
        scene.confirm(scene.statement(id(statement)), 1, "STRUCTURE");
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void theMatrixCountsStatesAndHasAHeadingForStakeholders() {
        assertThat(cell(Columns.CONSULTATION, record.id())).isEqualTo(new Matrix.Cell(1, 1));
        assertThat(cell(Columns.PARTY, harbour.id().id())).isNull();
        assertThat(cell(Columns.PARTY, arvenia.id().id())).isEqualTo(new Matrix.Cell(1, 1));
        assertThat(cell(Columns.STAKEHOLDER, harbour.id().id())).isEqualTo(new Matrix.Cell(1, 1));
        assertThat(cell(Columns.STAKEHOLDER, arvenia.id().id())).isNull();
        var asked = "/matrix?consultation=" + record.id() + "&columns=";
        assertThat(browse(asked + "STAKEHOLDER", null))
                .bodyText()
                .contains("Harbour of a test", "Outside of a test")
                .doesNotContain("Arveniatest");
        assertThat(browse(asked + "PARTY", null))
                .bodyText()
                .contains("Arveniatest")
                .doesNotContain("Harbour of a test");
    }

    @Test
    void aCellLeadsToTheParagraphsThatItCounts() {
        assertThat(behind(Columns.CONSULTATION, record.id()))
                .extracting(Matrices.Behind::party)
                .containsExactly(arvenia.id().id());
        assertThat(behind(Columns.STAKEHOLDER, harbour.id().id()))
                .extracting(Matrices.Behind::party)
                .containsExactly(harbour.id().id());
        assertThat(behind(Columns.CONSULTATION, null))
                .as("all that was said on it is found")
                .hasSize(3);
    }

    private List<Matrices.Behind> behind(Columns columns, @Nullable UUID column) {
        return scene.behind(columns, record, "STRUCTURE", column);
    }

    private Matrix.@Nullable Cell cell(Columns columns, UUID column) {
        return scene.matrix(columns, record).cell("STRUCTURE", column);
    }

    @Test
    void whoIsSilentIsCountedOfStatesAlone() {
        var union = parties.called("XPU")
                .map(Party::id)
                .orElseGet(() ->
                        parties.addFictitious("XPU", Kind.ORGANISATION, Names.of(Language.EN, "Union of a test")));
        parties.addFictitiousMembership(union, arvenia.id());
        parties.addFictitiousMembership(union, harbour.id());
        assertThat(browse(behindTheElement() + "&columns=ORGANISATION&column=" + union.id(), null))
                .bodyText()
                .contains("Who has not spoken on this: 0 of 1");
    }

    @Test
    void theRecordTellsHowManyOfEachThereAre() {
        assertThat(browse(record.path(), null))
                .bodyText()
                .contains(
                        "1 statement by 1 party",
                        "besides, 2 statements by 2 stakeholders",
                        "Accredited",
                        "Not accredited");
    }

    /** Who spoke, and as what, is hidden by the same rule. */
    @Test
    void whereTheRuleHidesWhoSpokeThereIsOneNumberForAll() {
        jdbc.sql("update consultations.consultation set rule = 'NOT_ATTRIBUTED' where id = ?")
                .param(record.id())
                .update();
        assertThat(browse(record.path(), null))
                .bodyText()
                .contains("3 statements by 3 parties")
                .doesNotContain("besides,", "Accredited", "Not accredited");
        assertThat(browse(record.path(), officer))
                .as("who may know it counts apart")
                .bodyText()
                .contains("1 statement by 1 party", "besides, 2 statements by 2 stakeholders");
        assertThat(browse(behindTheElement(), null)).bodyText().doesNotContain("Accredited", "Not accredited");
        assertThat(browser.get().uri("/api/v1" + record.path()))
                .bodyText()
                .contains("\"count\":3", "\"label\":null")
                .doesNotContain("Accredited", "\"stakeholders\"");
        var report = scene.published(false, List.of(scene.paragraph(scene.statement(id(contribution)), 1)), record);
        assertThat(browse(report, null))
                .bodyText()
                .contains("3 statements by 3 parties")
                .doesNotContain("counted in nothing else here", "Accredited");
    }

    @Test
    void theLabelStandsWhereverTheirWordsDo() {
        var spoken = scene.heard(record, "XPC", "Spoken by the centre, and not sent in.");
        assertThat(browse("/statements/" + spoken.id(), null)).bodyText().contains("Non-governmental stakeholder");
        assertThat(browse(contribution, null)).bodyText().contains("Accredited");
        assertThat(browse(behindTheElement(), null)).bodyText().contains("Accredited", "Not accredited");
        assertThat(browser.get().uri("/api/v1" + record.path()))
                .bodyText()
                .contains(
                        "\"count\":1",
                        "\"stakeholders\":{\"statements\":3,\"parties\":3}",
                        "\"en\":\"Accredited\"",
                        "\"en\":\"Non-governmental stakeholder\"",
                        "\"label\":null");
        assertThat(browser.get().uri("/api/v1" + contribution)).bodyText().contains("\"en\":\"Accredited\"");
    }

    private String behindTheElement() {
        return "/matrix/paragraphs?consultation=" + record.id() + "&element=STRUCTURE";
    }

    /** Who may not read what it said is told among whom it counts, and not as what its organisation gave it. */
    @Test
    void ofWhatIsKeptBackAReportTellsNoLabel() {
        var report = scene.published(false, List.of(scene.paragraph(scene.statement(id(contribution)), 1)), record);
        assertThat(post(
                        contribution + "/audience",
                        accredited,
                        "audience",
                        "STATES",
                        "reason",
                        "A reason.",
                        "lock",
                        "0"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/api/v1" + report + "?version=1"))
                .bodyText()
                .contains("\"en\":\"Non-governmental stakeholder\"")
                .doesNotContain("Accredited", "Harbour of a test");
    }

    @Test
    void aReportCitesThemUnderTheirOwnHeadingWithTheirLabelAndCountsStates() {
        var report = scene.published(
                false,
                List.of(
                        scene.paragraph(scene.statement(id(contribution)), 1),
                        scene.paragraph(scene.heard(record, "XSA", "Every year, once more."), 1)),
                record);
        var page = text(browse(report, null));
        assertThat(page)
                .contains(
                        "2 statements by 1 party",
                        "Besides, and counted in nothing else here, 2 statements by 2 stakeholders",
                        "Stakeholders, not counted above",
                        "(Accredited)")
                .contains("1 party spoke on this");
        assertThat(page.indexOf("Every year, once more."))
                .as("States come first")
                .isLessThan(page.indexOf("says the harbour."));
        assertThat(text(browse(report + "/report.akn.xml?version=1", null)))
                .contains("Stakeholders, not counted above", "(Accredited)");
        for (var file : List.of("/report.pdf", "/report.docx"))
            assertThat(browse(report + file + "?version=1", null)).hasStatusOk();
        assertThat(browser.get().uri("/api/v1" + report + "?version=1"))
                .bodyText()
                .contains("\"stakeholders\":{\"statements\":2,\"parties\":2}", "\"en\":\"Accredited\"");
    }

    /** A sentence that only stakeholders carry says so, and no State stands behind it. */
    @Test
    void noStateStandsBehindASentenceThatOnlyStakeholdersCarry() {
        var report = scene.published(false, List.of(scene.paragraph(scene.statement(id(contribution)), 1)), record);
        assertThat(browse(report, null))
                .bodyText()
                .contains("0 of the 1 that spoke on this", "Stakeholders, not counted above");
    }

    @Test
    void theyTakeNoPositionsOnPropositions() {
        assertThat(browse(record.path() + "/propositions", accredited))
                .bodyText()
                .doesNotContain("/position");
        assertThat(
                        ids(
                                "select s.party from consultations.stance s join parties.party p on p.id = s.party and p.kind = 'STAKEHOLDER'"))
                .isEmpty();
    }
}
