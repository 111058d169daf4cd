package org.entente.meetings.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.meetings.LetsIn;
import org.entente.notifications.News;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.process.bodies.Bodies;
import org.entente.web.Delegate;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Of a delegation's own registration, to it alone: what the secretariat has found of its credentials, and whom it has confirmed;
 * and to officers, that a representative of an organisation waits to be confirmed.
 */
@Component
class TellsOfCredentials implements Topic {

    private static final String NAME = "registration";
    private static final String ADDED = "ADDED";

    private final Registrations registrations;
    private final Bodies bodies;
    private final LetsIn lets;
    private final Tells tells;

    TellsOfCredentials(Registrations registrations, Bodies bodies, LetsIn lets, Tells tells) {
        this.lets = lets;
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

    /** Of a State nobody is confirmed: its credentials say who comes. */
    @EventListener
    void added(RegistrantAdded event) {
        if (lets.isStakeholder(event.party()))
            tell(event.registration(), ADDED, event.at(), Delegate.SECRETARIAT, event.by());
    }

    /** Somebody else is looked at again. */
    @EventListener
    void changed(RegistrantChanged event) {
        if (lets.isStakeholder(event.party()))
            tell(event.registration(), ADDED, event.at(), Delegate.SECRETARIAT, event.by());
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
        if (told.what().equals(ADDED) && !isToConfirm(told, ui)) return Optional.empty();
        return ui.reader()
                .delegate()
                .map(delegate -> registrations.readBy(delegate, told.of()))
                .map(found -> {
                    var names = bodies.session(found.session()).names();
                    return new News(
                            ui.localize(what(told)),
                            ui.name(names),
                            names.languageOf(ui.language()).code(),
                            "/registrations/" + found.id(),
                            found.fictitious());
                });
    }

    /** As long as somebody is still to be confirmed there. */
    private boolean isToConfirm(Told told, Ui ui) {
        return ui.reader().isOfficer()
                && registrations.registrants(told.of()).stream().anyMatch(each -> !each.isConfirmed());
    }

    private static String what(Told told) {
        return switch (told.what()) {
            case ADDED -> "registration.told.added";
            case "CONFIRMED" -> "registration.told.confirmed";
            default -> "registration.told.credentials";
        };
    }
}
