package org.entente.negotiation;

import org.entente.consultations.Consultation;
import org.entente.consultations.Quoted;

/**
 * A paragraph of a statement that a paragraph of a text was drawn from.
 *
 * @param who said it, as the consultation’s rule lets the reader know
 * @param when in words, as far as it is known
 */
public record ParagraphSource(Quoted quoted, String who, String when, Consultation consultation) {}
