package org.entente.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a room has to show on the first screen; rooms contribute theirs as beans. */
public interface HappeningNow {

    /** Only what this reader may read. */
    List<Item> happening(Ui ui);

    /**
     * One line of the first screen.
     *
     * @param waitsForYou whether the reader themself has something to do there
     * @param fictitious whether it belongs to the demonstration
     */
    record Item(
            String path,
            String title,
            String titleLanguage,
            String what,
            @Nullable Instant deadline,
            boolean waitsForYou,
            boolean fictitious) {}
}
