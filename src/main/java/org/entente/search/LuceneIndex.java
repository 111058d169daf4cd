package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** An index of Lucene in files of this process. */
final class LuceneIndex implements Index {

    private static final double MEGABYTES = 16;
    /** A question is mostly answered in one language: its answers lie together, and with them what is looked up for each. */
    private static final Sort BY_LANGUAGE = new Sort(new SortedSetSortField(Facet.LANGUAGE.field(), false));

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final FacetBits facets = new FacetBits();
    private final Line line = new Line();

    private Position position;

    private LuceneIndex(Directory directory) throws IOException {
        this.directory = directory;
        var config = new IndexWriterConfig(Fields.analyzer());
        config.setRAMBufferSizeMB(MEGABYTES);
        config.setIndexSort(BY_LANGUAGE);
        // What is half done when the program stops is done again from the database.
        config.setCommitOnClose(false);
        var merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(4, 1);
        config.setMergeScheduler(merges);
        writer = new IndexWriter(directory, config);
        searchers = new SearcherManager(writer, new Moments());
        position = Position.read(kept());
    }

    /** The index as it is until something changes, with what was found in it. */
    private static final class Moment extends IndexSearcher {

        private final Remembered remembered = new Remembered();
        private final Admissions admissions;

        Moment(IndexReader reader, Norms norms) {
            super(reader);
            admissions = new Admissions((DirectoryReader) reader, norms);
        }
    }

    private static final class Moments extends SearcherFactory {

        private final Norms norms = new Norms();

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
            return new Moment(reader, norms);
        }
    }

    static LuceneIndex open(Directory directory) {
        try {
            return new LuceneIndex(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> kept() {
        var data = writer.getLiveCommitData();
        if (data == null) return Map.of();
        return StreamSupport.stream(data.spliterator(), false)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public void add(List<Entry> entries) {
        try {
            for (var each : entries) writer.addDocument(each.document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void replace(String shelf, UUID whole, List<Entry> entries) {
        var old = Entry.whole(shelf, whole);
        try {
            try {
                writer.deleteDocuments(old);
                for (var each : entries) writer.addDocument(each.document());
            } catch (RuntimeException failed) {
                // Rather nothing of it than a half, or what it was when others might read it.
                writer.deleteDocuments(old);
                throw failed;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void show() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every segment is asked for itself, and by a page of answers some three hundred times. */
    @Override
    public void settle() {
        try {
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On disk when this returns. */
    @Override
    public void commit(Position reached) {
        try {
            writer.setLiveCommitData(reached.written().entrySet());
            writer.commit();
            position = reached;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> @Nullable T ask(Question<T> question) {
        return line.answer(() -> answer(question));
    }

    private <T> T answer(Question<T> question) {
        try {
            var moment = (Moment) searchers.acquire();
            try {
                return question.of(new LuceneView(moment, moment.admissions, facets, moment.remembered));
            } finally {
                searchers.release(moment);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            line.close();
            searchers.close();
            // Whoever stops does not wait for merges.
            writer.rollback();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
