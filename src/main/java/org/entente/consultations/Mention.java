package org.entente.consultations;

/**
 * A statement that speaks of an element.
 *
 * @param first the first of its paragraphs that were confirmed to, with as many of its words as an excerpt needs
 * @param paragraphs how many were
 */
public record Mention(Quoted first, long paragraphs) {}
