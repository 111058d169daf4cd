package org.entente.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.entente.languages.Language;

/**
 * How a thing is laid out for OpenSearch. Texts are taken apart by us, so that both kinds of index hold the same words: place
 * after place with a blank between, the forms of one place with a stroke between, and a stroke alone where a word was left
 * out, such as {@code | law | | sea} for “the law of the sea”.
 */
final class ClusterFields {

    static final String OR = "|";
    static final String GAP = "|";
    static final String POSITION = "position";

    private static final String LAID_OUT = "laid_out";

    /**
     * One shard, so that words are as rare on each node as they are in all, with a copy on each of three nodes. What belongs
     * together is seen together, when we say so and not each second. Of what was deleted it is known for an hour by whom, so
     * that nobody who is late puts it back.
     */
    private static final String SETTINGS = """
            {
              "number_of_shards": 1,
              "auto_expand_replicas": "0-2",
              "refresh_interval": "-1",
              "gc_deletes": "1h",
              "max_regex_length": 10000,
              "analysis": {
                "tokenizer": {"places": {"type": "whitespace", "max_token_length": 65536}},
                "filter": {
                  "forms": {"type": "pattern_capture", "preserve_original": false, "patterns": ["([^|]+)"]},
                  "gaps": {"type": "stop", "stopwords": ["|"]}
                },
                "analyzer": {"laid_out": {"tokenizer": "places", "filter": ["forms", "gaps"]}}
              }
            }""";

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\x1c-\\x1f\\p{Z}|]");

    private static final Analyzer ANALYZER = Fields.analyzer();

    private ClusterFields() {}

    /** A dot would make a field a part of another. */
    static String name(String field) {
        return field.replace('.', '_');
    }

    static Map<String, Object> index() {
        return Map.of("settings", Cluster.JSON.readTree(SETTINGS), "mappings", mappings());
    }

    private static Map<String, Object> mappings() {
        var fields = new TreeMap<String, Object>();
        fields.put(Fields.KEPT, Map.of("type", "object", "enabled", false));
        fields.put(POSITION, Map.of("type", "object", "enabled", false));
        for (var field : List.of(
                Fields.KEY, Fields.THING, Fields.WHOLE, Fields.SYMBOL, Fields.AUDIENCE, Fields.NAMED, Fields.OWNER))
            fields.put(field, Map.of("type", "keyword"));
        for (var facet : Facet.values()) fields.put(facet.field(), Map.of("type", "keyword"));
        for (var field : List.of(Fields.HASH, Fields.TIE, Fields.DAY)) fields.put(field, Map.of("type", "long"));
        for (var language : Language.values()) {
            text(fields, Fields.text(language), Fields.title(language));
            fields.put(name(Fields.spelt(language)), Map.of("type", "keyword"));
            fields.put(name(Fields.withheld(language)), Map.of("type", "keyword"));
        }
        text(fields, Fields.text(null), Fields.title(null));
        fields.put(name(Fields.pairs(Fields.text(Language.ZH))), text(false));
        fields.put(name(Fields.pairs(Fields.title(Language.ZH))), text(false));
        return Map.of(
                "dynamic",
                "strict",
                "_source",
                Map.of("includes", List.of(Fields.KEPT, POSITION)),
                "properties",
                fields);
    }

    private static void text(Map<String, Object> fields, String text, String title) {
        fields.put(name(text), text(true));
        fields.put(name(title), text(false));
    }

    /** As {@link Entry} has them for Lucene. */
    private static Map<String, Object> text(boolean withLength) {
        return Map.of("type", "text", "analyzer", LAID_OUT, "norms", withLength);
    }

    static Map<String, Object> of(Entry entry) {
        var fields = new HashMap<String, Object>();
        for (var field : entry.document()) {
            var type = field.fieldType();
            if (type.indexOptions() != IndexOptions.NONE) add(fields, field);
            if (type.docValuesType() == DocValuesType.NUMERIC) fields.put(field.name(), field.numericValue());
        }
        fields.put(Fields.KEPT, entry.kept());
        return fields;
    }

    private static void add(Map<String, Object> fields, IndexableField field) {
        var name = name(field.name());
        if (!field.fieldType().tokenized())
            values(fields, name).add(value(field).toString());
        else if (field.fieldType().indexOptions() == IndexOptions.DOCS)
            values(fields, name).addAll(words(field));
        else fields.put(name, laidOut(Words.of(ANALYZER, field.name(), field.stringValue())));
    }

    @SuppressWarnings("unchecked")
    private static Set<String> values(Map<String, Object> fields, String name) {
        return (Set<String>) fields.computeIfAbsent(name, none -> new HashSet<String>());
    }

    private static Object value(IndexableField field) {
        var bytes = field.binaryValue();
        if (bytes != null) return bytes.utf8ToString();
        return field.numericValue() == null ? field.stringValue() : field.numericValue();
    }

    private static Set<String> words(IndexableField field) {
        return Words.of(ANALYZER, field.name(), field.stringValue()).stream()
                .flatMap(spot -> spot.forms().stream())
                .collect(Collectors.toSet());
    }

    static String laidOut(List<Words.Spot> spots) {
        var places = new ArrayList<String>();
        for (var spot : spots) {
            while (places.size() < spot.position()) places.add(GAP);
            places.add(place(spot.forms()));
        }
        return String.join(" ", places);
    }

    /** What a dictionary takes for a word, and is none, such as a control character, would be taken for a blank. */
    static String place(Collection<String> forms) {
        return forms.stream()
                .map(form -> BETWEEN.matcher(form).replaceAll("\uFFFD"))
                .collect(Collectors.joining(OR));
    }
}
