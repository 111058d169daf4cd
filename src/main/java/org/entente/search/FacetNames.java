package org.entente.search;

import java.util.Optional;
import org.entente.languages.Language;

/** What the values of a facet are called; a bean of the room that keeps them. Without one, they are shown as they are. */
public interface FacetNames {

    /** {@code party}, {@code element} or {@code body}. */
    String facet();

    Optional<String> name(String value, Language language);

    /** The value that is meant by what somebody has typed, in whatever language. */
    Optional<String> meant(String typed);
}
