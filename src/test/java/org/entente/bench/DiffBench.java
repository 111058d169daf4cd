package org.entente.bench;

import static org.entente.bench.Machine.line;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.entente.documents.comparison.Change;
import org.entente.documents.comparison.Comparison;
import org.entente.documents.comparison.RealTexts;
import org.entente.documents.comparison.Redraft;
import org.entente.languages.Language;

/** From two texts to what became of each paragraph and the words within; beside it, both read once, letter by letter. */
final class DiffBench {

    /** As in the measurement of a peer: 104,000 letters in 200 paragraphs, 209,000 in 400. */
    private static final int LETTERS = 522;

    private static final int EDITED = 30;

    private final List<String> words;
    private int next;

    private DiffBench(List<String> words) {
        this.words = words;
    }

    static int run(int... sizes) throws IOException {
        Machine.print();
        var real = RealTexts.areThere();
        var text = real ? RealTexts.paragraphs(500) : Texts.in(Language.EN);
        line("of %s, %d in 100 paragraphs edited by a word", real ? "real texts" : "the demonstration's texts", EDITED);
        var bench = new DiffBench(List.of(String.join(" ", text).split("\\s+")));
        line("%n  %-52s %8s %8s %8s  milliseconds", "", "median", "p95", "most");
        for (var size : sizes) {
            bench.measure("paragraphs", bench.paragraphs(size, List.of("")), text);
            bench.measure(
                    "that begin with formulas", bench.paragraphs(size, RealTexts.formulas(size, new Random(5))), text);
            bench.measure("formulas, many of them the same", RealTexts.formulas(size, new Random(5)), text);
        }
        return 0;
    }

    /** Each begins as one of these does, and goes on where the last one stopped. */
    private List<String> paragraphs(int count, List<String> openings) {
        var paragraphs = new ArrayList<String>();
        for (var at = 0; at < count; at++) {
            var paragraph = new StringBuilder(openings.get(at % openings.size()));
            while (paragraph.length() < LETTERS)
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(words.get(next++ % words.size()));
            paragraphs.add(paragraph.substring(0, LETTERS));
        }
        return paragraphs;
    }

    private void measure(String what, List<String> before, List<String> strangers) {
        var redraft = Redraft.of(before, Redraft.Plan.edits(before.size() * EDITED / 100), strangers, new Random(7));
        var letters = before.stream().mapToInt(String::length).sum();
        var began = System.nanoTime();
        var changes = Comparison.of(before, redraft.after());
        var first = (System.nanoTime() - began) / 1e6;
        var name = String.format(Locale.ROOT, "%,d %s, %,d letters", before.size(), what, letters);
        line(
                "  %-52s %s",
                "bare: " + before.size() + ", both read once", Timing.of(() -> read(before, redraft.after())));
        line("  %-52s %s", name, Timing.of(() -> Comparison.of(before, redraft.after())));
        line("  %-52s %8.1f of the processor, the median", "", processor(() -> Comparison.of(before, redraft.after())));
        line(
                "  %-52s first time %.0f; edited and told so %d of %d, kept and told so %d of %d",
                "",
                first,
                both(redraft, changes, false),
                redraft.done().stream()
                        .filter(done -> done.kind() == Change.Kind.EDITED)
                        .count(),
                both(redraft, changes, true),
                redraft.done().stream()
                        .filter(done -> done.kind() == Change.Kind.KEPT)
                        .count());
    }

    /** What it costs where others wait for the processor too. */
    private static double processor(Runnable deed) {
        var threads = ManagementFactory.getThreadMXBean();
        var times = new double[50];
        for (var at = 0; at < times.length; at++) {
            var began = threads.getCurrentThreadCpuTime();
            deed.run();
            times[at] = (threads.getCurrentThreadCpuTime() - began) / 1e6;
        }
        return Timing.of(times).median();
    }

    private static long both(Redraft redraft, List<Change> changes, boolean isKept) {
        var kind = isKept ? Change.Kind.KEPT : Change.Kind.EDITED;
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .filter(change ->
                        redraft.done().contains(new Redraft.Done(change.kind(), change.before(), change.after())))
                .count();
    }

    private static long read(List<String> before, List<String> after) {
        return letters(before) + letters(after);
    }

    private static long letters(List<String> texts) {
        return texts.stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .count();
    }
}
