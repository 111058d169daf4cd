package org.entente.stakeholders.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.meetings.AdmitsStakeholders;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.entente.stakeholders.Accreditation;
import org.entente.stakeholders.AccreditationLane;
import org.entente.stakeholders.Accreditations;
import org.entente.stakeholders.Applications;
import org.entente.web.Dates;
import org.springframework.stereotype.Component;

/**
 * As what an organisation takes part today, or did on another day: by a session’s own accreditation, by that of a cycle which the
 * session is in, or by that of its whole process.
 */
@Component
class Admission implements AdmitsStakeholders {

    private final Accreditations accreditations;
    private final Applications applications;
    private final Bodies bodies;
    private final Clock clock;

    Admission(Accreditations accreditations, Applications applications, Bodies bodies, Clock clock) {
        this.accreditations = accreditations;
        this.applications = applications;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Whatever its application waits for, and whyever it was not accredited, it is not accredited. */
    ContributionLabel as(Accreditation accreditation, UUID organisation) {
        return as(accreditation, organisation, Dates.today(clock));
    }

    private ContributionLabel as(Accreditation accreditation, UUID organisation, LocalDate day) {
        if (accreditation.isOver(day)) return ContributionLabel.NOT_ACCREDITED;
        return applications
                .of(accreditation.id(), organisation)
                .filter(application -> application.wasAccreditedOn(day))
                .map(each -> each.lane() == AccreditationLane.BY_RIGHT
                        ? ContributionLabel.BY_RIGHT
                        : ContributionLabel.ACCREDITED)
                .orElse(ContributionLabel.NOT_ACCREDITED);
    }

    boolean isOver(Accreditation accreditation) {
        return accreditation.isOver(Dates.today(clock));
    }

    /** By whichever lets it in; in consultative status where that is one of them, for it needs nobody’s leave. */
    ContributionLabel as(UUID session, UUID organisation, LocalDate day) {
        var each = to(session).stream()
                .map(accreditation -> as(accreditation, organisation, day))
                .toList();
        if (each.contains(ContributionLabel.BY_RIGHT)) return ContributionLabel.BY_RIGHT;
        return each.contains(ContributionLabel.ACCREDITED)
                ? ContributionLabel.ACCREDITED
                : ContributionLabel.NOT_ACCREDITED;
    }

    /** Of the cycle that it is for, those that something can still be said for. */
    List<Session> sessions(Accreditation accreditation) {
        if (accreditation.cycle() == null) return List.of();
        var today = Dates.today(clock);
        return bodies.sessionsIn(accreditation.process()).stream()
                .filter(each -> accreditation.isGoodFor(each) && !each.isOver(today))
                .toList();
    }

    @Override
    public boolean admits(UUID session, UUID organisation) {
        return admits(session, organisation, Dates.today(clock));
    }

    @Override
    public boolean admits(UUID session, UUID organisation, LocalDate day) {
        return as(session, organisation, day).isIn();
    }

    @Override
    public boolean admitsBeside(UUID session, UUID organisation, boolean withState) {
        return to(session).stream()
                .filter(each -> as(each, organisation).isIn())
                .anyMatch(each -> each.modality().sideEvents().lets(withState));
    }

    private List<Accreditation> to(UUID session) {
        return bodies.findSession(session)
                .map(each ->
                        accreditations.goodFor(each, bodies.get(each.body()).process()))
                .orElse(List.of());
    }
}
