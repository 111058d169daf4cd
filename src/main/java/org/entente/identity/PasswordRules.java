package org.entente.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.web.Mistakes;

/** NIST SP 800-63B: length matters, kinds of characters do not, and what everybody uses is refused. */
final class PasswordRules {

    static final int LEAST = 12;

    /** bcrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private PasswordRules() {}

    static void check(Mistakes mistakes, String password, String name, String email) {
        if (password.length() < LEAST) {
            mistakes.on("password", "identity.mistake.password_short", LEAST);
        } else if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            mistakes.on("password", "identity.mistake.password_long");
        } else if (new Zxcvbn()
                        .measure(password, List.of(name, email, "entente"))
                        .getScore()
                < 2) {
            mistakes.on("password", "identity.mistake.password_common");
        }
    }
}
