package org.entente.mail;

import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** What would be tried again some minutes later, for tests that do not wait so long. */
public final class Resending {

    private Resending() {}

    public static void now(ApplicationContext house) {
        house.getBean(SendsAgain.class).again(Duration.ZERO);
    }
}
