package org.entente.negotiation;

import java.time.Instant;
import java.util.UUID;

/** A paragraph of a statement was named as where one of a text was first asked for. */
public record FirstStatementNamed(UUID text, UUID provision, UUID paragraph, UUID by, Instant at)
        implements ParagraphAct {}
