package org.entente.negotiation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where the paragraphs of a text come from and where they go, through all the versions between two. Each version says of its
 * paragraphs what they came out of in the one before; here that is put together. Versions come with the oldest first.
 */
public final class Descent {

    private Descent() {}

    /** Of each paragraph of the last version, those of the first that it is or came out of. */
    static Map<UUID, List<UUID>> from(List<List<Provision>> versions) {
        var known = new HashMap<UUID, List<UUID>>();
        for (var each : versions.getFirst()) known.put(each.id(), List.of(each.id()));
        for (var version : versions.subList(1, versions.size())) {
            var found = new HashMap<UUID, List<UUID>>();
            for (var each : version) found.put(each.id(), from(each, known));
            known.putAll(found);
        }
        var from = new LinkedHashMap<UUID, List<UUID>>();
        for (var each : versions.getLast()) from.put(each.id(), known.getOrDefault(each.id(), List.of()));
        return from;
    }

    private static List<UUID> from(Provision provision, Map<UUID, List<UUID>> known) {
        return Stream.concat(Stream.of(provision.id()), provision.origins().stream())
                .flatMap(id -> known.getOrDefault(id, List.of()).stream())
                .distinct()
                .toList();
    }

    /** Of each paragraph of the first version, those of the last that it is or went into, in the order of the last; of what was deleted, none. */
    public static Map<UUID, List<UUID>> into(List<List<Provision>> versions) {
        var into = new HashMap<UUID, List<UUID>>();
        from(versions)
                .forEach((to, from) -> from.forEach(each ->
                        into.computeIfAbsent(each, none -> new ArrayList<>()).add(to)));
        return into;
    }

    /** The paragraphs of the last version, told what they came out of in the first. */
    static List<Provision> told(List<List<Provision>> versions) {
        return told(versions.getLast(), from(versions));
    }

    /** The paragraphs of the first version as though they had come out of the last: what was split there is merged here. */
    static List<Provision> toldBack(List<List<Provision>> versions) {
        return told(versions.getFirst(), into(versions));
    }

    private static List<Provision> told(List<Provision> provisions, Map<UUID, List<UUID>> from) {
        return provisions.stream()
                .map(each -> each.outOf(from.getOrDefault(each.id(), List.of()).stream()
                        .filter(origin -> !origin.equals(each.id()))
                        .toList()))
                .toList();
    }
}
