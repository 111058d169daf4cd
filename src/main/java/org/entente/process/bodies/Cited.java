package org.entente.process.bodies;

import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/**
 * A symbol as it is named by what it decided.
 *
 * @param path its page, at the paragraph where one is named and known; null where the record has no such document, or none that
 *     the reader may read
 * @param titles of the document; empty where the record has none
 * @param dated as far as it is known
 */
public record Cited(
        String symbol,
        @Nullable String path,
        Names titles,
        @Nullable String dated) {}
