package org.entente.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person in a delegation: in which roles, and from and to which day of New York, both included.
 *
 * @param delegation the id of its party, or {@link Delegate#SECRETARIAT}
 * @param acceptedAt when the person took up the invitation; nobody is put into a delegation without knowing
 * @param endedAt when they were removed; what they did stays
 * @param lock counts the saves
 */
public record Member(
        UUID id,
        UUID delegation,
        UUID person,
        String name,
        @Nullable String email,
        Set<Role> roles,
        LocalDate from,
        @Nullable LocalDate until,
        Instant invitedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt,
        long lock) {

    /** Where a membership stands on a day. */
    public enum Standing {
        INVITED,
        TO_COME,
        IN_FORCE,
        RUN_OUT,
        ENDED;

        public String key() {
            return "identity.standing." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Standing on(LocalDate day) {
        if (endedAt != null) return Standing.ENDED;
        if (until != null && until.isBefore(day)) return Standing.RUN_OUT;
        if (acceptedAt == null) return Standing.INVITED;
        return from.isAfter(day) ? Standing.TO_COME : Standing.IN_FORCE;
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    /** Whether they keep accounts, or read what is for officers alone. */
    boolean holdsOffice() {
        return roles.stream().anyMatch(Role::isOffice);
    }
}
