package org.entente.stakeholders.participation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.notifications.News;
import org.entente.notifications.Often;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.stakeholders.Accreditations;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An organisation is told what becomes of its contribution; why stands on the page, and not in the letter. */
@Component
class TellsOfContributions implements Topic {

    private static final String NAME = "contributions";

    private final Contributions contributions;
    private final Accreditations accreditations;
    private final Tells tells;

    TellsOfContributions(Contributions contributions, Accreditations accreditations, Tells tells) {
        this.contributions = contributions;
        this.accreditations = accreditations;
        this.tells = tells;
    }

    @EventListener
    void published(ContributionPublished event) {
        tell(event, "PUBLISHED", event.at(), event.by());
    }

    @EventListener
    void declined(ContributionDeclined event) {
        tell(event, "DECLINED", event.at(), event.by());
    }

    @EventListener
    void decided(ContributionAppealDecided event) {
        tell(event, "DECIDED", event.at(), event.by());
    }

    private void tell(ContributionAct event, String what, Instant at, @Nullable UUID by) {
        tells.tell(NAME, event.contribution(), what, at.toString(), Whom.only(List.of(event.organisation())), by);
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
    public Often usual() {
        return Often.AT_ONCE;
    }

    @Override
    public boolean isForEverybody() {
        return false;
    }

    @Override
    public Optional<News> read(Told told, Ui ui) {
        var key = switch (told.what()) {
            case "PUBLISHED" -> "participation.told.published";
            case "DECLINED" -> "participation.told.declined";
            default -> "participation.told.decided";
        };
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
