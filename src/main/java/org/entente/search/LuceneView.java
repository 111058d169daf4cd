package org.entente.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.util.BytesRef;
import org.entente.languages.Language;

/** One moment of an index of Lucene. */
record LuceneView(IndexSearcher searcher, Admissions admissions, FacetBits bits, Remembered remembered)
        implements View {

    @Override
    public Found find(Query question, Query admitted, Asked asked) throws IOException {
        var ranking = new Ranking(admissions.of(admitted), question, asked, Finder.PAGE + 1);
        var sum = remembered.sum(question, admitted, () -> sum(Counts.of(ranking.answered(), bits)));
        if (sum.total() == 0) return Found.nothing();
        var best = new ArrayList<Found.Place>();
        var page = remembered.page(question, admitted, asked, ranking::best);
        var kept = PackedFields.read(searcher.getIndexReader(), page.stream().map(Remembered.Ranked::document));
        for (var each : page)
            best.add(new Found.Place(Objects.requireNonNull(kept.get(each.document())), each.after()));
        return new Found(sum.total(), sum.facets(), best);
    }

    private static Remembered.Sum sum(Counts counts) {
        return new Remembered.Sum(counts.total(), choosable(counts));
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

    @Override
    public Map<String, String> paths(Set<String> things, Query admitted) throws IOException {
        return Paths.of(admissions.of(admitted).getIndexReader(), things);
    }

    @Override
    public boolean isThere(Language in, String plain) throws IOException {
        var seen = new TermQuery(new Term(Fields.spelt(in), plain));
        return admissions.of(Admitted.everybody()).search(seen, 1).scoreDocs.length > 0;
    }

    @Override
    public Optional<String> nearest(Language in, String plain) throws IOException {
        var checker = new DirectSpellChecker();
        checker.setMinQueryLength(Spelling.SHORTEST);
        var term = new Term(Fields.spelt(in), plain);
        for (var found :
                checker.suggestSimilar(term, Spelling.SIMILAR, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS)) {
            if (isThere(in, found.string)) return Optional.of(truly(in, found.string));
        }
        return Optional.empty();
    }

    private record Word(String word, int texts) {}

    /** The list of words still has those of a text that was withdrawn a moment ago, so each is looked up. */
    @Override
    public List<String> completions(Language in, String plain, int most) throws IOException {
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.spelt(in));
        if (terms == null) return List.of();
        var words = new ArrayList<Word>();
        var each = terms.iterator();
        var found = each.seekCeil(new BytesRef(plain)) == TermsEnum.SeekStatus.END ? null : each.term();
        for (; found != null && words.size() < Spelling.LOOKED_AT; found = each.next()) {
            var word = found.utf8ToString();
            if (!word.startsWith(plain)) break;
            if (word.indexOf(Spelt.TRULY) < 0) words.add(new Word(word, each.docFreq()));
        }
        words.sort((one, other) -> Integer.compare(other.texts(), one.texts()));
        var there = new ArrayList<String>();
        for (var word : words) {
            if (there.size() == most) break;
            if (isThere(in, word.word())) there.add(truly(in, word.word()));
        }
        return there;
    }

    /** With its accents, where it has some. */
    private String truly(Language in, String plain) throws IOException {
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.spelt(in));
        if (terms == null) return plain;
        var each = terms.iterator();
        var behind = plain + Spelt.TRULY;
        if (each.seekCeil(new BytesRef(behind)) == TermsEnum.SeekStatus.END) return plain;
        var found = each.term().utf8ToString();
        return found.startsWith(behind) && isThere(in, found) ? found.substring(behind.length()) : plain;
    }
}
