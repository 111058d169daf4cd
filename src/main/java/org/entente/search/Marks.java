package org.entente.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/** The passage of a text that answers best, and where in it the words stand that were asked for; no markup, only places. */
final class Marks {

    private static final int BEFORE = 90;
    private static final int LONGEST = 320;
    /** Further into a text nobody is shown a passage. */
    private static final int READ = 20_000;

    private Marks() {}

    static Passage of(String text, @Nullable Language language, List<Wording> marked) {
        var read = text.length() > READ ? text.substring(0, READ) : text;
        var letters = new BitSet();
        var mine = marked.stream()
                .filter(each -> Objects.equals(each.language(), language))
                .toList();
        mark(letters, read, Words.stems(language), mine, each -> !each.inPairs());
        mark(letters, read, Words.pairs(), mine, Wording::inPairs);
        mark(letters, read, Words.spelt(language), mine, Wording::isBegun);
        return cut(read, letters);
    }

    private static void mark(
            BitSet letters, String text, Analyzer words, List<Wording> all, Predicate<Wording> findable) {
        var marked = all.stream().filter(findable).toList();
        if (marked.isEmpty()) return;
        var beginnings = marked.stream().filter(Wording::isBegun).toList();
        var spots = Words.of(words, text, wanted(marked, beginnings));
        var byFirst = byFirst(marked);
        for (var at = 0; at < spots.size(); at++) {
            for (var form : spots.get(at).forms()) mark(letters, spots, at, byFirst.getOrDefault(form, List.of()));
            for (var begun : beginnings)
                if (isBegunBy(begun.begins(), spots.get(at)))
                    letters.set(spots.get(at).from(), spots.get(at).to());
        }
    }

    private static Predicate<CharSequence> wanted(List<Wording> marked, List<Wording> beginnings) {
        var forms = new CharArraySet(16, false);
        for (var wording : marked) for (var spot : wording.spots()) forms.addAll(spot.forms());
        if (beginnings.isEmpty()) return forms::contains;
        var begun = beginnings.stream().map(Wording::begins).toList();
        return form -> forms.contains(form) || begun.stream().anyMatch(each -> isBegunBy(each, form));
    }

    private static boolean isBegunBy(String beginning, Words.Spot spot) {
        return spot.forms().stream().anyMatch(form -> form.startsWith(beginning));
    }

    private static boolean isBegunBy(String beginning, CharSequence form) {
        var length = beginning.length();
        return form.length() >= length && beginning.contentEquals(form.subSequence(0, length));
    }

    /** By each form of their first word, so that most words of a text are looked at once. */
    private static Map<String, List<Wording>> byFirst(List<Wording> marked) {
        var byFirst = new HashMap<String, List<Wording>>();
        for (var wording : marked) {
            if (wording.spots().isEmpty()) continue;
            for (var form : wording.spots().getFirst().forms())
                byFirst.computeIfAbsent(form, none -> new ArrayList<>()).add(wording);
        }
        return byFirst;
    }

    private static void mark(BitSet letters, List<Words.Spot> spots, int at, List<Wording> candidates) {
        for (var wording : candidates) {
            var end = end(spots, at, wording);
            if (end > 0) letters.set(spots.get(at).from(), end);
        }
    }

    /** Where the wording ends that begins at this spot; 0 where it does not. */
    private static int end(List<Words.Spot> spots, int at, Wording wording) {
        var asked = wording.spots();
        var end = 0;
        for (int i = at, next = 0; next < asked.size(); next++) {
            var place = spots.get(at).position()
                    + asked.get(next).position()
                    - asked.getFirst().position();
            while (i < spots.size() && spots.get(i).position() < place) i++;
            if (i == spots.size() || spots.get(i).position() != place || !meet(spots.get(i), asked.get(next))) return 0;
            end = spots.get(i).to();
        }
        return end;
    }

    private static boolean meet(Words.Spot one, Words.Spot other) {
        for (var form : one.forms()) if (other.forms().contains(form)) return true;
        return false;
    }

    /** So that as much as can be of what is marked is seen; cut between words where there are any. */
    private static Passage cut(String text, BitSet letters) {
        var runs = runs(letters);
        var from = runs.isEmpty() ? 0 : start(text, best(runs));
        var to = text.length() - from <= LONGEST ? text.length() : end(text, from);
        var seen = runs.stream()
                .filter(run -> run.from() >= from && run.to() <= to)
                .map(run -> new Passage.Range(run.from() - from, run.to() - from))
                .toList();
        return new Passage(text.substring(from, to), from > 0, to < text.length(), seen);
    }

    private static List<Passage.Range> runs(BitSet letters) {
        var runs = new ArrayList<Passage.Range>();
        for (var from = letters.nextSetBit(0); from >= 0; ) {
            var to = letters.nextClearBit(from);
            runs.add(new Passage.Range(from, to));
            from = letters.nextSetBit(to);
        }
        return runs;
    }

    /** The mark from which on most marks are seen together. */
    private static int best(List<Passage.Range> runs) {
        return runs.stream()
                .max(Comparator.comparingLong((Passage.Range run) -> runs.stream()
                                .filter(other ->
                                        other.from() >= run.from() && other.to() <= run.from() + LONGEST - BEFORE)
                                .count())
                        .thenComparing(Passage.Range::from, Comparator.reverseOrder()))
                .orElseThrow()
                .from();
    }

    private static int start(String text, int mark) {
        if (text.length() <= LONGEST || mark <= BEFORE) return 0;
        var from = Math.min(mark - BEFORE, text.length() - LONGEST);
        var space = text.indexOf(' ', from);
        return whole(text, space >= 0 && space < mark ? space + 1 : from);
    }

    private static int end(String text, int from) {
        var to = from + LONGEST;
        var space = text.lastIndexOf(' ', to);
        return whole(text, space > from + LONGEST / 2 ? space : to);
    }

    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
