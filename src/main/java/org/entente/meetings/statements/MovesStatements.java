package org.entente.meetings.statements;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.consultations.Statement;
import org.entente.consultations.Statements;
import org.entente.live.Live;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.meetings.speakers.Speech;
import org.entente.meetings.speakers.SpeechEnded;
import org.entente.meetings.speakers.Speeches;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a statement with the meeting where it was said; both meetings’ open pages are told where others read it. */
@Component
class MovesStatements {

    private final Speeches speeches;
    private final Interventions interventions;
    private final Statements statements;
    private final TranslatedStatements translations;
    private final Meetings meetings;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MovesStatements(
            Speeches speeches,
            Interventions interventions,
            Statements statements,
            TranslatedStatements translations,
            Meetings meetings,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.speeches = speeches;
        this.interventions = interventions;
        this.statements = statements;
        this.translations = translations;
        this.meetings = meetings;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was prepared for an earlier meeting, and said at the one where its list went on, with its translations; the second time
     * nothing is left to do.
     */
    @Transactional
    void follow(SpeechEnded event) {
        var meeting = meetings.get(event.meeting());
        speeches.find(event.speech()).map(this::textOf).orElse(List.of()).stream()
                .filter(text -> !text.intervention().meeting().equals(meeting.id()))
                .filter(text -> text.intervention().deliveredVersion() == null)
                .forEach(text -> move(text.statement(), text.intervention(), meeting, "", event.by()));
    }

    private List<Said> textOf(Speech speech) {
        var session = meetings.get(speech.meeting()).session();
        var given = interventions.in(session).stream()
                .collect(Collectors.toMap(Intervention::statement, Function.identity()));
        var all = statements.notWithdrawn(given.keySet()).stream()
                .map(each -> new Said(each, Objects.requireNonNull(given.get(each.id())), null))
                .toList();
        var also = translations.among(all);
        return SaidInSession.of(also.heard(), meetings.of(session))
                .textOf(speech)
                .map(text -> also.inAllLanguages(text.statement()))
                .orElse(List.of());
    }

    @Transactional
    void move(Statement statement, Intervention before, Meeting to, String reason, @Nullable UUID by) {
        interventions.move(before, to.id());
        if (statement.isPublished()) {
            live.changed(StatementPart.KIND, before.meeting());
            live.changed(StatementPart.KIND, to.id());
        }
        events.publishEvent(new StatementMoved(
                statement.id(),
                statement.party(),
                told(meetings.get(before.meeting()), ""),
                told(to, reason),
                by,
                clock.instant()));
    }

    private static Map<String, String> told(Meeting meeting, String reason) {
        return Map.of(
                "number",
                Integer.toString(meeting.number()),
                "startsAt",
                meeting.startsAt().toString(),
                "reason",
                reason);
    }
}
