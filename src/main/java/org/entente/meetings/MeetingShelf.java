package org.entente.meetings;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.process.bodies.Bodies;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.entente.web.Audience;
import org.springframework.stereotype.Component;

/** Meetings, to be found by session, title, place and agenda in each language; that they are held is public. */
@Component
class MeetingShelf implements Shelf {

    static final String NAME = "meetings";

    private final Meetings meetings;
    private final Agenda agenda;
    private final Bodies bodies;

    MeetingShelf(Meetings meetings, Agenda agenda, Bodies bodies) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        lay(meetings.all(), each);
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        lay(meetings.among(wholes), each);
    }

    /** Decisions stand under the number of their meeting. */
    @Override
    public Map<String, Set<UUID>> alsoChanged(Set<UUID> wholes) {
        return Map.of("decisions", meetings.decisionsOf(wholes));
    }

    /** In the languages in which its session, its title or an item of its agenda is written. */
    private void lay(Collection<Meeting> all, Consumer<Readable> each) {
        for (var meeting : all) {
            var session = bodies.session(meeting.session()).names();
            var items = agenda.at(meeting.id());
            var texts = Stream.concat(
                            Stream.of(session, meeting.titles(), meeting.places(), meeting.notes()),
                            items.stream().map(AgendaItem::titles))
                    .toList();
            var elements =
                    items.stream().flatMap(item -> item.elements().stream()).collect(Collectors.toSet());
            texts.stream()
                    .flatMap(names -> names.texts().keySet().stream())
                    .distinct()
                    .forEach(language -> each.accept(readable(meeting, session, texts, elements, language)));
        }
    }

    private static Readable readable(
            Meeting meeting, Names session, Collection<Names> texts, Set<String> elements, Language language) {
        return new Readable(
                meeting.id().toString(),
                meeting.id(),
                "meeting",
                language,
                meeting.name(language) + " · " + session.in(language),
                texts.stream()
                        .flatMap(names -> names.written(language).stream())
                        .collect(Collectors.joining("\n")),
                null,
                null,
                elements,
                null,
                meeting.startsAt().atZone(meeting.zone()).toLocalDate().toString(),
                Audience.PUBLIC,
                null,
                meeting.path(),
                meeting.fictitious());
    }
}
