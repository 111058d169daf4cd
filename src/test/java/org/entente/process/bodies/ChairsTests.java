package org.entente.process.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is taken for the Chair of a body. */
class ChairsTests {

    private static final LocalDate DAY = LocalDate.parse("2036-03-04");

    private final Delegate chair = somebody(Role.CHAIR);
    private final Delegate other = somebody(Role.CHAIR);

    @Test
    void whereNoTermNamesAnAccountWhoeverHoldsTheRoleIs() {
        for (var terms : List.of(List.<Tenure>of(), List.of(term(Office.CHAIR, null, null, null)))) {
            assertThat(Chairs.isChair(chair, terms, DAY)).isTrue();
            assertThat(Chairs.isChair(other, terms, DAY)).isTrue();
            assertThat(Chairs.isChair(somebody(Role.OFFICER), terms, DAY)).isFalse();
        }
    }

    @Test
    void onceATermNamesAnAccountItIsThatOneAlone() {
        var terms = List.of(term(Office.CHAIR, chair, null, null));
        assertThat(Chairs.isChair(chair, terms, DAY)).isTrue();
        assertThat(Chairs.isChair(other, terms, DAY)).isFalse();
    }

    @Test
    void fromTheFirstDayOfTheTermToTheLast() {
        var terms = List.of(term(Office.CHAIR, chair, DAY, DAY.plusDays(1)));
        assertThat(Chairs.isChair(chair, terms, DAY.minusDays(1))).isFalse();
        assertThat(Chairs.isChair(chair, terms, DAY)).isTrue();
        assertThat(Chairs.isChair(chair, terms, DAY.plusDays(1))).isTrue();
        assertThat(Chairs.isChair(chair, terms, DAY.plusDays(2))).isFalse();
    }

    /** That nobody has been recorded since is no reason to let everybody in. */
    @Test
    void afterTheLastTermNobodyIs() {
        var terms = List.of(term(Office.CHAIR, chair, null, DAY.minusDays(1)), term(Office.CHAIR, null, DAY, null));
        assertThat(Chairs.isChair(chair, terms, DAY)).isFalse();
        assertThat(Chairs.isChair(other, terms, DAY)).isFalse();
    }

    /** A term says of which body; that they are Chair at all is said with their account. */
    @Test
    void aTermGivesNobodyTheRole() {
        var rapporteur = somebody(Role.RAPPORTEUR);
        assertThat(Chairs.isChair(rapporteur, List.of(term(Office.CHAIR, rapporteur, null, null)), DAY))
                .isFalse();
    }

    private static Delegate somebody(Role role) {
        return new Delegate(UUID.randomUUID(), "Somebody of a test", null, false, Set.of(role));
    }

    private static Tenure term(
            Office office, @Nullable Delegate who, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Tenure(
                UUID.randomUUID(),
                UUID.randomUUID(),
                office,
                new Names(Map.of()),
                "As recorded",
                null,
                who == null ? null : who.person(),
                from,
                to,
                "",
                "A test",
                false);
    }
}
