package org.entente.web;

/** What a signed-in person may do, until delegations bring finer roles. */
public enum Role {
    /** An officer of the secretariat: convenes, publishes, keeps the reference facts, invites. */
    OFFICER,
    /** Confirms tags and writes the highlights report. */
    RAPPORTEUR,
    /** Speaks for one party. */
    DELEGATE
}
