package org.entente.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What counts the pages is of the paper, and what counts anything else is of the text. */
class PageFurnitureTests {

    @Test
    void whatSaysWhichOfHowManyPagesItIsIsNoneOfItsWordsEvenOnTheOnlyOne() {
        assertThat(of(List.of("Meet twice a year.", "1 / 1"))).containsExactly(bits(1));
        assertThat(of(List.of("Meet twice a year.", "Rev.1 · 1 / 1"))).containsExactly(bits(1));
        assertThat(of(List.of("1 / 1 · صيغة", "اجتماع مرتين."))).containsExactly(bits(0));
        assertThat(of(List.of("Meet twice", "Rev.1 · 1 / 2"), List.of("a year.", "Rev.1 · 2 / 2")))
                .containsExactly(bits(1), bits(1));
    }

    /** As in files that draw the head and the foot of a page before its text. */
    @Test
    void aFootBehindTheHeadIsKnownByTheSignBesideItsCount() {
        assertThat(of(List.of("For States only", "Rev.1 · 1 / 1", "Meet twice", "a year.")))
                .containsExactly(bits(1));
        assertThat(of(List.of("仅供各国", "1 / 1 · 零案文", "每年开会", "两次。"))).containsExactly(bits(1));
    }

    @Test
    void whatCountsSomethingElseOrStandsWithinThePageStays() {
        assertThat(of(List.of("Meet twice a year.", "By a majority of 2 / 3"))).containsExactly(bits());
        assertThat(of(List.of("Adopt", "by 1 / 1", "of those present."))).containsExactly(bits());
        assertThat(of(List.of("Meet in room 1/1A"))).containsExactly(bits());
    }

    @SafeVarargs
    private static List<BitSet> of(List<String>... pages) {
        return PageFurniture.of(List.of(pages));
    }

    private static BitSet bits(int... set) {
        var bits = new BitSet();
        IntStream.of(set).forEach(bits::set);
        return bits;
    }
}
