package org.entente.meetings.statements;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A place in a recording as people write it, hours:minutes:seconds, and as it is kept, in seconds. */
final class VideoTime {

    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d{1,2}):)?([0-5]?\\d):([0-5]\\d)");

    private VideoTime() {}

    /** Empty where it is no such place. */
    static OptionalInt read(String typed) {
        var found = WRITTEN.matcher(typed.strip());
        if (!found.matches()) return OptionalInt.empty();
        var hours = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
        return OptionalInt.of((hours * 60 + Integer.parseInt(found.group(2))) * 60 + Integer.parseInt(found.group(3)));
    }

    static String written(int seconds) {
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
