package org.entente.search;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An index as it stands, for being held against the database thing by thing. */
interface Check extends AutoCloseable {

    Position position();

    /** What was known of the thing with this key when it was written; nothing where it is not there. */
    @Nullable
    Long hash(String key) throws IOException;

    /** Whatever was not asked for. */
    void others(Consumer<Kept> each) throws IOException;

    @Override
    void close() throws IOException;
}
