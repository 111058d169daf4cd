package org.entente.stakeholders.participation;

import java.util.Set;
import java.util.UUID;
import org.entente.consultations.StatementPublished;
import org.entente.consultations.StatementWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A published contribution is a statement, which its organisation withdraws, and publishes again, as any other. */
@Component
class FollowsStatements {

    private final Contributions contributions;

    FollowsStatements(Contributions contributions) {
        this.contributions = contributions;
    }

    @EventListener
    void on(StatementWithdrawn event) {
        follow(event.statement(), false);
    }

    @EventListener
    void on(StatementPublished event) {
        follow(event.statement(), true);
    }

    private void follow(UUID statement, boolean published) {
        contributions.became(Set.of(statement)).forEach(each -> contributions.save(each.following(published)));
    }
}
