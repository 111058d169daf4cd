package org.entente.live;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A part in one language as it goes over a stream.
 *
 * @param mark by which it is known whether somebody has these words already
 */
record Rendered(byte[] event, long mark) {

    /** Of what nobody may see. */
    static final Rendered NONE = new Rendered(new byte[0], Had.NOTHING);

    /** As much of a hash as nobody, who may write some of the words, makes two of. */
    private static final int BYTES_OF_A_MARK = 6;

    static Rendered of(byte[] event) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(event);
            var mark = 0L;
            for (var at = 0; at < BYTES_OF_A_MARK; at++) mark = (mark << Byte.SIZE) | Byte.toUnsignedInt(hash[at]);
            return new Rendered(event, mark);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rendered same && same.mark == mark;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(mark);
    }
}
