package org.entente.negotiation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A paragraph as it stands in one version.
 *
 * @param id lasts through versions, whatever becomes of its words, number and place
 * @param level 0, or how deep it stands under another
 * @param words in the original language; empty is none
 * @param origins of what came out of others: the paragraph it was split off from, or those that were merged into it
 */
public record Provision(UUID id, ProvisionKind kind, int level, String words, List<UUID> origins) {

    public Provision {
        level = kind.isDeep() ? level : 0;
        origins = List.copyOf(origins);
    }

    /** A new one, of nothing there was. */
    public static Provision of(ProvisionKind kind, int level, String words) {
        return new Provision(UUID.randomUUID(), kind, level, words, List.of());
    }

    Provision saying(String other) {
        return new Provision(id, kind, level, other, origins);
    }

    Provision as(ProvisionKind other, int depth) {
        return new Provision(id, other, depth, words, origins);
    }

    /** As another version begins with it: what it came out of is told against the version before, and no further back. */
    public Provision carriedOn() {
        return outOf(List.of());
    }

    Provision outOf(List<UUID> others) {
        return new Provision(id, kind, level, words, others);
    }

    /** By which whoever changes or translates the words shows which words they knew: their SHA-256 in hexadecimal. */
    public String hash() {
        return hash(words);
    }

    public static String hash(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
