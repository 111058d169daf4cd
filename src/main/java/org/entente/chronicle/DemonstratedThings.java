package org.entente.chronicle;

/** Knows which of a room's things belong to the demonstration; the rooms that hold such things answer as beans. */
public interface DemonstratedThings {

    /** By the page of the thing, as in {@link Act#about}. */
    boolean hold(String about);
}
