package org.entente.negotiation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.entente.Entente;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.TextVersions;
import org.entente.web.Audience;
import org.entente.web.Frame;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What is worked out for one paragraph is what the whole compilation says of it. */
@SpringBootTest(classes = Entente.class)
class CompilesTests {

    @Autowired
    TestTexts texts;

    @Autowired
    TextVersions versions;

    @Autowired
    TestProposals made;

    @Autowired
    Compiles compiles;

    @Autowired
    Frame frame;

    private NegotiatedText text;
    private Ui ui;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(
                Audience.PUBLIC,
                "Invite each State to name a point of contact;",
                "Decide to meet again after two years.",
                "Thank the Chair. Thank the Secretariat.",
                "Ask the Chair to report.");
        ui = frame.uiOfAPart(Language.EN, Reader.guest());
    }

    @Test
    void aParagraphIsWorkedOutAloneAsItIsWithAllOthers() {
        var first = paragraph(1);
        var second = paragraph(2);
        for (var words :
                new String[] {"Decide to meet again after three years.", "Decide to meet again after four years."})
            made.sent(text, "KEN", ProposalKind.REPLACE, second, words);
        made.sent(text, "GHA", ProposalKind.DELETE, second, "");
        made.sent(text, "GHA", ProposalKind.COMMENT, first, "Why?");
        made.sent(text, "GHA", ProposalKind.REPLACE, paragraph(3), "Thank all.");
        made.sent(text, "KEN", ProposalKind.DELETE, paragraph(4), "");
        made.inPreparation(text, "KEN", ProposalKind.REPLACE, second, "Decide nothing.");
        assertSame();
        // Edited, split, merged and gone: each proposal is where its paragraph has gone.
        texts.revised(
                text,
                draft -> draft.edit(second, ProvisionKind.NUMBERED, 0, "Decide to meet once more after two years.")
                        .edit(paragraph(3), ProvisionKind.NUMBERED, 0, "Thank the Chair.\n\nThank the Secretariat.")
                        .merge(first)
                        .remove(paragraph(4)));
        assertSame();
        assertThat(compiles.at(text, versions.current(text.id()).orElseThrow(), first, ui)
                        .orElseThrow()
                        .asked())
                .hasSize(4)
                .anyMatch(each -> !each.against().isEmpty());
    }

    /** In a compilation it stands once, at the first; a room that is at another sees it all the same. */
    @Test
    void whatIsAskedForOnSeveralParagraphsIsToldAtEachOfThem() {
        made.asked(text, "KEN", ProposalKind.DELETE, List.of(paragraph(2), paragraph(3), paragraph(4)), "", null);
        made.sent(text, "GHA", ProposalKind.REPLACE, paragraph(3), "Thank all.");
        var version = versions.current(text.id()).orElseThrow();
        var middle = compiles.at(text, version, paragraph(3), ui).orElseThrow();
        assertThat(middle.asked()).hasSize(2).allMatch(each -> !each.against().isEmpty());
        assertThat(middle.asked().getFirst().on()).isEqualTo("paragraphs 2, 3 and 4");
        assertThat(compiles.of(text, version, ui).lines())
                .extracting(line -> line.asked().size())
                .containsExactly(0, 0, 1, 1, 0);
    }

    @Test
    void aParagraphThatTheVersionDoesNotHaveHasNothing() {
        var version = versions.current(text.id()).orElseThrow();
        assertThat(compiles.at(text, version, UUID.randomUUID(), ui)).isEmpty();
    }

    private UUID paragraph(int place) {
        return texts.provisions(text).get(place).id();
    }

    /** Of those that are on several, what a compilation has at the first of them. */
    private void assertSame() {
        var version = versions.current(text.id()).orElseThrow();
        for (var line : compiles.of(text, version, ui).lines()) {
            var id = line.line().id();
            var alone = compiles.at(text, version, id, ui).orElseThrow();
            assertThat(alone.line()).isEqualTo(line.line());
            assertThat(alone.asked())
                    .filteredOn(each -> each.standing().paragraphs().getFirst().equals(id))
                    .isEqualTo(line.asked());
        }
    }
}
