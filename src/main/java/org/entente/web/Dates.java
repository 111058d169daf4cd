package org.entente.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days as they are typed into forms. */
public final class Dates {

    private Dates() {}

    /** Null where nothing, or nothing that is a day, was typed. */
    public static @Nullable LocalDate read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public static void check(Mistakes mistakes, String field, @Nullable String typed) {
        if (typed != null && !typed.isBlank() && read(typed) == null) mistakes.on(field, "web.mistake.date");
    }
}
