package org.entente.meetings.statements;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.languages.Names;
import org.entente.meetings.Agenda;
import org.entente.meetings.AgendaItem;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.process.bodies.Bodies;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.springframework.stereotype.Component;

/** Decisions, to be found by their sentence in each language, for whom they were taken. */
@Component
class DecisionShelf implements Shelf {

    static final String NAME = "decisions";

    private final Decisions decisions;
    private final Meetings meetings;
    private final Agenda agenda;
    private final Bodies bodies;

    DecisionShelf(Decisions decisions, Meetings meetings, Agenda agenda, Bodies bodies) {
        this.decisions = decisions;
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
        lay(decisions.all(), each);
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        lay(decisions.among(wholes), each);
    }

    private void lay(Collection<Decision> taken, Consumer<Readable> each) {
        for (var decision : taken) {
            if (decision.isStruck()) continue;
            var meeting = meetings.get(decision.meeting());
            var session = bodies.session(meeting.session()).names();
            var elements = agenda.of(meeting.session()).stream()
                    .filter(item -> item.id().equals(decision.item()))
                    .map(AgendaItem::elements)
                    .map(Set::copyOf)
                    .findFirst()
                    .orElse(Set.of());
            decision.sentences()
                    .texts()
                    .forEach((language, sentence) ->
                            each.accept(readable(decision, meeting, session, elements, language, sentence)));
        }
    }

    private static Readable readable(
            Decision decision,
            Meeting meeting,
            Names session,
            Set<String> elements,
            Language language,
            String sentence) {
        return new Readable(
                decision.id().toString(),
                decision.id(),
                "decision",
                language,
                Messages.text(language, "statements.decision") + " · " + meeting.called(language) + " · "
                        + session.in(language),
                sentence,
                null,
                null,
                elements,
                null,
                decision.decidedAt().atZone(meeting.zone()).toLocalDate().toString(),
                decision.audience(),
                null,
                decision.path(),
                meeting.fictitious());
    }
}
