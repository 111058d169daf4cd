package org.entente.negotiation.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Readings;
import org.entente.identity.People;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TestTexts;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What was adopted, on the thread of the element that its paragraphs were drawn from: to each reader as much as is theirs. */
@SpringBootTest(classes = Entente.class, properties = "test.of=steps")
@AutoConfigureMockMvc
class StepsOfAdoptionTests {

    private static final Audience PARTICIPANTS = new Audience(Audience.Kind.PARTICIPANTS, Set.of());

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestAdoptions adoptions;

    @Autowired
    Readings readings;

    @Autowired
    JdbcClient jdbc;

    private String words;

    @BeforeEach
    void wordsOfTheirOwn() {
        words = "States keep a directory. " + UUID.randomUUID();
    }

    @Test
    void anAdoptedParagraphLeadsBackToTheElementItWasDrawnFrom() {
        var text = texts.issued(Audience.PUBLIC, words, "Something else. " + UUID.randomUUID());
        var paragraph = texts.provisions(text).get(1);
        drawn(text, paragraph.id(), said("PUBLIC", "CONFIRMED"));
        assertThat(page(Reader.guest())).as("negotiated only").doesNotContain(words);
        adopt(text);
        assertThat(page(Reader.guest()))
                .contains(words, "Text " + text.id() + ", 1", "#p-" + paragraph.id())
                .doesNotContain("Something else.");
        assertThat(browser.get().uri("/api/v1/elements/SCOPE/thread"))
                .bodyText()
                .contains("\"kind\":\"DECISION\"", "#p-" + paragraph.id());
    }

    /** As long as the text tells who asked for what. */
    @Test
    void whatSomebodyHasNamedAsTheFirstStatementIsAStepAsWell() {
        var text = texts.issued(Audience.PUBLIC, words);
        assertThat(browser.post()
                        .uri("/en" + text.path() + "/paragraphs/" + texts.lastParagraph(text) + "/sources")
                        .param("statement", "/paragraphs/" + said("PUBLIC", "CONFIRMED"))
                        .with(as(people.officer())))
                .hasStatus(HttpStatus.SEE_OTHER);
        adopt(text);
        assertThat(page(Reader.guest())).contains(words);
        jdbc.sql("update negotiation.text set attributed = false where id = :id")
                .param("id", text.id())
                .update();
        assertThat(page(Reader.guest())).doesNotContain(words);
    }

    @Test
    void whatWasSplitOffOnTheWayIsKnownByWhatItCameOutOf() {
        var text = texts.issued(Audience.PUBLIC, "Directories, and capacity.");
        var before = texts.provisions(text).get(1);
        drawn(text, before.id(), said("PUBLIC", "CONFIRMED"));
        texts.revised(
                text,
                draft -> draft.edit(
                        before.id(), before.kind(), before.level(), "Directories, and capacity.\n\n" + words));
        adopt(text);
        assertThat(page(Reader.guest())).contains(words, "Directories, and capacity.");
    }

    @Test
    void aTextForParticipantsIsNoStepForAGuestNorIsOneWhoseSourceIsNotTheirs() {
        var text = texts.issued(PARTICIPANTS, words);
        drawn(text, texts.lastParagraph(text), said("PUBLIC", "CONFIRMED"));
        adopt(text);
        var other = "Drawn from what States alone may read. " + UUID.randomUUID();
        var open = texts.issued(Audience.PUBLIC, other);
        drawn(open, texts.lastParagraph(open), said("STATES", "CONFIRMED"));
        adopt(open);
        assertThat(page(Reader.guest())).doesNotContain(words, other);
        assertThat(page(Reader.of(people.in("EU", Role.DELEGATE))))
                .contains(words)
                .doesNotContain(other);
        assertThat(page(Reader.of(people.delegateOf("PLW")))).contains(words, other);
        assertThat(page(Reader.of(people.officer()))).contains(words, other);
    }

