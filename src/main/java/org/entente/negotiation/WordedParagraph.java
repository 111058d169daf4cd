package org.entente.negotiation;

import java.util.UUID;

/**
 * What somebody would have a paragraph say in another language.
 *
 * @param says the original words that they had before them, as {@link Provision#hash}
 * @param known the words in that language that they had before them, as {@link #hash}
 */
record WordedParagraph(UUID paragraph, String words, String says, String known) {

    /** Of words as a form shows them and brings them back: neither what stands around them nor how lines end counts. */
    static String hash(String words) {
        return Provision.hash(plain(words));
    }

    static String plain(String words) {
        return Draft.stripped(words.replace("\r\n", "\n"));
    }

    boolean isKnown(String standing) {
        return known.equals(hash(standing));
    }

    boolean isSaid(String standing) {
        return words.equals(plain(standing));
    }
}
