package org.entente.meetings.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who of an organisation that is no State may speak for it, and on which days. */
class RegistrantTests {

    private static final Instant NOW = Instant.parse("2036-03-01T12:00:00Z");
    private static final LocalDate TUESDAY = LocalDate.parse("2036-03-04");

    @Test
    void nobodyRepresentsBeforeTheSecretariatHasConfirmedThem() {
        var person = person(Registrant.Place.REPRESENTATIVE, null, null);
        assertThat(person.representsOn(TUESDAY)).isFalse();
        assertThat(person.confirm(NOW).representsOn(TUESDAY)).isTrue();
    }

    @Test
    void theyRepresentFromTheirFirstDayToTheirLastBothIncluded() {
        var person = person(Registrant.Place.HEAD, TUESDAY, TUESDAY.plusDays(1)).confirm(NOW);
        assertThat(person.representsOn(TUESDAY.minusDays(1))).isFalse();
        assertThat(person.representsOn(TUESDAY)).isTrue();
        assertThat(person.representsOn(TUESDAY.plusDays(1))).isTrue();
        assertThat(person.representsOn(TUESDAY.plusDays(2))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Registrant.Place.class)
    void allRepresentButStaffWhoComeAlong(Registrant.Place role) {
        assertThat(person(role, null, null).confirm(NOW).representsOn(TUESDAY))
                .isEqualTo(role != Registrant.Place.STAFF);
    }

    @Test
    void theyAreConfirmedOnce() {
        var confirmed = person(Registrant.Place.HEAD, null, null).confirm(NOW);
        assertThatThrownBy(() -> confirmed.confirm(NOW))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.refusal()).isEqualTo(Refusal.CONFIRMED_ALREADY));
    }

    private static Registrant person(Registrant.Place role, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Registrant(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Ada", "", "", role, from, until, null, 0);
    }
}
