package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.entente.web.Audience;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the room lays out to be found, and when it says that this has changed. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ShelvesTests {

    @Autowired
    Scene scene;

    @Autowired
    StatementShelf statements;

    @Autowired
    ReportShelf reports;

    @Autowired
    ConsultationShelf consultations;

    @Autowired
    Consultations all;

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPublishedStatementLiesThereParagraphByParagraphWithItsConfirmedElements() {
        var statement = scene.heard(scene.open(Rule.NAMED, "EU"), "FRA", "First words.\n\nSecond words.");
        scene.confirm(statement, 2, "LAW");
        var laid = on(statements, statement.id());
        assertThat(laid).extracting(Readable::text).containsExactly("First words.", "Second words.");
        assertThat(laid).extracting(Readable::elements).containsExactly(Set.of(), Set.of("LAW"));
        assertThat(laid).allMatch(each -> scene.party("FRA").equals(each.party()));
        assertThat(laid.getFirst().path()).isEqualTo("/statements/" + statement.id() + "#p1");
        assertThat(everything(statements)).containsAll(laid);
    }

    @Test
    void whoSpokeIsNotToldWhereTheRuleHidesIt() {
        for (var rule : List.of(Rule.GROUP, Rule.NOT_ATTRIBUTED)) {
            var statement = scene.heard(scene.open(rule, "EU"), "FRA", "Words of somebody, " + rule);
            assertThat(on(statements, statement.id()).getFirst().party()).isNull();
        }
    }

    @Test
    void draftsAndWhatWasWithdrawnDoNotLieThere() {
        var consultation = scene.open(Rule.NAMED, "EU");
        var draft = scene.draft(consultation, "FRA", "A draft of France.");
        assertThat(on(statements, draft.id())).isEmpty();
        var statement = scene.heard(consultation, "FRA", "Words to be taken back.");
        var before = noted(StatementShelf.NAME, statement.id());
        assertThat(browser.post()
                        .uri("/en/statements/" + statement.id() + "/withdrawal")
                        .with(as(people.officer())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(noted(StatementShelf.NAME, statement.id())).isEqualTo(before + 1);
        assertThat(on(statements, statement.id())).isEmpty();
    }

    @Test
    void publishingIsNotedInTheSameTransaction() {
        var statement = scene.heard(scene.open(Rule.NAMED, "EU"), "DEU", "Words of Germany.");
        assertThat(noted(StatementShelf.NAME, statement.id())).isEqualTo(1);
    }

    @Test
    void aConsultationThatChangesTakesItsStatementsAlong() {
        var consultation = scene.open(Rule.NAMED, "EU");
        var statement = scene.heard(consultation, "FRA", "Words under a title.");
        assertThat(consultations.alsoChanged(Set.of(consultation.id())))
                .containsEntry(StatementShelf.NAME, Set.of(statement.id()));
        assertThat(on(consultations, consultation.id()).getFirst().title()).startsWith("Consultation of a test");
    }

    /** On its page they are for everybody; they may be in a language in which nothing else of it is. */
    @Test
    void aConsultationLiesThereWithWhatItAsks() {
        var consultation = scene.open(Rule.NAMED, "EU");
        all.ask(
                consultation.id(),
                Map.of(
                        "NORMS",
                        Names.of(Language.EN, "Which norms first?"),
                        "LAW",
                        new Names(Map.of(Language.EN, "Which law?", Language.FR, "Quel droit ?"))));
        var laid = on(consultations, consultation.id());
        assertThat(laid).extracting(Readable::language).containsExactlyInAnyOrder(Language.EN, Language.FR);
        assertThat(laid.getFirst().text())
                .isEqualTo(consultation.title(Language.EN) + "\nWhich law?\nWhich norms first?");
        assertThat(laid.getLast().text()).isEqualTo("Quel droit ?");
        assertThat(laid).extracting(Readable::title).containsOnly(consultation.title(Language.EN));
        assertThat(everything(consultations)).containsAll(laid);
    }

    @Test
    void aReportLiesThereOnceItIsPublishedSentenceBySentenceInEachLanguage() {
        var consultation = scene.open(Rule.NAMED, "EU");
        var statement = scene.heard(consultation, "FRA", "Words for a report.");
        var report = scene.report(consultation);
        scene.sentence(report, "LAW", Quantifier.ONE, scene.paragraph(statement, 1));
        assertThat(on(reports, report.id())).isEmpty();
        assertThat(browser.post()
                        .uri("/en/reports/" + report.id() + "/publication")
                        .with(as(people.officer())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(noted(ReportShelf.NAME, report.id())).isEqualTo(1);
        var laid = on(reports, report.id());
        assertThat(laid).extracting(Readable::text).contains("Report of a test", "It was said.", "قيل ذلك.", "有人这样说。");
        assertThat(laid).allMatch(each -> each.audience().equals(Audience.PUBLIC));
    }

    private static List<Readable> on(Shelf shelf, UUID whole) {
        var laid = new ArrayList<Readable>();
        shelf.of(Set.of(whole), laid::add);
        return laid;
    }

    private static List<Readable> everything(Shelf shelf) {
        var laid = new ArrayList<Readable>();
        shelf.everything(laid::add);
        return laid;
    }

    private int noted(String shelf, UUID whole) {
        return jdbc.sql("select count(*) from search.change where shelf = :shelf and whole = :whole")
                .param("shelf", shelf)
                .param("whole", whole)
                .query(Integer.class)
                .single();
    }
}
