package org.entente.meetings.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows who is registered for which sessions; the room that registers them answers as a bean. */
public interface TakesPart {

    /** Those of a delegation. */
    Set<UUID> sessionsOf(UUID party);

    /**
     * Those for which a delegation has registered the person whose calendar of it is at an address, as far as it gave their e-mail
     * address.
     *
     * @param address as it is kept, hashed
     */
    List<Stay> of(String address);

    /**
     * That a person comes to a session.
     *
     * @param from the first day; null where it is the session's
     * @param until the last day; null where it is the session's
     */
    record Stay(
            UUID session,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        boolean has(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }
}
