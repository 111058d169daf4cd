package org.entente.chronicle;

import java.util.List;
import java.util.UUID;

/** What a room keeps for parties, as far as it decides which acts are theirs to find; each such room answers as a bean. */
public interface PartyThings {

    /**
     * An act on this thing that belongs to this party.
     *
     * @param about as in {@link Act#about}
     * @param holder as in {@link Act#party}
     */
    record Shared(String about, UUID holder) {}

    /** Of whom else acts on which thing are also this party’s, because it holds the thing with them. */
    List<Shared> shared(UUID party);

    /** Acts that belong to this party, or that it shares, and that it is not told of now. */
    default List<Untold> untold(UUID party) {
        return List.of();
    }

    /**
     * Every act of one name on one thing.
     *
     * @param act the class that it is recorded by
     */
    record Untold(String about, Class<? extends Act> act) {

        String written() {
            return about + " " + act.getSimpleName();
        }
    }
}
