package org.entente.deadlines;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a room does when a deadline of its own passes; each answers as a bean. */
public interface Deadline {

    /** Lasting, such as {@code round}: it is stored with every deadline that is set. */
    String name();

    /** What still runs, and until when: a database that was restored may hold no deadline for it. */
    Map<UUID, Instant> running();

    /**
     * Carries it out, in a transaction of its own. A failure is tried again; so it may be called once more after it has done
     * its work, and must do nothing then.
     *
     * @return when to come again, where another time has taken its place
     */
    Optional<Instant> passed(UUID of);
}
