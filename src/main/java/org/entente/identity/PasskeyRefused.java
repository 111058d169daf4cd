package org.entente.identity;

/** What came is no passkey that opens this door: forged, stale, for another site or another person. */
class PasskeyRefused extends Exception {

    PasskeyRefused(Throwable cause) {
        super(cause);
    }

    PasskeyRefused(String message) {
        super(message);
    }
}
