package org.entente.identity;

import java.util.Locale;

/** What an account's owner is told by mail. */
enum Notice {
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    AUTHENTICATOR_SET,
    AUTHENTICATOR_REMOVED,
    RECOVERY_CODES_MADE,
    RECOVERY_CODE_USED,
    PASSWORD_CHANGED,
    NEW_BROWSER,
    FACTORS_RESET;

    String key() {
        return "identity.security.notice." + name().toLowerCase(Locale.ROOT);
    }
}
