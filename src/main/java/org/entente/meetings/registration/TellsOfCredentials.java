package org.entente.meetings.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.notifications.News;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.process.bodies.Bodies;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Of a delegation's own registration, to it alone: what the secretariat has found of its credentials, and whom it has confirmed. */
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
        tell(event.registration(), "CREDENTIALS", event.at(), event.party(), event.by());
    }

    @EventListener
    void confirmed(RegistrantConfirmed event) {
        tell(event.registration(), "CONFIRMED", event.at(), event.party(), event.by());
    }

    private void tell(UUID registration, String what, Instant at, UUID party, @Nullable UUID by) {
        tells.tell(NAME, registration, what, at.toString(), Whom.only(List.of(party)), by);
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
                            ui.localize(
                                    told.what().equals("CONFIRMED")
                                            ? "registration.told.confirmed"
                                            : "registration.told.credentials"),
                            ui.name(names),
                            names.languageOf(ui.language()).code(),
                            "/registrations/" + found.id(),
                            found.fictitious());
                });
    }
}
