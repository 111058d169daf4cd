package org.entente.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.entente.web.TypedId;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody looks for in a long list.
 *
 * @param q part of a name or address; empty for everybody
 * @param after the last one on the page before
 */
public record Wanted(String q, @Nullable String after) {

    public Wanted {
        q = q == null ? "" : q.strip();
    }

    /** Null on the first page, and where it is nobody's number. */
    @Nullable
    UUID afterWhom() {
        return after == null ? null : TypedId.of(after).orElse(null);
    }

    /** The query that asks for the page after somebody. */
    public String next(UUID last) {
        return "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&after=" + last;
    }

    public boolean isEverybody() {
        return q.isEmpty();
    }
}
