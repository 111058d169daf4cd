package org.entente.consultations.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PicturesTests {

    @Test
    void whatIsHatchedIsHatchedInsideItsPartAndNowhereElse() {
        var part = new Bar.Part(3, 100, 10);
        assertThat(part.hatches()).containsExactly(102.0, 106.0);
        assertThat(new Bar.Part(3, 0, 1).hatches()).isEmpty();
    }

    @Test
    void countsLieSideBySideAndSilenceIsWhatIsLeft() {
        var bar = Bar.of(false, 12, 6, 0, 3);
        assertThat(bar.parts()).containsExactly(new Bar.Part(0, 0, 120), new Bar.Part(2, 120, 60));
    }

    @Test
    void theyBeginWhereReadingBegins() {
        assertThat(Bar.of(true, 12, 6, 0, 3).parts())
                .containsExactly(new Bar.Part(0, 120, 120), new Bar.Part(2, 60, 60));
    }

    @Property
    void noPartLiesOutside(
            @ForAll boolean rightToLeft,
            @ForAll @IntRange(max = 200) int whole,
            @ForAll @IntRange(max = 200) int one,
            @ForAll @IntRange(max = 200) int other) {
        for (var part : Bar.of(rightToLeft, whole, one, other).parts()) {
            assertThat(part.from()).isGreaterThanOrEqualTo(-1e-9);
            assertThat(part.from() + part.width()).isLessThanOrEqualTo(Bar.WIDTH + 1e-9);
        }
    }

    @Test
    void distancesAreTheSameAlongBothAxes() {
        var map = new OpinionMap(
                List.of(
                        new OpinionMap.Point("a", 4, 0),
                        new OpinionMap.Point("b", -4, 0),
                        new OpinionMap.Point("c", 0, 1)),
                List.of(0.8, 0.2));
        var picture = MapPicture.of(map, Map.of("a", 0));
        var marks = picture.marks();
        assertThat(marks.get(0).x() - picture.middleX())
                .isEqualTo(4 * (picture.middleY() - marks.get(2).y()), within(0.5));
        assertThat(marks.get(0).group()).isZero();
        assertThat(marks.get(1).group()).isEqualTo(-1);
    }

    @Test
    void whoeverStandsAtOnePlaceIsOneMarkAndACrowdIsRounded() {
        var points = new ArrayList<OpinionMap.Point>();
        for (var i = 0; i < 5_000; i++)
            points.add(new OpinionMap.Point("p" + i, Math.sin(i) * 3, Math.cos(i * 0.7) * 3));
        var picture = MapPicture.of(new OpinionMap(points, List.of(0.5, 0.5)), Map.of());
        assertThat(picture.isCrowded()).isTrue();
        assertThat(picture.marks()).hasSizeLessThan(5_000);
        assertThat(picture.marks().stream()
                        .mapToInt(mark -> mark.names().size())
                        .sum())
                .isEqualTo(5_000);
        assertThat(picture.marks()).allSatisfy(mark -> {
            assertThat(mark.x()).isBetween(0.0, (double) MapPicture.WIDTH);
            assertThat(mark.y()).isBetween(0.0, (double) MapPicture.HEIGHT);
            assertThat(mark.size()).isLessThanOrEqualTo(14);
        });
    }

    @Test
    void aNameStandsOnlyWhereItLiesOnNothing() {
        var map = new OpinionMap(
                List.of(
                        new OpinionMap.Point("a", 4, 0),
                        new OpinionMap.Point("b", -4, 0),
                        new OpinionMap.Point("c", -4, 0.1)),
                List.of(0.8, 0.2));
        var names = Map.of("a", "AAA", "b", "BBB", "c", "CCC");
        assertThat(MapPicture.of(map, Map.of(), names).labels())
                .extracting(MapPicture.Label::text)
                .containsExactly("AAA", "CCC");
        assertThat(MapPicture.of(map, Map.of()).labels()).isEmpty();
    }
}
