package org.entente.meetings.statements;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.meetings.Meeting;
import org.entente.meetings.speakers.SpeakersLists;
import org.entente.meetings.speakers.SpeechKind;
import org.entente.meetings.speakers.Speeches;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** As what a delegation is to speak, or has spoken last: its text is given as the same, unless it says otherwise. */
@Component
class Announced {

    private final SpeakersLists lists;
    private final Speeches speeches;

    Announced(SpeakersLists lists, Speeches speeches) {
        this.lists = lists;
        this.speeches = speeches;
    }

    private record Turn(SpeechKind kind, @Nullable UUID item) {}

    /** An empty form where nothing was announced; with the decision, where only one was taken under the item. */
    InterventionForm form(Meeting meeting, UUID party, List<Decision> decisions) {
        return turn(meeting, party).map(turn -> form(turn, decisions)).orElseGet(InterventionForm::empty);
    }

    private Optional<Turn> turn(Meeting meeting, UUID party) {
        var waiting = lists.at(meeting.id()).stream()
                .flatMap(list -> list.of(party).stream().map(each -> new Turn(each.kind(), list.item())));
        var held = speeches.of(meeting.id()).reversed().stream()
                .filter(speech -> speech.party().equals(party))
                .map(speech -> new Turn(speech.kind(), speech.item()));
        return Stream.concat(waiting, held)
                .filter(turn -> !turn.kind().isPointOfOrder())
                .findFirst();
    }

    private static InterventionForm form(Turn turn, List<Decision> decisions) {
        var item = turn.item();
        var under = decisions.stream()
                .filter(decision -> Objects.equals(decision.item(), item))
                .toList();
        var explains = turn.kind() == SpeechKind.EXPLANATION_AFTER && under.size() == 1;
        return InterventionForm.of(
                InterventionKind.of(turn.kind()),
                item,
                explains ? under.getFirst().id() : null);
    }
}
