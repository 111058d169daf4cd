package org.entente.meetings.speakers;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.meetings.Meeting;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What is typed to set up or change a list: its times by the clock of the meeting's place, whom it takes, and its time limits. */
public final class ListForm {

    private final MultiValueMap<String, String> typed;
    private final ZoneId zone;

    ListForm(MultiValueMap<String, String> typed, ZoneId zone) {
        this.typed = typed;
        this.zone = zone;
    }

    static ListForm forNew(Meeting meeting, Instant now) {
        var limits = Limits.CUSTOMARY;
        return filled(
                meeting.zone(), now, null, Set.of(Category.STATE, Category.GROUP), limits, 0, Ordering.INSCRIPTION);
    }

    static ListForm of(SpeakersList list, ZoneId zone) {
        return filled(
                zone, list.opensAt(), list.closesAt(), list.admits(), list.limits(), list.lock(), list.ordering());
    }

    private static ListForm filled(
            ZoneId zone,
            Instant opens,
            @Nullable Instant closes,
            Set<Category> admits,
            Limits limits,
            long lock,
            Ordering ordering) {
        var typed = new LinkedMultiValueMap<String, String>();
        day(typed, "opens", opens, zone);
        if (closes != null) day(typed, "closes", closes, zone);
        admits.forEach(each -> typed.add("admits", each.name()));
        limits.times().forEach((limit, time) -> typed.add(field(limit), minutes(time)));
        typed.add("replies", Integer.toString(limits.replies()));
        typed.add("lock", Long.toString(lock));
        typed.add("ordering", ordering.name());
        return new ListForm(typed, zone);
    }

    private static void day(MultiValueMap<String, String> typed, String field, Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        typed.add(field + "_date", local.toLocalDate().toString());
        typed.add(field + "_time", local.toLocalTime().withSecond(0).withNano(0).toString());
    }

    public static String field(Limit limit) {
        return "limit_" + limit.name();
    }

    /** Minutes, or minutes and seconds. */
    private static String minutes(Duration time) {
        return time.toSecondsPart() == 0
                ? Long.toString(time.toMinutes())
                : "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    public boolean admits(Category category) {
        return typed.getOrDefault("admits", List.of()).contains(category.name());
    }

    Set<Category> admits() {
        return typed.getOrDefault("admits", List.of()).stream()
                .flatMap(name -> Category.of(name).stream())
                .collect(Collectors.toSet());
    }

    long lock() {
        return value("lock").matches("\\d{1,18}") ? Long.parseLong(value("lock")) : -1;
    }

    Ordering ordering() {
        return Ordering.of(value("ordering")).orElse(Ordering.INSCRIPTION);
    }

    Optional<UUID> item() {
        try {
            return value("item").isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(value("item")));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Empty where no moment that there is was typed; some hours are left out when clocks go forward. */
    Optional<Instant> moment(String field) {
        var day = Dates.read(value(field + "_date"));
        if (day == null) return Optional.empty();
        try {
            var at = LocalDateTime.of(day, LocalTime.parse(value(field + "_time")));
            return zone.getRules().getValidOffsets(at).isEmpty()
                    ? Optional.empty()
                    : Optional.of(at.atZone(zone).toInstant());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    boolean closes() {
        return !value("closes_date").isEmpty() || !value("closes_time").isEmpty();
    }

    Limits limits() {
        var times = new EnumMap<Limit, Duration>(Limit.class);
        for (var limit : Limit.values()) read(value(field(limit))).ifPresent(time -> times.put(limit, time));
        return new Limits(times, Integer.parseInt(value("replies")));
    }

    private static Optional<Duration> read(String minutes) {
        if (!minutes.matches("-?\\d{1,4}(:[0-5]\\d)?")) return Optional.empty();
        var parts = minutes.split(":");
        var time = Duration.ofMinutes(Long.parseLong(parts[0]));
        return Optional.of(parts.length == 1 ? time : time.plusSeconds(Long.parseLong(parts[1])));
    }

    Mistakes mistakes() {
        var mistakes = new Mistakes();
        var opens = moment("opens");
        if (opens.isEmpty()) mistakes.on("opens_date", "speakers.mistake.moment");
        if (closes()) {
            var closes = moment("closes");
            if (closes.isEmpty()) mistakes.on("closes_date", "speakers.mistake.moment");
            else if (opens.isPresent() && !closes.get().isAfter(opens.get()))
                mistakes.on("closes_date", "speakers.refusal.closes_before_it_opens");
        }
        if (admits().isEmpty()) mistakes.on("admits", "speakers.mistake.nobody");
        for (var limit : Limit.values()) {
            var minutes = value(field(limit));
            if (!minutes.isEmpty() && read(minutes).filter(Limits::isSensible).isEmpty())
                mistakes.on(field(limit), "speakers.refusal.limit_absurd");
        }
        if (!value("replies").matches("\\d"))
            mistakes.on("replies", "speakers.refusal.replies_absurd", Limits.MOST_REPLIES);
        return mistakes;
    }
}
