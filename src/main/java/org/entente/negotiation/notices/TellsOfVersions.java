package org.entente.negotiation.notices;

import java.util.Optional;
import org.entente.negotiation.TextVersionIssued;
import org.entente.negotiation.TextVersions;
import org.entente.notifications.News;
import org.entente.notifications.Often;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.web.Ui;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Of versions of texts under negotiation, once they are issued. */
@Component
class TellsOfVersions implements Topic {

    private static final String NAME = "texts";

    private final TextVersions versions;
    private final FollowedTexts texts;
    private final Tells tells;

    TellsOfVersions(TextVersions versions, FollowedTexts texts, Tells tells) {
        this.versions = versions;
        this.texts = texts;
        this.tells = tells;
    }

    /** What the demonstration brings in is nobody's news. */
    @EventListener
    void issued(TextVersionIssued event) {
        if (event.by() != null)
            tells.tell(NAME, event.version(), "ISSUED", "", FollowedTexts.followers(event.text()), event.by());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public Often usual() {
        return Often.DAILY;
    }

    @Override
    public boolean isFollowed() {
        return true;
    }

    @Override
    public Optional<News> read(Told told, Ui ui) {
        return versions.find(told.of())
                .map(version -> texts.news(
                        version.text(),
                        ui.localize("negotiation.told.issued", version.called(ui)),
                        version.path(),
                        ui));
    }
}
