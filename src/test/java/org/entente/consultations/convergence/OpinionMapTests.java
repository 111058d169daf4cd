package org.entente.consultations.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

class OpinionMapTests {

    @Test
    void whoAnswersAlikeStandsAtOnePlaceAndOppositesOppose() {
        var map = OpinionMap.of(Given.file("participant,s,t", "a,1,1", "b,1,1", "c,-1,-1", "d,-1,-1")
                        .votes())
                .orElseThrow();
        assertThat(map.points().get(0).x()).isEqualTo(map.points().get(1).x(), within(1e-12));
        assertThat(map.points().get(0).x()).isEqualTo(-map.points().get(2).x(), within(1e-12));
        assertThat(map.shares()).hasSize(1);
        assertThat(map.shares().getFirst()).isEqualTo(1, within(1e-12));
        assertThat(map.points()).allSatisfy(point -> assertThat(point.y()).isZero());
    }

    @Test
    void fewAnswersDoNotPullToTheMiddle() {
        var map = OpinionMap.of(Given.file("participant,s,t,u,v", "a,1,1,1,1", "b,-1,-1,-1,-1", "c,1,,,", "d,,,,")
                        .votes())
                .orElseThrow();
        assertThat(map.points()).extracting(OpinionMap.Point::participant).containsExactly("a", "b", "c");
        assertThat(map.points().get(2).x()).isPositive();
    }

    @Test
    void thereIsNoMapWhereNobodyDiffers() {
        assertThat(OpinionMap.of(Given.file("participant,s", "a,1", "b,1").votes()))
                .isEmpty();
        assertThat(OpinionMap.of(Given.file("participant,s", "a,").votes())).isEmpty();
    }

    /** Two directions equally strong: the second is as strong as the first and at right angles to it. */
    @Test
    void equallyStrongDirectionsAreBothFound() {
        var map = OpinionMap.of(Given.file("participant,s,t", "a,1,", "b,-1,", "c,,1", "d,,-1")
                        .votes())
                .orElseThrow();
        assertThat(map.shares().get(0)).isEqualTo(0.5, within(1e-12));
        assertThat(map.shares().get(1)).isEqualTo(0.5, within(1e-12));
    }

    /** A full decomposition of the filled table, by another method and another hand. */
    @Property(tries = 40)
    void axesAndSharesAreThoseOfAFullDecomposition(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 60) int rows,
            @ForAll @IntRange(min = 3, max = 60) int columns) {
        var votes = random(seed, rows, columns);
        var table = new Centred(votes);
        var full = new SingularValueDecomposition(filled(votes)).getSingularValues();
        var axes = PrincipalAxis.of(table, 2);
        var scatter = table.scatter();
        for (var i = 0; i < axes.size(); i++) {
            assertThat(axes.get(i).share()).isEqualTo(full[i] * full[i] / scatter, within(1e-10));
            var image = table.times(axes.get(i).loadings());
            assertThat(Vectors.length(image)).isEqualTo(full[i], within(1e-8));
            assertThat(Vectors.length(axes.get(i).loadings())).isEqualTo(1, within(1e-12));
        }
        if (axes.size() == 2)
            assertThat(Vectors.product(axes.get(0).loadings(), axes.get(1).loadings()))
                    .isEqualTo(0, within(1e-8));
    }

    private static Votes random(long seed, int rows, int columns) {
        var random = new Random(seed);
        var taken = new VotesTaken(
                IntStream.range(0, columns).mapToObj(Integer::toString).toList());
        for (var row = 0; row < rows; row++) {
            taken.participant("p" + row);
            for (var column = 0; column < columns; column++) {
                if (random.nextInt(3) > 0) taken.vote(column, (byte) (random.nextInt(3) - 1));
            }
        }
        return taken.ordered();
    }

    private static Array2DRowRealMatrix filled(Votes votes) {
        var table = new Centred(votes);
        var filled = new Array2DRowRealMatrix(table.rows(), table.columns());
        for (var column = 0; column < table.columns(); column++) {
            var unit = new double[table.columns()];
            unit[column] = 1;
            filled.setColumn(column, table.times(unit));
        }
        return filled;
    }
}
