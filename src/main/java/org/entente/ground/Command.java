package org.entente.ground;

import java.util.Set;

/** Something the command line can be asked to do; a bean of the room whose business it is, named in {@code ground.help}. */
public interface Command {

    /** The words that ask for it, such as {@code import statements}. */
    String words();

    /** Options that take a value, without dashes, besides {@code data}. */
    default Set<String> options() {
        return Set.of();
    }

    /** Does it, and answers the exit code: 0 where all of it was done. */
    int run(Arguments arguments, Terminal terminal);
}
