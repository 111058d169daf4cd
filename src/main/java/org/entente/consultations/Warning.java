package org.entente.consultations;

/**
 * Something a rapporteur should look at before a report is published.
 *
 * @param key message key
 */
public record Warning(String key, Object... arguments) {}
