package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
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

    private final Catalogue catalogue;
    private final Changes changes;
    private final List<Shelf> shelves;

    Comparison(Catalogue catalogue, Changes changes, List<Shelf> shelves) {
        this.catalogue = catalogue;
        this.changes = changes;
        this.shelves = List.copyOf(shelves);
    }

    /** Empty where there is no index. */
    Optional<Result> make() {
        return catalogue.folder().current().map(name -> {
            try (var directory = catalogue.folder().open(name);
                    var reader = DirectoryReader.open(directory)) {
                return new Comparing(reader)
                        .result(Position.read(reader.getIndexCommit().getUserData()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private final class Comparing {

        private final DirectoryReader reader;
        private final IndexSearcher searcher;
        private final FixedBitSet seen;
        private final List<Difference> all = new ArrayList<>();
        private final List<String> wholes = new ArrayList<>();
        private int compared;

        Comparing(DirectoryReader reader) {
            this.reader = reader;
            this.searcher = new IndexSearcher(reader);
            this.seen = new FixedBitSet(Math.max(1, reader.maxDoc()));
        }

        Result result(Position position) throws IOException {
            for (var shelf : shelves) shelf.everything(readable -> compare(new Entry(shelf.name(), readable)));
            tooMuch();
            // Asked for at the end: what was changed while we looked is among them.
            var late = changes.since(position.transaction(), List.of()).changes().stream()
                    .map(change -> change.shelf() + " " + change.whole())
                    .collect(Collectors.toSet());
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

        private void compare(Entry entry) {
            compared++;
            try {
                var kept = find(entry.key());
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

        private @Nullable Long find(String key) throws IOException {
            var found = searcher.search(new TermQuery(new Term(Fields.KEY, key)), 1).scoreDocs;
            if (found.length == 0) return null;
            seen.set(found[0].doc);
            var leaf = reader.leaves().get(ReaderUtil.subIndex(found[0].doc, reader.leaves()));
            var hashes = DocValues.getNumeric(leaf.reader(), Fields.HASH);
            return hashes.advanceExact(found[0].doc - leaf.docBase) ? hashes.longValue() : null;
        }

        /** Also where one thing stands in the index twice. */
        private void tooMuch() throws IOException {
            var stored = searcher.storedFields();
            for (var leaf : reader.leaves()) {
                var live = leaf.reader().getLiveDocs();
                for (var i = 0; i < leaf.reader().maxDoc(); i++) {
                    if (live != null && !live.get(i) || seen.get(leaf.docBase + i)) continue;
                    var kept = stored.document(leaf.docBase + i);
                    var shelf = kept.get(Fields.SHELF);
                    var language = kept.get(Facet.LANGUAGE.field());
                    var key = shelf + " " + (language == null ? "xx" : language) + " " + kept.get(Fields.ID);
                    note(
                            new Difference(Sort.TOO_MUCH, key, kept.get(Fields.PATH)),
                            shelf + " " + kept.get(Fields.WHOLE));
                }
            }
        }
    }
}
