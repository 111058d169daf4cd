package org.entente.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What a party said in a consultation; its words belong to the party, which alone publishes, corrects or withdraws them,
 * or the secretariat at its request.
 *
 * @param yearOnly whether only the year of the day is known
 * @param language ISO 639-1
 * @param version the number of the current text, from 1
 * @param lock counts the saves
 */
public record Statement(
        UUID id,
        UUID consultation,
        UUID party,
        @Nullable UUID onBehalfOf,
        List<UUID> aligned,
        String language,
        boolean languageConfirmed,
        @Nullable LocalDate deliveredOn,
        boolean yearOnly,
        StatementState state,
        int version,
        Instant addedAt,
        long lock) {

    public String path() {
        return "/statements/" + id;
    }

    public boolean isPublished() {
        return state == StatementState.PUBLISHED;
    }

    /** A draft is its party's and the secretariat's; to anyone else it does not exist. */
    boolean isReadableBy(Reader reader) {
        return state != StatementState.DRAFT
                || reader.delegate().filter(this::belongsTo).isPresent();
    }

    public boolean belongsTo(Delegate delegate) {
        return delegate.isOfficer() || delegate.speaksFor(party);
    }

    Statement publish() {
        if (state == StatementState.PUBLISHED) throw new RuleBroken(Refusal.ALREADY_PUBLISHED);
        return in(StatementState.PUBLISHED, version);
    }

    Statement withdraw() {
        if (state != StatementState.PUBLISHED) throw new RuleBroken(Refusal.NOT_PUBLISHED);
        return in(StatementState.WITHDRAWN, version);
    }

    Statement corrected() {
        if (state == StatementState.WITHDRAWN) throw new RuleBroken(Refusal.NOT_PUBLISHED);
        return in(state, version + 1);
    }

    private Statement in(StatementState next, int nextVersion) {
        return new Statement(
                id,
                consultation,
                party,
                onBehalfOf,
                aligned,
                language,
                languageConfirmed,
                deliveredOn,
                yearOnly,
                next,
                nextVersion,
                addedAt,
                lock);
    }
}
