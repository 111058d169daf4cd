package org.entente.stakeholders;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.entente.notifications.News;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/**
 * An organisation is told what becomes of its application; Member States, what they have before them and until when; officers
 * and the Chair, what waits for them. The words name nobody: who objected, or asked, stands on the page.
 */
@Component
class AccreditationNews implements Topic {

    static final String NAME = "accreditation";

    static final String RECEIVES_SOON = "RECEIVES_SOON";

    static final String REQUESTED = "REQUESTED";

    private final Accreditations accreditations;
    private final Applications applications;
    private final Circulations circulations;
    private final Objections objections;
    private final Presidency presidency;
    private final InByCycle inByCycle;
    private final StakeholderRequests requests;
    private final Clock clock;

    AccreditationNews(
            Accreditations accreditations,
            Applications applications,
            Circulations circulations,
            Objections objections,
            Presidency presidency,
            InByCycle inByCycle,
            StakeholderRequests requests,
            Clock clock) {
        this.requests = requests;
        this.clock = clock;
        this.accreditations = accreditations;
        this.applications = applications;
        this.circulations = circulations;
        this.objections = objections;
        this.presidency = presidency;
        this.inByCycle = inByCycle;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public boolean isForEverybody() {
        return false;
    }

    @Override
    public Optional<News> read(Told told, Ui ui) {
        return switch (told.what()) {
            case "SET" -> set(told, ui);
            case REQUESTED -> requested(ui);
            case "WITHDRAWN" -> withdrawn(told, ui);
            case "OPENED" -> list(told, ui, "stakeholders.told.opened");
            case "EXTENDED" -> list(told, ui, "stakeholders.told.extended");
            case "REMINDED" -> list(told, ui, "stakeholders.told.reminded");
            case "CONSULT" -> toConsultOn(told, ui);
            case "INQUIRED" -> inquired(told, ui);
            case "ANSWERED" -> answered(told, ui);
            case "RECEIVED" -> received(told, ui);
            case "SUBMITTED" -> own(told, ui, "stakeholders.told.submitted");
            case "ASKED" -> own(told, ui, "stakeholders.told.asked");
            case "COMPLETED" -> own(told, ui, "stakeholders.told.completed");
            case "CIRCULATED" -> own(told, ui, "stakeholders.told.circulated");
            case "RECEIVES_LONGER" -> draft(told, ui, "stakeholders.told.receives_longer");
            case RECEIVES_SOON -> draft(told, ui, "stakeholders.told.receives_soon");
            case "LONGER" -> own(told, ui, "stakeholders.told.longer");
            default -> own(told, ui, "stakeholders.told.decided");
        };
    }

    /** To officers, that it is there; to organisations, what they may do, as long as they may and have not. */
    private Optional<News> set(Told told, Ui ui) {
        var found = accreditations.find(told.of());
        if (ui.reader().isOfficer()) return found.map(each -> news(ui, "stakeholders.told.set", each, each.path()));
        var own = ui.reader()
                .delegate()
                .filter(Delegate::drafts)
                .map(Delegate::party)
                .orElse(null);
        if (own == null) return Optional.empty();
        return found.filter(each -> each.receives(clock.instant())
                        && applications.of(each.id(), own).isEmpty()
                        && inByCycle.where(each, own).isEmpty())
                .map(each ->
                        news(ui, mayBeRenewed(each, own), each, each.path()).at(each.receivesUntil(), Dates.NEW_YORK));
    }

    private String mayBeRenewed(Accreditation accreditation, UUID own) {
        return accreditation.modality().renewal() != RenewalRule.NONE
                        && applications.earlier(accreditation.id(), own).isPresent()
                ? "stakeholders.told.renewable"
                : "stakeholders.told.receives";
    }

    /** As long as any waits; who asks stands on the page. */
    private Optional<News> requested(Ui ui) {
        if (!ui.reader().isOfficer() || !requests.doAnyWait()) return Optional.empty();
        return Optional.of(new News(
                ui.localize("stakeholders.told.requested"),
                ui.localize("stakeholders.requests"),
                ui.language().code(),
                "/stakeholder-requests",
                false));
    }

    private Optional<News> withdrawn(Told told, Ui ui) {
        return applications
                .find(told.of())
                .filter(Application::isInConsultation)
                .filter(each -> presidency.isHeldBy(ui.reader(), each.accreditation()))
                .map(each -> news(ui, "stakeholders.told.withdrawn", each));
    }

    private Optional<News> list(Told told, Ui ui, String key) {
        if (!Applications.isInside(ui.reader())) return Optional.empty();
        return circulations.find(told.of()).map(each -> news(ui, key, accreditation(each), each.path()));
    }

    private Optional<News> toConsultOn(Told told, Ui ui) {
        return circulations
                .find(told.of())
                .filter(each -> presidency.isHeldBy(ui.reader(), each.accreditation()))
                .map(this::accreditation)
                .map(each -> news(ui, "stakeholders.told.consult", each, each.path() + "#awaits"));
    }

    private Optional<News> inquired(Told told, Ui ui) {
        return objections
                .inquiry(told.of())
                .flatMap(each -> applications.find(each.application()))
                .filter(each -> presidency.isHeldBy(ui.reader(), each.accreditation()))
                .map(each -> news(ui, "stakeholders.told.inquired", each));
    }

    private Optional<News> answered(Told told, Ui ui) {
        return objections
                .inquiry(told.of())
                .filter(each -> belongsTo(ui.reader(), each.party()))
                .flatMap(each -> about(each, ui, "stakeholders.told.answered"));
    }

    private Optional<News> about(ObjectionInquiry inquiry, Ui ui, String key) {
        return applications.find(inquiry.application()).map(each -> news(ui, key, each));
    }

    private Optional<News> received(Told told, Ui ui) {
        if (!ui.reader().isOfficer()) return Optional.empty();
        return applications.find(told.of()).map(each -> news(ui, "stakeholders.told.received", each));
    }

    private Optional<News> own(Told told, Ui ui, String key) {
        return applications
                .find(told.of())
                .filter(each -> belongsTo(ui.reader(), each.party()))
                .map(each -> news(ui, key, each));
    }

    /** Whoever has sent it since need not be told any more, nor whoever is in by the cycle: from them it would not be taken. */
    private Optional<News> draft(Told told, Ui ui, String key) {
        return applications
                .find(told.of())
                .filter(Application::isDraft)
                .filter(each -> belongsTo(ui.reader(), each.party()))
                .filter(each -> inByCycle
                        .where(accreditations.get(each.accreditation()), each.party())
                        .isEmpty())
                .map(each -> news(ui, key, each));
    }

    private static boolean belongsTo(Reader reader, UUID party) {
        return reader.delegate().filter(own -> own.belongsTo(party)).isPresent();
    }

    private Accreditation accreditation(Circulation circulation) {
        return accreditations.get(circulation.accreditation());
    }

    private News news(Ui ui, String key, Application application) {
        return news(ui, key, accreditations.get(application.accreditation()), application.path());
    }

    private static News news(Ui ui, String key, Accreditation accreditation, String path) {
        var titles = accreditation.titles();
        return new News(
                ui.localize(key),
                ui.name(titles),
                titles.languageOf(ui.language()).code(),
                path,
                accreditation.fictitious());
    }
}
