package org.entente.identity;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a session lasts unused and altogether, and how long a second factor counts; each within what makes sense. */
@Component
class SignInLimits {

    private final Duration idle;
    private final Duration life;
    private final Duration secondFactor;

    SignInLimits(
            @Value("${entente.sign-in.idle:12h}") Duration idle,
            @Value("${entente.sign-in.life:7d}") Duration life,
            @Value("${entente.sign-in.second-factor:15m}") Duration secondFactor) {
        this.idle = between("entente.sign-in.idle", idle, Duration.ofMinutes(5), Duration.ofHours(24));
        this.life = between("entente.sign-in.life", life, Duration.ofHours(1), Duration.ofDays(30));
        this.secondFactor =
                between("entente.sign-in.second-factor", secondFactor, Duration.ofMinutes(1), Duration.ofHours(12));
    }

    Duration idle() {
        return idle;
    }

    Duration life() {
        return life;
    }

    Duration secondFactor() {
        return secondFactor;
    }

    private static Duration between(String name, Duration wished, Duration least, Duration most) {
        if (wished.compareTo(least) >= 0 && wished.compareTo(most) <= 0) return wished;
        throw new IllegalArgumentException(name + " must lie between " + least + " and " + most);
    }
}
