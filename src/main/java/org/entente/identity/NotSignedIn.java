package org.entente.identity;

/** A provider has let nobody in: its message says why, in one sentence. */
class NotSignedIn extends Exception {

    private final String key;

    NotSignedIn(String key) {
        super(key);
        this.key = key;
    }

    NotSignedIn(String key, Throwable cause) {
        super(key, cause);
        this.key = key;
    }

    String key() {
        return key;
    }
}
