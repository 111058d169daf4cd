package org.entente.chronicle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes along a chain from its first act and stops at the first that does not fit; keeps nothing but the act before. */
final class Walk {

    private final Map<Long, Head> kept = new HashMap<>();
    private final Predicate<String> isThere;
    private Entry before;
    private long days;

    /**
     * @param kept heads that somebody has written down earlier
     * @param isThere whether any act of this chain bears a hash
     */
    Walk(Chain chain, List<Head> kept, Predicate<String> isThere) {
        this.before = Entry.nothingYet(chain);
        this.isThere = isThere;
        kept.forEach(head -> this.kept.put(head.number(), head));
    }

    /** Null where the next act follows. */
    @Nullable
    Break step(Entry entry) {
        if (entry.number() != before.number() + 1) return broken(entry, before.number() + 1, Break.Kind.MISSING);
        if (!entry.isWhole()) return broken(entry, entry.number(), Break.Kind.ALTERED);
        if (!entry.previous().equals(before.hash())) {
            var kind = isThere.test(entry.previous()) ? Break.Kind.REORDERED : Break.Kind.MISSING;
            return broken(entry, entry.number(), kind);
        }
        // A day once closed does not open again; format 1 did not hash it.
        if (before.number() > 0 && entry.day().isBefore(before.day()))
            return broken(entry, entry.number(), Break.Kind.REORDERED);
        var head = kept.remove(entry.number());
        if (head != null && !head.hash().equals(entry.hash()))
            return broken(entry, entry.number(), Break.Kind.REWRITTEN);
        if (!entry.day().equals(before.day())) days++;
        before = entry;
        return null;
    }

    /** At the end of the chain: a head beyond it tells that acts are gone from there. */
    @Nullable
    Break end() {
        return kept.values().stream()
                .filter(head -> head.number() > before.number())
                .min((one, other) -> Long.compare(one.number(), other.number()))
                .map(head -> new Break(before.chain(), head.day(), before.number() + 1, Break.Kind.MISSING))
                .orElse(null);
    }

    long acts() {
        return before.number();
    }

    long days() {
        return days;
    }

    String head() {
        return before.hash();
    }

    private Break broken(Entry entry, long number, Break.Kind kind) {
        return new Break(before.chain(), entry.day(), number, kind);
    }
}
