package org.entente.stakeholders;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.deadlines.Deadline;
import org.entente.deadlines.Deadlines;
import org.entente.notifications.Tells;
import org.entente.notifications.Whom;
import org.entente.web.Dates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A week before applications are no longer received, and again a day before, organisations with a draft that was not sent are told so. */
@Component
class RemindsOfReceiving implements Deadline {

    static final String NAME = "receiving-reminder";

    /** Days, as they are counted in New York; the earlier first. */
    private static final List<Integer> BEFORE = List.of(7, 1);

    private final Accreditations accreditations;
    private final Applications applications;
    private final Tells tells;
    private final ObjectProvider<Deadlines> deadlines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemindsOfReceiving(
            Accreditations accreditations,
            Applications applications,
            Tells tells,
            ObjectProvider<Deadlines> deadlines,
            TransactionTemplate transaction,
            Clock clock) {
        this.accreditations = accreditations;
        this.applications = applications;
        this.tells = tells;
        this.deadlines = deadlines;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void set(AccreditationSet event) {
        set(event.accreditation());
    }

    @EventListener
    void changed(AccreditationChanged event) {
        set(event.accreditation());
    }

    @EventListener
    void extended(ReceivingExtended event) {
        set(event.accreditation());
    }

    private void set(UUID accreditation) {
        deadlines.getObject().set(NAME, accreditation, next(accreditations.get(accreditation), clock.instant()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, Instant> running() {
        var now = clock.instant();
        var running = new HashMap<UUID, Instant>();
        for (var each : accreditations.all()) next(each, now).ifPresent(at -> running.put(each.id(), at));
        return running;
    }

    private static Optional<Instant> next(Accreditation accreditation, Instant now) {
        return BEFORE.stream()
                .map(days -> before(accreditation, days))
                .filter(at -> at.isAfter(now))
                .findFirst();
    }

    /** At the same hour, also where clocks change meanwhile. */
    static Instant before(Accreditation accreditation, int days) {
        return accreditation
                .receivesUntil()
                .atZone(Dates.NEW_YORK)
                .minusDays(days)
                .toInstant();
    }

    @Override
    public Optional<Instant> passed(UUID of) {
        return Objects.requireNonNull(
                transaction.execute(status -> accreditations.find(of).flatMap(this::remind)));
    }

    /** The last one that has passed marks it: told once for each, however often this is called, and however late. */
    private Optional<Instant> remind(Accreditation accreditation) {
        var now = clock.instant();
        if (!accreditation.receives(now)) return Optional.empty();
        BEFORE.reversed().stream()
                .map(days -> before(accreditation, days))
                .filter(at -> !at.isAfter(now))
                .findFirst()
                .ifPresent(at -> applications.drafts(accreditation.id()).forEach(draft -> tell(draft, at)));
        return next(accreditation, now);
    }

    private void tell(Application draft, Instant mark) {
        tells.tell(
                AccreditationNews.NAME,
                draft.id(),
                AccreditationNews.RECEIVES_SOON,
                mark.toString(),
                Whom.only(List.of(draft.party())),
                null);
    }
}
