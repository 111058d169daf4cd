package org.entente.meetings.speakers;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.deadlines.Deadline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** When a list opens or closes by its clock, open pages are told; the rule itself looks at the clock and waits for nobody. */
@Component
class TurnsLists implements Deadline {

    static final String NAME = "speakers-list";

    private final SpeakersLists lists;
    private final TellsScreens screens;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TurnsLists(SpeakersLists lists, TellsScreens screens, TransactionTemplate transaction, Clock clock) {
        this.lists = lists;
        this.screens = screens;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, Instant> running() {
        return lists.turning(clock.instant());
    }

    @Override
    public Optional<Instant> passed(UUID of) {
        return lists.find(of).flatMap(list -> {
            transaction.executeWithoutResult(status -> screens.ofList(list.meeting()));
            return list.turnsAfter(clock.instant());
        });
    }
}
