package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.negotiation.adoption.TestAdoptions;
import org.entente.negotiation.proposals.Proposal;
import org.entente.negotiation.proposals.TestProposals;
import org.entente.negotiation.silence.TestSilences;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * How a final report ended, from the record: silence is broken on two listed paragraphs, extended by 48 hours and concluded; a
 * revision meets what was objected to; the title is replaced on the last day; and the report of thirty paragraphs is adopted by
 * consensus while one delegation dissociates itself from paragraph 27.
 */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class FinalReportTests {

    private static final String HEADING = "F. Regular institutional dialogue";
    private static final String TITLE = "Final report of the working group";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestProposals proposals;

    @Autowired
    TestSilences silences;

    private final String symbol = TestAdoptions.symbol();
    private NegotiatedText text;
    private Proposal pending;
    private Delegate chair;
    private Delegate kenya;
    private Delegate ghana;

    @BeforeEach
    void aReportOfThirtyParagraphsIsCirculated() {
        text = texts.issued(
                Audience.PUBLIC,
                IntStream.rangeClosed(1, 30)
                        .mapToObj("Paragraph %d of what States have discussed."::formatted)
                        .toArray(String[]::new));
        texts.revised(text, draft -> draft.add(UUID.randomUUID(), numbered(25), ProvisionKind.HEADING, 0, HEADING));
        pending = proposals.sent(text, "GHA", "Paragraph 30 of what States have agreed.");
        chair = people.in(null, Role.CHAIR);
        kenya = people.delegateOf("KEN");
        ghana = people.delegateOf("GHA");
    }

    @Test
    void aFinalReportIsAdoptedWhileOneDelegationDissociatesItselfFromParagraph27() {
        silenceIsBrokenOnTwoParagraphsExtendedBy48HoursAndConcluded();
        aRevisionMeetsWhatWasObjectedTo();
        var adoption = theReportIsPutBeforeItsBodyAndItsTitleReplacedAloud();
        oneDelegationObjectsAndDissociatesItselfFromParagraph27(adoption);
        theReportIsAdopted(adoption);
        theRecordShowsHowItCameAbout(adoption);
        nothingIsNegotiatedOnItAnyMore();
    }

    private void silenceIsBrokenOnTwoParagraphsExtendedBy48HoursAndConcluded() {
        var twelve = numbered(12).toString();
        var twentySeven = numbered(27).toString();
        var silence = done(
                chair,
                text.path() + "/silence",
                "scope=paragraphs",
                "paragraph=" + numbered(3),
                "paragraph=" + twelve,
                "paragraph=" + heading(),
                "paragraph=" + twentySeven,
                "who=all",
                "closes_on=2099-01-09",
                "closes=18:00",
                "zone=America/New_York");
        page(silence).contains("paragraphs 3, 12 and 27", "the heading “" + HEADING + "”");
        done(
                kenya,
                silence + "/breaks",
                "on=paragraphs",
                "paragraph=" + twelve,
                "paragraph=" + twentySeven,
                "language=en",
                "visibility=READERS");
        page(silence).contains("Kenya broke silence: paragraphs 12 and 27");
        done(chair, silence + "/extension", "by=48", "reason=The Chair consults those concerned.");
        page(silence).contains("Extended by 48 hours", "11 January 2099");
        silences.passes(UUID.fromString(silence.substring(silence.lastIndexOf('/') + 1)));
        page(silence).contains("It was broken: paragraphs 12 and 27.");
    }

    private void aRevisionMeetsWhatWasObjectedTo() {
        var twelve = numbered(12);
        texts.revised(
                text, draft -> draft.edit(twelve, ProvisionKind.NUMBERED, 0, "Paragraph 12, as the Chair proposes."));
        page(text.path()).contains("Rev.2", "Paragraph 12, as the Chair proposes.");
    }

    private String theReportIsPutBeforeItsBodyAndItsTitleReplacedAloud() {
        var adoption =
                done(chair, text.path() + "/adoption", "manner=CONSENSUS", "kind=REPORT", "zone=America/New_York");
        done(
                chair,
                adoption + "/amendments",
                "deed=REPLACE",
                "paragraph=" + texts.provisions(text).getFirst().id(),
                "words_en=" + TITLE);
        page(adoption).contains("Replaced: the title<", TITLE);
        return adoption;
    }

    private void oneDelegationObjectsAndDissociatesItselfFromParagraph27(String adoption) {
        says(kenya, adoption, "OBJECTION", "We cannot accept it as it stands.");
        done(chair, adoption + "/opening");
        page(adoption).contains("An objection stands", "paragraph 27");
        assertThat(gavel(adoption)).hasStatus(HttpStatus.CONFLICT);
        done(kenya, withdrawal(adoption));
        says(kenya, adoption, "DISSOCIATION", "Kenya does not stand behind it.");
    }

    private void theReportIsAdopted(String adoption) {
        assertThat(gavel(adoption)).hasStatus(HttpStatus.SEE_OTHER);
        page(adoption)
                .contains(
                        "was adopted by consensus", "Dissociations", "Kenya does not stand behind it.", "paragraph 27")
                .containsPattern("(?s)<del>Kenya</del>.*paragraph 27");
    }

    private void theRecordShowsHowItCameAbout(String adoption) {
        page("/documents/" + symbol)
                .contains(TITLE, "Paragraph 12, as the Chair proposes.", "Paragraph 27 of what", adoption);
        page(text.path()).contains(symbol, TITLE);
        assertThat(texts.provisions(text).stream().filter(each -> each.kind() == ProvisionKind.NUMBERED))
                .hasSize(30);
    }

    private void nothingIsNegotiatedOnItAnyMore() {
        page(pending.path()).contains("Not taken up: it was pending when the text was adopted");
        assertThat(post(ghana, text.path() + "/proposals", List.of("words=Too late.")))
                .hasStatus(HttpStatus.CONFLICT);
    }

    private void says(Delegate delegate, String adoption, String kind, String words) {
        done(
                delegate,
                adoption + "/declarations",
                "kind=" + kind,
                "on=paragraphs",
                "paragraph=" + numbered(27),
                "words=" + words,
                "language=en");
    }

    private MvcTestResult gavel(String adoption) {
        return post(chair, adoption + "/conclusion", List.of("expected=ADOPTED", "symbol=" + symbol, "kind=REPORT"));
    }

    private String withdrawal(String adoption) {
        var form = "/adoption-declarations/";
        var page = body(browser.get().uri("/en" + adoption).with(as(kenya)).exchange());
        var at = page.indexOf(form);
        return page.substring(at, page.indexOf('"', at));
    }

    private UUID numbered(int number) {
        return texts.provisions(text).stream()
                .filter(each -> each.kind() == ProvisionKind.NUMBERED)
                .map(Provision::id)
                .toList()
                .get(number - 1);
    }

    private UUID heading() {
        return texts.provisions(text).stream()
                .filter(each -> each.kind() == ProvisionKind.HEADING)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** As a guest sees it. */
    private AbstractStringAssert<?> page(String path) {
        var answer = browser.get().uri("/en" + path).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return assertThat(body(answer));
    }

    /** Where it leads to. */
    private String done(Delegate by, String path, String... fields) {
        var answer = post(by, path, List.of(fields));
        assertThat(answer).as(body(answer)).hasStatus(HttpStatus.SEE_OTHER);
        var way = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return way.startsWith("/en/") ? way.substring("/en".length()) : way;
    }

    private MvcTestResult post(Delegate by, String path, List<String> fields) {
        var request = browser.post()
                .uri("/en" + path)
                .with(as(by))
                .param("id", UUID.randomUUID().toString());
        for (var field : fields) {
            var at = field.indexOf('=');
            request.param(field.substring(0, at), field.substring(at + 1));
        }
        return request.exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
