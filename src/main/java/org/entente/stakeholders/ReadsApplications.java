package org.entente.stakeholders;

import com.ibm.icu.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.chronicle.Entry;
import org.entente.chronicle.Histories;
import org.entente.chronicle.History;
import org.entente.languages.Language;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what one reader may see of an application, and may do with it. */
@Component
class ReadsApplications {

    private final Accreditations accreditations;
    private final Applications applications;
    private final Circulations circulations;
    private final Objections objections;
    private final Presidency presidency;
    private final Papers papers;
    private final KnownOrganisations organisations;
    private final Parties parties;
    private final Histories histories;
    private final Clock clock;

    ReadsApplications(
            Accreditations accreditations,
            Applications applications,
            Circulations circulations,
            Objections objections,
            Presidency presidency,
            Papers papers,
            KnownOrganisations organisations,
            Parties parties,
            Histories histories,
            Clock clock) {
        this.accreditations = accreditations;
        this.applications = applications;
        this.circulations = circulations;
        this.objections = objections;
        this.presidency = presidency;
        this.papers = papers;
        this.organisations = organisations;
        this.parties = parties;
        this.histories = histories;
        this.clock = clock;
    }

    ApplicationView view(Ui ui, Application application) {
        var reader = ui.reader();
        var party = reader.delegate().map(Delegate::party).orElse(null);
        var accreditation = accreditations.get(application.accreditation());
        var list = application.circulation();
        var circulation = list == null ? null : circulations.get(list);
        var known = application.wasCirculated() ? objections.readableBy(reader, application) : List.<Objection>of();
        var told = new HashMap<UUID, List<UUID>>();
        known.forEach(each -> told.put(each.id(), objections.toldOf(each.id())));
        var inquiries = objections.inquiries(application.id());
        var names = names(ui, application, known, told, inquiries);
        var isOwn = reader.delegate()
                .filter(each -> each.belongsTo(application.party()))
                .isPresent();
        return new ApplicationView(
                application,
                accreditation,
                standing(reader, application, accreditation),
                circulation,
                isOwn || reader.isOfficer() ? applications.contacts(application.id()) : List.of(),
                isOwn || Applications.isInside(reader) ? papers.of(application.id()) : List.of(),
                byState(known, names, ui.language()),
                known.stream()
                        .filter(each -> each.party().equals(party) && each.stands())
                        .findFirst()
                        .orElse(null),
                told,
                inquiries,
                reader.isOfficer() && (application.isSubmitted() || application.isComplete())
                        ? organisations.like(application, accreditation.fictitious(), ui.language())
                        : List.of(),
                names,
                may(reader, application, accreditation, circulation),
                clock.instant());
    }

    /** To its organisation one that is not accredited was not accredited at the closing instant, and nothing has come after that. */
    History history(Ui ui, Application application) {
        return Applications.isInside(ui.reader()) || application.isAccredited()
                ? histories.of(ui, application.path())
                : histories.of(ui, application.path(), ReadsApplications::withoutTheChair, true);
    }

    private static List<Entry> withoutTheChair(List<Entry> acts) {
        return acts.stream()
                .filter(each ->
                        !each.name().equals(ApplicationDecided.class.getSimpleName()) || each.byPerson() == null)
                .toList();
    }

    /** By the names of the States: the order in which they came is nobody’s matter, and each bears its own time. */
    private static List<Objection> byState(List<Objection> known, Map<UUID, String> names, Language language) {
        var collator = Collator.getInstance(language.locale());
        return known.stream()
                .sorted(Comparator.comparing(each -> names.getOrDefault(each.party(), ""), collator::compare))
                .toList();
    }

    ApplicationStanding standing(Reader reader, Application application, Accreditation accreditation) {
        return application.standing(Applications.isInside(reader), accreditation.isOver(Dates.today(clock)));
    }

    private Map<UUID, String> names(
            Ui ui,
            Application application,
            List<Objection> known,
            Map<UUID, List<UUID>> told,
            List<ObjectionInquiry> inquiries) {
        var ids = new HashSet<UUID>();
        var seat = application.profile().seat();
        if (seat != null) ids.add(seat);
        known.forEach(each -> ids.add(each.party()));
        told.values().forEach(ids::addAll);
        inquiries.forEach(each -> ids.add(each.party()));
        return ids.stream().collect(Collectors.toMap(each -> each, each -> parties.name(each, ui.language())));
    }

    private Set<ApplicationView.MayDo> may(
            Reader reader, Application application, Accreditation accreditation, @Nullable Circulation circulation) {
        var may = EnumSet.noneOf(ApplicationView.MayDo.class);
        reader.delegate().ifPresent(delegate -> {
            if (delegate.belongsTo(application.party())) may.add(ApplicationView.MayDo.SEE_ALL);
            if (delegate.draftsFor(application.party()) && application.isDraft())
                may.add(ApplicationView.MayDo.FILL_IN);
            if (delegate.speaksFor(application.party())) {
                if (application.isDraft()) may.add(ApplicationView.MayDo.SEND);
                if (application.isOpen() && (circulation == null || circulation.isRunning(clock.instant())))
                    may.add(ApplicationView.MayDo.WITHDRAW);
            }
            if (delegate.isOfficer() && application.submittedAt() != null) may.add(ApplicationView.MayDo.KEEP);
            if (application.wasCirculated() && presidency.isHeldBy(reader, accreditation.id()))
                may.add(ApplicationView.MayDo.PRESIDE);
            if (circulation != null && isAskedState(delegate, accreditation)) {
                if (circulation.isRunning(clock.instant()) && application.isOpen())
                    may.add(ApplicationView.MayDo.OBJECT);
                if (accreditation.modality().sees() == ObjectionAudience.STATES_ON_REQUEST
                        && !application.isOpen()
                        && circulation.isEnded()
                        && !application.isAccredited()) may.add(ApplicationView.MayDo.ASK);
            }
        });
        if (Applications.isInside(reader)) may.add(ApplicationView.MayDo.SEE_ALL);
        return may;
    }

    private boolean isAskedState(Delegate delegate, Accreditation accreditation) {
        return delegate.speaksFor(delegate.delegation())
                && parties.find(new PartyId(delegate.delegation()))
                        .filter(accreditation::asks)
                        .isPresent();
    }
}
