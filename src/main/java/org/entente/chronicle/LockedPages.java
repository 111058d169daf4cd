package org.entente.chronicle;

import org.entente.web.Reader;

/** Knows which of a room's pages a reader may not open, though they may know of an act there; a bean of that room. */
public interface LockedPages {

    /** By the page of the thing, as in {@link Act#about}. */
    boolean isLocked(String about, Reader reader);
}
