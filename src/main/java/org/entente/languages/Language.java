package org.entente.languages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An official language of the United Nations, in the order of its English name. */
public enum Language {
    AR("العربية"),
    ZH("中文"),
    EN("English"),
    FR("Français"),
    RU("Русский"),
    ES("Español");

    private final String endonym;

    Language(String endonym) {
        this.endonym = endonym;
    }

    /** The ISO 639-1 code in lower case, as in addresses, {@code lang} attributes and file names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code());
    }

    /** What its speakers call it. */
    public String endonym() {
        return endonym;
    }

    /** Of six texts in the order of the languages the one in this; empty where it is not there. */
    public String among(
            @Nullable String ar,
            @Nullable String zh,
            @Nullable String en,
            @Nullable String fr,
            @Nullable String ru,
            @Nullable String es) {
        var text = switch (this) {
            case AR -> ar;
            case ZH -> zh;
            case EN -> en;
            case FR -> fr;
            case RU -> ru;
            case ES -> es;
        };
        return text == null ? "" : text;
    }

    public boolean isRightToLeft() {
        return this == AR;
    }

    /** The value of HTML's {@code dir} attribute. */
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /** By ISO 639-1 code in any case; empty for every language that is not one of the six. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** The first of the six that a browser's {@code Accept-Language} asks for, English where it asks for none. */
    public static Language preferred(List<Locale> wishes) {
        return wishes.stream()
                .flatMap(wish -> of(wish.getLanguage()).stream())
                .findFirst()
                .orElse(EN);
    }
}
