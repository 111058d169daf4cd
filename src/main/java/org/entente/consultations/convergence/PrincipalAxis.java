package org.entente.consultations.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * A direction in the space of statements along which answers differ most, and how much of all differences lies along it.
 *
 * <p>Found by the method of Lanczos with every vector made orthogonal to all before it (Golub and Van Loan, Matrix
 * Computations, section 10.1): it needs only products with the sparse table, some dozens of them. It works on whichever
 * side of the table is smaller.
 *
 * @param loadings one number a statement, of length 1; the largest of them is positive, for a direction has two signs
 * @param share of the scatter, 0 to 1
 */
record PrincipalAxis(double[] loadings, double share) {

    /** Below this part of all scatter, what is left is rounding. */
    private static final double NOTHING = 1e-12;

    private static final double EXACT = 1e-13;

    /** The first axes, at most {@code count}; fewer where answers do not differ in that many directions. */
    static List<PrincipalAxis> of(Centred table, int count) {
        var scatter = table.scatter();
        var found = new ArrayList<double[]>();
        var axes = new ArrayList<PrincipalAxis>();
        while (axes.size() < count) {
            var direction = next(table, found, scatter);
            if (direction.isEmpty()) break;
            found.add(direction.get());
            axes.add(axis(table, direction.get(), scatter));
        }
        return axes;
    }

    private static PrincipalAxis axis(Centred table, double[] direction, double scatter) {
        var loadings = isNarrow(table) ? direction.clone() : table.turnedTimes(direction);
        var length = isNarrow(table) ? Vectors.length(table.times(direction)) : Vectors.length(loadings);
        Vectors.scale(loadings, 1 / Vectors.length(loadings));
        if (Vectors.largest(loadings) < 0) Vectors.scale(loadings, -1);
        return new PrincipalAxis(loadings, length * length / scatter);
    }

    private static boolean isNarrow(Centred table) {
        return table.columns() <= table.rows();
    }

    private static double[] square(Centred table, double[] vector) {
        return isNarrow(table) ? table.turnedTimes(table.times(vector)) : table.times(table.turnedTimes(vector));
    }

    /** The strongest direction in what those found leave over; empty where they leave nothing. */
    private static Optional<double[]> next(Centred table, List<double[]> found, double scatter) {
        var size = Math.min(table.columns(), table.rows());
        if (size <= found.size() || scatter == 0) return Optional.empty();
        var steps = size - found.size();
        var basis = new ArrayList<double[]>();
        var diagonal = new ArrayList<Double>();
        var beside = new ArrayList<Double>();
        var vector = start(size);
        while (true) {
            Vectors.orthogonalise(vector, found);
            Vectors.orthogonalise(vector, basis);
            Vectors.scale(vector, 1 / Vectors.length(vector));
            basis.add(vector);
            var image = square(table, vector);
            diagonal.add(Vectors.product(image, vector));
            Vectors.orthogonalise(image, found);
            Vectors.orthogonalise(image, basis);
            var rest = Vectors.length(image);
            var isLast = basis.size() == steps || rest <= NOTHING * scatter;
            if (isLast || basis.size() % 4 == 0) {
                var small = new EigenDecompositionSymmetric(array(diagonal), array(beside));
                var strongest = small.getEigenvector(0).toArray();
                var error = rest * Math.abs(strongest[strongest.length - 1]);
                if (isLast || error <= EXACT * small.getEigenvalue(0)) {
                    return small.getEigenvalue(0) <= NOTHING * scatter
                            ? Optional.empty()
                            : Optional.of(Vectors.combined(basis, strongest));
                }
            }
            beside.add(rest);
            vector = image;
        }
    }

    /** The same for every table of this size: numbers that no structure of answers is likely to be orthogonal to. */
    private static double[] start(int size) {
        var random = new SplittableRandom(size);
        var vector = new double[size];
        for (var i = 0; i < size; i++) vector[i] = random.nextDouble() - 0.5;
        return vector;
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
