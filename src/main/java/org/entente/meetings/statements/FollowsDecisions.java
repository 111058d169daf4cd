package org.entente.meetings.statements;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.entente.languages.Language;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.process.FollowsElements;
import org.entente.process.Step;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Body;
import org.entente.process.bodies.Session;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On the time line of an element: what meetings decided under an item of the agenda that is about it, in its whole sentence. */
@Component
class FollowsDecisions implements FollowsElements {

    private final Decisions decisions;
    private final Meetings meetings;
    private final Bodies bodies;

    FollowsDecisions(Decisions decisions, Meetings meetings, Bodies bodies) {
        this.decisions = decisions;
        this.meetings = meetings;
        this.bodies = bodies;
    }

    /** Where something was decided. */
    private record Place(Session session, Body body) {}

    @Override
    public List<Step> of(String element, Reader reader) {
        return of(element, reader, Language.EN);
    }

    @Override
    public List<Step> of(String element, Ui ui) {
        return of(element, ui.reader(), ui.language());
    }

    private List<Step> of(String element, Reader reader, Language language) {
        var taken = decisions.about(element, reader);
        var held = meetings.among(taken.stream().map(Decision::meeting).collect(toSet())).stream()
                .collect(toMap(Meeting::id, Function.identity()));
        var places = new HashMap<UUID, Place>();
        return taken.stream()
                .map(decision -> {
                    var meeting = Objects.requireNonNull(held.get(decision.meeting()));
                    return step(decision, meeting, places.computeIfAbsent(meeting.session(), this::place), language);
                })
                .toList();
    }

    private Place place(UUID id) {
        var session = bodies.session(id);
        return new Place(session, bodies.get(session.body()));
    }

    private static Step step(Decision decision, Meeting meeting, Place place, Language language) {
        return new Step(
                decision.decidedAt().atZone(meeting.zone()).toLocalDate().toString(),
                Step.Kind.DECISION,
                FollowsWhatWasSaid.at(meeting, place.session()),
                decision.path(),
                decision.sentences().in(language),
                decision.sentences().languageOf(language),
                place.body().process(),
                place.body().id(),
                null,
                meeting.fictitious(),
                decision.audience().isPublic() ? null : decision.path());
    }
}
