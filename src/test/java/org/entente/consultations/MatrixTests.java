package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class MatrixTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    Matrices matrices;

    Consultation consultation;
    Statement kenya;

    @BeforeEach
    void threeHaveSpoken() {
        consultation = scene.open(Rule.NAMED, "AFRICAN_GROUP", "EU");
        kenya = scene.heard(consultation, "KEN", "First words of Kenya.\n\nSecond words of Kenya.");
        scene.confirm(kenya, 1, "LAW");
        scene.confirm(kenya, 2, "LAW", "NORMS");
        var again = scene.heard(consultation, "KEN", "Kenya once more.");
        scene.confirm(again, 1, "LAW");
        scene.confirm(scene.heard(consultation, "FRA", "Words of France."), 1, "LAW");
        scene.heard(consultation, "GHA", "Ghana on international law and the Charter of the United Nations.");
    }

    @Test
    void aCellCountsStatementsAndPartiesEachOnce() {
        var cell = cell(Columns.CONSULTATION, "LAW", consultation.id(), false);
        assertThat(cell).isEqualTo(new Matrix.Cell(3, 2));
    }

    @Test
    void aColumnTellsWhatItsCellsAreAPartOf() {
        var column = read(Columns.CONSULTATION, false).columns().getFirst();
        assertThat(column.spoke()).isEqualTo(new Matrix.Cell(4, 3));
    }

    @Test
    void whatNobodyHasConfirmedCountsOnlyWhenAskedFor() {
        assertThat(cell(Columns.CONSULTATION, "LAW", consultation.id(), true)).isEqualTo(new Matrix.Cell(4, 3));
        assertThat(cell(Columns.PARTY, "LAW", scene.party("GHA"), false)).isNull();
    }

    @Test
    void columnsMayBePartiesOrganisationsAndRegionalGroups() {
        assertThat(cell(Columns.PARTY, "LAW", scene.party("KEN"), false)).isEqualTo(new Matrix.Cell(2, 1));
        assertThat(cell(Columns.ORGANISATION, "LAW", scene.party("EU"), false)).isEqualTo(new Matrix.Cell(1, 1));
        assertThat(cell(Columns.GROUP, "LAW", scene.party("AFRICAN_GROUP"), false))
                .isEqualTo(new Matrix.Cell(2, 1));
        var members = read(Columns.GROUP, false).columns().stream()
                .filter(column -> column.id().equals(scene.party("AFRICAN_GROUP")))
                .findFirst()
                .orElseThrow()
                .members();
        assertThat(members).isEqualTo(54 + 1);
    }

    @Test
    void aCellOpensTheParagraphsBehindIt() {
        assertThat(browser.get()
                        .uri("/en/matrix/paragraphs?columns=PARTY&element=NORMS&column=" + scene.party("KEN")
                                + "&consultation=" + consultation.id()))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Second words of Kenya.")
                .doesNotContain("First words of Kenya.", "Words of France.");
    }

    @Test
    void wordsAreFoundInEveryScriptAndSignsArePlainSigns() {
        scene.heard(consultation, "EGY", "نؤيد آلية دائمة بنسبة 100% من الدول.");
        scene.heard(consultation, "CHN", "我们支持常设机制。");
        assertThat(found("دائمة")).contains("نؤيد آلية دائمة");
        assertThat(found("常设")).contains("我们支持常设机制");
        assertThat(found("100%")).contains("نؤيد آلية دائمة");
        assertThat(found("1_0%")).doesNotContain("نؤيد آلية دائمة");
    }

    @Test
    void anEmptyMatrixTeachesWhatToDo() {
        var silent = scene.open(Rule.NAMED, "PIF");
        assertThat(browser.get().uri("/en/matrix?consultation=" + silent.id()))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("No published statement is here to be counted.");
    }

    @Test
    void whereSpeakersAreNotNamedNothingIsCountedByWhoTheyAre() {
        var hidden = scene.open(Rule.NOT_ATTRIBUTED, "AFRICAN_GROUP");
        scene.confirm(scene.heard(hidden, "KEN", "Something frank."), 1, "LAW");
        for (var columns : new Columns[] {Columns.PARTY, Columns.ORGANISATION, Columns.GROUP}) {
            assertThat(matrices.read(question(columns, hidden.id(), false, false))
                            .columns())
                    .isEmpty();
            assertThat(matrices.read(question(columns, hidden.id(), false, true))
                            .columns())
                    .isNotEmpty();
        }
        assertThat(browser.get()
                        .uri("/en/matrix/paragraphs?columns=PARTY&column=" + scene.party("KEN") + "&consultation="
                                + hidden.id()))
                .bodyText()
                .doesNotContain("Something frank.");
    }

    @Test
    void byGroupOnlyTheOrganisersOfTheConsultationAreColumns() {
        var grouped = scene.open(Rule.GROUP, "AFRICAN_GROUP");
        scene.confirm(scene.heard(grouped, "KEN", "Something else that is frank."), 1, "LAW");
        var shown = matrices.read(question(Columns.GROUP, grouped.id(), false, false))
                .columns();
        assertThat(shown).extracting(Matrix.Column::id).containsExactly(scene.party("AFRICAN_GROUP"));
        assertThat(matrices.read(question(Columns.ORGANISATION, grouped.id(), false, false))
                        .columns())
                .isEmpty();
        assertThat(browser.get()
                        .uri("/en/matrix/paragraphs?columns=ORGANISATION&column=" + scene.party("AU") + "&consultation="
                                + grouped.id()))
                .bodyText()
                .doesNotContain("Something else that is frank.");
    }

    @Test
    void aWithdrawnStatementIsNotCounted() {
        browser.post()
                .uri("/en" + kenya.path() + "/withdrawal")
                .with(as(people.officer()))
                .exchange();
        assertThat(cell(Columns.CONSULTATION, "LAW", consultation.id(), false)).isEqualTo(new Matrix.Cell(2, 2));
        assertThat(cell(Columns.CONSULTATION, "NORMS", consultation.id(), false))
                .isNull();
    }

    @Test
    void whoHasNotSpokenOnAnElementIsToldAsSilence() {
        assertThat(browser.get()
                        .uri("/en/matrix/paragraphs?columns=GROUP&element=LAW&column=" + scene.party("AFRICAN_GROUP")
                                + "&consultation=" + consultation.id()))
                .bodyText()
                .contains(
                        "Who has not spoken on this: 53 of 54",
                        "Silence is neither agreement nor disagreement.",
                        "Ethiopia");
    }

    @Test
    void programsReadTheSameCounts() {
        assertThat(browser.get().uri("/api/v1/matrix?columns=PARTY&consultation=" + consultation.id()))
                .hasStatus(HttpStatus.OK)
                .bodyJson()
                .extractingPath("$.cells.LAW['" + scene.party("KEN") + "'].statements")
                .isEqualTo(2);
    }

    private String found(String words) {
        var result = browser.get()
                .uri("/en/matrix/paragraphs?q={q}&consultation={id}", words, consultation.id())
                .exchange();
        assertThat(result).hasStatus(HttpStatus.OK);
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Matrix.@Nullable Cell cell(Columns columns, String element, UUID column, boolean suggested) {
        return read(columns, suggested).cell(element, column);
    }

    private Matrix read(Columns columns, boolean suggested) {
        return matrices.read(question(columns, consultation.id(), suggested, false));
    }

    private static Matrices.Question question(Columns columns, UUID consultation, boolean suggested, boolean names) {
        var reader = names
                ? Reader.of(new Delegate(UUID.randomUUID(), "Somebody", null, false, Set.of(Role.RAPPORTEUR)))
                : Reader.guest();
        return new Matrices.Question(columns, consultation, false, suggested, reader);
    }
}
