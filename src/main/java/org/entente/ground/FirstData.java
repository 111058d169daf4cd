package org.entente.ground;

/** What a room brings into an empty database: the reference facts, or its part of the demonstration. */
public interface FirstData {

    /** Facts before what leans on them. */
    int order();

    /** Message key of what is being loaded. */
    String key();

    boolean isDemonstration();

    boolean isLoaded();

    void load();
}
