package org.entente.documents.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files that were sent in one go.
 *
 * @param files as they came, ZIPs among them
 * @param unpacked whether all that is in them stands in the queue
 * @param counts how many files are in each state
 */
public record Delivery(
        UUID id,
        String name,
        List<KeptFile> files,
        Facts given,
        boolean unpacked,
        @Nullable Instant sentAt,
        @Nullable UUID sentBy,
        Map<Item.State, Integer> counts) {

    public String path() {
        return "/documents/incoming/" + id;
    }

    public int in(Item.State state) {
        return counts.getOrDefault(state, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Read, refused, or waiting for somebody to look. */
    public int done() {
        return total() - in(Item.State.WAITING) - in(Item.State.READING);
    }

    /** What the command line was cut off from unpacking it will not go on with: what stands in the queue is all there is. */
    public boolean isUnpacked() {
        return unpacked || files.isEmpty() && total() > 0;
    }

    public boolean isThrough() {
        return isUnpacked() && done() == total();
    }
}
