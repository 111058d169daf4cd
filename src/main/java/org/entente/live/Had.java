package org.entente.live;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a reader has who breaks off, by which they come back: up to where they were told, and of each part the mark of its words.
 *
 * @param marks in the order in which the parts were named; none where a page comes that has had no stream yet
 */
record Had(Position position, List<Long> marks) {

    /** Instead of a mark, where they have no words. */
    static final long NOTHING = 0;

    private static final Pattern WRITTEN =
            Pattern.compile("([0-9a-z.]{1,25})((?:-[0-9a-z]{1,10}){0," + PartName.MOST + "})");

    static Optional<Had> of(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) return Optional.empty();
        return Position.of(parts.group(1)).map(position -> new Had(position, marks(parts.group(2))));
    }

    private static List<Long> marks(String written) {
        return Arrays.stream(written.split("-"))
                .skip(1)
                .map(mark -> Long.valueOf(mark, Character.MAX_RADIX))
                .toList();
    }

    @Override
    public String toString() {
        return marks.stream()
                .map(mark -> "-" + Long.toString(mark, Character.MAX_RADIX))
                .collect(Collectors.joining("", position.toString(), ""));
    }
}
