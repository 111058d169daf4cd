package org.entente.stakeholders;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.chronicle.Histories;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** The page of an accreditation, with what its reader may do there. */
@Component
class ShowsAccreditation {

    private final Accreditations accreditations;
    private final ReadsAccreditations reads;
    private final Applications applications;
    private final InByCycle inByCycle;
    private final Parties parties;
    private final List<OnAccreditation> others;
    private final AwaitsChair awaits;
    private final Histories histories;
    private final Templates templates;

    ShowsAccreditation(
            Accreditations accreditations,
            ReadsAccreditations reads,
            Applications applications,
            InByCycle inByCycle,
            Parties parties,
            List<OnAccreditation> others,
            AwaitsChair awaits,
            Histories histories,
            Templates templates) {
        this.accreditations = accreditations;
        this.reads = reads;
        this.applications = applications;
        this.inByCycle = inByCycle;
        this.parties = parties;
        this.others = others;
        this.awaits = awaits;
        this.histories = histories;
        this.templates = templates;
    }

    /** Whether something stands on it for this reader that others are not shown. */
    boolean isPartly(Ui ui, Accreditation accreditation) {
        return !awaits.on(accreditation, ui).isEmpty();
    }

    JteModel page(Ui ui, Accreditation accreditation, Mistakes mistakes) {
        var id = accreditation.id();
        var applies = applies(ui, accreditation);
        return templates.stakeholdersShow(
                ui,
                reads.overview(ui, accreditation),
                applies.isPresent()
                        && ui.reader().delegate().filter(Delegate::drafts).isPresent(),
                applies.flatMap(own -> applications.of(id, own)).orElse(null),
                applies.flatMap(own -> applications.earlier(id, own)).orElse(null),
                applies.filter(own -> applications.isTurnedDownSince(id, own)).isPresent(),
                applies.flatMap(own -> inByCycle.where(accreditation, own)).orElse(null),
                Applications.isInside(ui.reader()),
                ui.reader().isOfficer(),
                accreditations.isFixed(id),
                others.stream()
                        .flatMap(other -> other.on(accreditation, ui).stream())
                        .toList(),
                awaits.on(accreditation, ui),
                mistakes,
                histories.of(ui, accreditation.path()));
    }

    /** The organisation for which the reader acts, where it may apply. */
    private Optional<UUID> applies(Ui ui, Accreditation accreditation) {
        return ui.reader()
                .delegate()
                .map(Delegate::party)
                .flatMap(each -> parties.find(new PartyId(each)))
                .filter(accreditation::isFor)
                .map(each -> each.id().id());
    }
}
