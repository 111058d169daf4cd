package org.entente.negotiation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text was begun that States will negotiate. */
public record NegotiatedTextBegun(
        UUID text,
        Map<String, String> titles,
        String language,
        @Nullable UUID by,
        Instant at) implements TextAct {}
