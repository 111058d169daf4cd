package org.entente.meetings;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.entente.languages.Names;

/**
 * That something is held in a room from when to when.
 *
 * @param of the meeting, or whatever else it is
 * @param path its page without language
 * @param titles by which another is told of it
 * @param room as {@link #room} writes it
 */
public record Booking(UUID of, String path, Names titles, String room, Instant from, Instant to) {

    /** The same door, however it was typed; rooms of one name in two cities are two. */
    public static String room(String typed, ZoneId zone) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
        return plain.toLowerCase(Locale.ROOT) + " @ " + zone.getId();
    }
}
