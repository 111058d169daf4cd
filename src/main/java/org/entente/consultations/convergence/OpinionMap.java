package org.entente.consultations.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Participants as points, near each other where they answered alike. Axes are the first two principal components, with the
 * mean put for what was not answered; a participant stands where their own answers alone place them, drawn outwards by
 * the root of statements over answers, so that few answers do not pull to the middle (Polis, {@code pca.clj}). Neither
 * direction nor side means more or less of anything.
 *
 * @param points of everybody who answered anything, in the order of {@link Votes#participants()}
 * @param shares how much of all differences each axis shows, 0 to 1; one alone where answers differ in one direction only
 */
public record OpinionMap(List<Point> points, List<Double> shares) {

    public record Point(String participant, double x, double y) {}

    public static Optional<OpinionMap> of(Votes votes) {
        var table = new Centred(votes);
        var axes = PrincipalAxis.of(table, 2);
        if (axes.isEmpty()) return Optional.empty();
        var across = table.times(axes.getFirst().loadings());
        var along = axes.size() > 1 ? table.times(axes.get(1).loadings()) : new double[across.length];
        var points = new ArrayList<Point>();
        for (var participant = 0; participant < across.length; participant++) {
            if (votes.countOf(participant) == 0) continue;
            var outwards = Math.sqrt((double) votes.statements().size() / votes.countOf(participant));
            points.add(new Point(
                    votes.participants().get(participant),
                    across[participant] * outwards,
                    along[participant] * outwards));
        }
        return Optional.of(
                new OpinionMap(points, axes.stream().map(PrincipalAxis::share).toList()));
    }
}
