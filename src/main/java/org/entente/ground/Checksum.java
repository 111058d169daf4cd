package org.entente.ground;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what flows past, in hexadecimal. */
final class Checksum {

    private final MessageDigest digest = sha256();

    OutputStream of(OutputStream out) {
        return new DigestOutputStream(out, digest);
    }

    InputStream of(InputStream in) {
        return new DigestInputStream(in, digest);
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(IOSource source) throws IOException {
        var sum = new Checksum();
        try (var in = sum.of(source.open())) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return sum.hex();
    }

    interface IOSource {
        InputStream open() throws IOException;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
