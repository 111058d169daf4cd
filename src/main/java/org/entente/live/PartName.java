package org.entente.live;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Which part: of what kind, and of what thing. Written as in the page, {@code speakers:<id>}. */
record PartName(String kind, UUID of) {

    /** As many as a page can have; whoever names more is told of the first ones. */
    static final int MOST = 32;

    private static final Pattern WRITTEN =
            Pattern.compile("([a-z][a-z-]{0,39}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static List<PartName> all(String written) {
        return Arrays.stream(written.split(",", MOST + 1))
                .limit(MOST)
                .flatMap(each -> of(each).stream())
                .distinct()
                .toList();
    }

    private static Optional<PartName> of(String written) {
        var parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new PartName(parts.group(1), UUID.fromString(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return kind + ":" + of;
    }
}
