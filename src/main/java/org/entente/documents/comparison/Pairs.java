package org.entente.documents.comparison;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;

/** Which paragraph became which, as far as it is known. */
final class Pairs {

    private static final int NONE = -1;

    private final int[] afters;
    private final int[] befores;

    /** Those of the text before that became one that stands elsewhere. */
    private final BitSet moved = new BitSet();

    Pairs(int before, int after) {
        afters = new int[before];
        befores = new int[after];
        Arrays.fill(afters, NONE);
        Arrays.fill(befores, NONE);
    }

    void join(int before, int after) {
        afters[before] = after;
        befores[after] = before;
    }

    void move(int before, int after) {
        join(before, after);
        moved.set(before);
    }

    void part(int before, int after) {
        afters[before] = NONE;
        befores[after] = NONE;
        moved.clear(before);
    }

    boolean isFreeBefore(int before) {
        return afters[before] == NONE;
    }

    boolean isFreeAfter(int after) {
        return befores[after] == NONE;
    }

    int after(int before) {
        return afters[before];
    }

    int before(int after) {
        return befores[after];
    }

    /**
     * Takes as many as can be for those that stay in order, by their weights, and all others for moved; whether that is another
     * choice than before.
     */
    boolean settle(IntToDoubleFunction weight) {
        var chain = new Chain(befores.length);
        var all = new BitSet();
        for (var i = 0; i < afters.length; i++) {
            if (isFreeBefore(i)) continue;
            all.set(i);
            chain.offer(i, afters[i], weight.applyAsDouble(i));
        }
        chain.best().forEach(stays -> all.clear(stays.before()));
        if (all.equals(moved)) return false;
        moved.clear();
        moved.or(all);
        return true;
    }

    /** Has a place in the order of both texts. */
    boolean isInOrder(int before) {
        return afters[before] != NONE && !moved.get(before);
    }
}
