package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * An index in an OpenSearch cluster, written to by its own name, and asked by the name of the one in use. What is written bears
 * the number of the turn: a program that was paused in its turn, and goes on after another has taken it, writes over nothing.
 */
final class ClusterIndex implements Index {

    private static final String POSITION = "position";
    /** Refused where a later turn has written the same. */
    private static final String NOT_BEFORE = "external_gte";

    private static final int LETTERS_AT_ONCE = 1_000_000;
    private static final int AT_ONCE = 1_000;

    private final Cluster cluster;
    private final String name;
    private final String inUse;
    private final long turn;
    private final StringBuilder waiting = new StringBuilder();
    private boolean isUnseen = true;
    private @Nullable Position position;

    ClusterIndex(Cluster cluster, String name, String inUse, long turn) {
        this.cluster = cluster;
        this.name = name;
        this.inUse = inUse;
        this.turn = turn;
    }

    @Override
    public Position position() {
        var known = position;
        if (known == null) {
            known = position(cluster, name);
            position = known;
        }
        return known;
    }

    static Position position(Cluster cluster, String name) {
        try {
            var kept = new HashMap<String, String>();
            cluster.get("/" + name + "/_doc/" + POSITION)
                    .path("_source")
                    .path(ClusterFields.POSITION)
                    .properties()
                    .forEach(each -> kept.put(each.getKey(), each.getValue().asString()));
            return Position.read(kept);
        } catch (Cluster.Refused refused) {
            if (refused.isMissing()) return Position.read(Map.of());
            throw refused;
        }
    }

    @Override
    public void add(List<Entry> entries) {
        entries.forEach(this::put);
    }

    /** What has not changed is left as it is. */
    @Override
    public void replace(String shelf, UUID whole, List<Entry> entries) {
        send();
        var old = hashes(shelf, whole);
        for (var entry : entries) {
            var hash = old.remove(id(entry.key()));
            if (hash == null || hash != entry.hash()) put(entry);
        }
        old.keySet().forEach(id -> write("delete", id));
    }

    private Map<String, Long> hashes(String shelf, UUID whole) {
        var hashes = new HashMap<String, Long>();
        var query =
                Map.of("term", Map.of(Fields.WHOLE, Entry.whole(shelf, whole).text()));
        ClusterHits.each(
                cluster,
                name,
                query,
                AT_ONCE,
                hit -> hashes.put(hit.path("_id").asString(), ClusterHits.number(hit, Fields.HASH)));
        return hashes;
    }

    private void put(Entry entry) {
        write("index", id(entry.key()));
        line(ClusterFields.of(entry));
        if (waiting.length() > LETTERS_AT_ONCE) send();
    }

    /** Keys have no longest; names of documents do. */
    private static String id(String key) {
        var hash = StringHelper.murmurhash3_x64_128(new BytesRef(key));
        return "%016x%016x".formatted(hash[0], hash[1]);
    }

    private void write(String how, String id) {
        line(Map.of(how, Map.of("_id", id, "version", turn, "version_type", NOT_BEFORE)));
    }

    private void line(Map<String, ?> json) {
        waiting.append(Cluster.JSON.writeValueAsString(json)).append('\n');
    }

    private void send() {
        if (waiting.isEmpty()) return;
        isUnseen = true;
        var lines = waiting.toString();
        // What cannot be sent is made again by whoever wanted it.
        waiting.setLength(0);
        cluster.writeAll("/" + name + "/_bulk", lines);
    }

    @Override
    public void show() {
        send();
        if (!isUnseen) return;
        cluster.write("POST", "/" + name + "/_refresh", Map.of());
        isUnseen = false;
    }

    /** A cluster does so by itself, in its own time. */
    @Override
    public void settle() {
        send();
    }

    @Override
    public void commit(Position reached) {
        send();
        var address = "/" + name + "/_doc/" + POSITION + "?version=" + turn + "&version_type=" + NOT_BEFORE;
        cluster.write("PUT", address, Map.of(ClusterFields.POSITION, reached.written()));
        position = reached;
    }

    @Override
    public <T> @Nullable T ask(Question<T> question) {
        try {
            return question.of(new ClusterView(cluster, inUse));
        } catch (Cluster.Refused refused) {
            if (refused.isMissing()) return null;
            throw refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // Nothing of it is ours.
    }
}
