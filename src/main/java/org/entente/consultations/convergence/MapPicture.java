package org.entente.consultations.convergence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** An opinion map as marks to draw: those who stand at one place are one mark, the larger the more they are. */
public record MapPicture(List<Mark> marks, List<Label> labels, double middleX, double middleY, boolean isCrowded) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 440;

    private static final int MARGIN = 24;
    /** Beyond so many participants places are rounded to a grid, or a page would weigh megabytes. */
    private static final int CROWD = 400;

    private static final int GRID = 8;

    /**
     * @param group place among the groups, -1 for none; also the shape of the mark
     * @param names of those who stand here
     */
    public record Mark(double x, double y, int group, List<String> names) {

        public double size() {
            return Math.min(14, 4 + 1.5 * (Math.sqrt(names.size()) - 1));
        }
    }

    /** A name over its mark; there is none where it would lie on another name or on another's mark. */
    public record Label(double x, double y, String text) {

        private static final double LETTER = 9;
        private static final double HEIGHT = 15;

        boolean liesOn(Label other) {
            return Math.abs(y - other.y) < HEIGHT
                    && Math.abs(x - other.x) < LETTER * (text.length() + other.text.length()) / 2;
        }

        boolean liesOn(Mark mark) {
            var middle = y - HEIGHT / 3;
            return Math.abs(middle - mark.y()) < HEIGHT / 2 + mark.size()
                    && Math.abs(x - mark.x()) < LETTER * text.length() / 2 + mark.size();
        }
    }

    private record Place(double x, double y, int group) {}

    /** With no names beside the marks. */
    public static MapPicture of(OpinionMap map, Map<String, Integer> groups) {
        return of(map, groups, Map.of());
    }

    /**
     * Distances are the same along both axes, as a map's are.
     *
     * @param groups the place of each participant's group; none for whoever is in none
     * @param labels short names of participants
     */
    public static MapPicture of(OpinionMap map, Map<String, Integer> groups, Map<String, String> labels) {
        var points = map.points();
        var reachX = Math.max(
                1e-9,
                points.stream().mapToDouble(point -> Math.abs(point.x())).max().orElse(1));
        var reachY = Math.max(
                1e-9,
                points.stream().mapToDouble(point -> Math.abs(point.y())).max().orElse(1));
        var scale = Math.min((WIDTH / 2.0 - MARGIN) / reachX, (HEIGHT / 2.0 - MARGIN) / reachY);
        var crowded = points.size() > CROWD;
        var places = new LinkedHashMap<Place, List<String>>();
        for (var point : points) {
            var place = new Place(
                    rounded(WIDTH / 2.0 + point.x() * scale, crowded),
                    rounded(HEIGHT / 2.0 - point.y() * scale, crowded),
                    groups.getOrDefault(point.participant(), -1));
            places.computeIfAbsent(place, none -> new ArrayList<>()).add(point.participant());
        }
        var marks = places.entrySet().stream()
                .map(each -> new Mark(
                        each.getKey().x(), each.getKey().y(), each.getKey().group(), each.getValue()))
                .toList();
        return new MapPicture(marks, labels(marks, labels), WIDTH / 2.0, HEIGHT / 2.0, crowded);
    }

    private static List<Label> labels(List<Mark> marks, Map<String, String> names) {
        var placed = new ArrayList<Label>();
        for (var mark : marks) {
            var name = mark.names().stream()
                    .map(names::get)
                    .filter(Objects::nonNull)
                    .limit(3)
                    .collect(Collectors.joining(", "));
            var label =
                    new Label(mark.x(), mark.y() - mark.size() - 4, mark.names().size() > 3 ? name + " …" : name);
            var free = placed.stream().noneMatch(label::liesOn)
                    && marks.stream().noneMatch(other -> other != mark && label.liesOn(other));
            if (!name.isEmpty() && free) placed.add(label);
        }
        return List.copyOf(placed);
    }

    private static double rounded(double number, boolean crowded) {
        return crowded ? Math.round(number / GRID) * GRID : Math.round(number * 10) / 10.0;
    }

    /** The first group of each participant, for whoever belongs to several has one mark. */
    public static Map<String, Integer> firstGroups(Votes votes, Grouping grouping) {
        var first = new HashMap<String, Integer>();
        for (var group = 0; group < grouping.groups().size(); group++) {
            for (var participant : grouping.groups().get(group).participants()) {
                first.putIfAbsent(votes.participants().get(participant), group);
            }
        }
        return first;
    }
}
