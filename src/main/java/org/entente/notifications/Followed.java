package org.entente.notifications;

import java.util.Optional;
import java.util.UUID;
import org.entente.web.Ui;

/** A kind of thing that one can follow; each answers as a bean. */
public interface Followed {

    /** As in {@code kind:id}, such as {@code consultation}. */
    String kind();

    /** What it is called, as far as the reader may know of it. */
    Optional<Name> name(UUID of, Ui ui);

    /**
     * @param path its page without language
     */
    record Name(String title, String titleLanguage, String path) {}
}
