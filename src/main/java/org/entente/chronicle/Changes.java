package org.entente.chronicle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import tools.jackson.databind.JsonNode;

/** What an act has changed, from its facts {@code before} and {@code after}, in the words of one language. */
final class Changes {

    /** Facts whose values are words of the program, not of a person. */
    private static final Set<String> CODED = Set.of(
            "state",
            "rule",
            "mode",
            "quantifier",
            "audience",
            "kind",
            "adoption",
            "status",
            "unverified",
            "office",
            "roles",
            "scopes");

    private static final Set<String> PERSONS = Set.of("person", "persons", "account");
    private static final String AND = ", ";

    /** Embeddings, overrides and isolates would turn round what follows: in what was typed they are shown by their names. */
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Language language;
    private final Function<UUID, String> persons;

    /** @param persons what the reader may be told of a person */
    Changes(Language language, Function<UUID, String> persons) {
        this.language = language;
        this.persons = persons;
    }

    List<History.Change> of(Entry entry) {
        var before = flat(entry.facts("before"));
        var after = flat(entry.facts("after"));
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        var changes = new ArrayList<History.Change>();
        for (var name : names) {
            var was = before.getOrDefault(name, "");
            var is = after.getOrDefault(name, "");
            if (!was.equals(is)) changes.add(new History.Change(label(name), was, is));
        }
        return changes;
    }

    /** By the path to each value; a single one stands for the state. */
    private Map<String, String> flat(JsonNode node) {
        var values = new LinkedHashMap<String, String>();
        if (node.isObject()) node.properties().forEach(each -> flatten(each.getKey(), each.getValue(), values));
        else if (!node.isNull() && !node.isMissingNode()) flatten("state", node, values);
        return values;
    }

    private void flatten(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties().forEach(each -> flatten(path + " " + each.getKey(), each.getValue(), values));
        } else if (node.isArray()) {
            values.put(path, node.valueStream().map(each -> text(path, each)).collect(Collectors.joining(AND)));
        } else if (!node.isNull()) {
            values.put(path, text(path, node));
        }
    }

    private String text(String path, JsonNode value) {
        var text = value.asString("");
        if (text.equals("null")) return "";
        if (PERSONS.contains(path) && ID.matcher(text).matches()) return persons.apply(UUID.fromString(text));
        return CODED.contains(path)
                ? Arrays.stream(text.split(AND)).map(this::decoded).collect(Collectors.joining(AND))
                : shown(text);
    }

    private String decoded(String code) {
        var key = "chronicle.value." + code.toLowerCase(Locale.ROOT);
        return Messages.has(key) ? Messages.text(language, key) : shown(code);
    }

    private static String shown(String typed) {
        return TURNS.matcher(typed)
                .replaceAll(found -> "⟦U+%04X⟧".formatted((int) found.group().charAt(0)));
    }

    private String label(String path) {
        return List.of(path.split(" ")).stream().map(this::word).collect(Collectors.joining(" · "));
    }

    private String word(String name) {
        var key = "chronicle.fact." + name;
        if (Messages.has(key)) return Messages.text(language, key);
        return Language.of(name).map(Language::endonym).orElse(name);
    }
}
