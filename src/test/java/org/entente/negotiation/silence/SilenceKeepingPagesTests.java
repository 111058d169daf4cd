package org.entente.negotiation.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TestTexts;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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
        var procedure = made.running(text, "KEN", "GHA");
        var before = changes("silence", procedure.id());
        assertThat(post(
                        text.path() + "/audience",
                        officer,
                        Map.of("audience", "OFFICERS", "reason", "As the bureau asks.", "lock", "0")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(changes("silence", procedure.id())).isGreaterThan(before);
    }

    private long changes(String part, UUID of) {
        return jdbc.sql("select count(*) from live.change where part = :part and of = :of")
                .param("part", part)
                .param("of", of)
                .query(Long.class)
                .single();
    }

    private MvcTestResult post(String path, Delegate by, Map<String, String> fields) {
        var request = browser.post()
                .uri("/en" + path)
                .param("id", UUID.randomUUID().toString())
                .with(as(by));
        for (var each : fields.entrySet()) request = request.param(each.getKey(), each.getValue());
        return request.exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
