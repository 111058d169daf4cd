package org.entente.languages;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A name or short text in up to six languages; what a language lacks is shown in English, then in any language there is. */
public record Names(Map<Language, String> texts) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Names {
        var kept = new EnumMap<Language, String>(Language.class);
        texts.forEach((language, text) -> {
            if (!text.isBlank()) kept.put(language, Normalizer.normalize(text.strip(), Normalizer.Form.NFC));
        });
        texts = Collections.unmodifiableMap(kept);
    }

    public static Names of(Language language, String text) {
        return new Names(Map.of(language, text));
    }

    /** Of whatever has a text in each language, though it be empty. */
    public static Names ofEach(Function<Language, String> text) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) texts.put(language, text.apply(language));
        return new Names(texts);
    }

    /** From language codes to texts, as in the database's jsonb; unknown codes are left out. */
    public static Names ofCodes(Map<String, String> byCode) {
        var texts = new EnumMap<Language, String>(Language.class);
        byCode.forEach((code, text) -> Language.of(code).ifPresent(language -> texts.put(language, text)));
        return new Names(texts);
    }

    /** As the database's jsonb keeps it: an object from language codes to texts. */
    public static Names ofJson(String json) {
        return ofCodes(JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
    }

    public String json() {
        return JSON.writeValueAsString(byCode());
    }

    public Map<String, String> byCode() {
        var codes = new LinkedHashMap<String, String>();
        texts.forEach((language, text) -> codes.put(language.code(), text));
        return codes;
    }

    /** The text in this language, or the nearest there is; empty only where there is none at all. */
    public String in(Language language) {
        return written(language)
                .or(() -> written(Language.EN))
                .or(() -> texts.values().stream().findFirst())
                .orElse("");
    }

    public Optional<String> written(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** The language that {@link #in} really answers in, for the {@code lang} attribute around it. */
    public Language languageOf(Language wished) {
        if (texts.containsKey(wished) || texts.isEmpty()) return wished;
        return texts.containsKey(Language.EN)
                ? Language.EN
                : texts.keySet().iterator().next();
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    public boolean isComplete() {
        return texts.size() == Language.values().length;
    }
}
