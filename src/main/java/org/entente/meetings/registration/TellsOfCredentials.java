package org.entente.meetings.registration;

import java.util.List;
import java.util.Optional;
import org.entente.notifications.News;
import org.entente.notifications.Often;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.process.bodies.Bodies;
import org.entente.web.Ui;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Of a delegation's own registration, to it alone: what the secretariat has found of its credentials. */
@Component
class TellsOfCredentials implements Topic {

    private static final String NAME = "registration";

    private final Registrations registrations;
    private final Bodies bodies;
    private final Tells tells;

    TellsOfCredentials(Registrations registrations, Bodies bodies, Tells tells) {
        this.registrations = registrations;
        this.bodies = bodies;
        this.tells = tells;
    }

    @EventListener
    void judged(CredentialsJudged event) {
        tells.tell(
                NAME,
                event.registration(),
                "CREDENTIALS",
                event.at().toString(),
                Whom.only(List.of(event.party())),
                event.by());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 90;
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
        return ui.reader()
                .delegate()
                .map(delegate -> registrations.readBy(delegate, told.of()))
                .map(found -> {
                    var names = bodies.session(found.session()).names();
                    return new News(
                            ui.localize("registration.told.credentials"),
                            ui.name(names),
                            names.languageOf(ui.language()).code(),
                            "/registrations/" + found.id(),
                            found.fictitious());
                });
    }
}
