package org.entente.consultations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Convenes what gathers statements elsewhere than with organisations: the record of a session. It is open at once, names its
 * speakers, and asks nobody in particular.
 */
@Component
public class ConvenesRecords {

    private static final Names NONE = new Names(Map.of());

    private final Consultations consultations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConvenesRecords(Consultations consultations, ApplicationEventPublisher events, Clock clock) {
        this.consultations = consultations;
        this.events = events;
        this.clock = clock;
    }

    /** Within the transaction of whoever keeps what it is the record of. */
    public Consultation convene(
            Names titles,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Names places,
            boolean fictitious,
            @Nullable UUID by) {
        var record = new Consultation(
                UUID.randomUUID(),
                titles,
                List.of(),
                List.of(),
                startsOn,
                endsOn,
                places,
                null,
                List.of(),
                NONE,
                Rule.NAMED,
                State.OPEN,
                fictitious,
                NONE,
                "",
                false,
                0);
        var now = clock.instant();
        consultations.add(record, by, now);
        events.publishEvent(new ConsultationConvened(record.id(), titles.byCode(), by, now));
        return record;
    }
}
