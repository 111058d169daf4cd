package org.entente.documents.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How deep a numbered paragraph stands, told by the numbers that came before it. */
final class Levels {

    private static final Set<Numeral.Family> FIRST = EnumSet.of(
            Numeral.Family.ARABIC, Numeral.Family.WORD, Numeral.Family.LARGE_ROMAN, Numeral.Family.IN_BRACKETS);

    private record Row(Numeral.Family family, int last) {}

    private final List<Row> open = new ArrayList<>();

    /** Whether a paragraph without a number stands above what comes, such as “Decides:”. */
    private boolean announced;

    /** A heading closes every row; numbers may go on counting over it. */
    void heading() {
        open.removeIf(row -> row.family() != Numeral.Family.ARABIC);
        announced = false;
    }

    void begin() {
        open.clear();
        announced = false;
    }

    /** A paragraph without a number: what is lettered after it stands under it. */
    void unnumbered() {
        if (open.isEmpty()) announced = true;
    }

    /** The number the next of the first row would bear, 1 where there is none yet. */
    int next() {
        return open.isEmpty() ? 1 : open.getFirst().last() + 1;
    }

    int of(Numeral numeral) {
        var known = settled(numeral);
        if (known.family() == Numeral.Family.DECIMAL)
            return (int) known.printed()
                    .replaceAll("\\.$", "")
                    .chars()
                    .filter(c -> c == '.')
                    .count();
        var at = place(known.family());
        while (open.size() > at) open.removeLast();
        open.add(new Row(known.family(), known.value()));
        return announced ? at + 1 : at;
    }

    private int place(Numeral.Family family) {
        for (var i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).family() == family) return i;
        }
        // Digits under words in Chinese and Arabic; everywhere else they are the first row themselves.
        var first = open.isEmpty() ? null : open.getFirst().family();
        if (FIRST.contains(family) && first != Numeral.Family.WORD && first != Numeral.Family.LARGE_ROMAN) {
            if (family != Numeral.Family.IN_BRACKETS || first == null) {
                announced = false;
                return 0;
            }
        }
        return open.size();
    }

    private Numeral settled(Numeral numeral) {
        // (6) after (a) is what a machine took (b) for.
        if (numeral.printed().equals("(6)")
                && !open.isEmpty()
                && open.getLast().equals(new Row(Numeral.Family.LETTER, 1)))
            return new Numeral(numeral.printed(), Numeral.Family.LETTER, 2, numeral.rest());
        if (numeral.family() != Numeral.Family.ROMAN) return numeral;
        var letter = numeral.printed().replaceAll("[()]", "");
        if (letter.length() > 2 || letter.length() == 2 && letter.charAt(0) != letter.charAt(1)) return numeral;
        var asLetter = numeral.asLetter();
        for (var row : open.reversed()) {
            if (row.family() == Numeral.Family.ROMAN && row.last() + 1 == numeral.value()) return numeral;
            if (row.family() == Numeral.Family.LETTER && row.last() + 1 == asLetter.value()) return asLetter;
        }
        return numeral;
    }
}
