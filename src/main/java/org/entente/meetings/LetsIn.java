package org.entente.meetings;

import java.util.List;
import java.util.UUID;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Dates;
import org.springframework.stereotype.Component;

/**
 * Who may take part where. States, their organisations and observers do; an organisation that is no State where it is
 * accredited or in by right, and at a meeting only while the mode lets stakeholders in.
 */
@Component
public class LetsIn {

    private final AdmitsStakeholders admits;
    private final KnowsRepresentatives representatives;
    private final Parties parties;

    LetsIn(AdmitsStakeholders admits, KnowsRepresentatives representatives, Parties parties) {
        this.admits = admits;
        this.representatives = representatives;
        this.parties = parties;
    }

    /** The demonstration and the real record never meet: whoever belongs to the other one takes no part here. */
    public boolean isOfSameRecord(boolean fictitious, UUID party) {
        return parties.find(new PartyId(party))
                .filter(each -> each.fictitious() == fictitious)
                .isPresent();
    }

    public boolean toSession(UUID session, UUID party) {
        return !isStakeholder(party) || admits.admits(session, party);
    }

    public boolean toMeeting(Meeting meeting, UUID party) {
        return !isStakeholder(party)
                || meeting.mode() == MeetingMode.WITH_STAKEHOLDERS && admits.admits(meeting.session(), party);
    }

    /** Whether somebody may speak for it there: the secretariat confirms who does for an organisation; States say so themselves. */
    public boolean isRepresentedAt(Meeting meeting, UUID party) {
        return !isStakeholder(party) || representatives.isRepresented(meeting.session(), party, meeting.day());
    }

    /** The same whenever it is asked, of the day on which it was held; of a meeting whose mode switched, a part is enough. */
    public boolean toSomeOf(Meeting meeting, List<ModeChange> changes, UUID party) {
        return !isStakeholder(party)
                || isWithStakeholders(meeting, changes)
                        && admits.admits(meeting.session(), party, Dates.day(meeting.startsAt()));
    }

    private static boolean isWithStakeholders(Meeting meeting, List<ModeChange> changes) {
        return meeting.mode() == MeetingMode.WITH_STAKEHOLDERS
                || changes.stream()
                        .anyMatch(each -> each.from() == MeetingMode.WITH_STAKEHOLDERS
                                || each.to() == MeetingMode.WITH_STAKEHOLDERS);
    }

    /** Whether it may ask to hold something beside the meetings at all, be it together with a State. */
    public boolean toAskBeside(UUID session, UUID organiser) {
        return !isStakeholder(organiser) || admits.admitsBeside(session, organiser, true);
    }

    /** Whether it may hold something beside the meetings of a session, with these others. */
    public boolean toHoldBeside(UUID session, UUID organiser, List<UUID> with) {
        return !isStakeholder(organiser)
                || admits.admitsBeside(session, organiser, with.stream().anyMatch(this::isState));
    }

    private boolean isState(UUID party) {
        return parties.find(new PartyId(party))
                .filter(each -> each.kind() == Kind.STATE || each.kind() == Kind.OBSERVER)
                .isPresent();
    }

    public boolean isStakeholder(UUID party) {
        return parties.find(new PartyId(party))
                .filter(each -> each.kind() == Kind.STAKEHOLDER)
                .isPresent();
    }
}
