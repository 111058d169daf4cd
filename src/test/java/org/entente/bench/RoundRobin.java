package org.entente.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** A proxy as small as can be: each connection goes to the next node. */
final class RoundRobin implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
    private final List<Integer> nodes;

    RoundRobin(List<Integer> nodes) throws IOException {
        this.nodes = nodes;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        try {
            for (var at = 0; ; at++) {
                var from = door.accept();
                var to = new Socket(InetAddress.getLoopbackAddress(), nodes.get(at % nodes.size()));
                Thread.ofVirtual().start(() -> pass(from, to));
                Thread.ofVirtual().start(() -> pass(to, from));
            }
        } catch (IOException closed) {
            // The measurement is over.
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException gone) {
            // One of the two has gone; the other goes with it.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
