package org.entente.identity;

/** What somebody has shown to come in. */
enum Proof {
    PASSWORD,
    PASSWORD_AND_SECOND_FACTOR,
    /** What the organisation asked for is not ours to judge: it stands where a password would, and for nothing else. */
    PROVIDER,
    PROVIDER_AND_SECOND_FACTOR,
    /** Something they have, opened by something they know or are: both factors at once. */
    PASSKEY;

    boolean hasPassword() {
        return this == PASSWORD || this == PASSWORD_AND_SECOND_FACTOR;
    }

    boolean hasSecondFactor() {
        return this != PASSWORD && this != PROVIDER;
    }
}
