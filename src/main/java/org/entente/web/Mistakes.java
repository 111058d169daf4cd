package org.entente.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with a form that came in: one message key, with its arguments, for each field at fault. */
public final class Mistakes {

    /** A message key and what fills its places. */
    public record Mistake(String key, Object... arguments) {}

    /** The field in which a form takes along, into another language, what is wrong with it. */
    static final String FIELD = "mistake";

    private static final JsonMapper JSON = JsonMapper.shared();

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

    /** One as {@link #read} takes it: the field, the message key and its arguments. */
    public String written(String field) {
        var mistake = Objects.requireNonNull(byField.get(field));
        var written = new ArrayList<Object>(List.of(field, mistake.key()));
        written.addAll(Arrays.asList(mistake.arguments()));
        return JSON.writeValueAsString(written);
    }

    /** What {@link #written} wrote; lines that somebody else wrote are passed over. */
    static Mistakes read(String @Nullable [] lines) {
        var mistakes = new Mistakes();
        if (lines != null) Arrays.stream(lines).forEach(mistakes::read);
        return mistakes;
    }

    private void read(String line) {
        try {
            var written = JSON.readValue(line, Object[].class);
            if (written == null || written.length < 2) return;
            var key = String.valueOf(written[1]);
            var arguments = Arrays.copyOfRange(written, 2, written.length);
            Messages.text(Language.EN, key, arguments);
            on(String.valueOf(written[0]), key, arguments);
        } catch (JacksonException | MissingResourceException | IllegalArgumentException notOurs) {
            // Then the form says again what is wrong with it when it is sent.
        }
    }

    /** The sentence for one field in the reader's language, empty where the field is right. */
    public String sentence(Ui ui, String field) {
        var mistake = byField.get(field);
        return mistake == null ? "" : ui.localize(mistake.key(), mistake.arguments());
    }
}
