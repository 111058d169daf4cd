package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** A question in OpenSearch's words, of which it makes the very query again that was translated. */
final class ClusterQuery {

    private ClusterQuery() {}

    static Map<String, Object> of(Query query) {
        return of(query, 1);
    }

    private static Map<String, Object> of(Query query, float boost) {
        return switch (query) {
            case BoostQuery boosted -> of(boosted.getQuery(), boost * boosted.getBoost());
            case TermQuery one -> term(one.getTerm(), boost);
            case PrefixQuery beginning ->
                Map.of(
                        "prefix",
                        field(
                                beginning.getPrefix().field(),
                                value(beginning.getPrefix().text(), boost)));
            case SynonymQuery forms -> phrase(forms.getField(), List.of(forms(forms.getTerms())), boost);
            case PhraseQuery phrase -> phrase(phrase, boost);
            case MultiPhraseQuery phrase -> phrase(phrase, boost);
            case BooleanQuery clauses -> clauses(clauses, boost);
            case DisjunctionMaxQuery best -> best(best, boost);
            case ConstantScoreQuery constant ->
                Map.of("constant_score", Map.of("filter", of(constant.getQuery()), "boost", boost));
            case TermInSetQuery any -> Map.of("terms", field(any.getField(), values(any)));
            case MatchAllDocsQuery all -> Map.of("match_all", Map.of("boost", boost));
            case MatchNoDocsQuery none -> Map.of("match_none", Map.of());
            default -> throw new IllegalArgumentException("Nobody asks this: " + query);
        };
    }

    private static Map<String, Object> field(String name, Object asked) {
        return Map.of(ClusterFields.name(name), asked);
    }

    private static Map<String, Object> value(String value, float boost) {
        return Map.of("value", value, "boost", boost);
    }

    private static Map<String, Object> term(Term term, float boost) {
        return Map.of("term", field(term.field(), value(term.text(), boost)));
    }

    private static Map<String, Object> phrase(PhraseQuery phrase, float boost) {
        var terms = Arrays.stream(phrase.getTerms())
                .map(each -> forms(List.of(each)))
                .toList();
        return phrase(phrase.getField(), places(terms, phrase.getPositions()), boost);
    }

    private static Map<String, Object> phrase(MultiPhraseQuery phrase, float boost) {
        var terms = phrase.getTermArrays();
        var forms = Arrays.stream(terms).map(each -> forms(Arrays.asList(each))).toList();
        return phrase(terms[0][0].field(), places(forms, phrase.getPositions()), boost);
    }

    private static String forms(List<Term> terms) {
        return ClusterFields.place(terms.stream().map(Term::text).toList());
    }

    /** What was left out between two words keeps its place. */
    private static List<String> places(List<String> forms, int[] positions) {
        var places = new ArrayList<String>();
        for (var i = 0; i < positions.length; i++) {
            while (places.size() < positions[i] - positions[0]) places.add(ClusterFields.GAP);
            places.add(forms.get(i));
        }
        return places;
    }

    private static Map<String, Object> phrase(String field, List<String> places, float boost) {
        return Map.of("match_phrase", field(field, Map.of("query", String.join(" ", places), "boost", boost)));
    }

    private static Map<String, Object> clauses(BooleanQuery query, float boost) {
        var clauses = new HashMap<String, Object>();
        clauses.put("boost", boost);
        for (var occur : BooleanClause.Occur.values()) {
            var some = query.clauses().stream()
                    .filter(clause -> clause.occur() == occur)
                    .map(clause -> of(clause.query()))
                    .toList();
            if (!some.isEmpty()) clauses.put(name(occur), some);
        }
        return Map.of("bool", clauses);
    }

    private static String name(BooleanClause.Occur occur) {
        return switch (occur) {
            case MUST -> "must";
            case SHOULD -> "should";
            case FILTER -> "filter";
            case MUST_NOT -> "must_not";
        };
    }

    private static Map<String, Object> best(DisjunctionMaxQuery query, float boost) {
        var queries = query.getDisjuncts().stream().map(ClusterQuery::of).toList();
        return Map.of(
                "dis_max", Map.of("queries", queries, "tie_breaker", query.getTieBreakerMultiplier(), "boost", boost));
    }

    private static List<String> values(TermInSetQuery any) {
        try {
            var values = new ArrayList<String>();
            var each = any.getBytesRefIterator();
            for (BytesRef value = each.next(); value != null; value = each.next()) values.add(value.utf8ToString());
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
