package org.entente.meetings.speakers;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long may be spoken, for each kind that has a limit, and how often a delegation may reply under one item at one meeting.
 * Time that has run out is counted and shown; nobody is cut off by it.
 */
public record Limits(Map<Limit, Duration> times, int replies) {

    static final Duration SHORTEST = Duration.ofSeconds(10);
    static final Duration LONGEST = Duration.ofHours(3);
    static final int MOST_REPLIES = 9;

    /** Explanations of ten minutes, and two replies, of ten and of five, as decision 34/401 of the General Assembly has it (unverified). */
    static final Limits CUSTOMARY = new Limits(
            Map.of(
                    Limit.EXPLANATION,
                    Duration.ofMinutes(10),
                    Limit.FIRST_REPLY,
                    Duration.ofMinutes(10),
                    Limit.LATER_REPLY,
                    Duration.ofMinutes(5)),
            2);

    private static final JsonMapper JSON = JsonMapper.shared();

    public Limits {
        var kept = new EnumMap<Limit, Duration>(Limit.class);
        kept.putAll(times);
        kept.values().forEach(Limits::mustBeSensible);
        if (replies < 0 || replies > MOST_REPLIES) throw new RuleBroken(Refusal.REPLIES_ABSURD, MOST_REPLIES);
        times = Collections.unmodifiableMap(kept);
    }

    private static void mustBeSensible(Duration limit) {
        if (!isSensible(limit)) throw new RuleBroken(Refusal.LIMIT_ABSURD);
    }

    static boolean isSensible(Duration limit) {
        return limit.compareTo(SHORTEST) >= 0 && limit.compareTo(LONGEST) <= 0;
    }

    /** Null where there is none. */
    public @Nullable Duration of(Limit limit) {
        return times.get(limit);
    }

    static Limits read(String json, int replies) {
        var times = new EnumMap<Limit, Duration>(Limit.class);
        JSON.readValue(json, new TypeReference<Map<String, Long>>() {})
                .forEach((name, seconds) -> times.put(Limit.valueOf(name), Duration.ofSeconds(seconds)));
        return new Limits(times, replies);
    }

    String json() {
        var seconds = new LinkedHashMap<String, Long>();
        times.forEach((limit, time) -> seconds.put(limit.name(), time.toSeconds()));
        return JSON.writeValueAsString(seconds);
    }
}
