package org.entente.negotiation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a text was begun from the one before. */
public record TextVersionBegun(
        UUID text, UUID version, int number, @Nullable UUID by, Instant at) implements TextDraftAct {}
