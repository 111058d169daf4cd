package org.entente.chronicle;

import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;

/** Who reads without being a person that is known, such as interpreters; the rooms that let them in answer as beans. */
public interface OtherReaders {

    /** Who they are, in plain words; nothing where the id is not of theirs. */
    Optional<String> name(UUID reader, Language language);
}
