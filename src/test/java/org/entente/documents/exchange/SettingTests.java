package org.entente.documents.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.documents.Block;
import org.entente.documents.exchange.Setting.Line;
import org.entente.documents.exchange.Setting.Run;
import org.entente.documents.exchange.Setting.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A text as it is set on pages. */
class SettingTests {

    @Test
    void notesStandAtTheirMarksAndNotWhereTheyWereRead() {
        var first = note("1", "First.");
        var eleventh = note("11", "Eleventh.");
        var setting = Setting.of(List.of(text("One¹¹ and another¹ here."), text("More."), eleventh, first));
        assertThat(setting.parts()).hasSize(2);
        assertThat(((Line) setting.parts().getFirst()).runs())
                .containsExactly(new Run("One", eleventh), new Run(" and another", first), new Run(" here.", null));
    }

    @Test
    void theSameMarkTwiceLeadsToItsNearestNote() {
        var old = note("*", "Of the first.");
        var later = note("*", "Of the second.");
        var setting = Setting.of(List.of(text("First*"), old, text("Second*"), later));
        assertThat(setting.parts())
                .extracting(part -> ((Line) part).runs().getFirst())
                .containsExactly(new Run("First", old), new Run("Second", later));
    }

    @Test
    void aNoteWithoutAMarkStaysWhereItIs() {
        var lost = note("7", "Lost.");
        var setting = Setting.of(List.of(text("No mark."), lost));
        assertThat(setting.parts().getLast()).isEqualTo(new Line(lost, List.of(new Run("Lost.", null))));
    }

    @Test
    void rowsThatFollowEachOtherAreOneTable() {
        var setting = Setting.of(List.of(row("a\tb"), row("c\t"), text("Between."), row("d")));
        assertThat(setting.parts())
                .containsExactly(
                        new Table(List.of(List.of("a", "b"), List.of("c", ""))),
                        new Line(text("Between."), List.of(new Run("Between.", null))),
                        new Table(List.of(List.of("d"))));
    }

    private static Block text(String words) {
        return block(Block.Kind.TEXT, null, words);
    }

    private static Block note(String number, String words) {
        return block(Block.Kind.FOOTNOTE, number, words);
    }

    private static Block row(String cells) {
        return block(Block.Kind.TABLE_ROW, null, cells);
    }

    private static Block block(Block.Kind kind, @Nullable String number, String words) {
        return new Block(kind, 0, number, words, null, 1);
    }
}
