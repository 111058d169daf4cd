package org.entente.meetings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an item stands in its agenda: sub-items after their item, and a place after another one that was chosen. */
final class AgendaOrder {

    private AgendaOrder() {}

    /**
     * Every item of a session in its order.
     *
     * @param items with the one that is placed among them, wherever it stood
     * @param after the item, or a sub-item, after which it comes; null for the first place
     */
    static List<UUID> placed(List<AgendaItem> items, AgendaItem placed, @Nullable UUID after) {
        var families = new LinkedHashMap<UUID, List<UUID>>();
        items.stream()
                .filter(item -> item.parent() == null && !item.id().equals(placed.id()))
                .forEach(item -> families.put(item.id(), new ArrayList<>(List.of(item.id()))));
        for (var item : items) {
            var family = item.parent() == null ? null : families.get(item.parent());
            if (family != null && !item.id().equals(placed.id())) family.add(item.id());
        }
        return placed.parent() == null ? top(items, families, placed, after) : sub(families, placed, after);
    }

    /** Its sub-items go along with it. */
    private static List<UUID> top(
            List<AgendaItem> items, Map<UUID, List<UUID>> families, AgendaItem placed, @Nullable UUID after) {
        var family = new ArrayList<>(List.of(placed.id()));
        items.stream().filter(item -> placed.id().equals(item.parent())).forEach(item -> family.add(item.id()));
        var order = new ArrayList<UUID>();
        if (after == null) order.addAll(family);
        families.values().forEach(each -> {
            order.addAll(each);
            if (after != null && each.contains(after)) order.addAll(family);
        });
        if (!order.contains(placed.id())) order.addAll(family);
        return order;
    }

    private static List<UUID> sub(Map<UUID, List<UUID>> families, AgendaItem placed, @Nullable UUID after) {
        var family = families.get(placed.parent());
        if (family != null) {
            var place = after == null ? -1 : family.indexOf(after);
            family.add(place < 0 ? family.size() : place + 1, placed.id());
        }
        return families.values().stream().flatMap(List::stream).toList();
    }
}
