package org.entente.negotiation.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.entente.Entente;
import org.entente.documents.record.Texts;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.negotiation.Draft;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.Provision;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.TextVersions;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever puts a text before its body, or puts it right, loses no words and overwrites nobody's, and open pages follow. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class AdoptionKeepingPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestAdoptions made;

    @Autowired
    TextAdoptions adoptions;

    @Autowired
    TextVersions versions;

    @Autowired
    TextCorrections corrections;

    @Autowired
    Texts documentTexts;

    @Autowired
    NegotiatedTexts negotiated;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private NegotiatedText text;
    private UUID paragraph;
    private Delegate chair;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(Audience.PUBLIC, "Invite each State.", "Meet twice a year.");
        paragraph = texts.lastParagraph(text);
        chair = people.in(null, Role.CHAIR);
    }

    @Test
    void whileANextVersionIsPreparedNothingIsPutBeforeTheBodyAndThePageSaysWhy() {
        assertThat(page(text.path() + "/adoption")).contains("/adoption/new\"");
        texts.prepare(text);
        assertThat(page(text.path() + "/adoption"))
                .contains("A next version of this text is in preparation")
                .doesNotContain("/adoption/new\"");
        assertThat(browser.get().uri("/en" + text.path() + "/adoption/new").with(as(chair)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("A next version of this text is in preparation");
    }

    /** The version was begun while the form was filled in. */
    @Test
    void whatWasTypedToPutItBeforeTheBodyIsKept() {
        texts.prepare(text);
        var fields = Map.of(
                "manner",
                "RECORDED_VOTE",
                "majority",
                "SIMPLE",
                "rule",
                "Rule 125 of \u202Ethe\u202C rules",
                "kind",
                "REPORT",
                "zone",
                "America/New_York",
                "note_en",
                "As it was \u202Ecirculated\u202C.");
        assertThat(body(refused(post(text.path() + "/adoption", fields))))
                .contains(
                        "A next version of this text is in preparation",
                        "As it was ⟦U+202E⟧circulated⟦U+202C⟧.",
                        "Rule 125 of ⟦U+202E⟧the⟦U+202C⟧ rules")
                .doesNotContain("\u202E");
    }

    /** Whoever had the form open when the next one was issued sends it once more, and that is all. */
    @Test
    void whatWasFilledInForAVersionThatHoldsNoMoreIsOfferedForTheOneThatDoes() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", versions.current(text.id()).orElseThrow().id().toString());
        fields.put("manner", "CONSENSUS");
        fields.put("kind", "REPORT");
        fields.put("zone", "America/New_York");
        fields.put("note_en", "As it was circulated.");
        texts.revise(text, "Meet once a year.");
        var shown = Jsoup.parse(body(refused(post(text.path() + "/adoption", fields))));
        assertThat(shown.text()).contains("Another version of this text was issued since", "Rev.1");
        var form = shown.select("form[action$=/adoption]").first();
        assertThat(form.select("[name=note_en]").val()).isEqualTo("As it was circulated.");
        var again = new LinkedHashMap<String, String>();
        for (var each : ((FormElement) form).formData()) again.put(each.key(), each.value());
        assertThat(post(text.path() + "/adoption", again)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(adoptions.on(text.id()))
                .extracting(TextAdoption::version)
                .containsExactly(versions.current(text.id()).orElseThrow().id());
    }

    @Test
    void theReasonForTakingItFromBeforeTheBodyIsKeptWhenTheGavelWasFaster() {
        var adoption = made.adopted(made.open(made.byConsensus(text, "KEN")));
        assertThat(body(refused(post(adoption.path() + "/ending", Map.of("reason", "It is taken up again.")))))
                .contains("nothing is taken any more", "It is taken up again.");
    }

    @Test
    void twoWhoCorrectOneParagraphDoNotOverwriteEachOther() {
        var adoption = made.adopted(made.open(made.byConsensus(text, "KEN")));
        var known = Provision.hash("Meet twice a year.");
        assertThat(page(adoption.path() + "/corrections/new?language=en&paragraph=" + paragraph))
                .contains("name=\"known\" value=\"" + known);
        assertThat(correct(adoption, known, "Meet twice each year.")).hasStatus(HttpStatus.SEE_OTHER);
        var second = refused(correct(adoption, known, "Meet twice every year."));
        assertThat(body(second))
                .contains(
                        "Somebody else has changed this",
                        "Meet twice each year.",
                        "Meet twice every year.",
                        "name=\"known\" value=\"" + Provision.hash("Meet twice each year."));
        assertThat(corrections.of(adoption.id())).hasSize(1);
        assertThat(inTheRecord(adoption)).contains("Meet twice each year.");
        assertThat(correct(adoption, Provision.hash("Meet twice each year."), "Meet twice every year."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(inTheRecord(adoption)).contains("Meet twice every year.");
    }

    @Test
    void aParagraphIsReadOutAndCorrectedAsLongAsItMayBeWritten() {
        var longer = "Meet twice a year. ".repeat(2_000).strip();
        var adoption = made.byConsensus(text, "KEN");
        assertThat(readOut(adoption, "a".repeat(Draft.LONGEST + 1)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("the field holds 200,000");
        assertThat(readOut(adoption, longer)).hasStatus(HttpStatus.SEE_OTHER);
        var adopted = made.adopted(made.open(adoption));
        assertThat(inTheRecord(adopted)).isEqualTo(longer);
        assertThat(correct(adopted, Provision.hash(longer), "a".repeat(Draft.LONGEST + 1)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("the field holds 200,000");
        assertThat(correct(adopted, Provision.hash(longer), longer + " Meet again."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(inTheRecord(adopted)).isEqualTo(longer + " Meet again.");
    }

    @Test
    void pagesOfTheTextFollowWhatIsDoneToItsAdoption() {
        var adoption = made.byConsensus(text, "KEN");
        var before = changes("text", text.id());
        assertThat(post(adoption.path() + "/opening", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(changes("text", text.id())).isGreaterThan(before);
        assertThat(page(text.path() + "/adoption")).contains("data-live=\"text:" + text.id());
    }

    @Test
    void openPagesOfItHearThatOthersMayReadTheText() {
        text = texts.issued(new Audience(Audience.Kind.STATES, Set.of()), "Meet twice a year.");
        var adoption = made.byConsensus(text, "KEN");
        var before = changes("adoption", adoption.id());
        assertThat(opened("PUBLIC")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(changes("adoption", adoption.id())).isGreaterThan(before);
    }

    /** They could neither read what is before them, nor object, nor vote. */
    @Test
    void nobodyShutsOutTheStatesThatDecideUntilItHasEnded() {
        var adoption = made.byConsensus(text, "KEN");
        assertThat(opened("OFFICERS"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("the States that decide on it keep their access to it", "As the bureau asks.");
        assertThat(post(adoption.path() + "/ending", Map.of("reason", "Consultations go on.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(opened("OFFICERS")).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** The Chair saw how many would decide, and others may read the text by now. */
    @Test
    void whoFilledInTheFormForOtherStatesLooksAgainAndLosesNothing() {
        var page = browser.get()
                .uri("/en" + text.path() + "/adoption/new")
                .with(as(chair))
                .exchange();
        texts.openTo(text, "KEN", "GHA");
        var fields = filledIn();
        fields.put("open", open(page));
        var answer = refused(post(text.path() + "/adoption", fields));
        assertThat(body(answer))
                .contains(
                        "Who may read this text has changed since the form was opened (Member States now: 2).",
                        "As it was circulated.");
        fields.put("open", open(answer));
        assertThat(post(text.path() + "/adoption", fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(adoptions.on(text.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.states()).hasSize(2));
    }

    /** The form was right when it came, and is not any more when it is its turn. */
    @Test
    void aStateThatIsShutOutMeanwhileDoesNotDecide() {
        var sent = transaction.execute(status -> {
            negotiated.holdClosed(text.id());
            texts.openTo(text, "GHA");
            var setting = CompletableFuture.supplyAsync(() -> post(text.path() + "/adoption", filledIn()));
            await().until(() -> setting.isDone() || texts.isWaitedFor(text));
            return setting;
        });
        assertThat(body(refused(sent.join()))).contains("(Member States now: 1).", "As it was circulated.");
        assertThat(adoptions.on(text.id())).isEmpty();
    }

    /** Or it would be adopted by all without one that reads it. */
    @Test
    void aStateThatIsLetInMeanwhileDecidesToo() {
        texts.openTo(text, "KEN", "GHA");
        var sent = transaction.execute(status -> {
            negotiated.holdClosed(text.id());
            texts.openTo(text, "KEN", "GHA", "ZAF");
            var setting = CompletableFuture.supplyAsync(() -> post(text.path() + "/adoption", filledIn()));
            await().until(() -> setting.isDone() || texts.isWaitedFor(text));
            return setting;
        });
        var answer = refused(sent.join());
        assertThat(body(answer)).contains("(Member States now: 3).", "As it was circulated.");
        assertThat(adoptions.on(text.id())).isEmpty();
        var again = filledIn();
        again.put("open", open(answer));
        assertThat(post(text.path() + "/adoption", again)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(adoptions.on(text.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.states()).hasSize(3));
    }

    private Map<String, String> filledIn() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("manner", "CONSENSUS");
        fields.put("kind", "REPORT");
        fields.put("zone", "America/New_York");
        fields.put("note_en", "As it was circulated.");
        return fields;
    }

    private static String open(MvcTestResult page) {
        return Jsoup.parse(body(page)).select("input[name=open]").val();
    }

    private MvcTestResult opened(String audience) {
        return browser.post()
                .uri("/en" + text.path() + "/audience")
                .param("audience", audience)
                .param("reason", "As the bureau asks.")
                .param("lock", "0")
                .with(as(people.officer()))
                .exchange();
    }

    private MvcTestResult readOut(TextAdoption adoption, String words) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("deed", "REPLACE");
        fields.put("paragraph", paragraph.toString());
        fields.put("words_en", words);
        return post(adoption.path() + "/amendments", fields);
    }

    private MvcTestResult correct(TextAdoption adoption, String known, String words) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("language", "en");
        fields.put("paragraph", paragraph.toString());
        fields.put("known", known);
        fields.put("words", words);
        fields.put("reason", "A slip of the pen.");
        return post(adoption.path() + "/corrections", fields);
    }

    private String inTheRecord(TextAdoption adoption) {
        var current = documentTexts.current(adoption.document()).get(Language.EN);
        return documentTexts.paragraphs(current.id()).getLast().block().text();
    }

    private long changes(String part, UUID of) {
        return jdbc.sql("select count(*) from live.change where part = :part and of = :of")
                .param("part", part)
                .param("of", of)
                .query(Long.class)
                .single();
    }

    private String page(String path) {
        var answer = browser.get().uri("/en" + path).with(as(chair)).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return body(answer);
    }

    private static MvcTestResult refused(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        return answer;
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = browser.post()
                .uri("/en" + path)
                .param("id", UUID.randomUUID().toString())
                .with(as(chair));
        for (var each : fields.entrySet()) request = request.param(each.getKey(), each.getValue());
        return request.exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
