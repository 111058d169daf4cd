package org.entente.consultations.rounds;

import java.time.Clock;
import java.util.Optional;
import org.entente.consultations.Consultations;
import org.entente.notifications.News;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.web.Ui;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Of rounds, to the delegations that they ask: that one is open, has more time, is soon over, and is closed. */
@Component
class TellsOfRounds implements Topic {

    static final String NAME = "rounds";
    private static final String CLOSED = "CLOSED";

    private final Rounds rounds;
    private final Consultations consultations;
    private final Tells tells;
    private final Clock clock;

    TellsOfRounds(Rounds rounds, Consultations consultations, Tells tells, Clock clock) {
        this.rounds = rounds;
        this.consultations = consultations;
        this.tells = tells;
        this.clock = clock;
    }

    @EventListener
    void opened(RoundOpened event) {
        if (event.by() == null) return;
        rounds.find(event.round())
                .ifPresent(round -> tells.tell(NAME, round.id(), "OPENED", "", whom(round), event.by()));
    }

    @EventListener
    void extended(RoundExtended event) {
        rounds.find(event.round())
                .ifPresent(round ->
                        tells.tell(NAME, round.id(), "EXTENDED", event.after().toString(), whom(round), event.by()));
    }

    /** From then on everybody reads what was answered; at its deadline nobody has closed it. */
    @EventListener
    void closed(RoundClosed event) {
        rounds.find(event.round())
                .ifPresent(round -> tells.tell(NAME, round.id(), CLOSED, "", whom(round), event.by()));
    }

    static Whom whom(Round round) {
        return Whom.everybody("consultation:" + round.consultation()).with(round.states());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFollowed() {
        return true;
    }

    /** What was open and is over needs no answer any more; that it is closed is said once it was written down. */
    @Override
    public Optional<News> read(Told told, Ui ui) {
        var round = rounds.get(told.of());
        var closed = told.what().equals(CLOSED);
        if (closed ? !round.isClosed() : !round.isOpen(clock.instant())) return Optional.empty();
        var consultation = consultations.get(round.consultation());
        var what = switch (told.what()) {
            case "OPENED" -> "rounds.told.opened";
            case "EXTENDED" -> "rounds.told.extended";
            case CLOSED -> "rounds.told.closed";
            default -> "rounds.told.soon_over";
        };
        return Optional.of(new News(
                        ui.localize(what, round.number()),
                        consultation.title(ui.language()),
                        consultation.titles().languageOf(ui.language()).code(),
                        round.path(),
                        round.fictitious())
                .at(closed ? null : round.closesAt(), round.zone()));
    }
}
