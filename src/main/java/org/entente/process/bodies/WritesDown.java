package org.entente.process.bodies;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.entente.chronicle.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does something and has it written down, both or neither. */
@Component
class WritesDown {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    WritesDown(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void keep(Runnable deed, Function<Instant, Act> act) {
        deed.run();
        events.publishEvent(act.apply(clock.instant()));
    }
}
