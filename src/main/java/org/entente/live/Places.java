package org.entente.live;

import java.util.HashMap;
import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.entente.web.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.stereotype.Component;

/**
 * How many streams there may be: in all, for one sign-in, and for the guests at one address, behind which a whole conference may
 * stand. A stream gives the place that its connection takes back to pages, so that readers who stay keep nobody out.
 */
@Component
class Places implements TomcatConnectorCustomizer {

    private final int most;
    private final int mostForOne;
    private final int mostAtAnAddress;
    private final Map<Object, Integer> taken = new HashMap<>();
    private int all;
    private int connections;
    private @Nullable AbstractProtocol<?> server;

    Places(
            @Value("${entente.live.most}") int most,
            @Value("${entente.live.most-for-one}") int mostForOne,
            @Value("${entente.live.most-at-an-address}") int mostAtAnAddress) {
        this.most = most;
        this.mostForOne = mostForOne;
        this.mostAtAnAddress = mostAtAnAddress;
    }

    /** A connection's buffers stay with a stream as long as it is open; they need hold no more than its heads and small events. */
    @Override
    public void customize(Connector connector) {
        if (!(connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol)) return;
        server = protocol;
        connections = protocol.getMaxConnections();
        // Never handed on from one connection to another: a stream is written to by a thread of its own, also while it
        // is closed.
        connector.setProperty("socket.bufferPool", "0");
        connector.setProperty("socket.appReadBufSize", "2048");
        connector.setProperty("socket.appWriteBufSize", "4096");
    }

    synchronized boolean take(OpenStream.Asking asking) {
        var isGuest = asking.signIn() == null;
        // A fifth is kept for those who have signed in: nobody shuts them out of their meeting from outside.
        var room = isGuest ? most - most / 5 : most;
        if (all >= room || taken.getOrDefault(key(asking), 0) >= (isGuest ? mostAtAnAddress : mostForOne)) return false;
        taken.merge(key(asking), 1, Integer::sum);
        count(all + 1);
        return true;
    }

    synchronized void give(OpenStream.Asking asking) {
        taken.computeIfPresent(key(asking), (same, count) -> count == 1 ? null : count - 1);
        count(all - 1);
    }

    private void count(int now) {
        all = now;
        if (server != null && connections > 0) server.setMaxConnections(connections + all);
    }

    private static Object key(OpenStream.Asking asking) {
        return asking.signIn() == null ? Network.of(asking.address()) : asking.signIn();
    }
}
