package org.entente.process.crosswalk;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.process.Step;
import org.jspecify.annotations.Nullable;

/**
 * Where a step stands on a thread, for the address of those behind it: it holds whatever is set on the thread meanwhile, and where
 * the step itself is gone.
 *
 * @param date as the step has it
 */
record ThreadPlace(@Nullable String date, Step.Kind kind, String path) {

    static ThreadPlace of(Step step) {
        return new ThreadPlace(step.date(), step.kind(), step.path());
    }

    /** Empty where it is none of ours. */
    static Optional<ThreadPlace> read(String written) {
        var parts = written.split("~", 3);
        if (parts.length < 3) return Optional.empty();
        return Stream.of(Step.Kind.values())
                .filter(kind -> kind.name().equals(parts[1]))
                .findFirst()
                .map(kind -> new ThreadPlace(parts[0].isEmpty() ? null : parts[0], kind, parts[2]));
    }

    /** By day and kind; in which order steps of one kind stand on one day, their room knows. */
    static Comparator<ThreadPlace> order(boolean newestFirst) {
        Comparator<String> days = newestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<ThreadPlace> kinds = Comparator.comparing(ThreadPlace::kind);
        return Comparator.comparing(ThreadPlace::date, Comparator.nullsLast(days))
                .thenComparing(newestFirst ? kinds.reversed() : kinds);
    }

    @Override
    public String toString() {
        return (date == null ? "" : date) + "~" + kind + "~" + path;
    }
}
