package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;

/** Wherever answers lie, and with whatever they are compared, each is there once. */
class AnsweredTests {

    private static final int THINGS = 300;
    private static final LeafReader SEGMENT = segment();

    private static LeafReader segment() {
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (var i = 0; i < THINGS; i++) writer.addDocument(new Document());
                writer.forceMerge(1);
            }
            return DirectoryReader.open(directory).leaves().getFirst().reader();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static FixedBitSet bits(Set<Integer> things) {
        var bits = new FixedBitSet(THINGS);
        things.forEach(bits::set);
        return bits;
    }

    @Property
    void eachAnswerIsListedOnceInItsOrder(@ForAll @Size(max = 60) Set<@IntRange(max = THINGS - 1) Integer> things) {
        var answered = Answered.of(SEGMENT, bits(things));
        assertThat(answered.count()).isEqualTo(things.size());
        assertThat(answered.listed())
                .isEqualTo(things.stream().mapToInt(each -> each).sorted().toArray());
        assertThat(IntStream.range(0, THINGS).filter(answered::has).boxed())
                .containsExactlyInAnyOrderElementsOf(things);
    }

    @Property
    void thoseAmongOthersAreCounted(
            @ForAll @Size(max = 60) Set<@IntRange(min = 70, max = 200) Integer> things,
            @ForAll @Size(max = 60) Set<@IntRange(max = THINGS - 1) Integer> others) {
        var both = new ArrayList<>(things);
        both.retainAll(others);
        assertThat(Answered.of(SEGMENT, bits(things)).among(bits(others))).isEqualTo(both.size());
    }

    @Property
    void noMoreStretchesAreLookedAtThanLieBetweenTheFirstAndTheLast(
            @ForAll @IntRange(max = THINGS - 1) int first, @ForAll @IntRange(max = THINGS - 1) int last) {
        var answered =
                Answered.of(SEGMENT, bits(IntStream.of(first, last).boxed().collect(Collectors.toSet())));
        assertThat(answered.stretches()).isEqualTo(Math.abs(last / 64 - first / 64) + 1);
    }
}
