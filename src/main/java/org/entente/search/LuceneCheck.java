package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The last commit of an index of Lucene, with a bit of memory for each thing. */
final class LuceneCheck implements Check {

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final FixedBitSet seen;
    private final Position position;

    private LuceneCheck(Directory directory) throws IOException {
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        this.seen = new FixedBitSet(Math.max(1, reader.maxDoc()));
        this.position = Position.read(reader.getIndexCommit().getUserData());
    }

    static LuceneCheck of(Directory directory) {
        try {
            return new LuceneCheck(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public @Nullable Long hash(String key) throws IOException {
        var found = searcher.search(new TermQuery(new Term(Fields.KEY, key)), 1).scoreDocs;
        if (found.length == 0) return null;
        seen.set(found[0].doc);
        var leaf = reader.leaves().get(ReaderUtil.subIndex(found[0].doc, reader.leaves()));
        var hashes = DocValues.getNumeric(leaf.reader(), Fields.HASH);
        return hashes.advanceExact(found[0].doc - leaf.docBase) ? hashes.longValue() : null;
    }

    /** Also where one thing stands in the index twice. */
    @Override
    public void others(Consumer<Kept> each) throws IOException {
        for (var leaf : reader.leaves()) {
            var live = leaf.reader().getLiveDocs();
            var kept = DocValues.getBinary(leaf.reader(), Fields.KEPT);
            for (var i = 0; i < leaf.reader().maxDoc(); i++) {
                if (live != null && !live.get(i) || seen.get(leaf.docBase + i)) continue;
                each.accept(PackedFields.read(kept, i));
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
