package org.entente.negotiation;

import java.util.UUID;

/** Whether a delegation has asked for something on a text; the room that knows answers as a bean. */
public interface ProposedOn {

    boolean anything(UUID text);
}
