package org.entente.documents.comparison;

import java.util.List;

/** What somebody has made of a text, worked out once, to be put together with what others have made of it. */
public final class Reworded {

    private final Tokens base;
    private final Tokens text;
    private final int[] places;

    private Reworded(Tokens base, Tokens text) {
        this.base = base;
        this.text = text;
        this.places = places(base, text);
    }

    public static Reworded of(String base, String text) {
        return new Reworded(Tokens.of(base), Tokens.of(text));
    }

    private static int[] places(Tokens base, Tokens text) {
        var edits = Words.edits(new Lexicon(), base, text);
        var places = new int[base.count()];
        var j = 0;
        for (var i = 0; i < places.length; i++) {
            places[i] = -1;
            if (edits.isRemoved(i)) continue;
            while (edits.isAdded(j)) j++;
            places[i] = j++;
        }
        return places;
    }

    /** What changed from the base to the text, in order. */
    public List<Run> runs() {
        return Words.runs(this);
    }

    Tokens base() {
        return base;
    }

    Tokens text() {
        return text;
    }

    /** Where each word of the base stands in what became of it, or −1. */
    int[] places() {
        return places;
    }
}
