package org.entente.search;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What a room lays out to be found. Each room that keeps something readable answers as a bean. */
public interface Shelf {

    /** Lasting, such as {@code statements}. */
    String name();

    /** The page of a whole, as acts name it. */
    default String about(UUID whole) {
        return "/" + name() + "/" + whole;
    }

    /** Everything on it that somebody but a draft's owner may read, one whole after the other, with bounded memory. */
    void everything(Consumer<Readable> each);

    /** What there is now of these wholes; nothing of one that is gone. */
    void of(Set<UUID> wholes, Consumer<Readable> each);

    /**
     * What is found otherwise when these change, such as statements under a consultation's title: wholes by shelf. Asked for
     * nobody in particular, while the one whose act it was may not be allowed to know them all.
     */
    default Map<String, Set<UUID>> alsoChanged(Set<UUID> wholes) {
        return Map.of();
    }
}
