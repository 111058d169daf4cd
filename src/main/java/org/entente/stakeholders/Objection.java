package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * That a Member State objected to an application.
 *
 * @param basis empty where none was given
 * @param publishedAt when the State let everybody know
 */
public record Objection(
        UUID id,
        UUID application,
        UUID party,
        String basis,
        Language language,
        Instant at,
        @Nullable Instant withdrawnAt,
        @Nullable Instant publishedAt) {

    public boolean stands() {
        return withdrawnAt == null;
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** Until it is decided; the trace of it stays. */
    Objection withdraw(Application of, Instant now) {
        if (!stands()) throw new RuleBroken(Refusal.WITHDRAWN_ALREADY);
        if (of.isDecided()) throw new RuleBroken(Refusal.DECIDED);
        return new Objection(id, application, party, basis, language, at, now, publishedAt);
    }

    Objection publish(Modality by, Instant now) {
        if (!by.mayPublish()) throw new RuleBroken(Refusal.MAY_NOT_PUBLISH);
        if (!stands()) throw new RuleBroken(Refusal.WITHDRAWN_ALREADY);
        if (isPublished()) throw new RuleBroken(Refusal.PUBLISHED_ALREADY);
        return new Objection(id, application, party, basis, language, at, withdrawnAt, now);
    }
}
