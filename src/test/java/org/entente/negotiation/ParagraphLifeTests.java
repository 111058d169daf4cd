package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.entente.Entente;
import org.entente.negotiation.proposals.TestProposals;
import org.entente.web.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A paragraph is followed back through what was asked for on it, through splitting and through merging. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ParagraphLifeTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestTexts texts;

    @Autowired
    TestProposals proposals;

    private NegotiatedText text;
    private UUID first;
    private UUID second;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(Audience.PUBLIC, "Invite each State to report.", "Meet twice. Thank the Chair warmly.");
        first = texts.provisions(text).get(1).id();
        second = texts.provisions(text).get(2).id();
    }

    @Test
    void whatWasAskedForOnItIsToldWithWhatCameOfIt() {
        var sent = proposals.sent(text, "KEN", "Meet once.");
        proposals.inPreparation(text, "GHA", "Meet never.");
        life(second)
                .contains("Proposals on it", sent.path(), "Kenya", "Pending")
                .doesNotContain("Ghana");
        life(first).doesNotContain("Proposals on it");
    }

    @Test
    void aPieceThatWasSplitOffIsFollowedBackToWhatItCameOutOf() {
        var sent = proposals.sent(text, "KEN", "Meet once. Thank the Chair warmly.");
        texts.revised(
                text, draft -> draft.edit(second, ProvisionKind.NUMBERED, 0, "Meet twice.\n\nThank the Chair warmly."));
        var piece = texts.provisions(text).stream()
                .map(Provision::id)
                .filter(id -> !id.equals(first) && !id.equals(second))
                .reduce((one, other) -> other)
                .orElseThrow();
        var words = texts.provisions(text).stream()
                .filter(each -> each.id().equals(piece))
                .findFirst()
                .orElseThrow()
                .words();
        life(piece).containsSubsequence(sent.path(), "Zero draft", "Meet twice. Thank the Chair", "Rev.1", words);
        texts.revised(text, draft -> draft.edit(piece, ProvisionKind.NUMBERED, 0, "Say something else entirely."));
        life(piece).containsSubsequence("Zero draft", "Rev.1", "Rev.2", "Say something else entirely");
    }

    @Test
    void whatWasMergedIntoItStandsBesideItBefore() {
        texts.revised(text, draft -> draft.merge(first));
        life(first)
                .containsSubsequence(
                        "Zero draft",
                        "Invite each State to report.",
                        "Meet twice. Thank the Chair warmly.",
                        "Rev.1",
                        "Invite each State to report. Meet twice. Thank the Chair warmly.");
        life(second).contains("Zero draft", "Rev.1");
    }

    private AbstractStringAssert<?> life(UUID paragraph) {
        var answer = browser.get()
                .uri("/en" + text.path() + "/paragraphs/" + paragraph)
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
