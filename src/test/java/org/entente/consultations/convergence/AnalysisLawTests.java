package org.entente.consultations.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every table of votes. */
class AnalysisLawTests {

    /** A table: cells with 2 where there is no answer, and the group of each row, 0 for none. */
    record Drawn(List<List<Byte>> rows, List<Integer> groups) {

        Votes votes(List<Integer> rowOrder, List<Integer> columnOrder) {
            var taken = new VotesTaken(
                    columnOrder.stream().map(column -> "s" + column).toList());
            for (var row : rowOrder) {
                taken.participant("p" + row);
                for (var place = 0; place < columnOrder.size(); place++) {
                    var cell = rows.get(row).get(columnOrder.get(place));
                    if (cell != 2) taken.vote(place, cell);
                }
            }
            return taken.ordered();
        }

        Votes votes() {
            return votes(upTo(rows.size()), upTo(columns()));
        }

        int columns() {
            return rows.getFirst().size();
        }

        Map<String, Set<String>> members(Map<Integer, String> names) {
            var members = new HashMap<String, Set<String>>();
            for (var row = 0; row < groups.size(); row++) {
                if (groups.get(row) == 0) continue;
                members.computeIfAbsent(names.get(groups.get(row)), none -> new HashSet<>())
                        .add("p" + row);
            }
            return members;
        }
    }

    private static final Map<Integer, String> NAMES = Map.of(1, "g1", 2, "g2", 3, "g3");

    private static List<Integer> upTo(int count) {
        var all = new ArrayList<Integer>();
        for (var i = 0; i < count; i++) all.add(i);
        return all;
    }

    @Provide
    Arbitrary<Drawn> tables() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 14),
                        Arbitraries.integers().between(1, 9))
                .flatAs((rows, columns) -> Combinators.combine(
                                Arbitraries.of((byte) 1, (byte) 0, (byte) -1, (byte) 2)
                                        .list()
                                        .ofSize(columns)
                                        .list()
                                        .ofSize(rows),
                                Arbitraries.integers().between(0, 3).list().ofSize(rows))
                        .as(Drawn::new));
    }

    private static String json(Votes votes, Map<String, Set<String>> members, Formula formula) {
        var out = new ByteArrayOutputStream();
        AnalysisJson.write(Analysis.of(votes, Grouping.of(members, votes), Parameters.of(formula)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Property
    void otherOrdersOfRowsAndColumnsChangeNotOneDigit(
            @ForAll("tables") Drawn drawn, @ForAll long seed, @ForAll Formula formula) {
        var rows = upTo(drawn.rows().size());
        var columns = upTo(drawn.columns());
        Collections.shuffle(rows, new Random(seed));
        Collections.shuffle(columns, new Random(seed + 1));
        assertThat(json(drawn.votes(rows, columns), drawn.members(NAMES), formula))
                .isEqualTo(json(drawn.votes(), drawn.members(NAMES), formula));
    }

    @Property
    void otherNamesOfGroupsChangeNothingElse(@ForAll("tables") Drawn drawn, @ForAll Formula formula) {
        var votes = drawn.votes();
        var plain = Analysis.of(votes, Grouping.of(drawn.members(NAMES), votes), Parameters.of(formula));
        var swapped = drawn.members(Map.of(1, "g3", 2, "g1", 3, "g2"));
        var renamed = Analysis.of(votes, Grouping.of(swapped, votes), Parameters.of(formula));
        for (var statement = 0; statement < plain.findings().size(); statement++) {
            assertThat(renamed.findings().get(statement).consensus())
                    .isEqualTo(plain.findings().get(statement).consensus());
        }
        assertThat(renamed.majority().agree())
                .extracting(Finding::statement)
                .isEqualTo(plain.majority().agree().stream()
                        .map(Finding::statement)
                        .toList());
        assertThat(renamed.map()).isEqualTo(plain.map());
        assertThat(new HashSet<>(renamed.representative())).isEqualTo(new HashSet<>(plain.representative()));
    }

    @Property
    void aGroupGivenTwiceKeepsItsStatistics(@ForAll("tables") Drawn drawn) {
        var votes = drawn.votes();
        var once = drawn.members(NAMES);
        var twice = new HashMap<>(once);
        once.forEach((name, members) -> twice.put(name + " again", members));
        var plain = Analysis.of(votes, Grouping.of(once, votes), Parameters.of(Formula.ENTENTE));
        var doubled = Analysis.of(votes, Grouping.of(twice, votes), Parameters.of(Formula.ENTENTE));
        for (var statement = 0; statement < plain.findings().size(); statement++) {
            for (var group : plain.findings().get(statement).groups()) {
                assertThat(doubled.findings().get(statement).groups())
                        .filteredOn(other -> other.group().startsWith(group.group()))
                        .hasSize(2)
                        .allSatisfy(other -> assertThat(other.inside()).isEqualTo(group.inside()));
            }
            var alone = plain.findings().get(statement).consensus();
            var both = doubled.findings().get(statement).consensus();
            // A mean of each factor twice is the mean of each once.
            assertThat(both.isPresent()).isEqualTo(alone.isPresent());
            if (alone.isPresent()) assertThat(both.getAsDouble()).isEqualTo(alone.getAsDouble(), within(1e-12));
        }
    }

    @Property
    void whatAGroupDidNotSeeHasNoConsensusAndStandsForNobody(@ForAll("tables") Drawn drawn) {
        var votes = drawn.votes();
        var analysis = Analysis.of(votes, Grouping.of(drawn.members(NAMES), votes), Parameters.of(Formula.ENTENTE));
        for (var finding : analysis.findings()) {
            if (!finding.isHeardEverywhere()) assertThat(finding.consensus()).isEmpty();
            if (finding.all().votes() > 0) continue;
            assertThat(analysis.majority().agree()).doesNotContain(finding);
            assertThat(analysis.majority().disagree()).doesNotContain(finding);
            assertThat(analysis.representative().stream().flatMap(List::stream))
                    .noneMatch(each -> each.statement().equals(finding.statement()));
        }
    }

    @Property
    void oneMoreAgreeNeverLowersAgreement(
            @ForAll("tables") Drawn drawn, @ForAll int row, @ForAll int column, @ForAll Formula formula) {
        var r = Math.floorMod(row, drawn.rows().size());
        var c = Math.floorMod(column, drawn.columns());
        var rows = new ArrayList<>(drawn.rows());
        rows.set(r, new ArrayList<>(rows.get(r)));
        rows.get(r).set(c, Votes.AGREE);
        var before = finding(drawn, c, formula);
        var after = finding(new Drawn(rows, drawn.groups()), c, formula);
        assertThat(after.all().agreement()).isGreaterThanOrEqualTo(before.all().agreement());
        if (before.consensus().isEmpty()) return;
        assertThat(after.consensus().orElseThrow())
                .isGreaterThanOrEqualTo(before.consensus().orElseThrow() - 1e-15);
    }

    private static Finding finding(Drawn drawn, int column, Formula formula) {
        var votes = drawn.votes();
        return Analysis.of(votes, Grouping.of(drawn.members(NAMES), votes), Parameters.of(formula)).findings().stream()
                .filter(finding -> finding.statement().equals("s" + column))
                .findFirst()
                .orElseThrow();
    }

    @Property
    void noResultHoldsANumberThatIsNone(@ForAll("tables") Drawn drawn, @ForAll Formula formula) {
        assertThat(json(drawn.votes(), drawn.members(NAMES), formula))
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
    }
}
