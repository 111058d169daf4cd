package org.entente.consultations.convergence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The groups by which answers are compared, in the order of {@link ByName}. */
public record Grouping(List<Group> groups) {

    public Grouping {
        groups = List.copyOf(groups);
    }

    /** A row each of counts and comparisons, and what the memory that the program is given holds with ease. */
    private static final int MOST = 1_000_000;

    public static Grouping none() {
        return new Grouping(List.of());
    }

    /** Who belongs to what ({@link NotAMatrix} where that is too much); members of whom {@code votes} holds nothing count as members all the same. */
    public static Grouping of(Map<String, ? extends Set<String>> membersByGroup, Votes votes) {
        var statements = votes.statements().size();
        if ((long) membersByGroup.size() * statements > MOST)
            throw new NotAMatrix("convergence.mistake.too_many_groups", membersByGroup.size(), statements, MOST);
        var places = new HashMap<String, Integer>();
        for (var name : votes.participants()) places.put(name, places.size());
        var sorted = new TreeMap<String, Set<String>>(ByName.ORDER);
        sorted.putAll(membersByGroup);
        return new Grouping(sorted.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), places))
                .toList());
    }

    private static Group group(String name, Set<String> members, Map<String, Integer> places) {
        var known = new TreeSet<Integer>();
        for (var member : members) {
            var place = places.get(member);
            if (place != null) known.add(place);
        }
        return new Group(name, known.stream().mapToInt(Integer::intValue).toArray(), members.size());
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
