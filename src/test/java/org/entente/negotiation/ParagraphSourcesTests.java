package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.entente.Entente;
import org.entente.consultations.Consultation;
import org.entente.consultations.Rule;
import org.entente.consultations.Scene;
import org.entente.consultations.Statement;
import org.entente.identity.People;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A paragraph's life begins with the statement that asked for it: who spoke, when and where. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ParagraphSourcesTests {

    private static final String WORDS = "A directory of points of contact would help.";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    private NegotiatedText text;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(Audience.PUBLIC, "Establish a directory.");
    }

    @Test
    void whoSaidItWhenAndWhereIsToldWithTheWayThere() {
        var consultation = scene.open(Rule.NAMED, "AU");
        var statement = drawnFrom(consultation);
        jdbc.sql("update consultations.statement set delivered_on = :day where id = :id")
                .param("day", LocalDate.of(2023, 9, 5))
                .param("id", statement.id())
                .update();
        assertThat(life(null))
                .contains("Ghana", WORDS, "5 September 2023", consultation.path())
                .contains("/en/paragraphs/" + scene.paragraph(statement, 1));
    }

    @Test
    void aDayThatNobodyKnowsIsSaidToBeUnknown() {
        drawnFrom(scene.open(Rule.NAMED, "AU"));
        assertThat(life(null)).contains("date unknown");
    }

    /** Its own delegation knows anyway. */
    @Test
    void whereAConsultationNamesNobodyNeitherDoesTheLife() {
        drawnFrom(scene.open(Rule.NOT_ATTRIBUTED, "AU"));
        assertThat(life(null)).contains(WORDS).doesNotContain("Ghana");
        assertThat(life(people.delegateOf("KEN"))).contains(WORDS).doesNotContain("Ghana");
        assertThat(life(people.delegateOf("GHA"))).contains("Ghana");
    }

    @Test
    void aStatementThatTheReaderMayNotReadIsNotThere() {
        var statement = drawnFrom(scene.open(Rule.NAMED, "AU"));
        jdbc.sql("update consultations.statement set audience = 'STATES' where id = :id")
                .param("id", statement.id())
                .update();
        assertThat(life(null)).doesNotContain(WORDS).doesNotContain("Ghana");
        assertThat(life(people.delegateOf("KEN"))).contains(WORDS, "Ghana");
    }

    private Statement drawnFrom(Consultation consultation) {
        var statement = scene.heard(consultation, "GHA", WORDS);
        jdbc.sql("insert into negotiation.source (text, provision, paragraph) values (:text, :provision, :paragraph)")
                .param("text", text.id())
                .param("provision", paragraph())
                .param("paragraph", scene.paragraph(statement, 1))
                .update();
        return statement;
    }

    private UUID paragraph() {
        return texts.lastParagraph(text);
    }

    private String life(@Nullable Delegate reader) {
        var request = browser.get().uri("/en" + text.path() + "/paragraphs/" + paragraph());
        var answer =
                (reader == null ? request : request.with(as(reader))).exchange().getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
