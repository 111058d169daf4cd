package org.entente.meetings.speakers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.web.Audience;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Lists, inscriptions and speeches of fictitious delegations, for tests of rules that need no database. */
final class Inscriptions {

    static final Instant OPENS = Instant.parse("2026-12-07T15:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-12-07T17:00:00Z");
    static final Instant NOW = Instant.parse("2026-12-07T15:30:00Z");
    static final UUID MEETING = id("the first meeting");
    static final UUID NEXT = id("the second meeting");

    private Inscriptions() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static SpeakersList list(Ordering ordering) {
        return list(ordering, Set.of(Category.STATE, Category.GROUP));
    }

    static SpeakersList list(Ordering ordering, Set<Category> admits) {
        return new SpeakersList(
                id("list"),
                id("session"),
                id("item"),
                MEETING,
                OPENS,
                CLOSES,
                ordering,
                admits,
                Limits.CUSTOMARY,
                true,
                0,
                0,
                List.of());
    }

    static Inscription state(String name) {
        return of(name, Category.STATE, SpeechKind.STATEMENT, Rank.NONE);
    }

    static Inscription of(String name, SpeechKind kind) {
        return of(name, Category.STATE, kind, Rank.NONE);
    }

    static Inscription ranked(String name, int precedence) {
        return of(name, Category.STATE, SpeechKind.STATEMENT, precedence);
    }

    static Inscription of(String name, Category category, SpeechKind kind, int precedence) {
        return new Inscription(
                UUID.randomUUID(),
                id("list"),
                0,
                id(name),
                category,
                kind,
                null,
                precedence,
                List.of(),
                List.of(),
                name,
                null,
                NOW);
    }

    static SpeakersList with(SpeakersList list, Inscription... wanted) {
        var longer = list;
        for (var each : wanted) longer = longer.inscribe(each, false, 0, NOW);
        return longer;
    }

    /** Who waits, as they are called in these tests. */
    static List<String> names(SpeakersList list) {
        return list.waiting().stream().map(Inscription::note).toList();
    }

    static Speech speech(String name, SpeechKind kind, @Nullable Duration limit, Instant beganAt) {
        return new Speech(
                id("speech of " + name),
                id("list"),
                MEETING,
                null,
                id(name),
                Category.STATE,
                kind,
                0,
                List.of(),
                List.of(),
                "",
                null,
                limit,
                beganAt,
                List.of(),
                null,
                Audience.PUBLIC,
                "",
                true);
    }

    static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(RuleBroken.class)
                .extracting(broken -> ((RuleBroken) broken).refusal())
                .isEqualTo(refusal);
    }
}
