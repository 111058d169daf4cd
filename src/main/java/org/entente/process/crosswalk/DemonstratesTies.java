package org.entente.process.crosswalk;

import java.time.Clock;
import java.util.UUID;
import org.entente.ground.FirstData;
import org.entente.process.bodies.DemonstratedBodies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ties the fictitious groups to what they are called after; they go with the groups. */
@Component
class DemonstratesTies implements FirstData {

    private final Ties ties;
    private final Clock clock;

    DemonstratesTies(Ties ties, Clock clock) {
        this.ties = ties;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public String key() {
        return "crosswalk.loading";
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public boolean isLoaded() {
        return !ties.ofBody(DemonstratedBodies.SECOND_GROUP).isEmpty();
    }

    @Override
    @Transactional
    public void load() {
        var now = clock.instant();
        var id = UUID.randomUUID();
        ties.add(new Tie(id, "CAPACITY", null, "", DemonstratedBodies.SECOND_GROUP, null, null), null, now);
        var session = UUID.randomUUID();
        ties.add(
                new Tie(session, "CAPACITY", null, "", null, DemonstratedBodies.SECOND_GROUP_SESSION, null), null, now);
    }
}
