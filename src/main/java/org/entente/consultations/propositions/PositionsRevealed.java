package org.entente.consultations.propositions;

import java.util.UUID;

/** Implemented by what is told when a round is over: its answers are for everybody who reads its propositions from then on. */
public interface PositionsRevealed {

    UUID round();
}
