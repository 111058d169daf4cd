package org.entente.negotiation.adoption;

/** What came of an adoption. */
public enum AdoptionOutcome {
    /** No objection stood, or the vote was carried. */
    ADOPTED,
    /** An objection stood, or the vote was not carried. */
    NOT_ADOPTED,
    /** The text was taken from before the body, for a reason. */
    CALLED_OFF
}
