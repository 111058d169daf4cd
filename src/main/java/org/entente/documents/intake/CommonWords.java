package org.entente.documents.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.documents.Block;

/** The words that two readings have in common, whatever their case, accents, numbers, spaces and punctuation. */
final class CommonWords {

    /** Chinese is written without spaces: each of its characters counts as a word. */
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}&&[^\\p{IsHan}]]+");

    private CommonWords() {}

    /** From 0 to 1, of all words of both; 1 where neither has any. */
    static double share(List<Block> one, List<Block> other) {
        var ones = words(one);
        var others = words(other);
        var all = count(ones) + count(others);
        var common = ones.entrySet().stream()
                .mapToLong(word -> Math.min(word.getValue(), others.getOrDefault(word.getKey(), 0L)))
                .sum();
        return all == 0 ? 1 : 2.0 * common / all;
    }

    /** How often each is said. */
    private static Map<String, Long> words(List<Block> blocks) {
        var words = new HashMap<String, Long>();
        for (var block : blocks) {
            var plain = Normalizer.normalize(block.text(), Normalizer.Form.NFKD)
                    .replaceAll("[\\p{M}\\p{Cf}]", "")
                    .toLowerCase(Locale.ROOT);
            var found = WORD.matcher(plain);
            while (found.find()) words.merge(found.group(), 1L, Long::sum);
        }
        return words;
    }

    private static long count(Map<String, Long> words) {
        return words.values().stream().mapToLong(Long::longValue).sum();
    }
}
