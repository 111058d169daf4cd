package org.entente.consultations.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.consultations.propositions.Position;
import org.entente.consultations.propositions.PositionForm;
import org.entente.consultations.propositions.PositionTaken;
import org.entente.consultations.propositions.Positions;
import org.entente.consultations.propositions.Proposition;
import org.entente.consultations.propositions.Stance;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a delegation's answers: what is whole becomes its position, what is half filled is kept for it. */
@Component
class TakesAnswers {

    private final Rounds rounds;
    private final Positions positions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakesAnswers(
            Rounds rounds,
            Positions positions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rounds = rounds;
        this.positions = positions;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What was wrong with those that could not be taken; these are kept as they were typed. */
    Mistakes take(Delegate delegate, UUID id, List<Proposition> asked, AnswerForm form) {
        var mistakes = new Mistakes();
        transaction.executeWithoutResult(status -> {
            rounds.holdOpen(id);
            var round = rounds.get(id);
            var now = clock.instant();
            round.mustTakeAnswers(now);
            var given = positions.answers(id, delegate.delegation());
            asked.stream()
                    .filter(proposition -> proposition.isOpen() && form.asks(proposition.id()))
                    .forEach(proposition -> take(delegate, round, proposition, given, form, now, mistakes));
        });
        return mistakes;
    }

    private void take(
            Delegate delegate,
            Round round,
            Proposition proposition,
            Map<UUID, Position> given,
            AnswerForm form,
            Instant now,
            Mistakes mistakes) {
        var party = delegate.delegation();
        var words = form.words(proposition.id());
        var said = given.get(proposition.id());
        if (said != null && says(said, words) || said == null && words.isEmpty()) {
            rounds.letGo(round.id(), party, proposition.id());
            return;
        }
        var wrong = new Mistakes();
        if (form.takes(words)) {
            wrong = PositionForm.mistakes(
                    "stance_" + proposition.id(),
                    "change_" + proposition.id(),
                    words.stance(),
                    words.change(),
                    words.reason());
            if (wrong.none()) {
                answer(delegate, round, proposition, words, form, now);
                return;
            }
            AnswerForm.add(wrong, mistakes);
        }
        rounds.keep(round.id(), party, words, delegate.person(), now);
    }

    private void answer(
            Delegate delegate, Round round, Proposition proposition, Unfinished words, AnswerForm form, Instant now) {
        var position = Position.taken(
                UUID.randomUUID(),
                proposition,
                delegate.delegation(),
                Stance.of(words.stance()).orElseThrow(),
                words.change(),
                words.reason(),
                form.language(),
                List.of(),
                round.id(),
                now);
        positions.add(position, delegate);
        events.publishEvent(PositionTaken.of(position, delegate.person()));
        rounds.letGo(round.id(), delegate.delegation(), proposition.id());
    }

    private static boolean says(Position said, Unfinished words) {
        return said.stance().name().equals(words.stance())
                && said.change().equals(words.change())
                && said.reason().equals(words.reason());
    }
}
