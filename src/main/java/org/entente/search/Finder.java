package org.entente.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;

/** Answers a question with what the reader may read, and counts nothing else. */
final class Finder {

    static final int PAGE = 20;

    private static final SortField TIE = new SortField(Fields.TIE, SortField.Type.LONG);
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, TIE);
    private static final Sort NEWEST = new Sort(new SortField(Fields.DAY, SortField.Type.LONG, true), TIE);

    private final IndexSearcher searcher;
    private final FacetBits facets;
    private final Reader reader;

    Finder(IndexSearcher searcher, FacetBits facets, Reader reader) {
        this.searcher = searcher;
        this.facets = facets;
        this.reader = reader;
    }

    Answers answer(Asked asked, Typed typed, Question question) throws IOException {
        var admitted = new BooleanQuery.Builder()
                .add(question.query(), Occur.MUST)
                .add(Admitted.to(reader), Occur.FILTER)
                .build();
        var counts = Counts.of(searcher, admitted, facets);
        var hits = counts.total() == 0 ? List.<Found>of() : best(admitted, asked);
        var next = hits.size() > PAGE ? hits.get(PAGE - 1).place() : null;
        var shown = hits.subList(0, Math.min(PAGE, hits.size()));
        return new Answers(
                groups(shown, question),
                counts.total(),
                choosable(counts),
                next,
                question.widened().stream().map(Synonyms.Meaning::words).toList(),
                counts.total() == 0 ? new Spelling(searcher, asked.language()).corrected(typed) : "",
                typed.isCut() ? Answers.Trouble.TOO_LONG : Answers.Trouble.NONE);
    }

    private record Found(Document kept, After place) {}

    /** One more than a page, to know whether there are more; how many there are was counted already. */
    private List<Found> best(Query query, Asked asked) throws IOException {
        var byDay = asked.newest();
        var collector = new TopFieldCollectorManager(byDay ? NEWEST : BEST, PAGE + 1, after(asked), 1);
        var found = new ArrayList<Found>();
        var stored = searcher.storedFields();
        for (var each : searcher.search(query, collector).scoreDocs) {
            var fields = ((FieldDoc) each).fields;
            var rank = ((Number) fields[0]).doubleValue();
            found.add(new Found(stored.document(each.doc), new After(rank, (Long) fields[1])));
        }
        return found;
    }

    private static @Nullable FieldDoc after(Asked asked) {
        var after = asked.after();
        if (after == null) return null;
        Object rank = asked.newest() ? (Object) (long) after.rank() : (Object) (float) after.rank();
        return new FieldDoc(Integer.MAX_VALUE, (float) after.rank(), new Object[] {rank, after.tie()});
    }

    private List<Answers.Group> groups(List<Found> found, Question question) throws IOException {
        var wholes = new LinkedHashMap<UUID, List<Hit>>();
        for (var each : found) {
            var hit = Hit.of(each.kept(), question);
            wholes.computeIfAbsent(hit.whole(), none -> new ArrayList<>()).add(hit);
        }
        var groups = new ArrayList<Answers.Group>();
        var firsts = wholes.values().stream().map(List::getFirst).toList();
        var versions = Versions.of(searcher, Admitted.to(reader), firsts);
        for (var whole : wholes.entrySet()) {
            var hits = whole.getValue();
            groups.add(new Answers.Group(whole.getKey(), hits, versions.besides(hits.getFirst())));
        }
        return groups;
    }

    private static Map<Facet, List<Answers.Choosable>> choosable(Counts counts) {
        var choosable = new EnumMap<Facet, List<Answers.Choosable>>(Facet.class);
        for (var facet : Facet.values()) {
            choosable.put(
                    facet,
                    counts.of(facet).stream()
                            .map(each -> new Answers.Choosable(each.value(), each.count()))
                            .toList());
        }
        return choosable;
    }
}
