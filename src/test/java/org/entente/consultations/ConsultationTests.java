package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsultationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void isOpenedClosedAndReportedInThatOrder() {
        var open = in(State.PLANNED).open();
        assertThat(open.state()).isEqualTo(State.OPEN);
        assertThat(open.close().state()).isEqualTo(State.CLOSED);
        assertThat(open.close().reported().state()).isEqualTo(State.REPORTED);
    }

    @Test
    void isOpenedAgainForWhatCameLate() {
        assertThat(in(State.CLOSED).open().state()).isEqualTo(State.OPEN);
    }

    @Test
    void refusesAStepFromWhereItDoesNotStand() {
        refused(() -> in(State.OPEN).open(), Refusal.NOT_PLANNED);
        refused(() -> in(State.REPORTED).open(), Refusal.NOT_PLANNED);
        refused(() -> in(State.PLANNED).close(), Refusal.NOT_OPEN);
        refused(() -> in(State.OPEN).reported(), Refusal.NOT_CLOSED);
    }

    @Test
    void takesStatementsOfDelegationsWhileItIsOpen() {
        assertThat(in(State.OPEN).takesStatementsFrom(delegation())).isTrue();
        assertThat(in(State.CLOSED).takesStatementsFrom(delegation())).isFalse();
        assertThat(in(State.PLANNED).takesStatementsFrom(delegation())).isFalse();
    }

    @Test
    void takesFromTheSecretariatWhatCameLateAndFromRapporteursAndGuestsNothing() {
        assertThat(in(State.CLOSED).takesStatementsFrom(reader(Role.OFFICER, null)))
                .isTrue();
        assertThat(in(State.REPORTED).takesStatementsFrom(reader(Role.OFFICER, null)))
                .isFalse();
        assertThat(in(State.OPEN).takesStatementsFrom(reader(Role.RAPPORTEUR, null)))
                .isFalse();
        assertThat(in(State.OPEN).takesStatementsFrom(Reader.guest())).isFalse();
    }

    @Test
    void invitesTheMembersOfItsFirstDayAndOfTodayWhereNoDayIsKnown() {
        var day = LocalDate.of(2023, 9, 5);
        assertThat(on(day, null).invitedOn(TODAY)).isEqualTo(day);
        assertThat(on(null, day).invitedOn(TODAY)).isEqualTo(day);
        assertThat(on(null, null).invitedOn(TODAY)).isEqualTo(TODAY);
    }

    @Test
    void tellsWhoHasMovedItFromWhereToWhere() {
        var officer = UUID.randomUUID();
        var by = new Delegate(officer, "Officer", null, false, Set.of(Role.OFFICER));
        var moved = in(State.PLANNED).open().moved(by, Instant.EPOCH, State.PLANNED);
        assertThat(moved.before()).isEqualTo(State.PLANNED);
        assertThat(moved.after()).isEqualTo(State.OPEN);
        assertThat(moved.by()).isEqualTo(officer);
    }

    private static void refused(Runnable act, Refusal refusal) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.refusal()).isEqualTo(refusal));
    }

    private static Reader delegation() {
        return reader(Role.DELEGATE, UUID.randomUUID());
    }

    private static Reader reader(Role role, @Nullable UUID party) {
        return Reader.of(new Delegate(UUID.randomUUID(), "Somebody", party, party != null, Set.of(role)));
    }

    private static Consultation in(State state) {
        return consultation(state, null, null);
    }

    private static Consultation on(@Nullable LocalDate from, @Nullable LocalDate to) {
        return consultation(State.OPEN, from, to);
    }

    private static Consultation consultation(State state, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Consultation(
                UUID.randomUUID(),
                Names.of(Language.EN, "Consultation"),
                List.of(),
                List.of(),
                from,
                to,
                new Names(Map.of()),
                null,
                List.of(),
                new Names(Map.of()),
                Rule.NAMED,
                state,
                false,
                new Names(Map.of()),
                "",
                false,
                0);
    }
}
