package org.entente.process.crosswalk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
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
 * @param steps a page of them, in the order that was asked for, those of one day as their rooms know it; those of which nobody
 *     knows the day stand last either way
 * @param chosen how many there are of what was asked for, on all pages
 * @param of how many there are whatever is chosen
 * @param processes that something of it belongs to
 * @param next what to ask for the steps behind these with; null where there are none
 */
public record ElementThread(
        List<Step> steps,
        int chosen,
        int of,
        Set<UUID> processes,
        boolean hasFictitious,
        Asked asked,
        @Nullable String next) {

    /** What belongs to no process that is known. */
    static final String NONE = "none";

    /** What belongs to the demonstration. */
    static final String DEMONSTRATION = "demo";

    static final int PAGE = 100;

    private static final String NEWEST = "newest";

    /**
     * What was asked for in the address.
     *
     * @param process an id, {@code none}, {@code demo}, or empty for everything in the record
     * @param order {@code newest} for the newest first
     * @param after the place behind which it goes on; empty for the beginning
     */
    public record Asked(String process, String order, String after) {

        public Asked {
            process = process == null ? "" : process;
            order = order == null ? "" : order;
            after = after == null ? "" : after;
        }

        public boolean newestFirst() {
            return order.equals(NEWEST);
        }

        /** The same, behind another place, as the end of an address. */
        public String behind(String place) {
            return "?process=" + inAddress(process) + "&order=" + inAddress(order) + "&after=" + inAddress(place);
        }

        private static String inAddress(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
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
        var places = placed(
                (asked.newestFirst() ? kept.reversed() : kept)
                        .stream().filter(step -> asked.wants(step.process())).toList(),
                asked);
        var behind = behind(places, asked);
        var page = page(behind.values());
        var shown = page.stream().flatMap(List::stream).toList();
        var processes = known.stream()
                .filter(step -> !step.fictitious())
                .map(Step::process)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        return new ElementThread(
                shown,
                places.values().stream().mapToInt(List::size).sum(),
                kept.size(),
                processes,
                known.stream().anyMatch(Step::fictitious),
                asked,
                page.size() == behind.size()
                        ? null
                        : ThreadPlace.of(shown.getLast()).toString());
    }

    /** In the order that was asked for; what several items of an agenda set at one place stands together there. */
    private static SequencedMap<ThreadPlace, List<Step>> placed(List<Step> steps, Asked asked) {
        var order = ThreadPlace.order(asked.newestFirst());
        return steps.stream()
                .sorted((one, other) -> order.compare(ThreadPlace.of(one), ThreadPlace.of(other)))
                .collect(groupingBy(ThreadPlace::of, LinkedHashMap::new, toList()));
    }

    /** Where the step at the place is gone, all of its day and kind is shown rather than anything left out. */
    private static SequencedMap<ThreadPlace, List<Step>> behind(
            SequencedMap<ThreadPlace, List<Step>> places, Asked asked) {
        var place = ThreadPlace.read(asked.after()).orElse(null);
        if (place == null) return places;
        var order = ThreadPlace.order(asked.newestFirst());
        var stands = places.containsKey(place);
        var passed = false;
        var behind = new LinkedHashMap<ThreadPlace, List<Step>>();
        for (var each : places.entrySet()) {
            if (passed || !stands && order.compare(each.getKey(), place) >= 0)
                behind.put(each.getKey(), each.getValue());
            passed = passed || each.getKey().equals(place);
        }
        return behind;
    }

    /** So many steps, and whatever else stands at the place of the last. */
    private static List<List<Step>> page(Collection<List<Step>> places) {
        var page = new ArrayList<List<Step>>();
        var steps = 0;
        for (var each : places) {
            if (steps >= PAGE) break;
            page.add(each);
            steps += each.size();
        }
        return page;
    }
}
