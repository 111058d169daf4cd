package org.entente.stakeholders.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.RuleBroken;
import org.junit.jupiter.api.Test;

class ContributionTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final UUID STATEMENT = UUID.randomUUID();

    private final Contribution given = new Contribution(
            UUID.randomUUID(),
            UUID.randomUUID(),
            null,
            UUID.randomUUID(),
            ContributionLabel.ACCREDITED,
            "On hospitals",
            Language.EN,
            ContributionState.GIVEN,
            null,
            "",
            "",
            "",
            null,
            NOW,
            null,
            0);
    private final Contribution declined = given.decline(ContributionGround.RELEVANCE, "It is about fisheries.", NOW);

    @Test
    void isPublishedOnceAndThenAStatementOfTheRecord() {
        var published = given.publish(STATEMENT, NOW);
        assertThat(published.isPublished()).isTrue();
        assertThat(published.statement()).isEqualTo(STATEMENT);
        assertThat(published.label()).isEqualTo(ContributionLabel.ACCREDITED);
        refuses(Refusal.NOT_WAITING, () -> published.publish(STATEMENT, NOW));
        refuses(Refusal.NOT_WAITING, () -> published.decline(ContributionGround.LAW, "Late.", NOW));
        refuses(Refusal.PUBLISHED, published::withdraw);
    }

    @Test
    void isDeclinedOnAGroundWithAReason() {
        assertThat(declined.state()).isEqualTo(ContributionState.DECLINED);
        assertThat(declined.ground()).isEqualTo(ContributionGround.RELEVANCE);
        assertThat(declined.reason()).isEqualTo("It is about fisheries.");
        assertThat(declined.wasPublished()).isFalse();
    }

    @Test
    void isAppealedForOnceAndByNobodyWhoWasNotRefused() {
        var appealed = declined.appeal("Fisheries have networks.");
        assertThat(appealed.isAppealed()).isTrue();
        refuses(Refusal.NOT_DECLINED, () -> given.appeal("Just in case."));
        refuses(Refusal.APPEALED_ALREADY, () -> appealed.appeal("Once more."));
        refuses(Refusal.APPEALED_ALREADY, () -> appealed.uphold("No.", NOW).appeal("Once more."));
    }

    @Test
    void theChairPublishesItAfterAllOrNotAndSaysWhy() {
        var appealed = declined.appeal("Fisheries have networks.");
        var published = appealed.overturn(STATEMENT, "They have.", NOW);
        assertThat(published.isPublished()).isTrue();
        assertThat(published.answer()).isEqualTo("They have.");
        assertThat(published.reason()).as("what was found first stays").isEqualTo("It is about fisheries.");
        assertThat(appealed.uphold("It does not say so.", NOW).state()).isEqualTo(ContributionState.UPHELD);
        refuses(Refusal.NOT_APPEALED, () -> declined.overturn(STATEMENT, "On my own.", NOW));
        refuses(Refusal.NOT_APPEALED, () -> given.uphold("On my own.", NOW));
    }

    @Test
    void isTakenBackUntilItIsPublishedAndFollowsItsStatementAfterwards() {
        assertThat(given.withdraw().state()).isEqualTo(ContributionState.WITHDRAWN);
        assertThat(declined.appeal("It has.").withdraw().mayBeWithdrawn()).isFalse();
        refuses(Refusal.WITHDRAWN_ALREADY, () -> given.withdraw().withdraw());
        var gone = given.publish(STATEMENT, NOW).following(false);
        assertThat(gone.state()).isEqualTo(ContributionState.WITHDRAWN);
        assertThat(gone.wasPublished()).as("that it was there").isTrue();
        assertThat(gone.following(true).isPublished()).isTrue();
    }

    private static void refuses(Refusal why, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.refusal()).isEqualTo(why));
    }
}
