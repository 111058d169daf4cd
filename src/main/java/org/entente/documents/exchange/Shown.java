package org.entente.documents.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as those know it who collect the public record.
 *
 * @param at when anything of it changed last that the public may read, or when it went
 * @param gone whether it is no longer the public's to read
 */
record Shown(UUID document, @Nullable String body, String kind, Instant at, boolean gone) {}
