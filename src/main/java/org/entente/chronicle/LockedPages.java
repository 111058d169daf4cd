package org.entente.chronicle;

import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.web.Reader;

/** Knows which of a room's pages a reader may not open, though they may know of an act there; a bean of that room. */
public interface LockedPages {

    /** By the page of the thing, as in {@link Act#about}. */
    boolean isLocked(String about, Reader reader);

    /** Whether a finder gives the thing of such a page to nobody like the reader it is asked for; false for any other page. */
    static boolean isHidden(String about, String room, Consumer<UUID> finder) {
        var parts = about.split("/");
        if (parts.length != 3 || !parts[1].equals(room)) return false;
        try {
            finder.accept(UUID.fromString(parts[2]));
            return false;
        } catch (NoSuchElementException notForThem) {
            return true;
        }
    }
}
