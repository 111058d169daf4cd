package org.entente.ground;

import java.util.Set;

/**
 * Something the command line can be asked to do; a bean of the room whose business it is, named in {@code ground.help}.
 * What needs neither data directory nor database is a service ({@code META-INF/services}) instead, and runs at once.
 */
public interface Command {

    /** The words that ask for it, such as {@code import statements}. */
    String words();

    /** Options that take a value, without dashes, besides {@code data}. */
    default Set<String> options() {
        return Set.of();
    }

    /** Options that take no value, without dashes. */
    default Set<String> flags() {
        return Set.of();
    }

    /** Does it, and answers the exit code: 0 where all of it was done. */
    int run(Arguments arguments, Terminal terminal);
}
