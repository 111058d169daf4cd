package org.entente.identity;

import java.util.List;
import java.util.Optional;
import org.entente.notifications.News;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.entente.web.Ui;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** To a delegation’s administrators and its head: what the secretariat has done in their place to its people, tokens and sign-in. */
@Component
class TellsOfPeople implements Topic {

    private static final String NAME = "people";

    private final Delegations delegations;
    private final Tells tells;

    TellsOfPeople(Delegations delegations, Tells tells) {
        this.delegations = delegations;
        this.tells = tells;
    }

    @EventListener
    void steppedIn(InTheirPlace act) {
        if (act.because().isEmpty()) return;
        var delegation = delegations.coded(act.delegation()).orElseThrow().id();
        tells.tell(
                NAME,
                delegation,
                act.getClass().getSimpleName(),
                act.by() + " " + act.at(),
                Whom.only(List.of(delegation)),
                act.by());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 92;
    }

    @Override
    public boolean isForEverybody() {
        return false;
    }

    @Override
    public Optional<News> read(Told told, Ui ui) {
        return ui.reader()
                .delegate()
                .filter(delegate -> delegate.delegation().equals(told.of()) && answersForPeople(delegate))
                .flatMap(delegate -> delegations.find(told.of()))
                .map(delegation -> new News(
                        sentence(told, ui),
                        delegation.name(ui.language()),
                        ui.language().code(),
                        delegation.path(),
                        delegation.fictitious()));
    }

    /** Where the administrator was removed, the head is left to be told. */
    private static boolean answersForPeople(Delegate delegate) {
        return delegate.isAdministratorOf(delegate.delegation())
                || delegate.roles().contains(Role.HEAD);
    }

    private static String sentence(Told told, Ui ui) {
        return switch (told.what()) {
            case "MemberInvited" -> ui.localize("identity.told.invited");
            case "MemberRemoved" -> ui.localize("identity.told.removed");
            case "MemberTokenRevoked", "DelegationTokenRevoked" -> ui.localize("identity.told.token_revoked");
            case "ProviderEnded" -> ui.localize("identity.told.provider_ended");
            default -> ui.localize("identity.told.changed");
        };
    }
}
