package org.entente.consultations;

/** Why an item, or a whole source of items, is not taken in: a message key and what fills its places. */
final class NotTaken extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    NotTaken(String key, Object... arguments) {
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
