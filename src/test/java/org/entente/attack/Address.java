package org.entente.attack;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.access.AccessTable.Row;

/** Where a row of {@code docs/access.md} leads, and what stands in the places of it. */
record Address(String pattern) {

    private static final Pattern PLACE = Pattern.compile("\\{([^}:]+)[^}]*}");

    /** What has no id of its own, but is one of a few. */
    private static final List<String> CHOICES = List.of("kind", "language", "number", "ending");

    /** The same for everybody who asks, so that an answer can be compared with another. */
    private static final String NOBODYS = UUID.randomUUID().toString();

    static Address of(Row row) {
        return new Address(row.route().substring(row.route().indexOf('/')));
    }

    /** Whether it leads to a thing. */
    boolean hasPlaces() {
        return pattern.contains("{");
    }

    boolean isOfOneWithinAnother() {
        var places =
                PLACE.matcher(pattern).results().map(place -> place.group(1)).toList();
        return places.size() > 1 && !CHOICES.contains(places.getFirst()) && !CHOICES.contains(places.getLast());
    }

    /** In English where it is a page. */
    String to(List<String> ids) {
        var rest = ids.iterator();
        var path = PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(rest.hasNext() ? rest.next() : nothing(place.group(1))));
        return path.startsWith("/api/") ? path : "/en" + path;
    }

    /** Where nothing is, and never was. */
    String toNothing() {
        return to(List.of());
    }

    /** What stands in the places of such a path. */
    List<String> ids(String path) {
        var found = matched(path);
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .toList();
    }

    /** The same path with another id in its last place. */
    String within(String path, String id) {
        var found = matched(path);
        return path.substring(0, found.start(found.groupCount())) + id + path.substring(found.end(found.groupCount()));
    }

    /** The same path with nothing in its last place. */
    String withinNothing(String path) {
        var last = PLACE.matcher(pattern).results().toList().getLast().group(1);
        return within(path, nothing(last));
    }

    boolean leadsTo(String path) {
        return places(path).matches();
    }

    private Matcher matched(String path) {
        var found = places(path);
        if (!found.matches()) throw new IllegalArgumentException(path + " is not at " + pattern);
        return found;
    }

    private Matcher places(String path) {
        return Pattern.compile("(?:/en)?" + PLACE.matcher(pattern).replaceAll("([^/]+)"))
                .matcher(path);
    }

    private static String nothing(String place) {
        return switch (place) {
            case "code" -> "NOBODYS";
            case "number" -> "4711";
            case "language" -> "ar";
            case "kind" -> "consultation";
            case "ending" -> "akn.xml";
            case "sha256" -> "0".repeat(64);
            default -> NOBODYS;
        };
    }
}
