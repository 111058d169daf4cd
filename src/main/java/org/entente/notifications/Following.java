package org.entente.notifications;

/**
 * Something that somebody follows.
 *
 * @param what as {@code kind:id}
 */
public record Following(String what, Followed.Name name) {

    /** Where one begins to follow it, and ends. */
    public String path() {
        return path(what);
    }

    static String path(String what) {
        return "/following/" + what.replace(':', '/');
    }
}
