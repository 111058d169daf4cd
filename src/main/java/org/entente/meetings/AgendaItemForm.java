package org.entente.meetings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** An item of an agenda as it is typed. */
public final class AgendaItemForm {

    /** The choice of the first place. */
    public static final String FIRST = "first";

    private static final int NUMBER = 20;
    private static final int TITLE = 1000;
    private static final int REASON = 500;
    private static final int SYMBOLS = 4000;

    private final MultiValueMap<String, String> typed;

    AgendaItemForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** At the end. */
    static AgendaItemForm blank(List<AgendaItem> items) {
        var typed = new LinkedMultiValueMap<String, String>();
        var tops = items.stream().filter(item -> item.parent() == null).count();
        typed.add("number", Long.toString(tops + 1));
        typed.add("after", items.isEmpty() ? FIRST : items.getLast().id().toString());
        return new AgendaItemForm(typed);
    }

    static AgendaItemForm of(AgendaItem item, List<AgendaItem> items) {
        var typed = new LinkedMultiValueMap<String, String>();
        var place = items.indexOf(item);
        typed.add("number", item.number());
        typed.add("parent", item.parent() == null ? "" : item.parent().toString());
        typed.add("after", place <= 0 ? FIRST : items.get(place - 1).id().toString());
        typed.add("symbols", String.join("\n", item.symbols()));
        typed.add("lock", Long.toString(item.lock()));
        item.elements().forEach(element -> typed.add("element", element));
        for (var language : Language.values())
            typed.add(
                    "title_" + language.code(), item.titles().written(language).orElse(""));
        return new AgendaItemForm(typed);
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    public boolean has(String field, String choice) {
        return typed.getOrDefault(field, List.of()).contains(choice);
    }

    AgendaItemForm withLock(long current) {
        var again = new LinkedMultiValueMap<>(typed);
        again.set("lock", Long.toString(current));
        return new AgendaItemForm(again);
    }

    /** @param adopted whether the agenda is: then whoever changes it says why */
    Mistakes mistakes(
            List<AgendaItem> items, @Nullable UUID own, List<String> elements, boolean adopted, Language reader) {
        var mistakes = new Mistakes().text("number", value("number"), NUMBER);
        var others = items.stream().filter(item -> !item.id().equals(own)).toList();
        if (others.stream().anyMatch(item -> item.number().equalsIgnoreCase(value("number"))))
            mistakes.on("number", "meetings.mistake.item_taken", value("number"));
        if (names().isEmpty()) mistakes.on("title_" + reader.code(), "web.mistake.missing");
        for (var language : Language.values())
            mistakes.atMost("title_" + language.code(), value("title_" + language.code()), TITLE);
        var hasSubItems = items.stream().anyMatch(item -> own != null && own.equals(item.parent()));
        if (!value("parent").isEmpty() && (parent(others).isEmpty() || hasSubItems))
            mistakes.on("parent", "meetings.mistake.parent");
        if (!value("after").equals(FIRST)
                && !value("after").isEmpty()
                && one(others, "after").isEmpty()) mistakes.on("after", "web.mistake.choice");
        mistakes.atMost("symbols", value("symbols"), SYMBOLS);
        symbols().stream()
                .filter(symbol -> Symbol.parse(symbol).isEmpty())
                .findFirst()
                .ifPresent(symbol -> mistakes.on("symbols", "meetings.mistake.symbol", symbol));
        if (!elements.containsAll(typed.getOrDefault("element", List.of())))
            mistakes.on("element", "web.mistake.choice");
        if (adopted) mistakes.text("reason", value("reason"), REASON);
        return mistakes;
    }

    /** A sub-item has none of its own. */
    private Optional<AgendaItem> parent(List<AgendaItem> others) {
        return one(others, "parent").filter(item -> item.parent() == null);
    }

    private Optional<AgendaItem> one(List<AgendaItem> among, String field) {
        return among.stream()
                .filter(item -> item.id().toString().equals(value(field)))
                .findFirst();
    }

    @Nullable
    UUID after() {
        return value("after").equals(FIRST) || value("after").isEmpty() ? null : UUID.fromString(value("after"));
    }

    AgendaItem applied(UUID id, UUID session, int position) {
        return new AgendaItem(
                id,
                session,
                value("parent").isEmpty() ? null : UUID.fromString(value("parent")),
                value("number"),
                position,
                names(),
                symbols().stream()
                        .flatMap(symbol -> Symbol.parse(symbol).stream())
                        .map(Symbol::written)
                        .distinct()
                        .toList(),
                typed.getOrDefault("element", List.of()).stream().distinct().toList(),
                value("lock").matches("\\d{1,18}") ? Long.parseLong(value("lock")) : -1);
    }

    private Names names() {
        return Names.ofEach(language -> value("title_" + language.code()));
    }

    private List<String> symbols() {
        return Arrays.stream(value("symbols").split("[,;\n]"))
                .map(String::strip)
                .filter(symbol -> !symbol.isEmpty())
                .toList();
    }

    /** What an act tells of an item. */
    static Map<String, Object> facts(AgendaItem item, String reason) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("number", item.number());
        facts.put("titles", item.titles().byCode());
        facts.put("symbol", item.symbols());
        facts.put("element", item.elements());
        facts.put("reason", reason);
        return facts;
    }
}
