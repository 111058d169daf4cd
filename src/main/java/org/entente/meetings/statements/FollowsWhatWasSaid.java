package org.entente.meetings.statements;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.entente.consultations.Attribution;
import org.entente.consultations.Consultation;
import org.entente.consultations.Consultations;
import org.entente.consultations.Mention;
import org.entente.consultations.Quotations;
import org.entente.consultations.SaidAs;
import org.entente.consultations.Statement;
import org.entente.consultations.Statements;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.languages.Names;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.parties.Parties;
import org.entente.process.FollowsElements;
import org.entente.process.Step;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the time line of an element: each statement of a session that speaks of it, at the first paragraph that does. */
@Component
class FollowsWhatWasSaid implements FollowsElements {

    private final Records records;
    private final Interventions interventions;
    private final Meetings meetings;
    private final Bodies bodies;
    private final Consultations consultations;
    private final Statements statements;
    private final Quotations quotations;
    private final Attribution attribution;
    private final SaidAs saidAs;
    private final Parties parties;

    FollowsWhatWasSaid(
            Records records,
            Interventions interventions,
            Meetings meetings,
            Bodies bodies,
            Consultations consultations,
            Statements statements,
            Quotations quotations,
            Attribution attribution,
            SaidAs saidAs,
            Parties parties) {
        this.records = records;
        this.interventions = interventions;
        this.meetings = meetings;
        this.bodies = bodies;
        this.consultations = consultations;
        this.statements = statements;
        this.quotations = quotations;
        this.attribution = attribution;
        this.saidAs = saidAs;
        this.parties = parties;
    }

    /** The record of a session, and what the session belongs to. */
    private record Sitting(Consultation record, Session session, UUID process) {}

    /**
     * @param meeting at which it was given, where that is known
     * @param given how, where that is known
     */
    private record Spoken(
            Mention mention,
            Statement statement,
            Sitting sitting,
            @Nullable Meeting meeting,
            @Nullable Intervention given) {

        /** As it was said; where nobody has told when, as it was brought into the record. */
        static final Comparator<Spoken> ORDER = Comparator.comparing(
                        Spoken::began, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                .thenComparing(Spoken::second, Comparator.nullsLast(Comparator.<Integer>naturalOrder()));

        private @Nullable Instant began() {
            return meeting == null ? null : meeting.startsAt();
        }

        private @Nullable Integer second() {
            return given == null ? null : given.videoSecond();
        }
    }

    @Override
    public List<Step> of(String element, Reader reader) {
        var spoken = spoken(element, reader);
        var labels = saidAs.of(spoken.stream()
                .filter(each -> attribution.isOpen(each.sitting().record(), reader))
                .map(Spoken::statement)
                .toList());
        return spoken.stream()
                .map(each -> step(each, labels.get(each.statement().id()), reader))
                .toList();
    }

    private List<Spoken> spoken(String element, Reader reader) {
        var sessions = records.sessions();
        var mentions = quotations.about(reader, element, sessions.keySet());
        var ids = mentions.stream().map(each -> each.first().statement()).collect(toSet());
        var known = statements.readableBy(reader, ids).stream().collect(toMap(Statement::id, Function.identity()));
        var given = interventions.of(ids);
        var held = meetings
                .among(given.values().stream().map(Intervention::meeting).collect(toSet()))
                .stream()
                .collect(toMap(Meeting::id, Function.identity()));
        var sittings = new HashMap<UUID, Sitting>();
        return mentions.stream()
                .flatMap(mention ->
                        Optional.ofNullable(known.get(mention.first().statement()))
                                .map(statement -> {
                                    var intervention = given.get(statement.id());
                                    var sitting = sittings.computeIfAbsent(
                                            statement.consultation(),
                                            record -> sitting(record, Objects.requireNonNull(sessions.get(record))));
                                    var meeting = intervention == null ? null : held.get(intervention.meeting());
                                    return new Spoken(mention, statement, sitting, meeting, intervention);
                                })
                                .stream())
                .sorted(Spoken.ORDER)
                .toList();
    }

    private Sitting sitting(UUID record, UUID id) {
        var session = bodies.session(id);
        return new Sitting(
                consultations.get(record), session, bodies.get(session.body()).process());
    }

    private Step step(Spoken spoken, @Nullable Names label, Reader reader) {
        var statement = spoken.statement();
        var sitting = spoken.sitting();
        var first = spoken.mention().first();
        var paragraphs = spoken.mention().paragraphs();
        var at = at(spoken.meeting(), sitting.session());
        var title = Names.ofEach(language -> attribution.label(sitting.record(), statement.party(), reader, language)
                + (label == null ? "" : " (" + label.in(language) + ")")
                + forWhom(spoken, reader, language)
                + " · "
                + at.in(language));
        return new Step(
                day(spoken),
                Step.Kind.STATEMENT,
                title,
                first.path(),
                Step.excerpt(first.text()),
                Language.of(first.language()).orElse(null),
                sitting.process(),
                sitting.session().body(),
                paragraphs == 1
                        ? null
                        : new Step.Count(paragraphs, "consultations.thread.paragraphs", statement.path()),
                sitting.record().fictitious(),
                first.isPublic() ? null : statement.path());
    }

    /** A group speaks through one of its members; whose the words are, is told where it may be known who spoke. */
    private String forWhom(Spoken spoken, Reader reader, Language language) {
        var group = spoken.statement().onBehalfOf();
        return group == null || !attribution.isOpen(spoken.sitting().record(), reader)
                ? ""
                : ", " + Messages.text(language, "statements.on_behalf_of", parties.name(group, language));
    }

    /** Of the meeting; else as its owner tells it. */
    private static @Nullable String day(Spoken spoken) {
        var meeting = spoken.meeting();
        if (meeting != null)
            return meeting.startsAt().atZone(meeting.zone()).toLocalDate().toString();
        var statement = spoken.statement();
        return Optional.ofNullable(statement.deliveredOn())
                .map(LocalDate::toString)
                .map(day -> statement.yearOnly() ? day.substring(0, 4) : day)
                .orElse(null);
    }

    static Names at(@Nullable Meeting meeting, Session session) {
        return Names.ofEach(language -> (meeting == null ? "" : meeting.called(language) + " · ")
                + session.names().in(language));
    }
}
