package org.entente.consultations.convergence;

/**
 * Answers less the mean answer to their statement. A missing answer counts as the mean and so is 0 here: the table stays
 * as sparse as the answers are.
 */
final class Centred {

    private final Votes votes;
    private final double[] means;

    Centred(Votes votes) {
        this.votes = votes;
        this.means = means(votes);
    }

    private static double[] means(Votes votes) {
        var sums = new double[votes.statements().size()];
        var counts = new int[sums.length];
        for (var place = 0; place < votes.count(); place++) {
            sums[votes.column(place)] += votes.value(place);
            counts[votes.column(place)]++;
        }
        for (var statement = 0; statement < sums.length; statement++) {
            if (counts[statement] > 0) sums[statement] /= counts[statement];
        }
        return sums;
    }

    int rows() {
        return votes.participants().size();
    }

    int columns() {
        return means.length;
    }

    /** This table times a vector of statements: a number for each participant. */
    double[] times(double[] statements) {
        var product = new double[rows()];
        for (var row = 0; row < product.length; row++) {
            var sum = 0.0;
            for (var place = votes.start(row); place < votes.start(row + 1); place++) {
                var column = votes.column(place);
                sum += (votes.value(place) - means[column]) * statements[column];
            }
            product[row] = sum;
        }
        return product;
    }

    /** The table turned, times a vector of participants: a number for each statement. */
    double[] turnedTimes(double[] participants) {
        var product = new double[columns()];
        for (var row = 0; row < participants.length; row++) {
            var weight = participants[row];
            for (var place = votes.start(row); place < votes.start(row + 1); place++) {
                var column = votes.column(place);
                product[column] += (votes.value(place) - means[column]) * weight;
            }
        }
        return product;
    }

    /** The sum of all squares: what there is to explain. */
    double scatter() {
        var sum = 0.0;
        for (var place = 0; place < votes.count(); place++) {
            var value = votes.value(place) - means[votes.column(place)];
            sum += value * value;
        }
        return sum;
    }
}
