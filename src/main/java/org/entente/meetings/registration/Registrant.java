package org.entente.meetings.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A person who comes for a delegation.
 *
 * @param title as on the badge, such as an office
 * @param fromOn the first day; null where it is the session's
 * @param confirmedAt when the secretariat confirmed a representative of an organisation that is no State; null otherwise
 * @param lock counts the saves
 */
public record Registrant(
        UUID id,
        UUID registration,
        UUID party,
        String name,
        String title,
        String email,
        Place role,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate untilOn,
        @Nullable Instant confirmedAt,
        long lock) {

    public String path() {
        return "/registrants/" + id;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Whether they may speak for an organisation that is no State on that day; staff only come along. */
    boolean representsOn(LocalDate day) {
        return isConfirmed()
                && role != Place.STAFF
                && (fromOn == null || !day.isBefore(fromOn))
                && (untilOn == null || !day.isAfter(untilOn));
    }

    /** As somebody saw it, whose confirmation is of these facts and no others. */
    Registrant asKnown(long knownLock) {
        return new Registrant(
                id, registration, party, name, title, email, role, fromOn, untilOn, confirmedAt, knownLock);
    }

    Registrant confirm(Instant now) {
        if (isConfirmed()) throw new RuleBroken(Refusal.CONFIRMED_ALREADY);
        return new Registrant(id, registration, party, name, title, email, role, fromOn, untilOn, now, lock);
    }

    /** What somebody is in a delegation at a session. */
    public enum Place {
        HEAD,
        ALTERNATE,
        REPRESENTATIVE,
        ADVISER,
        STAFF;

        public String key() {
            return "registration.place." + name().toLowerCase(Locale.ROOT);
        }
    }
}
