package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Example;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Audience;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/** The rules of a text as a whole, without a database. */
class NegotiatedTextTests {

    private static final Instant BEGUN = Instant.parse("2026-03-02T15:00:00Z");

    @Example
    void isNegotiatedUntilItIsAdopted() {
        adoptedAt(null).mustBeOpen();
        var adopted = adoptedAt(BEGUN.plusSeconds(60));
        assertThatThrownBy(adopted::mustBeOpen)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.refusal()).isEqualTo(Refusal.ADOPTED));
    }

    @Example
    void staysAdoptedUnderAnotherTitleAndForAnotherAudience() {
        var adopted = adoptedAt(BEGUN.plusSeconds(60));
        var renamed = adopted.with(Names.of(Language.EN, "Report"), null, false, 1);
        for (var each : new NegotiatedText[] {renamed, renamed.openTo(Audience.OFFICERS, 2)})
            assertThatThrownBy(each::mustBeOpen).isInstanceOf(RuleBroken.class);
    }

    private static NegotiatedText adoptedAt(@Nullable Instant at) {
        return new NegotiatedText(
                UUID.randomUUID(),
                Names.of(Language.EN, "Draft report"),
                null,
                Language.EN,
                true,
                Audience.PUBLIC,
                false,
                BEGUN,
                at,
                0);
    }
}
