package org.entente.process.bodies;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/**
 * That somebody holds an office of a body.
 *
 * @param titles what the office is called where it is called otherwise
 * @param person as recorded, whether or not they have an account
 * @param party their State
 * @param account of whoever chairs, by which they do here what only the Chair of this body does; null where none is named
 * @param symbol of the decision that elected them; empty where there is none
 */
public record Tenure(
        UUID id,
        UUID body,
        Office office,
        Names titles,
        String person,
        @Nullable UUID party,
        @Nullable UUID account,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String symbol,
        String source,
        boolean unverified) {

    public Span span() {
        return new Span(validFrom, validTo);
    }

    /** Whether this term makes its account the body’s Chair on that day. */
    boolean chairs(UUID who, LocalDate day) {
        return namesChair() && who.equals(account) && span().holdsOn(day);
    }

    boolean namesChair() {
        return office == Office.CHAIR && account != null;
    }

    /** Two at once hold an office that one person holds, or one person holds the same one twice. */
    boolean clashesWith(Tenure other) {
        return !id.equals(other.id)
                && office == other.office
                && span().overlaps(other.span())
                && (office.isSingle() || isSamePerson(other));
    }

    private boolean isSamePerson(Tenure other) {
        return person.toLowerCase(Locale.ROOT).equals(other.person.toLowerCase(Locale.ROOT));
    }
}
