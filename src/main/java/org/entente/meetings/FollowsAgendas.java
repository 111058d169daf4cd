package org.entente.meetings;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.process.FollowsElements;
import org.entente.process.Step;
import org.entente.process.bodies.Bodies;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the time line of an element: the meetings that take up an item on it, and the sessions that have one which none does. */
@Component
class FollowsAgendas implements FollowsElements {

    private final Agenda agenda;
    private final Meetings meetings;
    private final Bodies bodies;

    FollowsAgendas(Agenda agenda, Meetings meetings, Bodies bodies) {
        this.agenda = agenda;
        this.meetings = meetings;
        this.bodies = bodies;
    }

    @Override
    public List<Step> of(String element, Reader reader) {
        return of(element, Language.EN);
    }

    @Override
    public List<Step> of(String element, Ui ui) {
        return of(element, ui.language());
    }

    private List<Step> of(String element, Language language) {
        return agenda.about(element).stream()
                .flatMap(item -> steps(item, language))
                .toList();
    }

    private Stream<Step> steps(AgendaItem item, Language language) {
        var taken = meetings.among(agenda.meetings(item.session()).getOrDefault(item.id(), List.of()));
        if (taken.isEmpty()) return Stream.of(session(item, language));
        return taken.stream().map(meeting -> meeting(item, meeting, language));
    }

    private Step session(AgendaItem item, Language language) {
        var session = bodies.session(item.session());
        return step(
                item,
                Objects.toString(session.startsOn(), null),
                Step.Kind.SESSION,
                session.names(),
                "/sessions/" + session.id() + "/agenda#item-" + item.id(),
                language);
    }

    private Step meeting(AgendaItem item, Meeting meeting, Language language) {
        var session = bodies.session(item.session());
        var day = meeting.startsAt().atZone(meeting.zone()).toLocalDate().toString();
        var title = Names.ofEach(
                each -> meeting.called(each) + " · " + session.names().in(each));
        return step(item, day, Step.Kind.MEETING, title, meeting.path(), language);
    }

    private Step step(
            AgendaItem item, @Nullable String day, Step.Kind kind, Names title, String path, Language language) {
        var session = bodies.session(item.session());
        var body = bodies.get(session.body());
        return new Step(
                day,
                kind,
                title,
                path,
                item.titles().in(language),
                item.titles().languageOf(language),
                body.process(),
                body.id(),
                null,
                session.fictitious());
    }
}
