package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;

/** Things of one language lie together, in whatever order they came, so that the answers in it do. */
class LanguagesTogetherTests {

    private static final Language[] LANGUAGES = Language.values();

    private static Entry entry(int number) {
        var language = number % 7 == 6 ? null : LANGUAGES[number % 7];
        return new Entry("things", Library.text("thing " + number, language, "peace " + number));
    }

    @Test
    void inASettledIndex() throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var index = LuceneIndex.open(directory)) {
            index.add(IntStream.range(0, 50)
                    .mapToObj(LanguagesTogetherTests::entry)
                    .toList());
            index.add(IntStream.range(50, 140)
                    .mapToObj(LanguagesTogetherTests::entry)
                    .toList());
            var replaced = entry(3).readable();
            index.replace("things", replaced.whole(), List.of(new Entry("things", replaced)));
            index.settle();
            index.commit(new Position("", 0));
            try (var reader = DirectoryReader.open(directory)) {
                assertThat(reader.leaves()).hasSize(1);
                var kept = PackedFields.read(
                        reader, IntStream.range(0, reader.maxDoc()).boxed());
                var runs = new ArrayList<String>();
                for (var i = 0; i < reader.maxDoc(); i++) {
                    var language = String.valueOf(kept.get(i).get(Facet.LANGUAGE.field()));
                    if (runs.isEmpty() || !runs.getLast().equals(language)) runs.add(language);
                }
                assertThat(kept).hasSize(140);
                assertThat(runs).hasSize(LANGUAGES.length + 1).hasSameSizeAs(new HashSet<>(runs));
            }
        }
    }

    @Test
    void andWhatIsKeptIsReadFromEverySegment() throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var index = LuceneIndex.open(directory)) {
            for (var i = 0; i < 6; i++) {
                index.add(List.of(entry(2 * i), entry(2 * i + 1)));
                index.commit(new Position("", i));
            }
            try (var reader = DirectoryReader.open(directory)) {
                assertThat(reader.leaves()).hasSizeGreaterThan(1);
                var kept = PackedFields.read(reader, List.of(11, 0, 5, 4).stream());
                assertThat(kept).containsOnlyKeys(11, 0, 5, 4);
                assertThat(kept.values())
                        .extracting(each -> each.known(Fields.ID))
                        .doesNotHaveDuplicates();
            }
        }
    }
}
