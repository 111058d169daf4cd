package org.entente.stakeholders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.notifications.News;
import org.entente.notifications.Often;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.parties.Parties;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An organisation is told what becomes of its application; Member States, what they have before them and until when. */
@Component
class TellsOfAccreditations implements Topic {

    private static final String NAME = "accreditation";

    private final Accreditations accreditations;
    private final Applications applications;
    private final Circulations circulations;
    private final Parties parties;
    private final Tells tells;

    TellsOfAccreditations(
            Accreditations accreditations,
            Applications applications,
            Circulations circulations,
            Parties parties,
            Tells tells) {
        this.accreditations = accreditations;
        this.applications = applications;
        this.circulations = circulations;
        this.parties = parties;
        this.tells = tells;
    }

    /** Whoever sent it is told too: that is the receipt. */
    @EventListener
    void sent(ApplicationSubmitted event) {
        tell(event.application(), event.applicant(), "SUBMITTED", event.at(), null);
    }

    @EventListener
    void asked(ApplicationAskedAgain event) {
        tell(event.application(), event.applicant(), "ASKED", event.at(), event.by());
    }

    @EventListener
    void decided(ApplicationDecided event) {
        tell(event.application(), event.applicant(), "DECIDED", event.at(), event.by());
    }

    @EventListener
    void opened(CirculationOpened event) {
        tellStates(event.circulation(), "OPENED", event.at(), event.by());
    }

    @EventListener
    void extended(CirculationExtended event) {
        tellStates(event.circulation(), "EXTENDED", event.at(), event.by());
    }

    @EventListener
    void reminded(CirculationReminded event) {
        tellStates(event.circulation(), "REMINDED", event.at(), null);
    }

    private void tell(UUID application, UUID applicant, String what, Instant at, @Nullable UUID by) {
        tells.tell(NAME, application, what, at.toString(), Whom.only(List.of(applicant)), by);
    }

    private void tellStates(UUID circulation, String what, Instant at, @Nullable UUID by) {
        var accreditation = accreditations.get(circulations.get(circulation).accreditation());
        var states = parties.all(Language.EN).stream()
                .filter(accreditation::asks)
                .map(each -> each.id().id())
                .toList();
        tells.tell(NAME, circulation, what, at.toString(), Whom.only(states), by);
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
    public Often usual() {
        return Often.AT_ONCE;
    }

    @Override
    public boolean isForEverybody() {
        return false;
    }

    @Override
    public Optional<News> read(Told told, Ui ui) {
        return switch (told.what()) {
            case "OPENED" -> circulation(told, ui, "stakeholders.told.opened");
            case "EXTENDED" -> circulation(told, ui, "stakeholders.told.extended");
            case "REMINDED" -> circulation(told, ui, "stakeholders.told.reminded");
            case "SUBMITTED" -> application(told, ui, "stakeholders.told.submitted");
            case "ASKED" -> application(told, ui, "stakeholders.told.asked");
            default -> application(told, ui, "stakeholders.told.decided");
        };
    }

    private Optional<News> circulation(Told told, Ui ui, String key) {
        if (!Applications.isInside(ui.reader())) return Optional.empty();
        return circulations
                .find(told.of())
                .map(each -> news(ui, key, accreditations.get(each.accreditation()), each.path()));
    }

    private Optional<News> application(Told told, Ui ui, String key) {
        return applications
                .find(told.of())
                .filter(each -> ui.reader()
                        .delegate()
                        .filter(own -> own.belongsTo(each.party()))
                        .isPresent())
                .map(each -> news(ui, key, accreditations.get(each.accreditation()), each.path()));
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
