package org.entente.search;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was found out for the last so many that were asked for. */
final class Latest<K, V> {

    /** Finds out what is not known. */
    interface Look<V> {
        V look() throws IOException;
    }

    private final Map<K, V> known;

    Latest(int most) {
        known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    /** Two who ask at one time both look: nobody waits for somebody else’s question. */
    V get(K key, Look<V> look) throws IOException {
        var before = known.get(key);
        if (before != null) return before;
        var found = look.look();
        known.put(key, found);
        return found;
    }
}
