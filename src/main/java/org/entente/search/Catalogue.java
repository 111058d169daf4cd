package org.entente.search;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The index that this process searches, kept up to date with the database; only one thread at a time works on it. */
@Component
class Catalogue {

    private static final long COMMIT_AFTER_NANOS = 2_000_000_000L;

    private final Indexes indexes;
    private final Builder builder;
    private final Changes changes;
    private final Map<String, Shelf> shelves = new HashMap<>();
    private final Map<Long, Long> known = new HashMap<>();
    private volatile @Nullable Index index;
    private volatile boolean isStopping;
    private String name = "";
    private long turn;
    private long reached;
    private long committedAt;
    private boolean isWritten;

    Catalogue(Indexes indexes, Builder builder, Changes changes, List<Shelf> shelves) {
        this.indexes = indexes;
        this.builder = builder;
        this.changes = changes;
        shelves.forEach(shelf -> this.shelves.put(shelf.name(), shelf));
    }

    Indexes indexes() {
        return indexes;
    }

    /** Empty while the first index is still being built. */
    <T> Optional<T> ask(Index.Question<T> question) {
        for (var used = readable(); used != null; used = readable()) {
            try {
                return Optional.ofNullable(used.ask(question));
            } catch (AlreadyClosedException another) {
                // It has just been replaced by a newer one, which answers as well.
                if (used == index) throw another;
            }
        }
        return Optional.empty();
    }

    private @Nullable Index readable() {
        var used = index;
        return used == null ? indexes.unopened() : used;
    }

    /** All that was committed before this was called is found when it returns. */
    synchronized void catchUp() {
        takeTurn();
        useCurrent();
        if (turn == 0) return;
        var using = index;
        if (using == null || !changes.reach(using.position())) {
            if (!rebuild(count -> {}).isPresent()) return;
            useCurrent();
            using = index;
        }
        if (using == null) return;
        var batch = changes.since(reached, known.keySet());
        while (true) {
            apply(using, batch.changes());
            if (!batch.isFull()) break;
            batch = changes.since(reached, known.keySet());
        }
        reached = batch.horizon();
        known.values().removeIf(transaction -> transaction < reached);
        commit(using);
    }

    /** Whoever had the turn before us has come further than we know: the index is opened anew. */
    private void takeTurn() {
        var now = indexes.turn();
        if (now != turn) forget();
        turn = now;
    }

    /** Empty where another process is building one already. */
    Optional<Integer> rebuild(IntConsumer progress) {
        try (var building = indexes.build().orElse(null)) {
            if (building == null) return Optional.empty();
            int count;
            try (var fresh = building.open()) {
                count = builder.build(fresh, progress, () -> isStopping);
            }
            building.use();
            return Optional.of(count);
        }
    }

    /** Opens the index that is named as the one in use, where it is another than ours. */
    private void useCurrent() {
        var current = indexes.current().orElse("");
        if (current.equals(name)) return;
        if (current.isEmpty()) {
            // Somebody has taken it away; it is built again.
            forget();
            return;
        }
        var opened = indexes.open(current);
        var old = index;
        name = current;
        known.clear();
        reached = opened.position().transaction();
        isWritten = false;
        index = opened;
        if (old != null) old.close();
        if (turn != 0) indexes.sweep(current);
    }

    private void forget() {
        var old = index;
        index = null;
        name = "";
        if (old != null) old.close();
    }

    private void apply(Index using, List<Changes.Change> noted) {
        if (noted.isEmpty()) return;
        // What an attempt that failed has left is seen, and replaced.
        using.show();
        var byShelf = new HashMap<String, Set<UUID>>();
        noted.forEach(change ->
                byShelf.computeIfAbsent(change.shelf(), none -> new HashSet<>()).add(change.whole()));
        List.copyOf(byShelf.entrySet())
                .forEach(each -> also(each.getKey(), each.getValue())
                        .forEach((shelf, wholes) -> byShelf.computeIfAbsent(shelf, none -> new HashSet<>())
                                .addAll(wholes)));
        byShelf.forEach((shelf, wholes) -> replace(using, shelf, wholes));
        noted.forEach(change -> known.put(change.number(), change.transaction()));
        using.show();
        isWritten = true;
    }

    private Map<String, Set<UUID>> also(String name, Set<UUID> wholes) {
        var shelf = shelves.get(name);
        return shelf == null ? Map.of() : shelf.alsoChanged(Set.copyOf(wholes));
    }

    /** One after the other: a whole may be a document of thousands of paragraphs in six languages. */
    private void replace(Index using, String name, Set<UUID> wholes) {
        var shelf = shelves.get(name);
        for (var whole : wholes) {
            if (isStopping) throw new CancellationException();
            var entries = new ArrayList<Entry>();
            if (shelf != null) shelf.of(Set.of(whole), readable -> entries.add(new Entry(name, readable)));
            using.replace(name, whole, entries);
        }
    }

    private void commit(Index using) {
        var now = System.nanoTime();
        if (!isWritten || now - committedAt < COMMIT_AFTER_NANOS) return;
        using.commit(new Position(using.position().of(), reached));
        committedAt = now;
        isWritten = false;
    }

    /** Whatever is being built or applied is given up at the next whole; it is begun again from the last commit. */
    void stop() {
        isStopping = true;
    }

    @PreDestroy
    synchronized void close() {
        var used = index;
        if (used == null) return;
        if (isWritten) used.commit(new Position(used.position().of(), reached));
        index = null;
        used.close();
    }
}
