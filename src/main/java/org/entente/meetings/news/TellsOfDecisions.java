package org.entente.meetings.news;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.meetings.Meetings;
import org.entente.meetings.statements.DecisionCorrected;
import org.entente.meetings.statements.DecisionRecorded;
import org.entente.meetings.statements.DecisionStruck;
import org.entente.meetings.statements.Decisions;
import org.entente.notifications.News;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.process.bodies.Bodies;
import org.entente.web.Ui;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Under the topic of meetings, that one has taken a decision, and that it was put right or struck: to those who could follow
 * that part of the meeting. What it says they read on its page.
 */
@Component
class TellsOfDecisions {

    private static final String RECORDED = "DECISION_RECORDED";
    private static final String CORRECTED = "DECISION_CORRECTED";
    private static final String STRUCK = "DECISION_STRUCK";
    static final Set<String> WORDS = Set.of(RECORDED, CORRECTED, STRUCK);

    private final Decisions decisions;
    private final Meetings meetings;
    private final Bodies bodies;
    private final Concerned concerned;
    private final Tells tells;

    TellsOfDecisions(Decisions decisions, Meetings meetings, Bodies bodies, Concerned concerned, Tells tells) {
        this.decisions = decisions;
        this.meetings = meetings;
        this.bodies = bodies;
        this.concerned = concerned;
        this.tells = tells;
    }

    @EventListener
    void recorded(DecisionRecorded event) {
        tell(event.decision(), event.meeting(), RECORDED, event.at(), event.by());
    }

    @EventListener
    void corrected(DecisionCorrected event) {
        tell(event.decision(), event.meeting(), CORRECTED, event.at(), event.by());
    }

    @EventListener
    void struck(DecisionStruck event) {
        tell(event.decision(), event.meeting(), STRUCK, event.at(), event.by());
    }

    private void tell(UUID decision, UUID meeting, String what, Instant at, UUID by) {
        var session = meetings.get(meeting).session();
        tells.tell(TellsOfMeetings.NAME, decision, what, at.toString(), concerned.bySession(session), by);
    }

    /** Of one that was struck since, nothing but that. */
    Optional<News> read(Told told, Ui ui) {
        var decision = decisions.readableBy(ui.reader(), told.of());
        if (decision.isStruck() != told.what().equals(STRUCK)) return Optional.empty();
        var meeting = meetings.get(decision.meeting());
        return Optional.of(new News(
                ui.localize(key(told.what())),
                TellsOfMeetings.title(meeting, bodies, ui),
                ui.language().code(),
                decision.path(),
                meeting.fictitious()));
    }

    private static String key(String what) {
        return switch (what) {
            case RECORDED -> "meetings.told.decision";
            case CORRECTED -> "meetings.told.decision_corrected";
            default -> "meetings.told.decision_struck";
        };
    }
}
