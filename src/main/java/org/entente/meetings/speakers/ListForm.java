package org.entente.meetings.speakers;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.meetings.Meeting;
import org.entente.web.ClockTime;
import org.entente.web.Mistakes;
import org.entente.web.Ui;
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
        return filled(meeting.zone(), now, null, Category.at(meeting), limits, 0, Ordering.INSCRIPTION);
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
        var clock = ClockTime.of(at, zone);
        typed.add(field + "_date", clock.day());
        typed.add(field + "_time", clock.hour());
        typed.add(field + "_which", clock.which());
    }

    public static String field(Limit limit) {
        return "limit_" + limit.name();
    }

    /** Minutes, or minutes and seconds. */
    private static String minutes(Duration time) {
        return time.toSecondsPart() == 0
                ? Long.toString(time.toMinutes())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
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

    Optional<Instant> opens(Ui ui, Mistakes mistakes) {
        return moment("opens", ui, mistakes);
    }

    /** Empty where it stays open, too. */
    Optional<Instant> closes(Ui ui, Mistakes mistakes) {
        return value("closes_date").isEmpty() && value("closes_time").isEmpty()
                ? Optional.empty()
                : moment("closes", ui, mistakes);
    }

    private Optional<Instant> moment(String field, Ui ui, Mistakes mistakes) {
        return new ClockTime(value(field + "_date"), value(field + "_time"), zone, value(field + "_which"))
                .read(mistakes, field + "_date", field + "_time", ui);
    }

    Limits limits() {
        var times = new EnumMap<Limit, Duration>(Limit.class);
        for (var limit : Limit.values()) read(value(field(limit))).ifPresent(time -> times.put(limit, time));
        return new Limits(times, Integer.parseInt(value("replies")));
    }

    private static Optional<Duration> read(String minutes) {
        if (!minutes.matches("\\d{1,4}(:[0-5]\\d)?")) return Optional.empty();
        var parts = minutes.split(":");
        var time = Duration.ofMinutes(Long.parseLong(parts[0]));
        return Optional.of(parts.length == 1 ? time : time.plusSeconds(Long.parseLong(parts[1])));
    }

    Mistakes mistakes(Ui ui) {
        var mistakes = new Mistakes();
        var opens = opens(ui, mistakes);
        var closes = closes(ui, mistakes);
        if (opens.isPresent() && closes.filter(at -> !at.isAfter(opens.get())).isPresent())
            mistakes.on("closes_date", "speakers.refusal.closes_before_it_opens");
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
