package org.entente.meetings.statements;

import java.util.List;
import org.entente.chronicle.Readings;
import org.entente.languages.Language;
import org.entente.meetings.Meetings;
import org.entente.process.FollowsElements;
import org.entente.process.Step;
import org.entente.process.bodies.Bodies;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On the time line of an element: what meetings decided under an item of the agenda that is about it. */
@Component
class FollowsDecisions implements FollowsElements {

    private final Decisions decisions;
    private final Meetings meetings;
    private final Bodies bodies;
    private final Readings readings;

    FollowsDecisions(Decisions decisions, Meetings meetings, Bodies bodies, Readings readings) {
        this.decisions = decisions;
        this.meetings = meetings;
        this.bodies = bodies;
        this.readings = readings;
    }

    @Override
    public List<Step> of(String element, Reader reader) {
        return of(element, reader, Language.EN);
    }

    @Override
    public List<Step> of(String element, Ui ui) {
        return of(element, ui.reader(), ui.language());
    }

    private List<Step> of(String element, Reader reader, Language language) {
        return decisions.about(element, reader).stream()
                .map(decision -> step(decision, reader, language))
                .toList();
    }

    private Step step(Decision decision, Reader reader, Language language) {
        if (!decision.audience().isPublic()) readings.note(reader.signedIn(), decision.path());
        var meeting = meetings.get(decision.meeting());
        var session = bodies.session(meeting.session());
        return new Step(
                decision.decidedAt().atZone(meeting.zone()).toLocalDate().toString(),
                Step.Kind.DECISION,
                FollowsWhatWasSaid.at(meeting, session),
                decision.path(),
                Step.excerpt(decision.sentences().in(language)),
                decision.sentences().languageOf(language),
                bodies.get(session.body()).process(),
                session.body(),
                null,
                meeting.fictitious());
    }
}
