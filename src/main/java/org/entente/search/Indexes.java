package org.entente.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where indexes are kept: the one in use, which another can replace in one step, and perhaps one that is being built. */
interface Indexes {

    /**
     * How an index is made, in its name: with another form its entries or their words are other ones, and an index of an older
     * form is none in use, so that one is built in its place.
     */
    String FORM = "9-";

    /** The name of the one in use. */
    Optional<String> current();

    Index open(String name);

    /** For being held against the database, whether a program uses it or not. */
    Check check(String name);

    /** For one build at a time, whichever process does it; empty where another is at it. */
    Optional<Building> build();

    /** Takes away every index but the one that is in use. */
    void sweep(String inUse);

    /**
     * Zero where another process writes into the index that both use; else a number that is another one each time that the
     * turn has come to us, since whoever had it before has come further than we know.
     */
    long turn();

    /** What can be asked before anything was opened, where there is such a thing. */
    default @Nullable Index unopened() {
        return null;
    }

    /** An index that nobody uses yet. */
    interface Building extends AutoCloseable {

        Index open();

        /** From now on it is the one in use. */
        void use();

        @Override
        void close();
    }
}
