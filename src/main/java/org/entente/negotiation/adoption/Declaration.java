package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * An objection, dissociation, reservation or explanation of position: frozen when it is made, withdrawable with a trace.
 *
 * @param paragraphs on which; none is on the text as a whole
 * @param words empty where none were given
 */
public record Declaration(
        UUID id,
        UUID adoption,
        UUID party,
        DeclarationKind kind,
        List<UUID> paragraphs,
        String words,
        Language language,
        Instant at,
        @Nullable Instant withdrawnAt) {

    public Declaration {
        paragraphs = List.copyOf(paragraphs);
    }

    public boolean stands() {
        return withdrawnAt == null;
    }

    public boolean isObjection() {
        return kind == DeclarationKind.OBJECTION;
    }

    public boolean isOfTheWhole() {
        return paragraphs.isEmpty();
    }

    /** Before the text was adopted. */
    public boolean isBefore(TextAdoption decided) {
        return decided.endedAt() == null || at.isBefore(decided.endedAt());
    }

    /** An objection as long as the text is before the body; what else was said, at any time. */
    Declaration withdraw(TextAdoption of, Instant now) {
        if (isObjection()) of.mustNotBeEnded();
        if (!stands()) throw new RuleBroken(Refusal.WITHDRAWN_ALREADY);
        return new Declaration(id, adoption, party, kind, paragraphs, words, language, at, now);
    }
}
