package org.entente.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which of all terms, sessions and tokens somebody looks for.
 *
 * @param q part of a person’s name or address; empty for everybody
 * @param delegation the code of one; empty for all
 * @param terms the last one on the page before, as are the other two
 */
public record AccessWanted(
        String q,
        String delegation,
        @Nullable String terms,
        @Nullable String sessions,
        @Nullable String tokens) {

    public AccessWanted {
        q = q == null ? "" : q.strip();
        delegation = delegation == null ? "" : delegation.strip();
    }

    Wanted term() {
        return new Wanted(q, terms);
    }

    Wanted session() {
        return new Wanted(q, sessions);
    }

    Wanted token() {
        return new Wanted(q, tokens);
    }

    /** The query that asks for the page of one list after somebody, and leads there. */
    public String next(String list, Object last) {
        return "?q=" + encoded(q) + "&delegation=" + encoded(delegation) + "&" + list + "=" + last + "#" + list;
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
