package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;

class NumbersTests {

    private final List<Provision> provisions = new ArrayList<>();

    @Test
    void preambularNumberedAndAnnexedAreCountedEachForThemselves() {
        add(ProvisionKind.TITLE, 0);
        add(ProvisionKind.PLAIN, 0);
        add(ProvisionKind.PREAMBULAR, 0);
        add(ProvisionKind.PREAMBULAR, 0);
        add(ProvisionKind.NUMBERED, 0);
        add(ProvisionKind.HEADING, 0);
        add(ProvisionKind.NUMBERED, 0);
        add(ProvisionKind.NUMBERED, 1);
        add(ProvisionKind.NUMBERED, 1);
        add(ProvisionKind.NUMBERED, 2);
        add(ProvisionKind.NUMBERED, 0);
        add(ProvisionKind.ANNEX, 0);
        add(ProvisionKind.NUMBERED, 0);
        add(ProvisionKind.NUMBERED, 1);
        assertThat(in(Language.EN))
                .containsExactly(
                        "",
                        "",
                        "PP1",
                        "PP2",
                        "1.",
                        "",
                        "2.",
                        "2(a)",
                        "2(b)",
                        "2(b)(i)",
                        "3.",
                        "Annex I",
                        "Annex I, 1.",
                        "Annex I, 1(a)");
    }

    @Test
    void eachLanguageWritesThemItsOwnWay() {
        add(ProvisionKind.PREAMBULAR, 0);
        add(ProvisionKind.NUMBERED, 0);
        add(ProvisionKind.NUMBERED, 1);
        add(ProvisionKind.NUMBERED, 2);
        assertThat(in(Language.FR)).containsExactly("PP1", "1.", "1a)", "1a)i)");
        assertThat(in(Language.AR)).containsExactly("ديباجة 1", "1.", "1(أ)", "1(أ)(1)");
        assertThat(in(Language.ZH)).containsExactly("序言1", "1.", "1(a)", "1(a)(i)");
    }

    @Test
    void theMarginOfASubParagraphShowsItsOwnStepAlone() {
        add(ProvisionKind.NUMBERED, 0);
        for (var at = 0; at < 28; at++) add(ProvisionKind.NUMBERED, 1);
        var numbers = Numbers.of(provisions);
        assertThat(Objects.requireNonNull(numbers.get(provisions.getLast().id()))
                        .printed(Language.EN))
                .isEqualTo("(ab)");
    }

    /** So that whatever is written, something can be cited. */
    @Test
    void whatStandsUnderNothingIsCountedAsUnderTheFirst() {
        add(ProvisionKind.NUMBERED, 2);
        add(ProvisionKind.PLAIN, 1);
        assertThat(in(Language.EN)).containsExactly("1(a)(i)", "(a)");
    }

    private void add(ProvisionKind kind, int level) {
        provisions.add(Provision.of(kind, level, "Words"));
    }

    private List<String> in(Language language) {
        return Numbers.of(provisions).values().stream()
                .map(number -> number.in(language))
                .toList();
    }
}
