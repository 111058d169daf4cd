package org.entente.negotiation.silence;

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
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.Provision;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.TextVersions;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
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

/** Whoever keeps a silence procedure loses no words, obeys none that turn round, and open pages follow what is done. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class SilenceKeepingPagesTests {

    private static final String TURNED = "Not \u202Eagreed\u202C yet.";
    private static final String SHOWN = "Not ⟦U+202E⟧agreed⟦U+202C⟧ yet.";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestSilences made;

    @Autowired
    SilenceProcedures procedures;

    @Autowired
    SilenceBreaks breaks;

    @Autowired
    TextVersions versions;

    @Autowired
    NegotiatedTexts negotiated;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private NegotiatedText text;
    private Delegate chair;
    private Delegate officer;
    private Delegate kenya;

    @BeforeEach
    void aVersionWasIssued() {
        text = texts.issued(Audience.PUBLIC, "Invite each State.", "Meet twice a year.");
        chair = people.in(null, Role.CHAIR);
        officer = people.officer();
        kenya = people.delegateOf("KEN");
    }

    @Test
    void theReasonOfAnExtensionOrOfCallingOffThatComesASecondLateIsKept() {
        var procedure = made.running(text, "KEN", "GHA");
        made.passes(procedure.id());
        for (var act : new String[] {"/extension", "/ending"})
            assertThat(post(
                            procedure.path() + act,
                            chair,
                            Map.of("by", "48", "reason", "The Chair consults those concerned.")))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .containsPattern("(Silence ended on|nothing is taken any more)")
                    .contains("The Chair consults those concerned.", "action=\"/en" + procedure.path() + act);
    }

    @Test
    void charactersThatTurnTheDirectionAreShownByTheirNamesAndKeptAsTheyCame() {
        var procedure = made.running(text, "KEN", "GHA");
        assertThat(body(post(procedure.path() + "/extension", chair, Map.of("by", "never", "reason", TURNED))))
                .contains(SHOWN)
                .doesNotContain("\u202E");
        assertThat(body(post(procedure.path() + "/ending", chair, Map.of("reason", TURNED + "!".repeat(1000)))))
                .contains(SHOWN)
                .doesNotContain("\u202E");
        assertThat(body(post(procedure.path() + "/breaks", kenya, Map.of("on", "all", "reason", SHOWN))))
                .contains(SHOWN)
                .doesNotContain("\u202E");
        assertThat(body(post(text.path() + "/silence", chair, Map.of("note_en", TURNED))))
                .contains(SHOWN)
                .doesNotContain("\u202E");
        assertThat(post(
                        procedure.path() + "/breaks",
                        kenya,
                        Map.of("on", "all", "reason", SHOWN, "language", "en", "visibility", "READERS")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(breaks.standing(procedure.id(), kenya.delegation()).orElseThrow())
                .satisfies(each -> assertThat(each.reason()).isEqualTo(TURNED))
                .satisfies(each -> assertThat(each.language()).isEqualTo(Language.EN));
    }

    @Test
    void pagesOfTheTextFollowWhatIsDoneToItsSilence() {
        var procedure = made.running(text, "KEN", "GHA");
        var before = changes("text", text.id());
        assertThat(post(procedure.path() + "/extension", chair, Map.of("by", "48", "reason", "As asked.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(changes("text", text.id())).isGreaterThan(before);
        for (var page : new String[] {text.path(), text.path() + "/silence"})
            assertThat(browser.get().uri("/en" + page)).bodyText().contains("data-live=\"text:" + text.id());
    }

    @Test
    void openPagesOfItHearThatOthersMayReadTheText() {
        text = texts.issued(new Audience(Audience.Kind.STATES, Set.of()), "Meet twice a year.");
        var procedure = made.running(text, "KEN", "GHA");
        var before = changes("silence", procedure.id());
        assertThat(post(
                        text.path() + "/audience",
                        officer,
                        Map.of("audience", "PUBLIC", "reason", "As the bureau asks.", "lock", "0")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(changes("silence", procedure.id())).isGreaterThan(before);
    }

    /** They could neither read what they are silent on nor break silence. */
    @Test
    void nobodyShutsOutTheStatesThatAreAskedUntilItIsOver() {
        var procedure = made.running(text, "KEN", "GHA");
        var narrower = Map.of("audience", "OFFICERS", "reason", "As the bureau asks.", "lock", "0");
        assertThat(post(text.path() + "/audience", officer, narrower))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("the States that it asks keep their access to the text", "As the bureau asks.");
        assertThat(post(
                        procedure.path() + "/breaks",
                        kenya,
                        Map.of("on", "all", "reason", "", "language", "en", "visibility", "READERS")))
                .hasStatus(HttpStatus.SEE_OTHER);
        made.passes(procedure.id());
        assertThat(post(text.path() + "/audience", officer, narrower)).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** The Chair saw how many would be asked, and others may read the text by now. */
    @Test
    void whoFilledInTheFormForOtherStatesLooksAgainAndLosesNothing() {
        var page = browser.get()
                .uri("/en" + text.path() + "/silence/new")
                .with(as(chair))
                .exchange();
        texts.openTo(text, "KEN", "GHA");
        var fields = filledIn();
        fields.put("open", open(page));
        var refused = post(text.path() + "/silence", chair, fields);
        assertThat(refused)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "Who may read this text has changed since the form was opened (Member States now: 2).",
                        "As the bureau asks.");
        fields.put("open", open(refused));
        assertThat(post(text.path() + "/silence", chair, fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(procedures.on(text.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.states()).hasSize(2));
    }

    /** The form was right when it came, and is not any more when it is its turn. */
    @Test
    void aStateThatIsShutOutMeanwhileIsNotAsked() {
        var sent = transaction.execute(status -> {
            negotiated.holdClosed(text.id());
            texts.openTo(text, "GHA");
            var setting = CompletableFuture.supplyAsync(() -> post(text.path() + "/silence", chair, filledIn()));
            await().until(() -> setting.isDone() || texts.isWaitedFor(text));
            return setting;
        });
        assertThat(sent.join())
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("(Member States now: 1).", "As the bureau asks.");
        assertThat(procedures.on(text.id())).isEmpty();
    }

    /** Or silence of all would be told where one that reads the text was not asked. */
    @Test
    void aStateThatIsLetInMeanwhileIsAskedToo() {
        texts.openTo(text, "KEN", "GHA");
        var refused = setWhileSouthAfricaIsLetIn(filledIn());
        assertThat(refused)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("(Member States now: 3).", "As the bureau asks.");
        assertThat(procedures.on(text.id())).isEmpty();
        var again = filledIn();
        again.put("open", open(refused));
        assertThat(post(text.path() + "/silence", chair, again)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(procedures.on(text.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.states()).hasSize(3));
    }

    @Test
    void whoAsksStatesByNameAsksThemWhoeverElseIsLetInMeanwhile() {
        texts.openTo(text, "KEN", "GHA");
        var fields = filledIn();
        fields.put("who", "named");
        fields.put("states", "KEN");
        assertThat(setWhileSouthAfricaIsLetIn(fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(procedures.on(text.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.states()).containsExactly(kenya.delegation()));
    }

    private MvcTestResult setWhileSouthAfricaIsLetIn(Map<String, String> fields) {
        var sent = transaction.execute(status -> {
            negotiated.holdClosed(text.id());
            texts.openTo(text, "KEN", "GHA", "ZAF");
            var setting = CompletableFuture.supplyAsync(() -> post(text.path() + "/silence", chair, fields));
            await().until(() -> setting.isDone() || texts.isWaitedFor(text));
            return setting;
        });
        return sent.join();
    }

    private Map<String, String> filledIn() {
        var version = versions.current(text.id()).orElseThrow().id().toString();
        var fields = new LinkedHashMap<>(filledIn(version, "whole"));
        fields.put("note_en", "As the bureau asks.");
        return fields;
    }

    private static String open(MvcTestResult page) {
        return Jsoup.parse(body(page)).select("input[name=open]").val();
    }

    @Test
    void noOtherVersionIsIssuedWhileStatesAreAskedAboutTheOneThatHolds() {
        texts.prepare(text);
        var procedure = made.running(text, "KEN", "GHA");
        var draft = "/en" + text.path() + "/draft";
        assertThat(browser.get().uri(draft).with(as(officer)))
                .bodyText()
                .contains("another version is issued after that", procedure.path())
                .doesNotContain("/draft/issue");
        assertThat(post(text.path() + "/draft/heading", officer, Map.of("kind", "LIMITED", "symbol", "L.1")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(text.path() + "/draft/issue", officer, Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("A silence procedure on this text runs until");
        assertThat(post(procedure.path() + "/ending", chair, Map.of("reason", "Consultations go on.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri(draft).with(as(officer))).bodyText().contains("/draft/issue");
        assertThat(post(text.path() + "/draft/issue", officer, Map.of())).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void anotherVersionIsIssuedOnceSilenceIsOver() {
        texts.prepare(text);
        var procedure = made.running(text, "KEN", "GHA");
        made.passes(procedure.id());
        post(text.path() + "/draft/heading", officer, Map.of("kind", "LIMITED", "symbol", "L.1"));
        assertThat(post(text.path() + "/draft/issue", officer, Map.of())).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** Whoever had the form open when the next one came asks about words that hold no more. */
    @Test
    void onlyTheVersionThatHoldsIsPutUnderSilenceAndWhatWasFilledInIsOfferedForIt() {
        var before = versions.current(text.id()).orElseThrow();
        var opened = filledIn(before.id().toString(), "whole");
        texts.revise(text, "Meet once a year.");
        var refused = post(text.path() + "/silence", chair, opened);
        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        var page = Jsoup.parse(body(refused));
        assertThat(page.text()).contains("Another version has been issued since this form was opened", "Rev.1");
        var form = page.select("form[action$=/silence]").first();
        assertThat(form.select("[name=note_en]").val()).isEqualTo("As discussed.");
        assertThat(form.select("[name=closes_on]").val()).isEqualTo("2099-01-01");
        assertThat(sentAgain(form)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(procedures.on(text.id()))
                .extracting(SilenceProcedure::version)
                .containsExactly(versions.current(text.id()).orElseThrow().id());
    }

    /** Nobody is asked about the whole text because the paragraphs that were chosen are gone. */
    @Test
    void chosenParagraphsThatHaveLeftAreNamedAndTheOthersStayChosen() {
        var before = versions.current(text.id()).orElseThrow();
        var ids = texts.provisions(text).stream().map(Provision::id).toList();
        var opened = filledIn(before.id().toString(), "paragraphs");
        texts.revised(text, draft -> draft.remove(ids.get(1)));
        var refused = post(text.path() + "/silence", chair, opened, ids.get(1), ids.get(2));
        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        var page = Jsoup.parse(body(refused));
        assertThat(page.text()).contains("No longer in this version, so no longer chosen: paragraph 1.");
        assertThat(page.select("[name=scope][checked]").val()).isEqualTo("paragraphs");
        assertThat(page.select("[name=paragraph][checked]").eachAttr("value"))
                .containsExactly(ids.get(2).toString());
    }

    /** The boxes below, which do not count then, were ticked before it was chosen. */
    @Test
    void whoChoseTheWholeTextIsToldOfNoParagraphThatHasLeft() {
        var before = versions.current(text.id()).orElseThrow();
        var gone = texts.provisions(text).get(1).id();
        var opened = filledIn(before.id().toString(), "whole");
        texts.revised(text, draft -> draft.remove(gone));
        var refused = post(text.path() + "/silence", chair, opened, gone);
        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        var page = Jsoup.parse(body(refused)).text();
        assertThat(page).contains("Another version has been issued").doesNotContain("no longer chosen");
    }

    private static Map<String, String> filledIn(String version, String scope) {
        return Map.of(
                "version",
                version,
                "scope",
                scope,
                "who",
                "all",
                "closes_on",
                "2099-01-01",
                "closes",
                "12:00",
                "zone",
                "America/New_York",
                "note_en",
                "As discussed.");
    }

    /** As a browser sends what it shows. */
    private MvcTestResult sentAgain(Element form) {
        var fields = new LinkedHashMap<String, String>();
        for (var each : ((FormElement) form).formData()) fields.put(each.key(), each.value());
        var request = browser.post().uri(form.attr("action")).with(as(chair));
        for (var each : fields.entrySet()) request = request.param(each.getKey(), each.getValue());
        return request.exchange();
    }

    private long changes(String part, UUID of) {
        return jdbc.sql("select count(*) from live.change where part = :part and of = :of")
                .param("part", part)
                .param("of", of)
                .query(Long.class)
                .single();
    }

    private MvcTestResult post(String path, Delegate by, Map<String, String> fields, UUID... paragraphs) {
        var request = browser.post()
                .uri("/en" + path)
                .param("id", UUID.randomUUID().toString())
                .with(as(by));
        for (var each : fields.entrySet()) request = request.param(each.getKey(), each.getValue());
        for (var each : paragraphs) request = request.param("paragraph", each.toString());
        return request.exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
