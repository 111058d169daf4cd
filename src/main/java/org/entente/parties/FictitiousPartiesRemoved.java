package org.entente.parties;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.search.ReadableChanged;

/** The demonstration's parties are gone; nobody can act for them any more. */
public record FictitiousPartiesRemoved(List<UUID> parties) implements ReadableChanged {

    @Override
    public String shelf() {
        return PartyShelf.NAME;
    }

    @Override
    public Set<UUID> wholes() {
        return Set.copyOf(parties);
    }
}
