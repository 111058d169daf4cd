package org.entente.documents.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.entente.documents.comparison.Merge.Stretch;
import org.junit.jupiter.api.Test;

class MergeTests {

    private static final String BASE = "States should consider the establishment of a programme of action.";

    @Test
    void changesInDifferentPlacesGoTogether() {
        var merge = Merge.of(
                BASE,
                "States shall consider the establishment of a programme of action.",
                "States should consider the early establishment of a programme of action, by consensus.");
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.text())
                .isEqualTo("States shall consider the early establishment of a programme of action, by consensus.");
    }

    @Test
    void differentWordsForTheSameWordStandSideBySide() {
        var merge = Merge.of(
                BASE,
                "States shall consider the establishment of a programme of action.",
                "States may wish to consider the establishment of a programme of action.");
        assertThat(merge.isClean()).isFalse();
        assertThat(merge.conflicts()).containsExactly(new Stretch("should", "shall", "may wish to"));
        assertThatThrownBy(merge::text).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aWordThatOneChangesAndTheOtherTakesOutIsAConflict() {
        assertThat(Merge.of("one two three", "one 2 three", "one three").isClean())
                .isFalse();
    }

    @Test
    void bothMayAddAtTheSamePlaceOnlyWhatIsTheSame() {
        assertThat(Merge.of("one two", "one and two", "one and two").text()).isEqualTo("one and two");
        assertThat(Merge.of("one two", "one and two", "one or two").conflicts())
                .extracting(Stretch::ours, Stretch::theirs)
                .hasSize(1);
    }

    @Test
    void chineseIsMergedByCharacters() {
        assertThat(Merge.of("各国应当遵守国际法", "各国必须遵守国际法", "各国应当遵守国际法和宪章").text()).isEqualTo("各国必须遵守国际法和宪章");
    }

    @Test
    void nothingIsMergedIntoNothing() {
        assertThat(Merge.of("", "", "").text()).isEmpty();
        assertThat(Merge.of("", "new", "").text()).isEqualTo("new");
        assertThat(Merge.of("old", "", "old").text()).isEmpty();
    }
}
