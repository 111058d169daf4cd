package org.entente.consultations;

/** Why nothing at all can be taken from a source: a message key and what fills its places. */
final class BadSource extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    BadSource(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
