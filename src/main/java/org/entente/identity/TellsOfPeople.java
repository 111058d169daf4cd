package org.entente.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.notifications.News;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.entente.web.Ui;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * To a delegation’s administrators and its head: what the secretariat has done in their place to its people, their ways in, its tokens and sign-in. To
 * those who keep accounts: that somebody in office was turned away who came by a provider without a second factor.
 */
@Component
class TellsOfPeople implements Topic {

    private static final String NAME = "people";
    private static final String TURNED_AWAY = "OfficeTurnedAway";

    private final Delegations delegations;
    private final Persons persons;
    private final Tells tells;

    TellsOfPeople(Delegations delegations, Persons persons, Tells tells) {
        this.delegations = delegations;
        this.persons = persons;
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

    /** Once a day for each: whoever keeps a provider can make them come as often as they like. */
    @EventListener
    void turnedAway(OfficeTurnedAway event) {
        var day = LocalDate.ofInstant(event.at(), Dates.NEW_YORK);
        tells.tell(NAME, event.person(), TURNED_AWAY, day.toString(), Whom.only(List.of(Delegate.SECRETARIAT)), null);
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
        if (told.what().equals(TURNED_AWAY)) return turnedAway(told, ui);
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

    private Optional<News> turnedAway(Told told, Ui ui) {
        return ui.reader()
                .delegate()
                .filter(Delegate::keepsAccounts)
                .flatMap(keeper -> persons.find(told.of()))
                .map(person -> new News(
                        ui.localize("identity.told.office_turned_away"),
                        person.name(),
                        ui.language().code(),
                        person.path(),
                        false));
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
            case "MemberLinked" -> ui.localize("identity.told.linked");
            case "MemberFactorsReset" -> ui.localize("identity.told.factors_reset");
            case "ProviderEnded" -> ui.localize("identity.told.provider_ended");
            default -> ui.localize("identity.told.changed");
        };
    }
}
