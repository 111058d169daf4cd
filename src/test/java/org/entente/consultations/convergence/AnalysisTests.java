package org.entente.consultations.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnalysisTests {

    private static final double EXACT = 1e-12;

    /** Two groups of three: s unites, t divides, u nobody saw, v only the north. */
    private static final String[] TWO_GROUPS = {
        "participant,group-id,s,t,u,v",
        "a,north,1,1,,1",
        "b,north,1,1,,1",
        "c,north,1,1,,1",
        "d,south,1,-1,,",
        "e,south,1,-1,,",
        "f,south,0,-1,,",
        "g,,-1,-1,,"
    };

    private static Finding finding(Analysis analysis, String statement) {
        return analysis.findings().stream()
                .filter(finding -> finding.statement().equals(statement))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void classicIsTheProductOfSharesAndLeavesOutWhoeverIsInNoGroup() {
        var analysis = Given.analysis(Formula.CLASSIC, TWO_GROUPS);
        assertThat(finding(analysis, "s").consensus().orElseThrow()).isEqualTo(0.8 * 0.6, within(EXACT));
        assertThat(finding(analysis, "t").consensus().orElseThrow()).isEqualTo(0.8 * 0.2, within(EXACT));
        assertThat(finding(analysis, "u").consensus().orElseThrow()).isEqualTo(0.25, within(EXACT));
        assertThat(finding(analysis, "s").all()).isEqualTo(new Tally(5, 1, 7));
    }

    @Test
    void ententeIsAGeometricMeanAndSilentWhereAGroupIs() {
        var analysis = Given.analysis(Formula.ENTENTE, TWO_GROUPS);
        var north = 3.5 / 4 * (1 - 0.5 / 4);
        var south = 2.5 / 4 * (1 - 0.5 / 4);
        assertThat(finding(analysis, "s").consensus().orElseThrow()).isEqualTo(Math.sqrt(north * south), within(EXACT));
        assertThat(finding(analysis, "u").consensus()).isEmpty();
        assertThat(finding(analysis, "v").consensus()).isEmpty();
    }

    @Test
    void theFloorIsAShareOfMembersAlsoOfThoseWhoNeverAnswered() {
        var file = Given.file(TWO_GROUPS);
        var members = new HashMap<String, Set<String>>(file.groups());
        members.put("south", Set.of("d", "e", "f", "h", "i", "j", "k"));
        var grouping = Grouping.of(members, file.votes());
        assertThat(grouping.groups().getLast().members()).isEqualTo(7);
        assertThat(grouping.groups().getLast().participants()).hasSize(3);
        var half = Analysis.of(file.votes(), grouping, new Parameters(Formula.ENTENTE, 0.5));
        assertThat(finding(half, "s").consensus()).isEmpty();
        var third = Analysis.of(file.votes(), grouping, new Parameters(Formula.ENTENTE, 0.4));
        assertThat(finding(third, "s").consensus()).isPresent();
    }

    @Test
    void whatDividesNamesTheGroupThatAgreesFirst() {
        var division = finding(Given.analysis(Formula.CLASSIC, TWO_GROUPS), "t")
                .division()
                .orElseThrow();
        assertThat(division.one()).isEqualTo("north");
        assertThat(division.other()).isEqualTo("south");
        assertThat(division.value()).isEqualTo(3.5 / 4 * 3.5 / 4, within(EXACT));
        assertThat(finding(Given.analysis(Formula.CLASSIC, TWO_GROUPS), "v").division())
                .isEmpty();
    }

    @Test
    void aStatementThatAGroupNeverSawIsNotHeardEverywhere() {
        var analysis = Given.analysis(Formula.CLASSIC, TWO_GROUPS);
        assertThat(finding(analysis, "s").isHeardEverywhere()).isTrue();
        assertThat(finding(analysis, "v").isHeardEverywhere()).isFalse();
    }

    @Test
    void unitesWhatMostOfEveryGroupAgreeWithAndDividesWhatMostOfOneRefuse() {
        var analysis = Given.analysis(Formula.CLASSIC, TWO_GROUPS);
        assertThat(analysis.findings().stream().filter(Finding::unites))
                .extracting(Finding::statement)
                .containsExactly("s");
        assertThat(analysis.findings().stream().filter(Finding::divides))
                .extracting(Finding::statement)
                .containsExactly("t");
    }

    @Test
    void majoritiesAreOfAllWhoAnswered() {
        var analysis = Given.analysis(Formula.CLASSIC, TWO_GROUPS);
        // v: 3 of 3, z = 2 * 2 * 0.5 = 2; s: 5 of 7, z = 2 * sqrt(8) * 0.25 = 1.41
        assertThat(analysis.majority().agree()).extracting(Finding::statement).containsExactly("v", "s");
        assertThat(analysis.majority().disagree()).isEmpty();
    }

    @Test
    void groupsStandOutByWhatOthersSayOtherwise() {
        var analysis = Given.analysis(Formula.CLASSIC, TWO_GROUPS);
        assertThat(analysis.representative().getFirst()).contains(new Representative("t", Side.AGREE));
        assertThat(analysis.representative().getLast()).containsExactly(new Representative("t", Side.DISAGREE));
    }

    @Test
    void whereNoStatementPassesTheNearestStands() {
        var analysis = Given.analysis(Formula.CLASSIC, "participant,group-id,s,t", "a,1,1,0", "b,2,0,1");
        assertThat(analysis.representative().getFirst()).containsExactly(new Representative("s", Side.AGREE));
        assertThat(analysis.representative().getLast()).containsExactly(new Representative("t", Side.AGREE));
    }

    @Test
    void atMostFiveStandForAGroupAgreedOnesFirst() {
        var lines = new String[21];
        lines[0] = "participant,group-id,s1,s2,s3,s4,s5,s6,s7";
        for (var i = 1; i <= 10; i++) lines[i] = "n" + i + ",north,-1,1,-1,1,-1,1,-1";
        for (var i = 11; i <= 20; i++) lines[i] = "s" + i + ",south,1,-1,1,-1,1,-1,1";
        var analysis = Given.analysis(Formula.CLASSIC, lines);
        assertThat(analysis.representative().getFirst()).hasSize(5);
        assertThat(analysis.representative().getFirst().stream().map(Representative::side))
                .isSorted();
    }

    @Test
    void whatCannotBeComputedIsSaid() {
        assertThat(Given.analysis(Formula.CLASSIC, "participant,group-id,s", "a,x,", "b,y,")
                        .missing())
                .containsExactly(Missing.NO_VOTES);
        assertThat(Given.analysis(Formula.CLASSIC, "participant,group-id,s", "a,x,1")
                        .missing())
                .containsExactly(Missing.ONE_PARTICIPANT, Missing.ONE_GROUP);
        assertThat(Given.analysis(Formula.CLASSIC, "participant,s", "a,1", "b,1")
                        .missing())
                .containsExactly(Missing.ALL_ALIKE, Missing.NO_GROUPS);
        assertThat(Given.analysis(Formula.CLASSIC, TWO_GROUPS).missing()).isEmpty();
    }

    @Test
    void oneGroupAloneIsNotComparedWithNobody() {
        var analysis = Given.analysis(Formula.CLASSIC, "participant,group-id,s", "a,x,1", "b,x,-1");
        assertThat(analysis.findings().getFirst().groups().getFirst().isCompared())
                .isFalse();
        assertThat(analysis.representative()).containsExactly(List.of());
    }

    @Test
    void groupsMayShareParticipantsAndOutsideIsWhoeverIsInNoneOfIt() {
        var file = Given.file("participant,s", "a,1", "b,1", "c,-1", "d,1");
        var grouping = Grouping.of(Map.of("ab", Set.of("a", "b"), "bc", Set.of("b", "c")), file.votes());
        var finding = Analysis.of(file.votes(), grouping, Parameters.of(Formula.CLASSIC))
                .findings()
                .getFirst();
        assertThat(finding.groups().getFirst().outside()).isEqualTo(new Tally(0, 1, 1));
        assertThat(finding.groups().getLast().outside()).isEqualTo(new Tally(1, 0, 1));
    }

    @Test
    void moreGroupsTimesStatementsThanMemoryHoldsAreRefused() {
        var taken = new VotesTaken(
                IntStream.range(0, 2_000).mapToObj(Integer::toString).toList());
        taken.participant("a");
        var groups = new HashMap<String, Set<String>>();
        for (var i = 0; i < 501; i++) groups.put("g" + i, Set.of("a"));
        assertThatThrownBy(() -> Grouping.of(groups, taken.ordered())).isInstanceOf(NotAMatrix.class);
    }
}
