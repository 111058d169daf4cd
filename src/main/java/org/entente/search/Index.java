package org.entente.search;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An index that is written to and searched at once, whatever keeps it; what is written is found after {@link #show}. */
interface Index extends AutoCloseable {

    interface Question<T> {
        T of(View view) throws IOException;
    }

    /** As of the last commit. */
    Position position();

    /** A new whole, of which there was nothing before. */
    void add(List<Entry> entries);

    /** All there is now of a whole; nothing where it is gone. */
    void replace(String shelf, UUID whole, List<Entry> entries);

    void show();

    /** After much has been added at once: puts it together, so that a question has few places to look in. */
    void settle();

    /** Kept when this returns, with how far it has come. */
    void commit(Position reached);

    /** Nothing where there is no index yet. */
    <T> @Nullable T ask(Question<T> question);

    @Override
    void close();
}
