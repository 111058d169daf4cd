package org.entente.search;

import java.util.ArrayList;
import java.util.List;

/** A piece of a text with the places of what is marked in it. */
public record Passage(String text, boolean goesOnBefore, boolean goesOnAfter, List<Range> marks) {

    /** From one character to before another. */
    public record Range(int from, int to) {}

    /** A stretch that is marked as a whole or not at all, for a template that writes one after the other. */
    public record Stretch(String text, boolean marked) {}

    public List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        var at = 0;
        for (var mark : marks) {
            if (mark.from() > at) stretches.add(new Stretch(text.substring(at, mark.from()), false));
            stretches.add(new Stretch(text.substring(mark.from(), mark.to()), true));
            at = mark.to();
        }
        if (at < text.length()) stretches.add(new Stretch(text.substring(at), false));
        return stretches;
    }
}
