package org.entente.meetings.speakers;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By which rule whoever inscribes comes to stand before others. */
public enum Ordering {
    INSCRIPTION(Comparator.comparingInt(Inscription::number)),
    /** Of the speaker, as the table of ranks has them. */
    RANK(Comparator.comparingInt(Inscription::precedence).thenComparingInt(Inscription::number)),
    GROUPS_FIRST(Comparator.comparing(Inscription::isForNoGroup).thenComparingInt(Inscription::number)),
    /** Whoever comes stands last, until the chair says otherwise. */
    CHAIR((one, other) -> 0);

    private final Comparator<Inscription> comparator;

    Ordering(Comparator<Inscription> comparator) {
        this.comparator = comparator;
    }

    static Optional<Ordering> of(String name) {
        return Stream.of(values())
                .filter(ordering -> ordering.name().equals(name))
                .findFirst();
    }

    Comparator<Inscription> comparator() {
        return comparator;
    }

    public String key() {
        return "speakers.ordering." + name().toLowerCase(Locale.ROOT);
    }
}
