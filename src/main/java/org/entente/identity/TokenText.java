package org.entente.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A token as it is handed out: {@code entente_}, 256 random bits in 43 letters and digits, and a checksum in six.
 *
 * <p>By prefix and checksum, whoever searches texts for lost secrets knows it for certain, and what is none is told from
 * one without asking the database.
 */
final class TokenText {

    static final String PREFIX = "entente_";

    private static final Pattern SHAPE = Pattern.compile(PREFIX + "([0-9A-Za-z]{43})([0-9A-Za-z]{6})");
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

    private TokenText() {}

    static String fresh(SecureRandom random) {
        var digits = digits(new BigInteger(256, random), 43);
        return PREFIX + digits + checksum(digits);
    }

    static boolean isOne(String text) {
        var shape = SHAPE.matcher(text);
        return shape.matches() && checksum(shape.group(1)).equals(shape.group(2));
    }

    /** Enough for a secret that nobody can guess: nothing slower is needed, as it is for passwords. */
    static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String checksum(String digits) {
        var sum = new CRC32();
        sum.update(digits.getBytes(StandardCharsets.US_ASCII));
        return digits(BigInteger.valueOf(sum.getValue()), 6);
    }

    private static String digits(BigInteger number, int length) {
        var digits = new char[length];
        for (var i = length - 1; i >= 0; i--) {
            var divided = number.divideAndRemainder(BASE);
            digits[i] = DIGITS.charAt(divided[1].intValue());
            number = divided[0];
        }
        return new String(digits);
    }
}
