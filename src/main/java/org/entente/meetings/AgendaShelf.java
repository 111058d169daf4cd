package org.entente.meetings;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.entente.web.Audience;
import org.springframework.stereotype.Component;

/** Agendas, to be found item by item, also those that no meeting has taken up yet; each is a whole under its session’s id. */
@Component
class AgendaShelf implements Shelf {

    static final String NAME = "agendas";

    private final Agenda agenda;
    private final Bodies bodies;

    AgendaShelf(Agenda agenda, Bodies bodies) {
        this.agenda = agenda;
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about(UUID session) {
        return "/sessions/" + session + "/agenda";
    }

    @Override
    public void everything(Consumer<Readable> each) {
        bodies.allSessions().forEach(session -> lay(session, each));
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        wholes.stream().map(bodies::findSession).flatMap(Optional::stream).forEach(session -> lay(session, each));
    }

    private void lay(Session session, Consumer<Readable> each) {
        for (var item : agenda.of(session.id()))
            item.titles().texts().forEach((language, title) -> each.accept(readable(session, item, language, title)));
    }

    private Readable readable(Session session, AgendaItem item, Language language, String title) {
        return new Readable(
                item.id().toString(),
                session.id(),
                "agenda_item",
                language,
                Messages.text(language, "meetings.agenda") + " · "
                        + session.names().in(language),
                title,
                null,
                null,
                Set.copyOf(item.elements()),
                null,
                session.startsOn() == null ? null : session.startsOn().toString(),
                Audience.PUBLIC,
                null,
                about(session.id()) + "#item-" + item.id(),
                session.fictitious());
    }
}
