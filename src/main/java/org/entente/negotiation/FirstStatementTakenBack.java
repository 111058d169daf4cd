package org.entente.negotiation;

import java.time.Instant;
import java.util.UUID;

/** That a paragraph of a text was first asked for in one of a statement was taken back. */
public record FirstStatementTakenBack(UUID text, UUID provision, UUID paragraph, String because, UUID by, Instant at)
        implements ParagraphAct {}
