package org.entente.consultations.convergence;

import java.util.List;

/** The little arithmetic of vectors that {@link PrincipalAxis} needs, in place. */
final class Vectors {

    private Vectors() {}

    static double product(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) sum += one[i] * other[i];
        return sum;
    }

    static double length(double[] vector) {
        return Math.sqrt(product(vector, vector));
    }

    static void scale(double[] vector, double factor) {
        for (var i = 0; i < vector.length; i++) vector[i] *= factor;
    }

    /** Twice, as once leaves a rest of rounding (Kahan and Parlett: twice is enough). */
    static void orthogonalise(double[] vector, List<double[]> basis) {
        for (var pass = 0; pass < 2; pass++) {
            for (var each : basis) add(vector, each, -product(vector, each));
        }
    }

    static double[] combined(List<double[]> basis, double[] weights) {
        var sum = new double[basis.getFirst().length];
        for (var i = 0; i < weights.length; i++) add(sum, basis.get(i), weights[i]);
        scale(sum, 1 / length(sum));
        return sum;
    }

    private static void add(double[] vector, double[] other, double weight) {
        for (var i = 0; i < vector.length; i++) vector[i] += weight * other[i];
    }

    /** The first of those that are farthest from 0. */
    static double largest(double[] vector) {
        var largest = vector[0];
        for (var number : vector) if (Math.abs(number) > Math.abs(largest)) largest = number;
        return largest;
    }
}
