package org.entente.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.web.Dates;
import org.entente.web.Ui;

/** From when to when something is held, by the clock of its place, New York's and UTC; never by one alone. */
public final class Hours {

    private static final ZoneId NEW_YORK = Dates.NEW_YORK;
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private Hours() {}

    /** The place's own first. */
    public static List<String> of(Ui ui, Instant from, Instant to, ZoneId zone) {
        var lines = new ArrayList<String>();
        for (var each : List.of(zone, NEW_YORK, UTC)) {
            var line = line(ui, from, to, each);
            if (!lines.contains(line)) lines.add(line);
        }
        return lines;
    }

    public static String line(Ui ui, Instant from, Instant to, ZoneId zone) {
        var start = from.atZone(zone);
        var end = to.atZone(zone);
        var place = zone.getId().equals("UTC") ? "UTC" : ui.place(zone);
        return start.toLocalDate().equals(end.toLocalDate())
                ? ui.localize(
                        "meetings.hours", ui.date(start.toLocalDate()), HOUR.format(start), HOUR.format(end), place)
                : ui.localize(
                        "meetings.hours.over",
                        ui.date(start.toLocalDate()),
                        HOUR.format(start),
                        ui.date(end.toLocalDate()),
                        HOUR.format(end),
                        place);
    }

    /** The hours alone, where the day and the place stand beside. */
    public static String hours(Instant from, Instant to, ZoneId zone) {
        return HOUR.format(from.atZone(zone)) + "–" + HOUR.format(to.atZone(zone));
    }

    /** Where clocks change while it lasts, how long it really is. */
    public static Optional<String> shift(Ui ui, Instant from, Instant to, ZoneId zone) {
        var rules = zone.getRules();
        if (rules.getOffset(from).equals(rules.getOffset(to))) return Optional.empty();
        var lasts = Duration.between(from, to);
        return Optional.of(ui.localize("meetings.hours.shift", ui.place(zone), lasts.toHours(), lasts.toMinutesPart()));
    }
}
