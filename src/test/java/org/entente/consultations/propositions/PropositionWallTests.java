package org.entente.consultations.propositions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.consultations.Consultation;
import org.entente.consultations.Rule;
import org.entente.consultations.Scene;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.search.Readable;
import org.entente.web.Audience;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who may read propositions and positions: the same answer on the page, in the index, and from the database itself. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class PropositionWallTests {

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
    PropositionShelf shelf;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    private Consultation consultation;
    private UUID paragraph;
    private Delegate kenya;

    @BeforeEach
    void aStateHasSpoken() {
        consultation = scene.open(Rule.NAMED, "AU");
        paragraph = scene.paragraph(scene.heard(consultation, "KEN", "One plenary session each year."), 1);
        kenya = people.delegateOf("KEN");
    }

    @Test
    void aQueryThatForgotToAskFindsNothingOfADraft() {
        var draft = drawn(PropositionState.DRAFT, Audience.PUBLIC);
        var forgetful = List.of(
                "select count(*) from consultations.proposition where id = :id",
                "select count(*) from consultations.wording_of_proposition where proposition = :id",
                "select count(*) from consultations.proposition_paragraph where proposition = :id");
        for (var sql : forgetful) {
            assertThat(askedBy(Reader.guest(), () -> count(sql, draft.id())))
                    .as(sql)
                    .isZero();
            assertThat(askedBy(Reader.of(kenya), () -> count(sql, draft.id())))
                    .as(sql)
                    .isZero();
            assertThat(askedBy(Reader.of(people.rapporteur()), () -> count(sql, draft.id())))
                    .as(sql)
                    .isEqualTo(1);
        }
        assertThat(browser.get().uri("/en" + draft.path()).with(as(kenya))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void positionsAreReadByWhoeverMayReadTheProposition() {
        var forStates = drawn(PropositionState.OPEN, new Audience(Audience.Kind.STATES, Set.of()));
        var position = drawn.said(forStates, "KEN", Stance.SUPPORT, "");
        var sql = "select count(*) from consultations.stance where id = :id";
        assertThat(askedBy(Reader.guest(), () -> count(sql, position.id()))).isZero();
        assertThat(askedBy(Reader.of(people.delegateOf("AU")), () -> count(sql, position.id())))
                .isZero();
        assertThat(askedBy(Reader.of(people.delegateOf("GHA")), () -> count(sql, position.id())))
                .isEqualTo(1);
        assertThat(browser.get().uri("/en" + position.path())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en" + position.path()).with(as(kenya))).hasStatus(HttpStatus.OK);
        assertThat(browser.get().uri("/en" + consultation.path() + "/propositions"))
                .bodyText()
                .doesNotContain("There should be one session.");
    }

    @Test
    void nothingThatWasSaidCanBeChangedOrRemoved() {
        var open = drawn(PropositionState.OPEN, Audience.PUBLIC);
        var position = drawn.said(open, "KEN", Stance.SUPPORT, "");
        for (var sql : List.of(
                "update consultations.stance set stance = 'CANNOT_ACCEPT' where id = :id",
                "delete from consultations.stance where id = :id")) {
            assertThat(jdbc.sql(sql).param("id", position.id()).update())
                    .as(sql)
                    .isZero();
        }
        assertThat(jdbc.sql("update consultations.wording_of_proposition set text = 'Other.' where proposition = :id")
                        .param("id", open.id())
                        .update())
                .isZero();
    }

    @Test
    void anOfficerChangesTheAudienceForAReason() {
        var open = drawn(PropositionState.OPEN, Audience.PUBLIC);
        var officer = people.officer();
        assertThat(browser.get().uri("/en" + open.path() + "/audience").with(as(people.rapporteur())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en" + open.path() + "/audience").with(as(officer)))
                .hasStatus(HttpStatus.OK);
        assertThat(browser.post()
                        .uri("/en" + open.path() + "/audience")
                        .with(as(officer))
                        .param("audience", "STATES")
                        .param("lock", "0")
                        .param("reason", "For States alone."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + open.path())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en" + open.path()).with(as(kenya)))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Who may read the proposition was changed.");
        assertThat(chronicle.on(open.path(), 1).getFirst().name()).isEqualTo("PropositionAudienceChanged");
        assertThat(browser.post()
                        .uri("/en" + open.path() + "/audience")
                        .with(as(officer))
                        .param("audience", "PUBLIC")
                        .param("lock", "0")
                        .param("reason", "Overtaken."))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void openOnesLieOnTheShelfInEachOfTheirLanguages() {
        var open = drawn(PropositionState.OPEN, Audience.PUBLIC);
        propositions.word(open.id(), Language.AR, "دورة واحدة.", Wording.Standing.UNOFFICIAL, null, open.drawnAt());
        var draft = drawn(PropositionState.DRAFT, Audience.PUBLIC);
        var laid = new ArrayList<Readable>();
        shelf.of(Set.of(open.id(), draft.id()), laid::add);
        assertThat(laid).extracting(Readable::language).containsExactlyInAnyOrder(Language.EN, Language.AR);
        assertThat(laid).allMatch(each -> each.elements().equals(Set.of("STRUCTURE")));
        var everything = new ArrayList<Readable>();
        shelf.everything(everything::add);
        assertThat(everything).containsAll(laid).noneMatch(each -> each.whole().equals(draft.id()));
    }

    private Proposition drawn(PropositionState state, Audience audience) {
        return drawn.drawn(consultation, "There should be one session.", state, audience, paragraph);
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql)
                .params(Map.of("id", id))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static <T> T askedBy(Reader reader, Supplier<T> question) {
        CurrentReader.set(reader);
        try {
            return question.get();
        } finally {
            CurrentReader.clear();
        }
    }
}
