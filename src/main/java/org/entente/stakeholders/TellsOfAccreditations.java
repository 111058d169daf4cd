package org.entente.stakeholders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.notifications.Tells;
import org.entente.notifications.Whom;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says within each act to whom it matters: the organisation, Member States, or the secretariat, for those of its offices that
 * {@link AccreditationNews} then gives it to.
 */
@Component
class TellsOfAccreditations {

    private final Accreditations accreditations;
    private final Applications applications;
    private final Circulations circulations;
    private final Objections objections;
    private final Parties parties;
    private final Tells tells;

    TellsOfAccreditations(
            Accreditations accreditations,
            Applications applications,
            Circulations circulations,
            Objections objections,
            Parties parties,
            Tells tells) {
        this.accreditations = accreditations;
        this.applications = applications;
        this.circulations = circulations;
        this.objections = objections;
        this.parties = parties;
        this.tells = tells;
    }

    /** Organisations that may apply, or confirm what they were accredited by before; of the secretariat, those who keep it. */
    @EventListener
    void set(AccreditationSet event) {
        var accreditation = accreditations.get(event.accreditation());
        var concerned = parties.all(Language.EN).stream()
                .filter(accreditation::isFor)
                .map(each -> each.id().id())
                .collect(Collectors.toCollection(ArrayList::new));
        concerned.add(Delegate.SECRETARIAT);
        tell(event.accreditation(), "SET", event.at(), concerned, event.by());
    }

    /** Once the list is over: before that nobody but its State knows of any. The Chair may now decide otherwise. */
    @EventListener
    void withdrawn(ObjectionWithdrawn event) {
        applications
                .find(event.application())
                .filter(Application::isInConsultation)
                .ifPresent(each -> tellSecretariat(each.id(), "WITHDRAWN", event.at()));
    }

    /** Whoever sent it is told too: that is the receipt. */
    @EventListener
    void sent(ApplicationSubmitted event) {
        received(event.application(), event.applicant(), event.at());
    }

    @EventListener
    void confirmed(AccreditationConfirmedAgain event) {
        if (event.accredited()) tell(event.application(), "DECIDED", event.at(), List.of(event.applicant()), null);
        else received(event.application(), event.applicant(), event.at());
    }

    private void received(UUID application, UUID applicant, Instant at) {
        tell(application, "SUBMITTED", at, List.of(applicant), null);
        tellSecretariat(application, "RECEIVED", at);
    }

    @EventListener
    void receivingExtended(ReceivingExtended event) {
        applications
                .drafts(event.accreditation())
                .forEach(each -> tell(each.id(), "RECEIVES_LONGER", event.at(), List.of(each.party()), event.by()));
    }

    @EventListener
    void asked(ApplicationAskedAgain event) {
        tell(event.application(), "ASKED", event.at(), List.of(event.applicant()), event.by());
    }

    @EventListener
    void completed(ApplicationCompleted event) {
        tell(event.application(), "COMPLETED", event.at(), List.of(event.applicant()), event.by());
    }

    /** That it is not accredited was told when the list closed; that the Chair has consulted since is nothing to the organisation. */
    @EventListener
    void decided(ApplicationDecided event) {
        if (event.by() != null && !event.accredited()) return;
        tell(event.application(), "DECIDED", event.at(), List.of(event.applicant()), event.by());
    }

    @EventListener
    void opened(CirculationOpened event) {
        tellStates(event.circulation(), "OPENED", event.at(), event.by());
        tellApplicants(event.circulation(), "CIRCULATED", event.at(), event.by());
    }

    @EventListener
    void extended(CirculationExtended event) {
        tellStates(event.circulation(), "EXTENDED", event.at(), event.by());
        tellApplicants(event.circulation(), "LONGER", event.at(), event.by());
    }

    @EventListener
    void reminded(CirculationReminded event) {
        tellStates(event.circulation(), "REMINDED", event.at(), null);
    }

    /** Where nobody objected, nothing is left to do. */
    @EventListener
    void closed(CirculationClosed event) {
        if (event.others() > 0) tellSecretariat(event.circulation(), "CONSULT", event.at());
    }

    @EventListener
    void inquired(ObjectionsAskedFor event) {
        tellSecretariat(event.inquiry(), "INQUIRED", event.at());
    }

    @EventListener
    void answered(ObjectionDisclosed event) {
        objections
                .inquiry(event.inquiry())
                .ifPresent(each -> tell(each.id(), "ANSWERED", event.at(), List.of(each.party()), event.by()));
    }

    private void tellStates(UUID circulation, String what, Instant at, @Nullable UUID by) {
        var accreditation = accreditations.get(circulations.get(circulation).accreditation());
        var states = parties.all(Language.EN).stream()
                .filter(accreditation::asks)
                .map(each -> each.id().id())
                .toList();
        tell(circulation, what, at, states, by);
    }

    private void tellApplicants(UUID circulation, String what, Instant at, @Nullable UUID by) {
        applications.on(circulation).stream()
                .filter(Application::isOpen)
                .forEach(each -> tell(each.id(), what, at, List.of(each.party()), by));
    }

    /** Nobody is named who did it: what other offices may not know of, their own rows do not tell them either. */
    private void tellSecretariat(UUID of, String what, Instant at) {
        tell(of, what, at, List.of(Delegate.SECRETARIAT), null);
    }

    private void tell(UUID of, String what, Instant at, List<UUID> whom, @Nullable UUID by) {
        tells.tell(AccreditationNews.NAME, of, what, at.toString(), Whom.only(whom), by);
    }
}
