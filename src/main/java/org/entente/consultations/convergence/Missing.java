package org.entente.consultations.convergence;

/** Why a part of a result is not there; each has a sentence, {@code convergence.missing.<name>}. */
public enum Missing {
    NO_VOTES,
    ONE_PARTICIPANT,
    /** Everybody answered alike, so there is no direction in which to draw a map. */
    ALL_ALIKE,
    NO_GROUPS,
    ONE_GROUP
}
