package org.entente.negotiation;

import java.time.Instant;
import java.util.UUID;

/** Paragraphs of a version in preparation were worded in another language. */
public record TextDraftTranslated(UUID text, UUID version, String language, int paragraphs, UUID by, Instant at)
        implements TextDraftAct {}
