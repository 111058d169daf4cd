package org.entente.meetings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting of a session was convened. */
public record MeetingConvened(
        UUID meeting,
        UUID session,
        int number,
        Instant startsAt,
        Instant endsAt,
        String zone,
        @Nullable UUID by,
        Instant at)
        implements MeetingAct {}