    @Test
    void whatNobodyHasConfirmedIsNoStep() {
        var text = texts.issued(Audience.PUBLIC, words);
        drawn(text, texts.lastParagraph(text), said("PUBLIC", "SUGGESTED"));
        adopt(text);
        assertThat(page(Reader.guest())).doesNotContain(words);
    }

    @Test
    void whatWasDrawnFromWordsOnSomethingElseIsNoStepThoughItIsInTheSameText() {
        var other = "States name a point of contact. " + UUID.randomUUID();
        var text = texts.issued(Audience.PUBLIC, words, other);
        var provisions = texts.provisions(text);
        var elsewhere = said("PUBLIC", "CONFIRMED");
        jdbc.sql("update consultations.tag set element = 'NORMS' where paragraph = :id")
                .param("id", elsewhere)
                .update();
        drawn(text, provisions.get(1).id(), said("PUBLIC", "CONFIRMED"));
        drawn(text, provisions.get(2).id(), elsewhere);
        adopt(text);
        assertThat(page(Reader.guest())).contains(words).doesNotContain(other);
    }

    @Test
    void theReadingOfATextThatIsNotForEverybodyIsNotedWhereItIsShownAndNowhereElse() {
        var text = texts.issued(PARTICIPANTS, words);
        drawn(text, texts.lastParagraph(text), said("PUBLIC", "CONFIRMED"));
        adopt(text);
        var palau = people.delegateOf("PLW");
        assertThat(browser.get()
                        .uri("/en/elements/SCOPE/thread?process=" + UUID.randomUUID())
                        .with(as(palau)))
                .hasStatus(HttpStatus.OK);
        assertThat(browser.get().uri("/en/elements/NORMS/thread").with(as(palau)))
                .hasStatus(HttpStatus.OK);
        assertThat(readings.of(text.path(), 9)).isEmpty();
        assertThat(page(Reader.of(palau))).contains(words);
        assertThat(readings.of(text.path(), 9))
                .extracting(Readings.Reading::person)
                .containsExactly(palau.person());
    }

    private void adopt(NegotiatedText text) {
        adoptions.adopted(adoptions.open(adoptions.byConsensus(text, "FJI", "PLW")));
    }

    private void drawn(NegotiatedText text, UUID provision, UUID paragraph) {
        jdbc.sql("insert into negotiation.source (text, provision, paragraph) values (:text, :provision, :paragraph)")
                .param("text", text.id())
                .param("provision", provision)
                .param("paragraph", paragraph)
                .update();
    }

    /** A paragraph of a published statement of Fiji, and what somebody said of it. */
    private UUID said(String audience, String state) {
        var id = UUID.randomUUID();
        for (var sql : new String[] {"""
                insert into consultations.consultation (id, titles, organisers, rule, state, convened_at)
                values (:id, '{"en": "A consultation of a test"}', '{}', 'NAMED', 'OPEN', now())""", """
                insert into consultations.statement (id, consultation, party, language, state, published_from, by_secretariat, version,
                    audience, added_at)
                values (:id, :id, (select id from parties.party where code = 'FJI'), 'en', 'PUBLISHED', 1, false, 1, :audience, now())""", """
                insert into consultations.paragraph (id, statement, kind, text) values (:id, :id, 'TEXT', 'Fiji asks for a directory.')""", """
                insert into consultations.version (statement, number, sha256, file_name, at)
                values (:id, 1, repeat('0', 64), 'statement.txt', now())""", """
                insert into consultations.placement (statement, version, position, paragraph) values (:id, 1, 1, :id)""", """
                insert into consultations.tag (paragraph, element, state, at) values (:id, 'SCOPE', :state, now())"""})
            jdbc.sql(sql)
                    .param("id", id)
                    .param("audience", audience)
                    .param("state", state)
                    .update();
        return id;
    }

    private String page(Reader reader) {
        var request = browser.get().uri("/en/elements/SCOPE/thread");
        reader.delegate().ifPresent(delegate -> request.with(as(delegate)));
        var answer = request.exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
