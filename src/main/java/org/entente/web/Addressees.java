package org.entente.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;

/** Persons as letters reach them; answered by the room that keeps persons, to the program itself alone. */
public interface Addressees {

    /**
     * Somebody whose account is in use and who has an address.
     *
     * @param language in which they took their account
     */
    record Addressee(UUID person, String name, String email, Language language) {}

    Optional<Addressee> find(UUID person);

    /** Whoever has an account in use and an address. */
    Set<UUID> everybody();

    /** Whoever may act today for one of these delegations. */
    Set<UUID> actingFor(Collection<UUID> delegations);

    /** As whom they may read today: once for each delegation for which they may act. */
    List<Reader> readers(UUID person);
}
