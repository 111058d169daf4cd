package org.entente.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** An index in an OpenSearch cluster, read once from end to end: two numbers of memory for each thing. */
final class ClusterCheck implements Check {

    private static final int AT_ONCE = 5_000;
    private static final int SHOWN = 500;

    private final Cluster cluster;
    private final String name;
    private final Position position;
    private final long[] ties;
    private final long[] hashes;
    private final BitSet seen = new BitSet();

    ClusterCheck(Cluster cluster, String name) {
        this.cluster = cluster;
        this.name = name;
        this.position = ClusterIndex.position(cluster, name);
        cluster.write("POST", "/" + name + "/_refresh", Map.of());
        var allTies = LongStream.builder();
        var allHashes = LongStream.builder();
        ClusterHits.each(cluster, name, Map.of("exists", Map.of("field", Fields.KEY)), AT_ONCE, hit -> {
            allTies.add(ClusterHits.number(hit, Fields.TIE));
            allHashes.add(ClusterHits.number(hit, Fields.HASH));
        });
        ties = allTies.build().toArray();
        hashes = allHashes.build().toArray();
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public @Nullable Long hash(String key) {
        var at = Arrays.binarySearch(ties, Entry.tie(key));
        if (at < 0) return null;
        seen.set(at);
        return hashes[at];
    }

    @Override
    public void others(Consumer<Kept> each) {
        var waiting = LongStream.builder();
        var count = 0;
        for (var at = seen.nextClearBit(0); at < ties.length; at = seen.nextClearBit(at + 1)) {
            waiting.add(ties[at]);
            if (++count % SHOWN > 0) continue;
            show(waiting.build().boxed().toList(), each);
            waiting = LongStream.builder();
        }
        show(waiting.build().boxed().toList(), each);
    }

    private void show(List<Long> some, Consumer<Kept> each) {
        if (some.isEmpty()) return;
        var asked =
                Map.of("query", Map.of("terms", Map.of(Fields.TIE, some)), "size", some.size(), "_source", Fields.KEPT);
        for (var hit :
                cluster.search("/" + name + "/_search", asked).path("hits").path("hits"))
            each.accept(ClusterHits.kept(hit));
    }

    @Override
    public void close() {
        // Everything of it is in memory.
    }
}
