package org.entente.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.entente.languages.Language;
import tools.jackson.databind.JsonNode;

/** An index in an OpenSearch cluster, asked what {@link LuceneView} asks an index of Lucene. */
record ClusterView(Cluster cluster, String index) implements View {

    /** Each of the six, and none. */
    private static final int LANGUAGES = Language.values().length + 1;

    private static final List<String> PLACE =
            List.of(Fields.SHELF, Facet.LANGUAGE.field(), Fields.ID, Fields.PATH).stream()
                    .map(field -> Fields.KEPT + "." + field)
                    .toList();

    @Override
    public Found find(Query question, Query admitted, Asked asked) {
        var query = new BooleanQuery.Builder()
                .add(question, Occur.MUST)
                .add(admitted, Occur.FILTER)
                .build();
        var byDay = asked.newest();
        var body = new HashMap<String, Object>(Map.of(
                "query",
                ClusterQuery.of(query),
                "size",
                Finder.PAGE + 1,
                "track_total_hits",
                true,
                "_source",
                Fields.KEPT,
                "sort",
                List.of(Map.of(byDay ? Fields.DAY : "_score", "desc"), Map.of(Fields.TIE, "asc")),
                "aggs",
                counted()));
        var after = asked.after();
        if (after != null) body.put("search_after", List.of(after.rank(), after.tie()));
        // The pages of one question come from one copy: another one may not yet have forgotten the same words.
        var answer = search("&preference=q" + Integer.toHexString(asked.words().hashCode()), body);
        var best = new ArrayList<Found.Place>();
        for (var hit : answer.path("hits").path("hits")) best.add(place(hit, byDay));
        return new Found(total(answer), choosable(answer), best);
    }

    private static Map<String, Object> counted() {
        var counted = new HashMap<String, Object>();
        for (var facet : Facet.values())
            counted.put(facet.field(), Map.of("terms", Map.of("field", facet.field(), "size", facet.most())));
        return counted;
    }

    private static Found.Place place(JsonNode hit, boolean byDay) {
        var rank = hit.path("sort").path(0);
        // A score has no more figures than Lucene's.
        var place = new After(
                byDay ? rank.asDouble() : (float) rank.asDouble(),
                hit.path("sort").path(1).asLong());
        return new Found.Place(ClusterHits.kept(hit), place);
    }

    private static Map<Facet, List<Answers.Choosable>> choosable(JsonNode answer) {
        var choosable = new EnumMap<Facet, List<Answers.Choosable>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = new ArrayList<Answers.Choosable>();
            for (var bucket : buckets(answer, facet.field())) {
                values.add(new Answers.Choosable(
                        bucket.path("key").asString(), bucket.path("doc_count").asInt()));
            }
            choosable.put(facet, List.copyOf(values));
        }
        return choosable;
    }

    @Override
    public Map<String, String> paths(Set<String> things, Query admitted) {
        var one = List.of(Map.of("terms", Map.of(Fields.THING, things)), ClusterQuery.of(admitted));
        var answer = search(
                "",
                Map.of(
                        "query",
                        Map.of("bool", Map.of("filter", one)),
                        "size",
                        things.size() * LANGUAGES,
                        "_source",
                        PLACE));
        var paths = new HashMap<String, String>();
        for (var hit : answer.path("hits").path("hits")) {
            var kept = ClusterHits.kept(hit);
            paths.put(kept.key(), kept.known(Fields.PATH));
        }
        return paths;
    }

    @Override
    public boolean isThere(Language in, String plain) {
        var one = Map.of("term", Map.of(ClusterFields.name(Fields.spelt(in)), plain));
        return total(search("", Map.of("query", open(one), "size", 0, "terminate_after", 1))) > 0;
    }

    @Override
    public Optional<String> nearest(Language in, String plain) {
        var asked = Map.of(
                "field", ClusterFields.name(Fields.spelt(in)),
                "suggest_mode", "always",
                "min_word_length", Spelling.SHORTEST,
                "size", Spelling.SIMILAR,
                "shard_size", Spelling.SIMILAR);
        var answer = search("", Map.of("size", 0, "suggest", Map.of("nearest", Map.of("text", plain, "term", asked))));
        for (var option : answer.path("suggest").path("nearest").path(0).path("options")) {
            var word = option.path("text").asString();
            if (isThere(in, word)) return Optional.of(truly(in, List.of(word)).getOrDefault(word, word));
        }
        return Optional.empty();
    }

    @Override
    public List<String> completions(Language in, String plain, int most) {
        var field = ClusterFields.name(Fields.spelt(in));
        var begins = Map.of("prefix", Map.of(field, plain));
        var words = new ArrayList<Answers.Choosable>();
        for (var bucket : words(in, begins, quoted(plain) + "[^" + Spelt.TRULY + "]*", Spelling.LOOKED_AT))
            words.add(new Answers.Choosable(
                    bucket.path("key").asString(), bucket.path("doc_count").asInt()));
        var best = words.stream()
                .sorted(Comparator.comparingInt(Answers.Choosable::count).reversed())
                .limit(most)
                .map(Answers.Choosable::value)
                .toList();
        var truly = truly(in, best);
        return best.stream().map(word -> truly.getOrDefault(word, word)).toList();
    }

    /** Those that have accents, by how they are typed without. */
    private Map<String, String> truly(Language in, List<String> plain) {
        var truly = new HashMap<String, String>();
        if (plain.isEmpty()) return truly;
        var any = plain.stream().map(ClusterView::quoted).collect(Collectors.joining("|", "(", ")"));
        var there = Map.of("terms", Map.of(ClusterFields.name(Fields.spelt(in)), plain));
        for (var bucket : words(in, there, any + Spelt.TRULY + ".*", Spelling.LOOKED_AT)) {
            var word = bucket.path("key").asString();
            var behind = word.indexOf(Spelt.TRULY);
            truly.putIfAbsent(word.substring(0, behind), word.substring(behind + 1));
        }
        return truly;
    }

    /** By the alphabet, each with the number of open texts that it stands in. */
    private Iterable<JsonNode> words(Language in, Map<String, ?> narrowed, String pattern, int most) {
        var counted = Map.of(
                "field",
                ClusterFields.name(Fields.spelt(in)),
                "include",
                pattern,
                "size",
                most,
                "order",
                Map.of("_key", "asc"));
        var answer = search(
                "", Map.of("query", open(narrowed), "size", 0, "aggs", Map.of("words", Map.of("terms", counted))));
        return buckets(answer, "words");
    }

    /** Only of what everybody may read. */
    private static Map<String, Object> open(Map<String, ?> query) {
        var filters = List.of(query, ClusterQuery.of(Admitted.everybody()));
        return Map.of("bool", Map.of("filter", filters));
    }

    /** Whatever else than letters and figures might mean something in a pattern. */
    private static String quoted(String word) {
        return word.codePoints()
                .mapToObj(each -> (Character.isLetterOrDigit(each) ? "" : "\\") + Character.toString(each))
                .collect(Collectors.joining());
    }

    private static int total(JsonNode answer) {
        return answer.path("hits").path("total").path("value").asInt();
    }

    private static JsonNode buckets(JsonNode answer, String name) {
        return answer.path("aggregations").path(name).path("buckets");
    }

    private JsonNode search(String how, Map<String, ?> body) {
        return cluster.search("/" + index + "/_search?allow_partial_search_results=false" + how, body);
    }
}
