package org.entente.meetings;

import java.util.Locale;

/** What record a meeting is given. */
public enum RecordPolicy {
    NONE,
    SUMMARY,
    VERBATIM,
    WEBCAST;

    public String key() {
        return "meetings.record." + name().toLowerCase(Locale.ROOT);
    }
}
