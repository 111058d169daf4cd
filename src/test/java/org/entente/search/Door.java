package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A port that leads to another one while it is open: to be shut in front of a cluster that goes on behind it. */
final class Door implements AutoCloseable {

    private final int port;
    private final int behind;
    private final List<Socket> through = new ArrayList<>();
    private ServerSocket open;

    Door(int port, int behind) {
        this.port = port;
        this.behind = behind;
    }

    synchronized void open() {
        try {
            var socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            open = socket;
            Thread.ofVirtual().start(() -> serve(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(ServerSocket socket) {
        try {
            while (true) {
                var from = socket.accept();
                var to = new Socket(InetAddress.getLoopbackAddress(), behind);
                keep(from, to);
                pass(from, to);
                pass(to, from);
            }
        } catch (IOException shut) {
            return;
        }
    }

    private synchronized void keep(Socket from, Socket to) {
        through.add(from);
        through.add(to);
    }

    private static void pass(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException shut) {
                return;
            }
        });
    }

    @Override
    public synchronized void close() {
        try {
            if (open != null) open.close();
            open = null;
            for (var each : through) each.close();
            through.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
