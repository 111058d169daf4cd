package org.entente.web;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may read a thing. The delegation it belongs to always may; the same rule stands in PostgreSQL as row-level security.
 *
 * @param named for {@link Kind#NAMED} the delegations and persons by their ids, empty otherwise
 */
public record Audience(Kind kind, Set<UUID> named) {

    /** From the widest to the narrowest. */
    public enum Kind {
        /** Everybody, with an account or without. */
        PUBLIC,
        /** Whoever acts for a delegation. */
        PARTICIPANTS,
        /** Delegations of States, and those who hold an office of the process. */
        STATES,
        /** Delegations and persons that are named. */
        NAMED,
        /** Those who hold an office: Chair, rapporteurs, officers of the secretariat. */
        OFFICERS,
        /** The delegation that the thing belongs to. */
        OWN;

        public String key() {
            return "web.audience." + name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Audience PUBLIC = new Audience(Kind.PUBLIC, Set.of());
    public static final Audience OWN = new Audience(Kind.OWN, Set.of());
    public static final Audience OFFICERS = new Audience(Kind.OFFICERS, Set.of());

    public Audience {
        named = kind == Kind.NAMED ? Set.copyOf(named) : Set.of();
    }

    /** Owned by a delegation, or by nobody but the house. */
    public boolean admits(Reader reader, @Nullable UUID owner) {
        return reader.audiences().contains(kind)
                || owner != null
                        && reader.delegate().filter(own -> own.belongsTo(owner)).isPresent()
                || kind == Kind.NAMED && !Collections.disjoint(named, reader.ids());
    }

    /** Whether whoever is admitted to the other, and owns nothing, is admitted to this. */
    public boolean includes(Audience other) {
        return switch (kind) {
            case PUBLIC -> true;
            case PARTICIPANTS, STATES ->
                other.kind == Kind.OFFICERS
                        || other.kind == kind
                        || kind == Kind.PARTICIPANTS && other.kind == Kind.STATES;
            case NAMED -> other.kind == Kind.NAMED && named.containsAll(other.named);
            case OFFICERS -> other.kind == Kind.OFFICERS;
            case OWN -> false;
        };
    }

    public boolean isPublic() {
        return kind == Kind.PUBLIC;
    }
}
