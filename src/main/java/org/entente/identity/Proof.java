package org.entente.identity;

/** What somebody has shown to come in. */
enum Proof {
    PASSWORD,
    PASSWORD_AND_SECOND_FACTOR,
    /** Something they have, opened by something they know or are: both factors at once. */
    PASSKEY;

    boolean hasPassword() {
        return this != PASSKEY;
    }

    boolean hasSecondFactor() {
        return this != PASSWORD;
    }
}
