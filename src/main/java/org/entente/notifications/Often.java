package org.entente.notifications;

import java.util.Locale;

/** How often somebody wants to be told. */
public enum Often {
    AT_ONCE,
    DAILY,
    WEEKLY,
    NEVER;

    public String key() {
        return "notifications.often." + name().toLowerCase(Locale.ROOT);
    }
}
