package org.entente.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long something took, over many runs after a few that do not count; in milliseconds. */
record Timing(double median, double p95, double most) {

    private static final int WARM_UP = 10;
    private static final int RUNS = 50;

    static Timing of(Runnable deed) {
        return of(deed, WARM_UP, RUNS);
    }

    /** For what takes a fraction of a millisecond and is done on every request, as a program does it that has been up a while. */
    static Timing warm(Runnable deed) {
        return of(deed, 5_000, 5_000);
    }

    private static Timing of(Runnable deed, int warmUp, int runs) {
        for (var i = 0; i < warmUp; i++) deed.run();
        var times = new double[runs];
        for (var i = 0; i < runs; i++) {
            var begun = System.nanoTime();
            deed.run();
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        return of(times);
    }

    static Timing of(double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return new Timing(
                sorted[(sorted.length - 1) / 2],
                sorted[(int) Math.ceil(sorted.length * 0.95) - 1],
                sorted[sorted.length - 1]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%8.1f %8.1f %8.1f", median, p95, most);
    }
}
