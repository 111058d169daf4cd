package org.entente.notifications;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** By whose clock a digest is written, and when. */
final class Zones {

    /** New York first, where the dialogue meets; then from west to east. */
    static final List<String> ALL = List.of(
            "America/New_York",
            "Pacific/Honolulu",
            "America/Los_Angeles",
            "America/Mexico_City",
            "America/Bogota",
            "America/Santiago",
            "America/Sao_Paulo",
            "UTC",
            "Africa/Lagos",
            "Europe/London",
            "Europe/Paris",
            "Europe/Vienna",
            "Africa/Cairo",
            "Africa/Johannesburg",
            "Asia/Beirut",
            "Africa/Nairobi",
            "Europe/Moscow",
            "Asia/Riyadh",
            "Asia/Dubai",
            "Asia/Tehran",
            "Asia/Karachi",
            "Asia/Kolkata",
            "Asia/Dhaka",
            "Asia/Bangkok",
            "Asia/Shanghai",
            "Asia/Singapore",
            "Asia/Tokyo",
            "Australia/Sydney",
            "Pacific/Fiji",
            "Pacific/Auckland");

    private Zones() {}

    /** The first time after {@code now} that it is this hour there: of any day, or of a Monday. Also where clocks change. */
    static Instant next(Instant now, ZoneId zone, int hour, Often often) {
        var day = now.atZone(zone).toLocalDate();
        if (often == Often.WEEKLY) day = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        var days = often == Often.WEEKLY ? 7 : 1;
        while (true) {
            var at = day.atTime(hour, 0).atZone(zone).toInstant();
            if (at.isAfter(now)) return at;
            day = day.plusDays(days);
        }
    }
}
