package org.entente.search;

import java.util.Set;
import java.util.UUID;

/** Implemented by events after which the index is out of date: something came, changed, moved to other readers or went. */
public interface ReadableChanged {

    /** The {@link Shelf#name} it stands on. */
    String shelf();

    /** What has changed, as in {@link Readable#whole}. */
    Set<UUID> wholes();
}
