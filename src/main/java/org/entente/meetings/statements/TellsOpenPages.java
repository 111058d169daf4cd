package org.entente.meetings.statements;

import java.util.UUID;
import org.entente.consultations.StatementAudienceChanged;
import org.entente.consultations.StatementCorrected;
import org.entente.consultations.StatementFactsChanged;
import org.entente.consultations.StatementPublished;
import org.entente.consultations.StatementWithdrawn;
import org.entente.live.Live;
import org.entente.meetings.MeetingAct;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to a statement changes the list of its meeting, and who may follow a meeting sees what was said and decided there. */
@Component
class TellsOpenPages {

    private final Interventions interventions;
    private final Live live;

    TellsOpenPages(Interventions interventions, Live live) {
        this.interventions = interventions;
        this.live = live;
    }

    @EventListener
    void on(StatementPublished event) {
        changed(event.statement());
    }

    @EventListener
    void on(StatementCorrected event) {
        changed(event.statement());
    }

    @EventListener
    void on(StatementWithdrawn event) {
        changed(event.statement());
    }

    @EventListener
    void on(StatementFactsChanged event) {
        changed(event.statement());
    }

    @EventListener
    void on(StatementAudienceChanged event) {
        changed(event.statement());
    }

    @EventListener
    void on(MeetingAct act) {
        live.changed(StatementPart.KIND, act.meeting());
        live.changed(ShowsDecisions.KIND, act.meeting());
    }

    private void changed(UUID statement) {
        interventions.find(statement).ifPresent(given -> live.changed(StatementPart.KIND, given.meeting()));
    }
}
