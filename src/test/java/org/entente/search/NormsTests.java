package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is held in memory is what Lucene keeps on disk. */
class NormsTests {

    private static final int THINGS = 700;
    private static final List<String> LANGUAGES = List.of("text.ar", "text.zh", "text.en");

    private DirectoryReader reader;
    private LeafReader segment;

    /** Each text in one language; some are empty, and some are longer than a norm tells exactly. */
    @BeforeEach
    void index() throws IOException {
        var random = new Random(5);
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (var thing = 0; thing < THINGS; thing++) {
                var document = new Document();
                var words = "word ".repeat(random.nextInt(4) == 0 ? random.nextInt(3_000) : random.nextInt(20));
                document.add(new TextField(LANGUAGES.get(random.nextInt(3)), words, Field.Store.NO));
                document.add(new StringField("kind", "statement", Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        segment = reader.leaves().getFirst().reader();
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
    }

    @Test
    void eachThingHasTheNormItHasOnDisk() throws IOException {
        var norms = new Norms();
        for (var field : LANGUAGES) {
            var kept = segment.getNormValues(field);
            var held = norms.of(segment, field);
            for (var thing = 0; thing < THINGS; thing++) {
                var isThere = kept.advanceExact(thing) && kept.longValue() != 0;
                assertThat(held.advanceExact(thing)).isEqualTo(isThere);
                if (isThere) assertThat(held.longValue()).isEqualTo(kept.longValue());
            }
        }
    }

    @Test
    void manyAtOnceAreThoseOneByOne() throws IOException {
        var things = new int[THINGS];
        for (var thing = 0; thing < THINGS; thing++) things[thing] = thing;
        var values = new long[THINGS];
        var norms = new Norms();
        norms.of(segment, "text.zh").longValues(THINGS, things, values, 1);
        var each = norms.of(segment, "text.zh");
        for (var thing = 0; thing < THINGS; thing++)
            assertThat(values[thing]).isEqualTo(each.advanceExact(thing) ? each.longValue() : 1);
    }

    @Test
    void theyAreSteppedThroughInTheirOrder() throws IOException {
        var norms = new Norms().of(segment, "text.ar");
        var last = -1;
        var stepped = 0;
        for (var at = norms.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = norms.nextDoc(), stepped++) {
            assertThat(at).isGreaterThan(last).isEqualTo(norms.docID());
            assertThat(norms.longValue()).isNotZero();
            last = at;
        }
        assertThat(stepped).isBetween(100, 400);
        assertThat(norms.cost()).isGreaterThanOrEqualTo(stepped);
    }

    @Test
    void ofAFieldThatHasNoneThereAreNone() throws IOException {
        assertThat(new Norms().of(segment, "kind")).isNull();
        assertThat(new Norms().of(segment, "text.fr")).isNull();
    }
}
