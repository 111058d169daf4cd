package org.entente.consultations;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a published statement, as it is cited by what is drawn from it.
 *
 * @param isPublic whether everybody may read it
 * @param confirmed whether a rapporteur has confirmed that it is about the element that was asked for
 */
public record Quoted(
        UUID id,
        UUID statement,
        UUID consultation,
        UUID party,
        @Nullable UUID onBehalfOf,
        List<UUID> aligned,
        int position,
        String text,
        String language,
        boolean isPublic,
        boolean confirmed) {

    public String path() {
        return "/paragraphs/" + id;
    }

    /** Said by this party, in its name, or by somebody whom it has joined. */
    public boolean shows(UUID someParty) {
        return party.equals(someParty) || someParty.equals(onBehalfOf) || aligned.contains(someParty);
    }
}
