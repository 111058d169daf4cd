package org.entente.identity;

import java.time.Duration;
import java.util.Locale;
import org.entente.ground.Unable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How long a session lasts unused and altogether, and how long a second factor counts; each within what makes sense. */
@Component
class SignInLimits {

    private final Duration idle;
    private final Duration life;
    private final Duration secondFactor;

    SignInLimits(Environment settings) {
        this.idle = read(settings, "entente.sign-in.idle", "12h", "5m", "24h");
        this.life = read(settings, "entente.sign-in.life", "7d", "1h", "30d");
        this.secondFactor = read(settings, "entente.sign-in.second-factor", "15m", "1m", "12h");
    }

    /** Read before anything is made, so that a mistyped one stops the start with its sentence alone. */
    static final class Check implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            new SignInLimits(context.getEnvironment());
        }
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

    private static Duration read(Environment settings, String name, String usual, String least, String most) {
        var said = settings.getProperty(name, usual).strip();
        try {
            var wished = DurationStyle.detectAndParse(said);
            if (wished.compareTo(DurationStyle.detectAndParse(least)) >= 0
                    && wished.compareTo(DurationStyle.detectAndParse(most)) <= 0) return wished;
        } catch (IllegalArgumentException unreadable) {
            throw unable(name, said, usual, least, most);
        }
        throw unable(name, said, usual, least, most);
    }

    /** By the name under which an operator sets it. */
    private static Unable unable(String name, String said, String usual, String least, String most) {
        var variable = name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        return new Unable("identity.unable.length_of_time", variable, said, least, most, usual);
    }
}
