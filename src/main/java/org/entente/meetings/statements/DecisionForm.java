package org.entente.meetings.statements;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.meetings.Hours;
import org.entente.meetings.Interval;
import org.entente.meetings.Meeting;
import org.entente.web.ClockTime;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A decision as it is typed. */
public final class DecisionForm {

    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");
    private static final int LONG = 20_000;

    private final MultiValueMap<String, String> typed;

    DecisionForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** Taken in the part that lasts, or that was the last. */
    static DecisionForm blank(List<Interval> parts) {
        var typed = new LinkedMultiValueMap<String, String>();
        if (!parts.isEmpty()) typed.add("part", parts.getLast().from().toString());
        return new DecisionForm(typed);
    }

    static DecisionForm of(Decision decision, Meeting meeting, List<Interval> parts) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("item", decision.item() == null ? "" : decision.item().toString());
        typed.add("adopted", decision.adopted().name());
        var votes = decision.votes();
        if (votes != null) {
            typed.add("inFavour", Integer.toString(votes.inFavour()));
            typed.add("against", Integer.toString(votes.against()));
            typed.add("abstaining", Integer.toString(votes.abstaining()));
        }
        parts.stream()
                .filter(part -> !part.from().isAfter(decision.decidedAt()))
                .reduce((earlier, later) -> later)
                .ifPresent(part -> typed.add("part", part.from().toString()));
        typed.add("hour", ClockTime.of(decision.decidedAt(), meeting.zone()).hour());
        decision.sentences().byCode().forEach((code, sentence) -> typed.add("sentence_" + code, sentence));
        typed.add("lock", Long.toString(decision.lock()));
        return new DecisionForm(typed);
    }

    /** With what this form does not ask for as it stands. */
    DecisionForm over(DecisionForm known) {
        var all = new LinkedMultiValueMap<>(known.typed);
        if (typed.keySet().stream().anyMatch(field -> field.startsWith("sentence_"))) {
            for (var language : Language.values()) all.remove("sentence_" + language.code());
        }
        all.putAll(typed);
        return new DecisionForm(all);
    }

    DecisionForm withLock(long current) {
        var again = new LinkedMultiValueMap<>(typed);
        again.set("lock", Long.toString(current));
        return new DecisionForm(again);
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    long knownLock() {
        return value("lock").matches("\\d{1,18}") ? Long.parseLong(value("lock")) : -1;
    }

    Mistakes mistakes(Collection<UUID> items, Language reader) {
        var mistakes = sentences(reader, new Mistakes());
        if (!value("item").isEmpty() && item().filter(items::contains).isEmpty()) {
            mistakes.on("item", "web.mistake.choice");
        }
        if (adopted().isEmpty()) mistakes.on("adopted", "web.mistake.choice");
        for (var field : new String[] {"inFavour", "against", "abstaining"}) {
            var isVote =
                    adopted().filter(MannerOfAdoption.RECORDED_VOTE::equals).isPresent();
            if (isVote && !COUNT.matcher(value(field)).matches()) mistakes.on(field, "statements.mistake.count");
            if (!isVote && !value(field).isEmpty()) mistakes.on(field, "statements.mistake.no_vote");
        }
        return mistakes;
    }

    /** Whether part and hour are as the other form has them. */
    boolean isTakenAsIn(DecisionForm other) {
        return value("part").equals(other.value("part")) && value("hour").equals(other.value("hour"));
    }

    /** In which part, and at which hour of it; where nothing is said, in the last. */
    Optional<Taken> taken(Meeting meeting, List<Interval> parts, Instant now, Mistakes mistakes) {
        if (parts.isEmpty()) return Optional.of(Taken.before(meeting, now));
        var chosen = parts.stream()
                .filter(part -> value("part").isEmpty()
                        || value("part").equals(part.from().toString()))
                .reduce((earlier, later) -> later);
        if (chosen.isEmpty()) mistakes.on("part", "web.mistake.choice");
        return chosen.flatMap(part -> value("hour").isEmpty()
                ? Optional.of(Taken.in(part, now))
                : atHour(part, meeting.zone(), now, mistakes));
    }

    private Optional<Taken> atHour(Interval part, ZoneId zone, Instant now, Mistakes mistakes) {
        var hour = ClockTime.hour(value("hour"));
        if (hour.isEmpty()) {
            mistakes.on("hour", "web.mistake.hour");
            return Optional.empty();
        }
        var taken = Taken.in(part, hour.get(), zone, now);
        if (taken.isEmpty())
            mistakes.on("hour", "statements.mistake.hour", Hours.hours(part.from(), Taken.end(part, now), zone));
        return taken;
    }

    private Mistakes sentences(Language reader, Mistakes mistakes) {
        if (sentences().isEmpty()) mistakes.on("sentence_" + reader.code(), "statements.mistake.sentence");
        for (var language : Language.values()) {
            mistakes.atMost("sentence_" + language.code(), value("sentence_" + language.code()), LONG);
        }
        return mistakes;
    }

    Names sentences() {
        return Names.ofEach(language -> value("sentence_" + language.code()));
    }

    Optional<MannerOfAdoption> adopted() {
        return Arrays.stream(MannerOfAdoption.values())
                .filter(each -> each.name().equals(value("adopted")))
                .findFirst();
    }

    Optional<UUID> item() {
        try {
            return value("item").isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(value("item")));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Once it was checked. */
    @Nullable
    Votes votes() {
        return adopted().filter(MannerOfAdoption.RECORDED_VOTE::equals).isEmpty()
                ? null
                : new Votes(count("inFavour"), count("against"), count("abstaining"));
    }

    private int count(String field) {
        return Integer.parseInt(value(field));
    }
}
