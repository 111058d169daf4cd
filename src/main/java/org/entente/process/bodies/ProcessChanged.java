package org.entente.process.bodies;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A process was recorded, where there was none before, or its facts changed. */
public record ProcessChanged(
        UUID process,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after,
        @Nullable UUID by,
        Instant at)
        implements Act {

    @Override
    public String about() {
        return "/processes/" + process;
    }
}
