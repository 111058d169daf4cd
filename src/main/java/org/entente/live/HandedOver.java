package org.entente.live;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SecureNioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.entente.web.PacedChannel;
import org.jspecify.annotations.Nullable;

/**
 * The connection of an answer that goes on until it is closed, taken from Tomcat once the head of the answer is out, as a web
 * socket takes it: Tomcat then keeps nothing of the request, whose buffers would be most of what a stream costs.
 */
public final class HandedOver implements InternalHttpUpgradeHandler, Line {

    /** Whoever takes nothing for so long is let go. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What the system keeps for a reader who does not read. */
    private static final int KEPT_BY_THE_SYSTEM = 64 * 1024;

    private @Nullable Runnable begin;
    private @Nullable Runnable end;
    private @Nullable SocketWrapperBase<?> socket;

    /** Made by Tomcat. */
    public HandedOver() {}

    static boolean isPossible(HttpServletRequest request) {
        return request.getProtocol().startsWith("HTTP/1.")
                && request.getServletContext().getServerInfo().startsWith("Apache Tomcat");
    }

    static HandedOver from(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var line = request.upgrade(HandedOver.class);
        // An answer like any other, whose end is the end of the connection.
        response.setStatus(HttpServletResponse.SC_OK);
        response.setHeader("Connection", "close");
        response.flushBuffer();
        return line;
    }

    /**
     * What to do with it.
     *
     * @param begin once the connection is ours
     * @param end once the reader has gone
     */
    void then(Runnable begin, Runnable end) {
        this.begin = begin;
        this.end = end;
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
        socket = wrapper;
    }

    @Override
    public void init(WebConnection connection) {
        var wrapper = socket();
        if (wrapper.getSocket() instanceof PacedChannel paced) paced.handOver();
        wrapper.setWriteTimeout(PATIENCE.toMillis());
        try {
            if (wrapper.getSocket() instanceof NioChannel channel)
                channel.getIOChannel().setOption(StandardSocketOptions.SO_SNDBUF, KEPT_BY_THE_SYSTEM);
        } catch (IOException away) {
            // The stream finds that out when it writes.
            wrapper.setError(away);
        }
        Objects.requireNonNull(begin).run();
    }

    /** Nothing is expected of a reader but that they go. */
    @Override
    public SocketState upgradeDispatch(SocketEvent event) {
        if (event == SocketEvent.OPEN_READ && isStillThere()) return SocketState.UPGRADED;
        Objects.requireNonNull(end).run();
        return SocketState.CLOSED;
    }

    private boolean isStillThere() {
        var unexpected = new byte[64];
        try {
            int read;
            do read = socket().read(false, unexpected, 0, unexpected.length);
            while (read > 0);
            return read == 0;
        } catch (IOException away) {
            return false;
        }
    }

    /** Mostly the system takes it all, uncopied and at once; only what it has no room for goes by way of the socket's buffer, and waits. */
    @Override
    public void send(List<byte[]> events) throws IOException {
        var buffers = events.stream().map(ByteBuffer::wrap).toArray(ByteBuffer[]::new);
        var wrapper = socket();
        // What is encrypted passes through buffers of its own.
        if (wrapper.getSocket() instanceof NioChannel channel && !(channel instanceof SecureNioChannel))
            channel.write(buffers, 0, buffers.length);
        for (var buffer : buffers) if (buffer.hasRemaining()) wrapper.write(true, buffer);
        wrapper.flush(true);
    }

    @Override
    public void close() {
        socket().close();
    }

    @Override
    public void destroy() {
        Objects.requireNonNull(end).run();
    }

    @Override
    public void timeoutAsync(long now) {
        // Nothing here waits for an answer.
    }

    @Override
    public void setSslSupport(SSLSupport support) {
        // Who asked is known.
    }

    @Override
    public void pause() {
        // All streams are ended before the server pauses.
    }

    private SocketWrapperBase<?> socket() {
        return Objects.requireNonNull(socket);
    }
}
