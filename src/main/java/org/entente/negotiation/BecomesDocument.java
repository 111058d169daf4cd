package org.entente.negotiation;

import java.util.Optional;
import java.util.UUID;

/** As what kind of document a text is put before a body, or was adopted; the room that knows answers as a bean. */
public interface BecomesDocument {

    /** In English and lower case, such as {@code report}; empty as long as nobody has said so. */
    Optional<String> kind(UUID text);
}
