package org.entente.negotiation;

import java.time.Instant;
import java.util.UUID;

/**
 * The words of a paragraph in another language.
 *
 * @param says which words of the original they say, as {@link Provision#hash}
 */
record TextTranslation(UUID provision, String words, String says, Instant at) {

    boolean isOf(Provision original) {
        return says.equals(original.hash());
    }
}
