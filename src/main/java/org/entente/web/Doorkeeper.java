package org.entente.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Lets in connections: from one network only so many at once, so that nobody takes them all, and each only as long as its
 * requests come at some pace. Behind a proxy everybody has one address, so proxies come in as often as they like.
 */
final class Doorkeeper extends NioEndpoint {

    private int mostFromOne = Integer.MAX_VALUE;
    private Duration patience = Duration.ofMinutes(1);
    private Pattern proxies = Pattern.compile("");

    void keep(int mostFromOne, Duration patience, Pattern proxies) {
        this.mostFromOne = mostFromOne;
        this.patience = patience;
        this.proxies = proxies;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (hasRoomFor(socket)) return super.setSocketOptions(socket);
        destroySocket(socket);
        return false;
    }

    private boolean hasRoomFor(SocketChannel socket) {
        try {
            if (getConnections().size() < mostFromOne
                    || !(socket.getRemoteAddress() instanceof InetSocketAddress from)
                    || proxies.matcher(from.getAddress().getHostAddress()).matches()) return true;
            var network = Network.of(from.getAddress());
            return getConnections().stream()
                            .filter(each -> each.getSocket() instanceof PacedChannel paced && paced.countsFor(network))
                            .limit(mostFromOne)
                            .count()
                    < mostFromOne;
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    protected NioChannel createChannel(SocketBufferHandler buffers) {
        return isSSLEnabled() ? super.createChannel(buffers) : new PacedChannel(buffers, patience);
    }

    @Override
    public void setHandler(Handler<NioChannel> handler) {
        super.setHandler(new BetweenRequests(handler));
    }

    /** Knows when a request is over. */
    private record BetweenRequests(Handler<NioChannel> handler) implements Handler<NioChannel> {

        @Override
        public SocketState process(SocketWrapperBase<NioChannel> socket, SocketEvent event) {
            var state = handler.process(socket, event);
            if ((state == SocketState.OPEN || state == SocketState.UPGRADED)
                    && socket.getSocket() instanceof PacedChannel paced) paced.isAnswered(state == SocketState.OPEN);
            return state;
        }

        @Override
        public Object getGlobal() {
            return handler.getGlobal();
        }

        @Override
        public void release(SocketWrapperBase<NioChannel> socket) {
            handler.release(socket);
        }

        @Override
        public void pause() {
            handler.pause();
        }

        @Override
        public void recycle() {
            handler.recycle();
        }
    }
}
