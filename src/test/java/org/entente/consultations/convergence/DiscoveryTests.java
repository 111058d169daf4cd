package org.entente.consultations.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiscoveryTests {

    /** Three camps, of which each agrees with two statements of its own and disagrees with all others. */
    private static List<String> threeCamps() {
        var lines = new ArrayList<String>();
        for (var i = 0; i < 9; i++) lines.add("a" + i + ",1,1,-1,-1,-1,-1");
        for (var i = 0; i < 6; i++) lines.add("b" + i + ",-1,-1,1,1,-1,-1");
        for (var i = 0; i < 4; i++) lines.add("c" + i + ",-1,-1,-1,-1,1," + (i == 0 ? "0" : "1"));
        return lines;
    }

    private static Grouping discovered(List<String> rows) {
        var lines = new ArrayList<>(rows);
        lines.addFirst("participant,s,t,u,v,w,x");
        var votes = Given.file(lines.toArray(String[]::new)).votes();
        return Discovery.of(OpinionMap.of(votes).orElseThrow(), 5, votes).orElseThrow();
    }

    @Test
    void findsTheCampsAndNamesTheLargestFirst() {
        assertThat(discovered(threeCamps()).groups()).extracting(Group::name).containsExactly("1", "2", "3");
        assertThat(discovered(threeCamps()).groups()).extracting(Group::members).containsExactly(9, 6, 4);
    }

    @Test
    void theSameAnswersGiveTheSameGroupsInWhateverOrderTheyCame() {
        var expected = discovered(threeCamps()).groups();
        for (var seed = 0; seed < 20; seed++) {
            var shuffled = threeCamps();
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(discovered(shuffled).groups()).usingRecursiveComparison().isEqualTo(expected);
        }
    }

    @Test
    void twoPointsAreNoGroups() {
        var votes = Given.file("participant,s", "a,1", "b,-1", "c,1").votes();
        assertThat(Discovery.of(OpinionMap.of(votes).orElseThrow(), 5, votes)).isEmpty();
    }
}
