package org.entente.negotiation.proposals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.documents.comparison.Reworded;
import org.entente.documents.comparison.Run;
import org.entente.documents.comparison.Words;
import org.springframework.stereotype.Component;

/**
 * What was made of which words, worked out once: a whole room reads the same compilation, and what is sent no longer changes.
 * Kept by the words themselves, so that whatever changes is worked out anew and nobody is given what is not before them; what was
 * longest not asked for is let go first.
 */
@Component
class Rewordings {

    /** Of both texts together: some two thousand proposals on paragraphs of a usual length, and some twenty megabytes. */
    static final int MOST_LETTERS = 2_000_000;

    private final Map<Pair, Reworded> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int letters;

    private record Pair(String before, String after) {

        int letters() {
            return before.length() + after.length();
        }
    }

    Reworded of(String before, String after) {
        var pair = new Pair(before, after);
        synchronized (kept) {
            var found = kept.get(pair);
            if (found != null) return found;
        }
        var reworded = Reworded.of(before, after);
        keep(pair, reworded);
        return reworded;
    }

    /** As {@link Words#changed}. */
    List<Run> changed(String before, String after) {
        return before.equals(after)
                ? Words.changed(before, after)
                : of(before, after).runs();
    }

    int letters() {
        synchronized (kept) {
            return letters;
        }
    }

    private void keep(Pair pair, Reworded reworded) {
        if (pair.letters() > MOST_LETTERS) return;
        synchronized (kept) {
            if (kept.put(pair, reworded) == null) letters += pair.letters();
            var oldest = kept.keySet().iterator();
            while (letters > MOST_LETTERS) {
                letters -= oldest.next().letters();
                oldest.remove();
            }
        }
    }
}
