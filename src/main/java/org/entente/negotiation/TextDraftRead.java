package org.entente.negotiation;

import java.time.Instant;
import java.util.UUID;

/** A version in preparation was taken from a file. */
public record TextDraftRead(UUID text, UUID version, String file, int paragraphs, UUID by, Instant at)
        implements TextDraftAct {}
