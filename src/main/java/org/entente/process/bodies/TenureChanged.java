package org.entente.process.bodies;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** Who holds an office of a body was recorded, changed or taken out. */
public record TenureChanged(
        UUID body,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after,
        @Nullable UUID by,
        Instant at)
        implements Act {

    @Override
    public String about() {
        return "/bodies/" + body;
    }
}
