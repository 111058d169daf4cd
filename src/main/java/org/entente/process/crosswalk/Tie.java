package org.entente.process.crosswalk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an element is taken up in a document, a body or a session: in one of them.
 *
 * @param paragraph of the document, its number as the document bears it; empty where it is the document as a whole
 * @param process to which the document belongs
 */
public record Tie(
        UUID id,
        String element,
        @Nullable UUID document,
        String paragraph,
        @Nullable UUID body,
        @Nullable UUID session,
        @Nullable UUID process) {}
