package org.entente.identity;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes away what somebody can no longer show: all keys at once, with every session and token that rested on them. */
@Component
class LostKeys {

    private final Passkeys passkeys;
    private final Authenticators authenticators;
    private final RecoveryCodes codes;
    private final SignedIn signedIn;
    private final Tokens tokens;
    private final TheirDelegations theirs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LostKeys(
            Passkeys passkeys,
            Authenticators authenticators,
            RecoveryCodes codes,
            SignedIn signedIn,
            Tokens tokens,
            TheirDelegations theirs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.passkeys = passkeys;
        this.authenticators = authenticators;
        this.codes = codes;
        this.signedIn = signedIn;
        this.tokens = tokens;
        this.theirs = theirs;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void takeAway(Person person, String reason, @Nullable UUID by) {
        passkeys.removeAll(person.id());
        authenticators.remove(person.id());
        codes.remove(person.id());
        signedIn.signOutEverywhere(person);
        // Whoever found the key may have made one with it, and would go on by it.
        tokens.revokeAll(person, by, clock.instant());
        var now = clock.instant();
        events.publishEvent(new FactorsReset(person.id(), reason.strip(), by, now));
        if (by == null) return;
        for (var delegation : theirs.of(person.id()))
            events.publishEvent(MemberFactorsReset.of(person.id(), delegation, reason.strip(), by, now));
    }
}
