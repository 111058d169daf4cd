package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Holds the index against the database, thing by thing, with a bit of memory for each. */
@Component
class Comparison {

    /** So many differences are named. */
    private static final int NAMED = 20;

    enum Sort {
        MISSING,
        TOO_MUCH,
        OTHER;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Difference(Sort sort, String key, String path) {}

    /** @param onTheirWay wholes that have just been changed, and are not compared */
    record Result(int compared, int count, List<Difference> differences, int onTheirWay) {}

    private final Indexes indexes;
    private final Changes changes;
    private final List<Shelf> shelves;

    Comparison(Indexes indexes, Changes changes, List<Shelf> shelves) {
        this.indexes = indexes;
        this.changes = changes;
        this.shelves = List.copyOf(shelves);
    }

    /** Empty where there is no index. */
    Optional<Result> make() {
        return indexes.current().map(name -> {
            try (var check = indexes.check(name)) {
                return new Comparing(check).result();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private final class Comparing {

        private final Check check;
        private final List<Difference> all = new ArrayList<>();
        private final List<String> wholes = new ArrayList<>();
        private int compared;

        Comparing(Check check) {
            this.check = check;
        }

        Result result() throws IOException {
            for (var shelf : shelves) shelf.everything(readable -> compare(new Entry(shelf.name(), readable)));
            check.others(kept -> note(
                    new Difference(Sort.TOO_MUCH, kept.key(), kept.known(Fields.PATH)),
                    kept.known(Fields.SHELF) + " " + kept.known(Fields.WHOLE)));
            // Asked for at the end: what was changed while we looked is among them.
            var late = changed();
            var differences = new ArrayList<Difference>();
            var count = 0;
            var onTheirWay = new HashSet<String>();
            for (var i = 0; i < all.size(); i++) {
                if (late.contains(wholes.get(i))) {
                    onTheirWay.add(wholes.get(i));
                } else if (count++ < NAMED) {
                    differences.add(all.get(i));
                }
            }
            return new Result(compared, count, differences, onTheirWay.size());
        }

        private Set<String> changed() {
            var wholes = new HashSet<String>();
            var seen = new HashSet<Long>();
            Changes.Batch batch;
            do {
                batch = changes.since(check.position().transaction(), seen);
                for (var change : batch.changes()) {
                    seen.add(change.number());
                    wholes.add(change.shelf() + " " + change.whole());
                }
            } while (batch.isFull());
            return wholes;
        }

        private void compare(Entry entry) {
            compared++;
            try {
                var kept = check.hash(entry.key());
                if (kept == null) note(Sort.MISSING, entry);
                else if (kept != entry.hash()) note(Sort.OTHER, entry);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void note(Sort sort, Entry entry) {
            var readable = entry.readable();
            note(new Difference(sort, entry.key(), readable.path()), entry.shelf() + " " + readable.whole());
        }

        private void note(Difference difference, String whole) {
            all.add(difference);
            wholes.add(whole);
        }
    }
}
