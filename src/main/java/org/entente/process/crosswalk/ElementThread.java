package org.entente.process.crosswalk;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.process.Step;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of where an element was taken up, as far as a reader may read it; what is fictitious apart from the
 * record.
 *
 * @param steps in the order that was asked for, those of one day as their rooms know it; those of which nobody knows the day
 *     stand last either way
 * @param of how many there are whatever is chosen
 * @param processes that something of it belongs to
 */
public record ElementThread(List<Step> steps, int of, Set<UUID> processes, boolean hasFictitious, Asked asked) {

    /** What belongs to no process that is known. */
    static final String NONE = "none";

    /** What belongs to the demonstration. */
    static final String DEMONSTRATION = "demo";

    private static final String NEWEST = "newest";

    /**
     * What was asked for in the address.
     *
     * @param process an id, {@code none}, {@code demo}, or empty for everything in the record
     * @param order {@code newest} for the newest first
     */
    public record Asked(String process, String order) {

        public Asked {
            process = process == null ? "" : process;
            order = order == null ? "" : order;
        }

        public boolean newestFirst() {
            return order.equals(NEWEST);
        }

        boolean demonstration() {
            return process.equals(DEMONSTRATION);
        }

        private boolean wants(@Nullable UUID belongsTo) {
            if (process.isEmpty() || demonstration()) return true;
            return process.equals(NONE)
                    ? belongsTo == null
                    : Optional.ofNullable(belongsTo)
                            .filter(id -> id.toString().equals(process))
                            .isPresent();
        }
    }

    static ElementThread of(List<Step> known, Asked asked) {
        var kept = known.stream()
                .filter(step -> step.fictitious() == asked.demonstration())
                .toList();
        Comparator<Step> kinds = Comparator.comparing(Step::kind);
        Comparator<String> days = asked.newestFirst() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        var steps = (asked.newestFirst() ? kept.reversed() : kept)
                .stream()
                        .filter(step -> asked.wants(step.process()))
                        .sorted(Comparator.comparing(Step::date, Comparator.nullsLast(days))
                                .thenComparing(asked.newestFirst() ? kinds.reversed() : kinds))
                        .toList();
        var processes = known.stream()
                .filter(step -> !step.fictitious())
                .map(Step::process)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        return new ElementThread(steps, kept.size(), processes, known.stream().anyMatch(Step::fictitious), asked);
    }
}
