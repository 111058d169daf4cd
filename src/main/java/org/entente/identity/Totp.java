package org.entente.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes of six digits by RFC 6238: a new one every thirty seconds, the ones before and after accepted as well. */
final class Totp {

    static final Duration STEP = Duration.ofSeconds(30);
    static final int SECRET_BYTES = 20;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator(STEP);

    private Totp() {}

    /** The step that a code belongs to, of those near enough to now; nothing where it is no code of this secret. */
    static OptionalLong step(byte[] secret, String typed, Instant now) {
        var code = digits(typed);
        var found = OptionalLong.empty();
        for (var drift = -1; drift <= 1; drift++) {
            var then = now.plus(STEP.multipliedBy(drift));
            if (isEqual(code(secret, then), code)) found = OptionalLong.of(then.getEpochSecond() / STEP.toSeconds());
        }
        return found;
    }

    static String code(byte[] secret, Instant when) {
        try {
            var key = new SecretKeySpec(secret, GENERATOR.getAlgorithm());
            return String.format(Locale.ROOT, "%06d", GENERATOR.generateOneTimePassword(key, when));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The digits of any script, as a keyboard of any language types them. */
    static String digits(String typed) {
        var digits = new StringBuilder();
        typed.codePoints()
                .filter(each -> !Character.isWhitespace(each) && !Character.isSpaceChar(each))
                .forEach(each -> {
                    var digit = Character.digit(each, 10);
                    if (digit >= 0) digits.append(digit);
                    else digits.appendCodePoint(each);
                });
        return digits.toString();
    }

    /** As people type it into an app that cannot see the picture: in groups of four. */
    static String inWriting(byte[] secret) {
        return new Base32().encodeToString(secret).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** What the picture says to the app; by the format that all of them read. */
    static String address(byte[] secret, String account) {
        return "otpauth://totp/Entente:" + escaped(account) + "?secret="
                + new Base32().encodeToString(secret).replace("=", "") + "&issuer=Entente";
    }

    private static String escaped(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
