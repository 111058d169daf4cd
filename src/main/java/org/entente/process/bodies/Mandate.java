package org.entente.process.bodies;

import java.util.UUID;
import org.entente.languages.Names;

/**
 * By which paragraph of which document a process is to do what.
 *
 * @param paragraph its number as the document bears it; empty where it is the document as a whole
 * @param summaries in our words, of what it asks for
 */
public record Mandate(
        UUID id, UUID process, String symbol, String paragraph, Names summaries, String source, boolean unverified) {

    /** The same paragraph twice. */
    boolean repeats(Mandate other) {
        return !id.equals(other.id) && symbol.equals(other.symbol) && paragraph.equals(other.paragraph);
    }
}
