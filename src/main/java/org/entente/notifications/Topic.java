package org.entente.notifications;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.web.Ui;

/** Something of which one can be told; each kind answers as a bean of the room that knows it. */
public interface Topic {

    /** Lasting and short, such as {@code statements}; {@code notifications.topic.<name>} says what it is. */
    String name();

    /** In the order of the page. */
    int order();

    /** For whoever has an account and has not chosen. */
    default Often usual() {
        return Often.AT_ONCE;
    }

    /** Whether one may be told of those only that one follows, and is unless one chooses otherwise. */
    default boolean isFollowed() {
        return false;
    }

    /**
     * What it stands in, as {@code kind:id}, besides what was said when it happened: asked by the program, for whoever did it
     * may not be allowed to read it any more.
     */
    default Set<String> within(UUID of) {
        return Set.of();
    }

    /**
     * Whom it concerns, besides those who were said when it happened: delegations, and persons that it names. Asked by the
     * program too, for whoever did it may not be among them.
     */
    default Set<UUID> concerned(UUID of) {
        return Set.of();
    }

    /** Whether whoever has no account may be told of it, as far as it is public. */
    default boolean isForEverybody() {
        return true;
    }

    /**
     * As the reader of {@code ui} may see it now: the database is asked as them. Empty where it is nothing to them, or nothing
     * any more. What a guest is given here may stand in a letter; what only somebody else is given never does.
     */
    Optional<News> read(Told told, Ui ui);
}
