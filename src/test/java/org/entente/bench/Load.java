package org.entente.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Asks for one address again and again over connections that stay open, on one thread; says how often it was answered and how soon. */
public final class Load {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");
    private static final int MOST = 4_000_000;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
    private final Selector selector = Selector.open();
    private final int port;
    private final byte[] request;
    private final long[] times = new long[MOST];
    private int answered;
    private int size;

    private static final class Line {
        final StringBuilder head = new StringBuilder();
        boolean inBody;
        boolean closes;
        int left;
        long asked;
    }

    private Load(int port, String path) throws IOException {
        this.port = port;
        request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: language=en\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Each line that it reads: port, path, connections, milliseconds. */
    public static void main(String[] words) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var asked = line.split(" ");
            var load = new Load(Integer.parseInt(asked[0]), asked[1]);
            System.out.println(
                    "> " + load.run(Integer.parseInt(asked[2]), Duration.ofMillis(Long.parseLong(asked[3]))));
        }
    }

    private String run(int connections, Duration time) throws IOException {
        try (selector) {
            for (var at = 0; at < connections; at++) connect();
            var begun = System.nanoTime();
            var end = begun + time.toNanos();
            // On a machine that is busy with other things a short turn may bring nothing at all.
            while (System.nanoTime() < end || answered < connections) selector.select(this::ready, 100);
            var seconds = (System.nanoTime() - begun) / 1e9;
            for (var key : selector.keys()) key.channel().close();
            var sorted = Arrays.copyOf(times, answered);
            Arrays.sort(sorted);
            return "%d %.6f %d %d".formatted(size, answered / seconds, of(sorted, 0.5), of(sorted, 0.99));
        }
    }

    private static long of(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)];
    }

    private void connect() throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.configureBlocking(false);
        ask(channel.register(selector, SelectionKey.OP_READ, new Line()));
    }

    private void ask(SelectionKey key) throws IOException {
        var line = (Line) key.attachment();
        line.head.setLength(0);
        line.inBody = false;
        line.asked = System.nanoTime();
        ((SocketChannel) key.channel()).write(ByteBuffer.wrap(request));
    }

    private void ready(SelectionKey key) {
        try {
            buffer.clear();
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                key.channel().close();
                connect();
                return;
            }
            if (isWhole((Line) key.attachment(), buffer.flip())) again(key);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void again(SelectionKey key) throws IOException {
        var line = (Line) key.attachment();
        times[answered++] = System.nanoTime() - line.asked;
        if (!line.closes) {
            ask(key);
            return;
        }
        key.channel().close();
        connect();
    }

    private boolean isWhole(Line line, ByteBuffer bytes) {
        while (!line.inBody && bytes.hasRemaining()) {
            line.head.append((char) bytes.get());
            var end = line.head.length();
            if (end > 3 && line.head.charAt(end - 1) == '\n' && line.head.charAt(end - 3) == '\n') begin(line);
        }
        line.left -= bytes.remaining();
        return line.inBody && line.left == 0;
    }

    private void begin(Line line) {
        if (!line.head.substring(0, 12).equals("HTTP/1.1 200")) throw new IllegalStateException(line.head.toString());
        var length = LENGTH.matcher(line.head);
        if (!length.find()) throw new IllegalStateException("Of no known length: " + line.head);
        line.inBody = true;
        line.closes = line.head.toString().toLowerCase(java.util.Locale.ROOT).contains("connection: close");
        line.left = Integer.parseInt(length.group(1));
        size = line.left;
    }
}
