package org.entente.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form that came in: one message key, with its arguments, for each field at fault. */
public final class Mistakes {

    /** A message key and what fills its places. */
    public record Mistake(String key, Object... arguments) {}

    private final Map<String, Mistake> byField = new LinkedHashMap<>();

    public Mistakes on(String field, String key, Object... arguments) {
        byField.putIfAbsent(field, new Mistake(key, arguments));
        return this;
    }

    /** Says so where a needed text was left empty or is longer than the field holds. */
    public Mistakes text(String field, @Nullable String typed, int most) {
        if (typed == null || typed.isBlank()) return on(field, "web.mistake.missing");
        return atMost(field, typed, most);
    }

    public Mistakes atMost(String field, @Nullable String typed, int most) {
        return typed != null && typed.length() > most ? on(field, "web.mistake.too_long", most, typed.length()) : this;
    }

    public boolean none() {
        return byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public Map<String, Mistake> all() {
        return byField;
    }

    /** The sentence for one field in the reader's language, empty where the field is right. */
    public String sentence(Ui ui, String field) {
        var mistake = byField.get(field);
        return mistake == null ? "" : ui.localize(mistake.key(), mistake.arguments());
    }
}
