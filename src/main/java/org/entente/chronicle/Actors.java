package org.entente.chronicle;

import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;

/** Names those who acted; a bean of the room that keeps persons. */
public interface Actors {

    /** In whose name a person acted: a party, or the secretariat; for everyone to read. */
    String actingFor(UUID person, @Nullable UUID delegation, Language language);

    /** The person's own name, where this reader may know it. */
    Optional<String> name(UUID person, Reader reader);
}
