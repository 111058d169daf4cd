package org.entente.consultations.rounds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.consultations.propositions.Proposition;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.entente.web.TimeZones;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A round as it is opened or extended: its propositions, and its deadline by a clock that is named. */
public final class RoundForm {

    private static final int LONGEST_REASON = 500;

    private final MultiValueMap<String, String> typed;

    RoundForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    static RoundForm until(LocalDate day) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("date", day.toString());
        typed.add("time", "18:00");
        typed.add("zone", Dates.NEW_YORK.getId());
        typed.add("shows", "yes");
        return new RoundForm(typed);
    }

    static RoundForm of(Round round) {
        var now = round.closesAt().atZone(round.zone());
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("date", now.toLocalDate().toString());
        typed.add("time", now.toLocalTime().withSecond(0).withNano(0).toString());
        typed.add("zone", round.zone().getId());
        return new RoundForm(typed);
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    public boolean asks(Proposition proposition) {
        return typed.getOrDefault("proposition", List.of())
                .contains(proposition.id().toString());
    }

    public boolean shows() {
        return value("shows").equals("yes");
    }

    List<UUID> chosen(List<Proposition> among) {
        return among.stream().filter(this::asks).map(Proposition::id).toList();
    }

    ZoneId zone() {
        return TimeZones.of(value("zone"));
    }

    /** Empty where nothing, or no moment that there is, was typed: some hours are left out when clocks go forward. */
    Optional<Instant> deadline() {
        var day = Dates.read(value("date"));
        if (day == null) return Optional.empty();
        try {
            var at = LocalDateTime.of(day, LocalTime.parse(value("time")));
            if (zone().getRules().getValidOffsets(at).isEmpty()) return Optional.empty();
            return Optional.of(at.atZone(zone()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Mistakes mistakes(List<Proposition> among, Set<UUID> asked, Instant now) {
        var mistakes = deadlineMistakes(now);
        var chosen = chosen(among);
        if (chosen.isEmpty()) mistakes.on("proposition", "rounds.mistake.none");
        var twice = new ArrayList<>(chosen);
        twice.retainAll(asked);
        if (!twice.isEmpty()) mistakes.on("proposition", "rounds.mistake.asked_already");
        return mistakes;
    }

    /** Of an extension, after a deadline that there is. */
    Mistakes mistakes(Instant after) {
        var mistakes = reasonMistakes();
        deadline()
                .ifPresentOrElse(
                        until -> {
                            if (!until.isAfter(after)) mistakes.on("date", "rounds.mistake.not_later");
                        },
                        () -> mistakes.on("date", "rounds.mistake.moment"));
        return mistakes;
    }

    Mistakes reasonMistakes() {
        return new Mistakes().text("reason", value("reason"), LONGEST_REASON);
    }

    private Mistakes deadlineMistakes(Instant now) {
        var mistakes = new Mistakes();
        if (!TimeZones.isKnown(value("zone"))) mistakes.on("zone", "web.mistake.choice");
        deadline()
                .ifPresentOrElse(
                        until -> {
                            if (!until.isAfter(now)) mistakes.on("date", "rounds.mistake.past");
                        },
                        () -> mistakes.on("date", "rounds.mistake.moment"));
        return mistakes;
    }
}
