package org.entente.documents.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.documents.comparison.Anchors.Anchor;

/** The paragraphs that are certain at once: the same at both ends, and those whose text stands once in either text. */
final class SameText {

    /** In letters; a shorter text, such as “Article 5”, may stand elsewhere by chance. */
    private static final int TELLING = 40;

    /** So many short texts may stay before one that tells is taken for moved. */
    private static final double SHORT = 0.3;

    private static final int LONG = 10_000;

    /** So many paragraphs may come or go between two that speak for each other. */
    private static final int NEAR = 10;

    private final List<String> before;
    private final Pairs pairs;
    final int[] numbersBefore;
    final int[] numbersAfter;

    SameText(List<String> before, List<String> after, Pairs pairs) {
        this.before = before;
        this.pairs = pairs;
        var numbers = new HashMap<String, Integer>();
        numbersBefore = numbered(before, numbers);
        numbersAfter = numbered(after, numbers);
    }

    void find() {
        var i = 0;
        var iEnd = numbersBefore.length;
        var jEnd = numbersAfter.length;
        while (i < Math.min(iEnd, jEnd) && numbersBefore[i] == numbersAfter[i]) {
            pairs.join(i, i);
            i++;
        }
        while (iEnd > i && jEnd > i && numbersBefore[iEnd - 1] == numbersAfter[jEnd - 1]) pairs.join(--iEnd, --jEnd);
        inOrderOrMoved(once(i, iEnd, jEnd), jEnd);
    }

    /** Of those that cannot all stay in order, as few as can be have moved. */
    private void inOrderOrMoved(List<Anchor> once, int size) {
        var chain = new Chain(size);
        for (var each : once) chain.offer(each.before(), each.after(), weight(each.before()));
        var stay = new BitSet();
        var best = chain.best();
        for (var at = 0; at < best.size(); at++) {
            var each = best.get(at);
            stay.set(each.before());
            if (isSure(best, at)) pairs.join(each.before(), each.after());
        }
        for (var each : once)
            if (!stay.get(each.before()) && isTelling(each.before())) pairs.move(each.before(), each.after());
    }

    /**
     * Whether something else speaks for it: what was edited may have become, by chance, what another was that was edited too, and
     * one such pair would part the texts where they belong together.
     */
    private boolean isSure(List<Anchor> best, int at) {
        var each = best.get(at);
        if (at > 0 && speakFor(each, best.get(at - 1))) return true;
        if (at + 1 < best.size() && speakFor(each, best.get(at + 1))) return true;
        var place = (long) each.before() * numbersAfter.length / numbersBefore.length;
        return isTelling(each.before()) && Math.abs(place - each.after()) <= Math.max(NEAR, numbersAfter.length / 10);
    }

    /** For a short one, only what stands as far from it in either text; a short one, only for what stands beside it. */
    private boolean speakFor(Anchor one, Anchor other) {
        var by = Math.abs(one.before() - other.before());
        var byAfter = Math.abs(one.after() - other.after());
        if (!isTelling(other.before())) return by == 1 && byAfter == 1;
        return Math.abs(by - byAfter) <= (isTelling(one.before()) ? NEAR : 0);
    }

    private List<Anchor> once(int from, int iEnd, int jEnd) {
        var most = Math.max(
                Arrays.stream(numbersBefore).max().orElse(-1),
                Arrays.stream(numbersAfter).max().orElse(-1));
        var count = new int[most + 1];
        var countAfter = new int[most + 1];
        var place = new int[most + 1];
        for (var i = from; i < iEnd; i++) count[numbersBefore[i]]++;
        for (var j = from; j < jEnd; j++) {
            countAfter[numbersAfter[j]]++;
            place[numbersAfter[j]] = j;
        }
        var once = new ArrayList<Anchor>();
        for (var i = from; i < iEnd; i++) {
            var number = numbersBefore[i];
            if (count[number] == 1 && countAfter[number] == 1) once.add(new Anchor(i, place[number]));
        }
        return once;
    }

    boolean isSame(int before, int after) {
        return numbersBefore[before] == numbersAfter[after];
    }

    /** What it counts for that a paragraph stays where it is: of two that changed places, the longer one does. */
    double weight(int before) {
        return isTelling(before) ? 1 + Math.min(LONG, this.before.get(before).length()) * 1e-6 : SHORT;
    }

    /** A Chinese character says as much as three letters. */
    private boolean isTelling(int at) {
        var text = before.get(at);
        if (text.length() >= TELLING) return true;
        return text.codePoints().map(c -> Letters.of(c) == Letters.HAN ? 3 : 1).sum() >= TELLING;
    }

    private static int[] numbered(List<String> texts, Map<String, Integer> numbers) {
        var numbered = new int[texts.size()];
        for (var at = 0; at < numbered.length; at++) {
            var next = numbers.size();
            var known = numbers.putIfAbsent(texts.get(at), next);
            numbered[at] = known == null ? next : known;
        }
        return numbered;
    }
}
