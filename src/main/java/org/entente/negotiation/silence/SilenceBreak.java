package org.entente.negotiation.silence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * That a State broke silence.
 *
 * @param paragraphs on which; none is on all that was put under silence
 * @param reason empty where none was given
 */
public record SilenceBreak(
        UUID id,
        UUID silence,
        UUID party,
        List<UUID> paragraphs,
        String reason,
        Language language,
        BreakVisibility visibility,
        Instant at,
        @Nullable Instant withdrawnAt) {

    public SilenceBreak {
        paragraphs = List.copyOf(paragraphs);
    }

    public String path() {
        return "/silence-breaks/" + id;
    }

    public boolean stands() {
        return withdrawnAt == null;
    }

    /** As long as silence runs; the trace of it stays. */
    SilenceBreak withdraw(SilenceProcedure procedure, Instant now) {
        procedure.mustRun(now);
        if (!stands()) throw new RuleBroken(Refusal.WITHDRAWN_ALREADY);
        return new SilenceBreak(id, silence, party, paragraphs, reason, language, visibility, at, now);
    }
}
