package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.Entente;
import org.entente.web.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Any two versions stand side by side, however many there are between them. */
@SpringBootTest(classes = Entente.class)
class ComparesVersionsTests {

    @Autowired
    TestTexts texts;

    @Autowired
    TextVersions versions;

    @Autowired
    ComparesVersions compares;

    private NegotiatedText text;

    @BeforeEach
    void aTextWasRevisedThrice() {
        text = texts.issued(Audience.PUBLIC, "Meet twice. Thank the Chair.", "Ask for a report.", "Publish it.");
        texts.revised(text, draft -> {
            var first = draft.provisions().get(1);
            return draft.edit(first.id(), first.kind(), 0, "Meet twice.\n\nThank the Chair.");
        });
        texts.revised(text, draft -> draft.merge(draft.provisions().get(3).id()));
        texts.revise(text, "Ask for a report. Publish it soon.");
    }

    @Test
    void whatVersionsBetweenSplitAndMergedIsToldAsThat() {
        var all = versions.issued(text.id());
        assertThat(compares.of(text, all.getFirst(), all.getLast()))
                .extracting(ComparesVersions.Compared::change)
                .containsExactly(
                        ParagraphChange.KEPT,
                        ParagraphChange.SPLIT,
                        ParagraphChange.SPLIT,
                        ParagraphChange.MERGED,
                        ParagraphChange.MERGED);
        var piece = compares.of(text, all.getFirst(), all.getLast()).get(2);
        assertThat(piece.before()).isNotNull();
        assertThat(piece.before().words()).isEqualTo("Meet twice. Thank the Chair.");
    }

    @Test
    void fromTheNewerBackItIsToldTheOtherWayRound() {
        var all = versions.issued(text.id());
        assertThat(compares.of(text, all.getLast(), all.getFirst()))
                .extracting(ComparesVersions.Compared::change)
                .containsExactlyInAnyOrder(
                        ParagraphChange.KEPT,
                        ParagraphChange.MERGED,
                        ParagraphChange.MERGED,
                        ParagraphChange.SPLIT,
                        ParagraphChange.SPLIT);
    }

    @Test
    void whatIsInPreparationIsComparedWithAnyAndWithItself() {
        texts.prepare(text);
        var draft = versions.draft(text.id()).orElseThrow();
        var zero = versions.issued(text.id()).getFirst();
        assertThat(compares.of(text, zero, draft))
                .extracting(ComparesVersions.Compared::change)
                .doesNotContain(ParagraphChange.NEW, ParagraphChange.DELETED)
                .hasSize(5);
        assertThat(compares.of(text, draft, draft))
                .extracting(ComparesVersions.Compared::change)
                .containsOnly(ParagraphChange.KEPT)
                .isEqualTo(List.of(
                        ParagraphChange.KEPT, ParagraphChange.KEPT, ParagraphChange.KEPT, ParagraphChange.KEPT));
    }
}
