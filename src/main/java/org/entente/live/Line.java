package org.entente.live;

import java.io.IOException;
import java.util.List;

/** The way to one reader's browser; to send waits for it, for a while. */
interface Line extends AutoCloseable {

    /** All of it at once, and out. */
    void send(List<byte[]> events) throws IOException;

    /** Also while somebody waits for the reader, who is then told by an exception. */
    @Override
    void close();
}
