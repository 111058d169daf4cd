package org.entente.consultations.propositions;

import java.util.Optional;
import java.util.UUID;

/** Knows where a party is asked about a proposition just now, so that its answer is not given elsewhere; answered by rounds. */
public interface RunningRounds {

    /** The page on which it is asked; empty where it is not. */
    Optional<String> asking(UUID proposition, UUID party);
}
