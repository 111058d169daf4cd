package org.entente.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Things in an index of OpenSearch, one after the other, with no more of them in memory than were asked for at once. */
final class ClusterHits {

    private ClusterHits() {}

    /** With their hashes and without what is kept to be shown, in the order of their ties. */
    static void each(Cluster cluster, String index, Map<String, ?> query, int atOnce, Consumer<JsonNode> each) {
        var asked = new HashMap<String, Object>(Map.of(
                "query",
                query,
                "size",
                atOnce,
                "_source",
                false,
                "docvalue_fields",
                List.of(Fields.HASH, Fields.TIE),
                "sort",
                List.of(Map.of(Fields.TIE, "asc"))));
        while (true) {
            var hits =
                    cluster.search("/" + index + "/_search", asked).path("hits").path("hits");
            hits.forEach(each);
            if (hits.size() < atOnce) return;
            asked.put("search_after", List.of(number(hits.get(hits.size() - 1), Fields.TIE)));
        }
    }

    static long number(JsonNode hit, String field) {
        return hit.path("fields").path(field).path(0).asLong();
    }

    static Kept kept(JsonNode hit) {
        var kept = hit.path("_source").path(Fields.KEPT);
        return field -> kept.path(field).asString(null);
    }
}
