package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementTests {

    private static final UUID PARTY = UUID.randomUUID();
    private static final Delegate OWN = delegate(Role.DELEGATE, PARTY);
    private static final Delegate OTHER = delegate(Role.DELEGATE, UUID.randomUUID());
    private static final Delegate OFFICER = delegate(Role.OFFICER, null);

    @Test
    void aDraftExistsOnlyForItsOwnDelegation() {
        var draft = draft(false);
        assertThat(draft.isReadableBy(Reader.of(OWN))).isTrue();
        assertThat(draft.isReadableBy(Reader.of(OTHER))).isFalse();
        assertThat(draft.isReadableBy(Reader.of(OFFICER))).isFalse();
        assertThat(draft.isReadableBy(Reader.guest())).isFalse();
    }

    @Test
    void whatTheSecretariatBroughtInIsKeptByItsOfficersToo() {
        assertThat(draft(true).isReadableBy(Reader.of(OFFICER))).isTrue();
        assertThat(draft(true).isReadableBy(Reader.of(OWN))).isTrue();
        assertThat(draft(true).isReadableBy(Reader.of(OTHER))).isFalse();
    }

    @Test
    void isReadByAllOncePublished() {
        assertThat(draft(false).publish().isReadableBy(Reader.guest())).isTrue();
    }

    @Test
    void isPublishedOnce() {
        assertThatThrownBy(() -> draft(false).publish().publish()).isInstanceOf(RuleBroken.class);
    }

    @Test
    void theVersionsBeforeThePublicationStayTheDelegationsOwn() {
        var published = draft(false).corrected().corrected().publish();
        assertThat(published.version()).isEqualTo(3);
        assertThat(List.of(1, 2, 3))
                .filteredOn(number -> published.shows(number, Reader.guest()))
                .containsExactly(3);
        assertThat(published.shows(1, Reader.of(OWN))).isTrue();
    }

    @Test
    void everyVersionSinceThePublicationStaysReadable() {
        var corrected = draft(false).publish().corrected();
        assertThat(corrected.shows(1, Reader.guest())).isTrue();
        assertThat(corrected.shows(2, Reader.guest())).isTrue();
    }

    @Test
    void isWithdrawnOnlyAfterItWasPublishedAndIsNotCorrectedAfterwards() {
        assertThatThrownBy(() -> draft(false).withdraw()).isInstanceOf(RuleBroken.class);
        var withdrawn = draft(false).publish().withdraw();
        assertThat(withdrawn.state()).isEqualTo(StatementState.WITHDRAWN);
        assertThatThrownBy(withdrawn::corrected).isInstanceOf(RuleBroken.class);
    }

    @Test
    void aLanguageThatSomebodyHasGivenIsConfirmed() {
        var told = draft(false).with(null, List.of(), "ru", LocalDate.of(2026, 6, 8), false, 0);
        assertThat(told.language()).isEqualTo("ru");
        assertThat(told.languageConfirmed()).isTrue();
    }

    private static Statement draft(boolean bySecretariat) {
        return new Statement(
                UUID.randomUUID(),
                UUID.randomUUID(),
                PARTY,
                null,
                List.of(),
                "en",
                false,
                null,
                false,
                StatementState.DRAFT,
                bySecretariat,
                1,
                null,
                Audience.PUBLIC,
                Instant.EPOCH,
                0);
    }

    private static Delegate delegate(Role role, @Nullable UUID party) {
        return new Delegate(UUID.randomUUID(), "Somebody", party, party != null, Set.of(role));
    }
}
