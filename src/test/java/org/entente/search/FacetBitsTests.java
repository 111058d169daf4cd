package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever way is the quicker for so many answers, each value is counted exactly. */
class FacetBitsTests {

    private static final int THINGS = 5_000;

    private static final Map<Integer, Map<Facet, List<String>>> VALUES = new HashMap<>();
    private static DirectoryReader reader;

    /** Two kinds; a few bodies, one rare; many parties, all rare; none, one or two elements, frequent and rare; no year. */
    private static Map<Facet, List<String>> values(Random random) {
        return Map.of(
                Facet.KIND,
                List.of(random.nextBoolean() ? "statement" : "document"),
                Facet.BODY,
                random.nextInt(3) == 0
                        ? List.of()
                        : List.of("A/C." + (random.nextInt(100) == 0 ? 9 : random.nextInt(4))),
                Facet.PARTY,
                List.of("party " + random.nextInt(193)),
                Facet.ELEMENT,
                switch (random.nextInt(3)) {
                    case 0 -> List.of();
                    case 1 -> List.of("element " + random.nextInt(200));
                    default -> List.of("NORMS", "element " + random.nextInt(200));
                },
                Facet.LANGUAGE,
                List.of("en"));
    }

    @BeforeAll
    static void index() throws IOException {
        var random = new Random(1945);
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (var thing = 0; thing < THINGS; thing++) {
                var document = new Document();
                VALUES.put(thing, values(random));
                VALUES.get(thing)
                        .forEach((facet, values) -> values.forEach(value -> {
                            document.add(new StringField(facet.field(), value, Field.Store.NO));
                            document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(value)));
                        }));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 30, 60, 200, 1_000, 2_500, THINGS})
    void countsWhatAnswers(int answers) throws IOException {
        var random = new Random(answers);
        var hits = new FixedBitSet(THINGS);
        while (hits.cardinality() < answers) hits.set(random.nextInt(THINGS));
        var counts = empty();
        new FacetBits().count(Answered.of(reader.leaves().getFirst().reader(), hits), counts);
        assertThat(counts).isEqualTo(counted(hits));
    }

    /** As those in one language do. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 1_000, 4_990})
    void countsWhatLiesTogether(int from) throws IOException {
        var hits = new FixedBitSet(THINGS);
        hits.set(from, Math.min(THINGS, from + 700));
        var counts = empty();
        new FacetBits().count(Answered.of(reader.leaves().getFirst().reader(), hits), counts);
        assertThat(counts).isEqualTo(counted(hits));
    }

    private static Map<Facet, Map<String, Integer>> counted(FixedBitSet hits) {
        var counts = empty();
        VALUES.forEach((thing, values) -> {
            if (!hits.get(thing)) return;
            values.forEach(
                    (facet, all) -> all.forEach(value -> counts.get(facet).merge(value, 1, Integer::sum)));
        });
        return counts;
    }

    private static Map<Facet, Map<String, Integer>> empty() {
        var counts = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
        for (var facet : Facet.values()) counts.put(facet, new HashMap<>());
        return counts;
    }
}
