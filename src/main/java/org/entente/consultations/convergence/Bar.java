package org.entente.consultations.convergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Counts laid side by side in a line, as wide together as all who could have answered; in the page's direction of reading. */
public record Bar(List<Part> parts) {

    public static final int WIDTH = 240;

    private static final double HATCH = 4;

    /**
     * @param place of the count among those given; a count of 0 has no part
     * @param from in units of {@link #WIDTH}, from the left
     */
    public record Part(int place, double from, double width) {

        /** Where lines stand across it, by which it is told from a full part in black and white. */
        public List<Double> hatches() {
            return DoubleStream.iterate(from + HATCH / 2, at -> at < from + width, at -> at + HATCH)
                    .boxed()
                    .toList();
        }
    }

    /** The first count begins where reading begins; what is left over at the end are those who were silent. */
    public static Bar of(boolean rightToLeft, int whole, int... counts) {
        var parts = new ArrayList<Part>();
        var scale = (double) WIDTH
                / Math.max(1, Math.max(whole, Arrays.stream(counts).sum()));
        var before = 0.0;
        for (var place = 0; place < counts.length; place++) {
            var width = counts[place] * scale;
            if (width > 0) parts.add(new Part(place, rightToLeft ? WIDTH - before - width : before, width));
            before += width;
        }
        return new Bar(List.copyOf(parts));
    }
}
