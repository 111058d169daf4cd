package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that a person can show besides a password, and whether what was typed is of it. */
@Component
class SecondFactors {

    private final Passkeys passkeys;
    private final Authenticators authenticators;
    private final RecoveryCodes codes;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;

    SecondFactors(
            Passkeys passkeys,
            Authenticators authenticators,
            RecoveryCodes codes,
            Throttle throttle,
            ApplicationEventPublisher events) {
        this.passkeys = passkeys;
        this.authenticators = authenticators;
        this.codes = codes;
        this.throttle = throttle;
        this.events = events;
    }

    Factors of(UUID person) {
        return new Factors(passkeys.of(person), authenticators.since(person).orElse(null), codes.left(person));
    }

    /** As many attempts as at a password, counted before the code is looked at. */
    boolean admits(UUID person, String address, Instant now) {
        return throttle.admits(account(person), address, now);
    }

    /** A code of the app or one for recovery; either is used up by it. */
    @Transactional
    boolean accepts(UUID person, String code, String address, Instant now) {
        var byApp = authenticators.accepts(person, code, now);
        var byPaper = !byApp && codes.accepts(person, code, now);
        if (byPaper) events.publishEvent(new RecoveryCodeUsed(person, codes.left(person), now));
        if (byApp || byPaper) throttle.succeeded(account(person), address, now);
        return byApp || byPaper;
    }

    /** Something else than a code was given. */
    void succeeded(UUID person, String address, Instant now) {
        throttle.succeeded(account(person), address, now);
    }

    private static String account(UUID person) {
        return "second factor of " + person;
    }
}
