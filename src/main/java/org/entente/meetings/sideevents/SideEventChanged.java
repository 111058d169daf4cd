package org.entente.meetings.sideevents;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was asked for was changed, or what was approved, for a reason. */
public record SideEventChanged(
        UUID event,
        UUID party,
        Map<String, Object> before,
        Map<String, Object> after,
        @Nullable UUID by,
        Instant at) implements SideEventAct {

    private static final Set<String> TIME = Set.of("startsAt", "endsAt", "zone");

    /** Whether it is held at another time than before. */
    boolean moves() {
        return TIME.stream().anyMatch(fact -> !Objects.equals(before.get(fact), after.get(fact)));
    }
}
