package org.entente.chronicle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What has been done to a thing, and who has read it where not everybody may, in the words of a page.
 *
 * @param acts how many there are altogether, of which the page has the newest
 * @param reads how often it was read altogether
 */
public record History(List<Line> lines, long acts, List<Read> readings, long reads) {

    /** For those to whom nothing of it is told. */
    public static final History NONE = new History(List.of(), 0, List.of(), 0);

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    /**
     * An act in one sentence.
     *
     * @param who for whom it was done, and by whom where the reader may know
     * @param about the page of the thing
     * @param open whether the reader may go there
     */
    public record Line(Instant at, String who, String sentence, String about, boolean open, List<Change> changes) {

        public String utc() {
            return UTC.format(at);
        }
    }

    /** What stood there before and stands there since; empty where nothing did or does. */
    public record Change(String what, String before, String after) {}

    /** That somebody has read it. */
    public record Read(Instant at, String who) {

        public String utc() {
            return UTC.format(at);
        }
    }

    public boolean isEmpty() {
        return lines.isEmpty() && readings.isEmpty();
    }
}
