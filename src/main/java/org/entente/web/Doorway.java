package org.entente.web;

/** A room's door in the head of every page; rooms contribute theirs as beans. */
public interface Doorway {

    /** Path without language. */
    String path();

    /** Message key of its name. */
    String key();

    int order();

    default boolean isOpenTo(Reader reader) {
        return true;
    }
}
