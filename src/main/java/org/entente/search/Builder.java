package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds an index from all that the rooms lay out, beside the one in use. */
@Component
class Builder {

    /** Every so many it tells how far it has come. */
    private static final int STEP = 10_000;

    private final List<Shelf> shelves;
    private final Changes changes;

    Builder(List<Shelf> shelves, Changes changes) {
        this.shelves = List.copyOf(shelves);
        this.changes = changes;
    }

    /** Answers how many things it holds; gives up where the program stops. What changes meanwhile is noted, and caught up with from where this began. */
    int build(Index index, IntConsumer progress, BooleanSupplier isStopping) {
        var from = changes.now();
        var building = new Building(index, progress, isStopping);
        for (var shelf : shelves) {
            shelf.everything(readable -> building.take(shelf.name(), readable));
            building.put();
        }
        index.settle();
        index.commit(from);
        return building.count;
    }

    /** Takes one thing after the other, and puts in those of one whole together. */
    private static final class Building {

        private final Index index;
        private final IntConsumer progress;
        private final BooleanSupplier isStopping;
        private final List<Entry> whole = new ArrayList<>();
        private @Nullable UUID current;
        private int count;

        Building(Index index, IntConsumer progress, BooleanSupplier isStopping) {
            this.index = index;
            this.progress = progress;
            this.isStopping = isStopping;
        }

        void take(String shelf, Readable readable) {
            if (!readable.whole().equals(current)) put();
            current = readable.whole();
            whole.add(new Entry(shelf, readable));
            if (++count % STEP == 0) progress.accept(count);
        }

        void put() {
            if (isStopping.getAsBoolean()) throw new CancellationException();
            if (whole.isEmpty()) return;
            index.add(whole);
            whole.clear();
        }
    }
}
