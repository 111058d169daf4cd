package org.entente.documents.comparison;

import java.util.HashMap;
import java.util.Map;

/** A number for each word, the same in all texts that are compared. */
final class Lexicon {

    private final Map<String, Integer> numbers = new HashMap<>();

    int[] numbers(Tokens tokens) {
        var all = new int[tokens.count()];
        for (var i = 0; i < all.length; i++) all[i] = number(tokens.get(i));
        return all;
    }

    private int number(String word) {
        var known = numbers.get(word);
        if (known != null) return known;
        numbers.put(word, numbers.size());
        return numbers.size() - 1;
    }
}
