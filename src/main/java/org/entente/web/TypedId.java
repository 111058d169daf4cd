package org.entente.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a thing as a form or an address brings it. */
public final class TypedId {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private TypedId() {}

    /** None where it is none; {@link UUID#fromString} would take shorter ones for another's. */
    public static Optional<UUID> of(String typed) {
        return ID.matcher(typed).matches() ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }

    /** Chosen when a form was first shown, so that the form sent twice adds one thing. */
    public static UUID orNew(String typed) {
        return of(typed).orElseGet(UUID::randomUUID);
    }

    /** Each once, in the order in which they stand among other words, such as addresses. */
    public static List<UUID> in(String words) {
        return ID.matcher(words)
                .results()
                .map(found -> UUID.fromString(found.group()))
                .distinct()
                .toList();
    }
}
