package org.entente.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;

/**
 * A connection that says how long it lets itself be waited for: so long for each request, head and body together, and a second more
 * for each thousand bytes of it. Only waiting for the sender counts, and not what the house itself takes to answer.
 */
public final class PacedChannel extends NioChannel {

    private static final long NANOSECONDS_A_BYTE = Duration.ofSeconds(1).toNanos() / 1000;

    private final long patience;
    private final LongQuestion question = new LongQuestion();
    private String network = "";
    private long bytes;
    private long waited;
    private long since;
    private boolean waits;
    private volatile boolean counts;

    PacedChannel(SocketBufferHandler buffers, Duration patience) {
        super(buffers);
        this.patience = patience.toNanos();
    }

    @Override
    public void reset(SocketChannel socket, NioSocketWrapper wrapper) throws IOException {
        super.reset(socket, wrapper);
        network = socket.getRemoteAddress() instanceof InetSocketAddress from ? Network.of(from.getAddress()) : "";
        counts = true;
        rest();
        question.begin();
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        var from = into.position();
        var read = paced(into);
        // Whatever was left out of it, more is waited for as if nothing had come.
        return read > 0 ? question.shorten(into, from) : read;
    }

    private int paced(ByteBuffer into) throws IOException {
        var read = super.read(into);
        if (read == 0 && !waits) {
            waits = true;
            since = System.nanoTime();
        } else if (read > 0) {
            if (waits) waited += System.nanoTime() - since;
            waits = false;
            bytes += read;
            if (waited > patience + bytes * NANOSECONDS_A_BYTE)
                throw new SocketTimeoutException("A request came too slowly");
        }
        return read;
    }

    /** Between two requests nothing is expected, and the server has a limit of its own. */
    private void rest() {
        bytes = 0;
        waited = 0;
        waits = false;
    }

    /** After it comes the first line of another one, or it has become something else than requests. */
    void isAnswered(boolean isFollowedByAnother) {
        rest();
        if (isFollowedByAnother) question.begin();
        else question.end();
    }

    /** An answer goes on until it is closed, and is counted where such answers are. */
    public void handOver() {
        counts = false;
    }

    boolean countsFor(String someNetwork) {
        return counts && network.equals(someNetwork);
    }
}
