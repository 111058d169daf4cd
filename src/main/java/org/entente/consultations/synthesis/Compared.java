package org.entente.consultations.synthesis;

import java.util.List;
import org.entente.consultations.convergence.Parameters;
import org.entente.parties.Kind;

/**
 * The open propositions of a consultation, counted by groups of one kind.
 *
 * @param by the kind asked for, or the one that has members here
 * @param asDrawn in the order in which they were drawn
 */
record Compared(Kind by, List<Placed> asDrawn, Parameters parameters) {

    Synthesis synthesis() {
        return Synthesis.of(asDrawn, parameters);
    }
}
