package org.entente.consultations.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.consultations.convergence.Finding;
import org.entente.consultations.convergence.Formula;
import org.entente.consultations.convergence.Parameters;
import org.entente.consultations.propositions.Distribution;
import org.entente.consultations.propositions.Proposition;
import org.entente.consultations.propositions.PropositionState;
import org.entente.consultations.propositions.Stance;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.junit.jupiter.api.Test;

class SynthesisTests {

    private static final UUID NORTH = new UUID(0, 1);
    private static final UUID SOUTH = new UUID(0, 2);
    private static final Parameters HALF = Parameters.of(Formula.ENTENTE);

    /** Ten in a group: support, can accept, needs change, cannot accept, and the rest silent. */
    private static Distribution spread(UUID group, int... counts) {
        var stances = new EnumMap<Stance, Integer>(Stance.class);
        for (var i = 0; i < counts.length; i++) stances.put(Stance.values()[i], counts[i]);
        return new Distribution(
                group,
                stances,
                Map.of(),
                Map.of(),
                0,
                10 - Arrays.stream(counts).sum(),
                10);
    }

    private static Placed placed(Distribution... groups) {
        var proposition = new Proposition(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "SCOPE",
                Language.EN,
                Map.of(),
                List.of(),
                PropositionState.OPEN,
                Audience.PUBLIC,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                "",
                true,
                0);
        var rows = Arrays.asList(groups);
        var finding = Finding.of(
                proposition.id().toString(),
                Placed.tally(groups[0]),
                rows.stream().map(Placed::inGroup).toList(),
                HALF);
        return new Placed(proposition, groups[0], rows, finding);
    }

    @Test
    void eachPropositionHasOnePlace() {
        var uniting = placed(spread(NORTH, 5, 1, 1, 1), spread(SOUTH, 4, 2, 0, 1));
        var dividing = placed(spread(NORTH, 6, 0, 0, 1), spread(SOUTH, 1, 0, 0, 6));
        var between = placed(spread(NORTH, 2, 1, 4, 0), spread(SOUTH, 6, 0, 0, 0));
        var silent = placed(spread(NORTH, 10), spread(SOUTH, 4));
        var synthesis = Synthesis.of(List.of(silent, between, dividing, uniting), HALF);
        assertThat(synthesis.uniting()).containsExactly(uniting);
        assertThat(synthesis.dividing()).containsExactly(dividing);
        assertThat(synthesis.between()).containsExactly(between);
        assertThat(synthesis.silent()).containsExactly(silent);
        assertThat(synthesis.all()).hasSize(4);
    }

    @Test
    void theLineRunsFromTheGroupThatCanAcceptToTheOneThatCannot() {
        var dividing = placed(spread(SOUTH, 1, 0, 0, 6), spread(NORTH, 3, 3, 0, 1));
        var division = dividing.finding().division().orElseThrow();
        assertThat(division.one()).isEqualTo(NORTH.toString());
        assertThat(division.other()).isEqualTo(SOUTH.toString());
    }

    @Test
    void askingForAChangeIsNeitherAgreementNorDisagreement() {
        var spread = spread(NORTH, 1, 2, 3, 1);
        assertThat(Placed.tally(spread).agrees()).isEqualTo(3);
        assertThat(Placed.tally(spread).disagrees()).isEqualTo(1);
        assertThat(Placed.tally(spread).passes()).isEqualTo(3);
    }

    @Test
    void noPositionYetIsSilenceHere() {
        var spread = spread(NORTH, 1, 0, 0, 0, 8);
        assertThat(Placed.heard(spread)).isEqualTo(1);
        assertThat(placed(spread, spread(SOUTH, 10)).silentGroups(0.5)).containsExactly(spread);
    }

    @Test
    void mostAgreedComesFirst() {
        var less = placed(spread(NORTH, 6, 0, 0, 2), spread(SOUTH, 6, 0, 0, 2));
        var more = placed(spread(NORTH, 8), spread(SOUTH, 8));
        assertThat(Synthesis.of(List.of(less, more), HALF).uniting()).containsExactly(more, less);
    }
}
