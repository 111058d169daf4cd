package org.entente.identity;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes away what somebody can no longer show: all keys at once, and every session with them. */
@Component
class LostKeys {

    private final Passkeys passkeys;
    private final Authenticators authenticators;
    private final RecoveryCodes codes;
    private final SignedIn signedIn;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LostKeys(
            Passkeys passkeys,
            Authenticators authenticators,
            RecoveryCodes codes,
            SignedIn signedIn,
            ApplicationEventPublisher events,
            Clock clock) {
        this.passkeys = passkeys;
        this.authenticators = authenticators;
        this.codes = codes;
        this.signedIn = signedIn;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void takeAway(Person person, String reason, @Nullable UUID by) {
        passkeys.removeAll(person.id());
        authenticators.remove(person.id());
        codes.remove(person.id());
        signedIn.signOutEverywhere(person);
        events.publishEvent(new FactorsReset(person.id(), reason.strip(), by, clock.instant()));
    }
}
