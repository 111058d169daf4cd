package org.entente.negotiation.silence;

/** What came of a silence procedure; of what a State thinks that stayed silent, nothing is said. */
public enum SilenceOutcome {
    /** At the closing instant no break stood. */
    UNOBJECTED,
    /** At the closing instant a break stood. */
    BROKEN,
    /** The Chair ended it before, for a reason. */
    CALLED_OFF;
}
