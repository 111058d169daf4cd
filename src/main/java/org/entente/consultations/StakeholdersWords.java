package org.entente.consultations;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Names;

/** What the room that lets organisations in knows of their words; it answers as a bean. */
public interface StakeholdersWords {

    /** Whether what a party has to say for this record comes in by that room, where it is read before it is published. */
    boolean comeInElsewhere(Consultation record, UUID party);

    /** Whether a statement was read so: then its organisation may withdraw it, and write another, but not change it. */
    boolean wereReadBefore(UUID statement);

    /** As what organisations gave those of these statements of which it was written down; plain words in each language. */
    Map<UUID, Names> labels(Collection<UUID> statements);
}
