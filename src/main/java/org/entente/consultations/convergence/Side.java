package org.entente.consultations.convergence;

/** On which side of a statement. */
public enum Side {
    AGREE,
    DISAGREE
}
