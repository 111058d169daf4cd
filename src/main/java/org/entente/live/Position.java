package org.entente.live;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Up to where all changes are known: those of every transaction before this one. Some after it may be known too, as long
 * as an older one has not ended; they are sent once more to whoever comes back from here, and none is left out.
 *
 * @param server when the database's server was started, in seconds: the transactions of another are counted otherwise
 * @param xid the first transaction that may not have ended
 */
record Position(long server, long xid) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-z]{1,12})\\.([0-9a-z]{1,12})");

    static Optional<Position> of(String written) {
        var parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new Position(number(parts.group(1)), number(parts.group(2))))
                : Optional.empty();
    }

    private static long number(String written) {
        return Long.parseLong(written, Character.MAX_RADIX);
    }

    @Override
    public String toString() {
        return Long.toString(server, Character.MAX_RADIX) + "." + Long.toString(xid, Character.MAX_RADIX);
    }
}
