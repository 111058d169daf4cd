package org.entente.stakeholders.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.entente.meetings.LetsIn;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingEnded;
import org.entente.meetings.Meetings;
import org.entente.meetings.statements.StatementGiven;
import org.entente.parties.FictitiousPartiesRemoved;
import org.entente.web.Dates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A stakeholder’s statement at a meeting bears as what it was given: first as its organisation stands when the text comes in,
 * and from the end of the meeting on as it stood on that day, in the same transaction.
 */
@Component
class LabelsWhatIsSaid {

    private final LabelsAtMeetings labels;
    private final Admission admission;
    private final Meetings meetings;
    private final LetsIn lets;
    private final Clock clock;

    LabelsWhatIsSaid(LabelsAtMeetings labels, Admission admission, Meetings meetings, LetsIn lets, Clock clock) {
        this.labels = labels;
        this.admission = admission;
        this.meetings = meetings;
        this.lets = lets;
        this.clock = clock;
    }

    @EventListener
    void on(StatementGiven event) {
        var party = event.party();
        if (party == null || !lets.isStakeholder(party)) return;
        var meeting = meetings.get(event.meeting());
        labels.add(event.statement(), meeting.id(), party, as(meeting, party), meeting.isEnded());
    }

    /**
     * Last of all, when the act is written: only one act is being written at a time, so whatever came in before the end is there
     * to be settled, and whatever comes in after it finds the meeting ended.
     */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(MeetingEnded event) {
        var meeting = meetings.get(event.meeting());
        labels.unsettled(meeting.id()).forEach(each -> labels.settle(each.statement(), as(meeting, each.party())));
    }

    @EventListener
    void on(FictitiousPartiesRemoved event) {
        labels.removeFictitious(event.parties());
    }

    private ContributionLabel as(Meeting meeting, UUID party) {
        return admission.as(meeting.session(), party, day(meeting));
    }

    /** Of what is still to be held nothing is known but today. */
    private LocalDate day(Meeting meeting) {
        var today = Dates.today(clock);
        var held = Dates.day(meeting.startsAt());
        return held.isAfter(today) ? today : held;
    }
}
