package org.entente.meetings.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Something that is held, in the words of a calendar.
 *
 * @param uid lasting, in every calendar the same
 * @param sequence grows with every change
 * @param zone by whose clock it has its day
 * @param place empty where there is none
 * @param path its page without language
 * @param link where it can be followed by everybody; empty where it cannot
 */
public record Entry(
        String uid,
        long sequence,
        Instant changedAt,
        Instant from,
        Instant to,
        ZoneId zone,
        String title,
        String place,
        List<String> words,
        String category,
        String path,
        String link,
        boolean cancelled) {

    LocalDate day() {
        return LocalDate.ofInstant(from, zone);
    }
}
