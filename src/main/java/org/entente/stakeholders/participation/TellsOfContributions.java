package org.entente.stakeholders.participation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.entente.notifications.News;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.stakeholders.Accreditations;
import org.entente.stakeholders.Presidency;
import org.entente.web.Delegate;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An organisation is told what becomes of its contribution, officers that one was given, and the Chair that one was appealed
 * for; why stands on the page, and not in the letter.
 */
@Component
class TellsOfContributions implements Topic {

    private static final String NAME = "contributions";

    private final Contributions contributions;
    private final Accreditations accreditations;
    private final Presidency presidency;
    private final Tells tells;

    TellsOfContributions(
            Contributions contributions, Accreditations accreditations, Presidency presidency, Tells tells) {
        this.contributions = contributions;
        this.accreditations = accreditations;
        this.presidency = presidency;
        this.tells = tells;
    }

    @EventListener
    void given(ContributionGiven event) {
        tell(event, "GIVEN", event.at(), Delegate.SECRETARIAT, null);
    }

    @EventListener
    void appealed(ContributionAppealed event) {
        tell(event, "APPEALED", event.at(), Delegate.SECRETARIAT, null);
    }

    @EventListener
    void published(ContributionPublished event) {
        tell(event, "PUBLISHED", event.at(), event.organisation(), event.by());
    }

    @EventListener
    void declined(ContributionDeclined event) {
        tell(event, "DECLINED", event.at(), event.organisation(), event.by());
    }

    @EventListener
    void decided(ContributionAppealDecided event) {
        tell(event, "DECIDED", event.at(), event.organisation(), event.by());
    }

    private void tell(ContributionAct event, String what, Instant at, UUID whom, @Nullable UUID by) {
        tells.tell(NAME, event.contribution(), what, at.toString(), Whom.only(List.of(whom)), by);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 96;
    }

    @Override
    public boolean isForEverybody() {
        return false;
    }

    @Override
    public Optional<News> read(Told told, Ui ui) {
        return switch (told.what()) {
            case "GIVEN" -> office(told, ui, each -> ui.reader().isOfficer(), "participation.told.given");
            case "APPEALED" ->
                office(
                        told,
                        ui,
                        each -> presidency.isHeldBy(ui.reader(), each.accreditation()),
                        "participation.told.appealed");
            case "PUBLISHED" -> own(told, ui, "participation.told.published");
            case "DECLINED" -> own(told, ui, "participation.told.declined");
            default -> own(told, ui, "participation.told.decided");
        };
    }

    private Optional<News> office(Told told, Ui ui, Predicate<Contribution> holdsIt, String key) {
        return contributions.find(told.of()).filter(holdsIt).map(each -> news(each, key, ui));
    }

    private Optional<News> own(Told told, Ui ui, String key) {
        return contributions
                .find(told.of())
                .filter(each -> ui.reader()
                        .delegate()
                        .filter(own -> own.belongsTo(each.party()))
                        .isPresent())
                .map(each -> news(each, key, ui));
    }

    private News news(Contribution contribution, String key, Ui ui) {
        return new News(
                ui.localize(key),
                contribution.title(),
                contribution.language().code(),
                contribution.path(),
                accreditations.get(contribution.accreditation()).fictitious());
    }
}
