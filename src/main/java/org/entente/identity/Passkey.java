package org.entente.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A passkey as its owner knows it. */
public record Passkey(
        String id, String name, Instant addedAt, @Nullable Instant lastUsed) {}
