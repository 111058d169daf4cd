package org.entente.documents;

import java.util.Collection;
import java.util.Set;

/** Names files of the store. Files of one content are one file: before a room removes its own, it asks who else holds them. */
public interface HoldsFiles {

    /** Of these SHA-256 those that are held here. */
    Set<String> among(Collection<String> sha256);

    /** Those that it holds for the demonstration alone, which go with it. */
    default Set<String> ofTheDemonstration() {
        return Set.of();
    }
}
