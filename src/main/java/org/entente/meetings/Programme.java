package org.entente.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A session's meetings by day and part of the day, each by the clock of its place.
 *
 * @param parts those in which anything is held, and always the morning and the afternoon
 */
public record Programme(List<Part> parts, List<Day> days) {

    private static final int NOON = 13;
    private static final int EVENING = 18;

    /** The customary meetings of a day. */
    public enum Part {
        MORNING,
        AFTERNOON,
        EVENING;

        public String key() {
            return "meetings.part." + name().toLowerCase(Locale.ROOT);
        }

        static Part of(Meeting meeting) {
            var hour = meeting.startsAt().atZone(meeting.zone()).getHour();
            if (hour >= Programme.EVENING) return EVENING;
            return hour >= NOON ? AFTERNOON : MORNING;
        }
    }

    /** One day of it. */
    public record Day(LocalDate date, Map<Part, List<Meeting>> meetings) {

        public List<Meeting> in(Part part) {
            return meetings.getOrDefault(part, List.of());
        }
    }

    static Programme of(List<Meeting> meetings) {
        var byDay = meetings.stream()
                .collect(Collectors.groupingBy(
                        meeting -> meeting.startsAt().atZone(meeting.zone()).toLocalDate(),
                        TreeMap::new,
                        Collectors.groupingBy(Part::of)));
        var days = new ArrayList<Day>();
        byDay.forEach((date, parts) -> days.add(new Day(date, parts)));
        var parts = Arrays.stream(Part.values())
                .filter(part -> part != Part.EVENING
                        || days.stream().anyMatch(day -> !day.in(part).isEmpty()))
                .toList();
        return new Programme(parts, days);
    }
}
