package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.entente.languages.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Page after page the answers come as Lucene sorts all of them, and are counted with what stands on no page yet. */
class RankingTests {

    private static final int THINGS = 3_000;
    private static final String TEXT = "text.en";
    private static final SortField TIE = new SortField(Fields.TIE, SortField.Type.LONG);
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, TIE);
    private static final Sort NEWEST = new Sort(new SortField(Fields.DAY, SortField.Type.LONG, true), TIE);

    private static DirectoryReader whole;
    private static IndexSearcher readable;

    /** In several segments; a third is not for everybody; many are alike in rank, and some also in what parts such. */
    @BeforeAll
    static void index() throws IOException {
        var random = new Random(77);
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (var thing = 0; thing < THINGS; thing++) {
                var document = new Document();
                document.add(new TextField(TEXT, text(random), Field.Store.NO));
                document.add(new NumericDocValuesField(Fields.TIE, random.nextInt(THINGS)));
                if (random.nextInt(10) > 0) document.add(new NumericDocValuesField(Fields.DAY, random.nextInt(90)));
                document.add(new StringField("open", random.nextInt(3) == 0 ? "no" : "yes", Field.Store.NO));
                writer.addDocument(document);
                if (thing % 1_000 == 999) writer.commit();
            }
        }
        whole = DirectoryReader.open(directory);
        readable = new Admissions(whole, new Norms()).of(term("open", "yes"));
    }

    @AfterAll
    static void close() throws IOException {
        whole.close();
    }

    private static String text(Random random) {
        var words = new StringBuilder();
        for (var i = random.nextInt(30); i >= 0; i--)
            words.append(random.nextInt(4) == 0 ? "list of directories " : "directory ");
        return words.toString();
    }

    private static TermQuery term(String field, String word) {
        return new TermQuery(new Term(field, word));
    }

    static List<Query> questions() {
        return List.of(
                term(TEXT, "directory"),
                new ConstantScoreQuery(term(TEXT, "list")),
                new PhraseQuery(TEXT, "list", "of", "directories"),
                new BooleanQuery.Builder()
                        .add(term(TEXT, "directory"), Occur.SHOULD)
                        .add(term(TEXT, "list"), Occur.SHOULD)
                        .build(),
                new BooleanQuery.Builder()
                        .add(term(TEXT, "directory"), Occur.MUST)
                        .add(term(TEXT, "list"), Occur.MUST_NOT)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theBestComeFirst(Query question) throws IOException {
        comeAs(BEST, question, Asked.of("", Language.EN));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void orTheNewest(Query question) throws IOException {
        comeAs(NEWEST, question, Asked.of("", Language.EN).newest(true));
    }

    /** Where two are alike in all, a new page begins after both. */
    private static void comeAs(Sort sort, Query question, Asked asked) throws IOException {
        var all = sorted(sort, question);
        assertThat(all).hasSizeGreaterThan(100);
        var first = new Ranking(readable, question, asked, 21);
        assertThat(first.best()).extracting(Remembered.Ranked::document).isEqualTo(all.subList(0, 21));
        for (var page = first; ; page = new Ranking(readable, question, asked, 21)) {
            assertThat(page.answered().stream().mapToInt(Answered::count).sum()).isEqualTo(all.size());
            var best = page.best();
            if (best.isEmpty()) break;
            var documents = best.stream().map(Remembered.Ranked::document).toList();
            var from = all.indexOf(documents.getFirst());
            assertThat(documents).isEqualTo(all.subList(from, from + documents.size()));
            asked = asked.after(best.getLast().after());
        }
        assertThat(asked.after()).isNotNull();
    }

    private static List<Integer> sorted(Sort sort, Query question) throws IOException {
        var found = readable.search(question, new TopFieldCollectorManager(sort, THINGS, Integer.MAX_VALUE));
        var sorted = new ArrayList<Integer>();
        for (var each : found.scoreDocs) sorted.add(each.doc);
        return sorted;
    }
}
