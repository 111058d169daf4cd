package org.entente.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days as they are typed into forms: year-month-day, in the years in which anybody has spoken or will. */
public final class Dates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** By whose clock terms and deadlines run. */
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private Dates() {}

    /** The day it is in New York, by which terms and deadlines run. */
    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** On which something is there, as of {@link #today}. */
    public static LocalDate day(Instant at) {
        return at.atZone(NEW_YORK).toLocalDate();
    }

    /** Null where nothing, or nothing that is a day, was typed. */
    public static @Nullable LocalDate read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            var day = LocalDate.parse(typed.strip());
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A day, or as much of it as is known: a year, or a month of a year. */
    public static void checkKnown(Mistakes mistakes, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return;
        var known = typed.strip();
        var day = known.matches("\\d{4}") ? known + "-01-01" : known.matches("\\d{4}-\\d{2}") ? known + "-01" : known;
        if (read(day) == null) mistakes.on(field, "web.mistake.date_known");
    }

    public static void check(Mistakes mistakes, String field, @Nullable String typed) {
        if (typed != null && !typed.isBlank() && read(typed) == null) mistakes.on(field, "web.mistake.date");
    }
}
