package org.entente.chronicle;

import java.time.LocalDate;

/**
 * How a day of a chain ended, or stands now: its last act's hash covers it and everything before it.
 *
 * @param acts how many acts of this day there are
 * @param number of the last of them, counted from the beginning of the chain
 */
public record Head(LocalDate day, long acts, long number, String hash) {}
