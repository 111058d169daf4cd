package org.entente.identity;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;

/** What an authenticator app shows, for the tests that have none. */
public final class TestCodes {

    private TestCodes() {}

    public static String now(String key) {
        return at(key, Instant.now());
    }

    /** The one after, which is accepted as well: for whoever has used up the present one. */
    public static String next(String key) {
        return at(key, Instant.now().plus(Totp.STEP));
    }

    private static String at(String key, Instant when) {
        return Totp.code(new Base32().decode(key.replace(" ", "")), when);
    }
}
