package org.entente.search;

import java.util.Optional;
import java.util.regex.Pattern;

/** Behind which answer a page goes on: its rank, and among those of the same rank its number, which lasts. */
public record After(double rank, long tie) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,20})?(?:E-?\\d{1,2})?)_(-?\\d{1,19})");

    @Override
    public String toString() {
        return rank + "_" + tie;
    }

    static Optional<After> read(String written) {
        var read = WRITTEN.matcher(written);
        if (!read.matches()) return Optional.empty();
        try {
            return Optional.of(new After(Double.parseDouble(read.group(1)), Long.parseLong(read.group(2))));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
