package org.entente.negotiation;

import java.time.Instant;
import java.util.UUID;

/** A paragraph of a version in preparation was changed, added, moved, merged or removed. */
public record TextDraftChanged(UUID text, UUID version, UUID paragraph, String deed, UUID by, Instant at)
        implements TextDraftAct {}
