package org.entente.meetings.sideevents;

import java.util.Collection;
import java.util.List;
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

/** Side events that were approved, to be found by title, matter and report in each language. */
@Component
class SideEventShelf implements Shelf {

    static final String NAME = "side-events";

    private final SideEvents sideEvents;
    private final Bodies bodies;

    SideEventShelf(SideEvents sideEvents, Bodies bodies) {
        this.sideEvents = sideEvents;
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        lay(sideEvents.approved(), each);
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        lay(sideEvents.among(wholes), each);
    }

    private void lay(Collection<SideEvent> events, Consumer<Readable> each) {
        for (var event : events) {
            var session = bodies.session(event.session()).names();
            var texts = List.of(event.titles(), event.abouts(), event.report());
            texts.stream()
                    .flatMap(names -> names.texts().keySet().stream())
                    .distinct()
                    .forEach(language -> each.accept(readable(event, session, texts, language)));
        }
    }

    private static Readable readable(SideEvent event, Names session, List<Names> texts, Language language) {
        return new Readable(
                event.id().toString(),
                event.id(),
                "side_event",
                language,
                event.titles().in(language) + " · " + session.in(language),
                Stream.concat(texts.stream(), Stream.of(session))
                        .flatMap(names -> names.written(language).stream())
                        .collect(Collectors.joining("\n")),
                null,
                event.organiser(),
                Set.of(),
                null,
                event.startsAt().atZone(event.zone()).toLocalDate().toString(),
                Audience.PUBLIC,
                null,
                event.path(),
                event.fictitious());
    }
}
