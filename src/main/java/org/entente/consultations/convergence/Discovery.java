package org.entente.consultations.convergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Groups that nobody has given, found on an opinion map: k means, for every number of groups from 2 to {@code most}, of
 * which the one with the largest mean silhouette is taken (Rousseeuw 1987). Starting points are chosen by distance and not
 * by lot, so that the same answers give the same groups.
 */
public final class Discovery {

    /** The silhouette compares everybody with everybody. */
    public static final int PARTICIPANTS = 10_000;

    private static final int ROUNDS = 200;

    private final double[][] points;

    private Discovery(OpinionMap map) {
        points = map.points().stream()
                .map(point -> new double[] {point.x(), point.y()})
                .toArray(double[][]::new);
    }

    /** Groups named 1, 2, … with the largest first; empty where the map has fewer than three different points or too many. */
    public static Optional<Grouping> of(OpinionMap map, int most, Votes votes) {
        if (map.points().size() > PARTICIPANTS) return Optional.empty();
        var discovery = new Discovery(map);
        return discovery.best(most).map(clusters -> Grouping.of(named(clusters, map), votes));
    }

    private Optional<int[]> best(int most) {
        var different = different();
        int[] best = null;
        var widest = Double.NEGATIVE_INFINITY;
        for (var k = 2; k <= most && k < different; k++) {
            var clusters = means(k);
            var silhouette = silhouette(clusters, k);
            if (silhouette > widest) {
                widest = silhouette;
                best = clusters;
            }
        }
        return Optional.ofNullable(best);
    }

    private int different() {
        var seen = new HashSet<List<Double>>();
        for (var point : points) seen.add(List.of(point[0], point[1]));
        return seen.size();
    }

    private int[] means(int k) {
        var centres = farApart(k);
        var clusters = new int[points.length];
        for (var round = 0; round < ROUNDS; round++) {
            if (!assign(clusters, centres) && round > 0) break;
            centres = centresOf(clusters, centres);
        }
        return clusters;
    }

    /** The point farthest from the middle, and then again and again the one farthest from all chosen. */
    private double[][] farApart(int k) {
        var centres = new double[k][];
        var nearest = new double[points.length];
        for (var i = 0; i < points.length; i++) nearest[i] = Math.hypot(points[i][0], points[i][1]);
        for (var chosen = 0; chosen < k; chosen++) {
            var farthest = 0;
            for (var i = 1; i < points.length; i++) if (nearest[i] > nearest[farthest]) farthest = i;
            centres[chosen] = points[farthest].clone();
            for (var i = 0; i < points.length; i++) {
                var distance = distance(points[i], centres[chosen]);
                nearest[i] = chosen == 0 ? distance : Math.min(nearest[i], distance);
            }
        }
        return centres;
    }

    /** Whether anybody changed. */
    private boolean assign(int[] clusters, double[][] centres) {
        var changed = false;
        for (var i = 0; i < points.length; i++) {
            var nearest = 0;
            for (var k = 1; k < centres.length; k++) {
                if (distance(points[i], centres[k]) < distance(points[i], centres[nearest])) nearest = k;
            }
            changed |= clusters[i] != nearest;
            clusters[i] = nearest;
        }
        return changed;
    }

    /** One that nobody is nearest to stays where it was. */
    private double[][] centresOf(int[] clusters, double[][] before) {
        var centres = new double[before.length][2];
        var sizes = new int[before.length];
        for (var i = 0; i < points.length; i++) {
            centres[clusters[i]][0] += points[i][0];
            centres[clusters[i]][1] += points[i][1];
            sizes[clusters[i]]++;
        }
        for (var k = 0; k < centres.length; k++) {
            if (sizes[k] == 0) centres[k] = before[k];
            else Vectors.scale(centres[k], 1.0 / sizes[k]);
        }
        return centres;
    }

    private double silhouette(int[] clusters, int k) {
        var sizes = new int[k];
        for (var cluster : clusters) sizes[cluster]++;
        var sum = 0.0;
        var distances = new double[k];
        for (var i = 0; i < points.length; i++) {
            if (sizes[clusters[i]] < 2) continue;
            Arrays.fill(distances, 0);
            for (var j = 0; j < points.length; j++) distances[clusters[j]] += distance(points[i], points[j]);
            var own = distances[clusters[i]] / (sizes[clusters[i]] - 1);
            var other = Double.POSITIVE_INFINITY;
            for (var c = 0; c < k; c++) {
                if (c != clusters[i] && sizes[c] > 0) other = Math.min(other, distances[c] / sizes[c]);
            }
            if (Double.isFinite(other) && Math.max(own, other) > 0) sum += (other - own) / Math.max(own, other);
        }
        return sum / points.length;
    }

    private static double distance(double[] one, double[] other) {
        var x = one[0] - other[0];
        var y = one[1] - other[1];
        return Math.sqrt(x * x + y * y);
    }

    private static HashMap<String, Set<String>> named(int[] clusters, OpinionMap map) {
        var members = new HashMap<Integer, List<String>>();
        for (var i = 0; i < clusters.length; i++) {
            members.computeIfAbsent(clusters[i], none -> new ArrayList<>())
                    .add(map.points().get(i).participant());
        }
        var bySize = members.values().stream()
                .sorted((one, other) -> one.size() == other.size()
                        ? ByName.ORDER.compare(one.getFirst(), other.getFirst())
                        : other.size() - one.size())
                .toList();
        var named = new HashMap<String, Set<String>>();
        for (var group : bySize) named.put(Integer.toString(named.size() + 1), new HashSet<>(group));
        return named;
    }
}
