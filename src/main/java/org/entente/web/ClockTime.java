package org.entente.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A moment as it is typed: a day and an hour by the clock of a place. Where clocks go forward an hour is left out; where they
 * go back one is there twice, and whoever types says which.
 *
 * @param which {@code first} or {@code second}, where the hour is there twice
 */
public record ClockTime(String day, String hour, ZoneId zone, String which) {

    /** Says in one sentence why there is no such moment, or not only one. */
    public Optional<Instant> read(Mistakes mistakes, String dayField, String hourField, Ui ui) {
        if (day.isEmpty()) mistakes.on(dayField, "web.mistake.missing");
        Dates.check(mistakes, dayField, day);
        var time = hour(hour).orElse(null);
        if (time == null) mistakes.on(hourField, "web.mistake.hour");
        var date = Dates.read(day);
        if (date == null || time == null) return Optional.empty();
        var local = LocalDateTime.of(date, time);
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) mistakes.on(hourField, "web.mistake.gap", ui.place(zone), hour);
        if (offsets.size() > 1 && !isSaid()) mistakes.on(hourField, "web.mistake.twice", ui.place(zone), hour);
        if (offsets.isEmpty() || offsets.size() > 1 && !isSaid()) return Optional.empty();
        var offset = which.equals("second") ? offsets.getLast() : offsets.getFirst();
        return Optional.of(local.toInstant(offset));
    }

    private boolean isSaid() {
        return which.equals("first") || which.equals("second");
    }

    /** An hour alone, where the day is known; none where it is no hour. */
    public static Optional<LocalTime> hour(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.length() == "9:00".length() ? "0" + typed : typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As the form would have it typed. */
    public static ClockTime of(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        var offsets = zone.getRules().getValidOffsets(local.toLocalDateTime());
        var which = offsets.size() < 2 ? "" : local.getOffset().equals(offsets.getFirst()) ? "first" : "second";
        var hour = local.toLocalTime().withSecond(0).withNano(0).toString();
        return new ClockTime(local.toLocalDate().toString(), hour, zone, which);
    }
}
