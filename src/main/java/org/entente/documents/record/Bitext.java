package org.entente.documents.record;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.documents.Block;

/**
 * Which paragraphs of a text say the same as which of the other, in another language: in order, those that are of one kind and
 * depth, bear the same number, name the same figures and are about as long, each measured by its whole text.
 *
 * <p>After Gale and Church, “A Program for Aligning Sentences in Bilingual Corpora”, Computational Linguistics 19 (1993): what
 * is long in one language is long in the other. Figures are the same in all.
 */
final class Bitext {

    /** A counterpart stands no further from its place than this, beside those that one text has more than the other. */
    private static final int FAR = 60;

    /** So many pairs are looked at; of more, none. */
    private static final int MOST = 2_000_000;

    /** What speaks for two paragraphs or against them; weighed on the Charter and the Goals in six languages. */
    private static final double PAIR = 0.2;

    private static final double SAME_NUMBER = 2;
    private static final double OTHER_NUMBER = -0.5;
    private static final double SAME_FIGURES = 2;
    private static final double OTHER_FIGURES = -0.3;

    /** Letters that any paragraph may have more or fewer. */
    private static final double SOME_LETTERS = 8;

    private static final Pattern FIGURES = Pattern.compile("\\p{Nd}+");

    private enum Step {
        PAIR,
        LEFT_ALONE,
        RIGHT_ALONE
    }

    /** What is looked at of a paragraph. */
    private record Trait(String shape, String number, Set<String> figures, double length) {

        static List<Trait> of(List<Block> blocks) {
            var all = blocks.stream().mapToLong(block -> block.text().length()).sum();
            return blocks.stream()
                    .map(block -> new Trait(
                            block.kind() + " " + block.level(),
                            digits(block),
                            figures(block.text()),
                            (block.text().length() + SOME_LETTERS) / (all + SOME_LETTERS * blocks.size())))
                    .toList();
        }

        private static Set<String> figures(String text) {
            var figures = new HashSet<String>();
            var found = FIGURES.matcher(text);
            while (found.find())
                figures.add(found.group()
                        .codePoints()
                        .mapToObj(digit -> String.valueOf(Character.digit(digit, 10)))
                        .collect(Collectors.joining()));
            return figures;
        }

        boolean mayBe(Trait other) {
            return shape.equals(other.shape);
        }

        double likeness(Trait other) {
            var ratio = Math.min(length, other.length) / Math.max(length, other.length);
            return PAIR + ratio * ratio + numbers(other) + figures(other);
        }

        private double numbers(Trait other) {
            if (number.isEmpty() || other.number.isEmpty()) return 0;
            return number.equals(other.number) ? SAME_NUMBER : OTHER_NUMBER;
        }

        private double figures(Trait other) {
            // A text may write them in words, or in numerals of its own.
            if (figures.isEmpty() || other.figures.isEmpty()) return 0;
            var most = Math.max(figures.size(), other.figures.size());
            var shared = figures.stream().filter(other.figures::contains).count();
            return shared == 0 ? OTHER_FIGURES : SAME_FIGURES * shared / most;
        }
    }

    private final List<Trait> left;
    private final List<Trait> right;
    private final int band;

    private Bitext(List<Block> left, List<Block> right) {
        this.left = Trait.of(left);
        this.right = Trait.of(right);
        this.band = Math.abs(left.size() - right.size()) + FAR;
    }

    /** Of {@code 3.}, {@code ٣-} and {@code ３．} alike; empty where it has none. */
    static String digits(Block block) {
        if (block.number() == null) return "";
        return Trait.figures(block.number()).stream().sorted().collect(Collectors.joining(" "));
    }

    /** Whether there are so few paragraphs that each can be looked at beside those that may be its own. */
    static boolean isShort(List<Block> left, List<Block> right) {
        return (left.size() + 1L) * (2L * (Math.abs(left.size() - right.size()) + FAR) + 1) <= MOST;
    }

    /** For each on the left the place of its counterpart on the right, −1 where it has none. */
    static int[] counterparts(List<Block> left, List<Block> right) {
        var bitext = new Bitext(left, right);
        return bitext.traced(bitext.steps());
    }

    /** The last step on the best way to each pair of places, those on the left by lines, those on the right by their distance. */
    private Step[][] steps() {
        var steps = new Step[left.size() + 1][2 * band + 1];
        var before = new double[2 * band + 1];
        for (var i = 0; i <= left.size(); i++) {
            var scores = new double[2 * band + 1];
            Arrays.fill(scores, Double.NEGATIVE_INFINITY);
            for (var at = 0; at <= 2 * band; at++) {
                var j = i + at - band;
                if (j < 0 || j > right.size()) continue;
                step(steps[i], scores, before, i, j, at);
            }
            before = scores;
        }
        return steps;
    }

    private void step(Step[] steps, double[] scores, double[] before, int i, int j, int at) {
        var best = i == 0 && j == 0 ? 0 : Double.NEGATIVE_INFINITY;
        Step step = null;
        if (i > 0 && j > 0 && left.get(i - 1).mayBe(right.get(j - 1))) {
            best = before[at] + left.get(i - 1).likeness(right.get(j - 1));
            step = Step.PAIR;
        }
        if (i > 0 && at < 2 * band && before[at + 1] > best) {
            best = before[at + 1];
            step = Step.LEFT_ALONE;
        }
        if (j > 0 && at > 0 && scores[at - 1] > best) {
            best = scores[at - 1];
            step = Step.RIGHT_ALONE;
        }
        scores[at] = best;
        if (step != null) steps[at] = step;
    }

    private int[] traced(Step[][] steps) {
        var counterparts = new int[left.size()];
        Arrays.fill(counterparts, -1);
        var i = left.size();
        var j = right.size();
        while (i > 0 || j > 0) {
            var step = steps[i][j - i + band];
            if (step == Step.PAIR) counterparts[--i] = --j;
            else if (step == Step.LEFT_ALONE) i--;
            else j--;
        }
        return counterparts;
    }
}
