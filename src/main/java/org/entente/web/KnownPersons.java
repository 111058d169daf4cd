package org.entente.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Persons as far as somebody may know of them; answered by the room that keeps persons. */
public interface KnownPersons {

    /** Whom the asker may mean by an e-mail address or a name; of anybody else it is not told whether they are there. */
    List<UUID> called(Delegate asker, String addressOrName);

    /** Who holds, or held, an office of the secretariat, and how the asker would write each; nobody for who keeps no accounts. */
    Map<UUID, String> inOffice(Delegate asker, Role office);

    /** How the asker would write this person; empty where they may not know who it is. */
    Optional<String> written(Delegate asker, UUID person);
}
