package org.entente.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Many readers in one process and on one thread, so that they cost little: each has one stream open and notes when it has heard
 * of a change. It is told what to do and answers what it saw, one line each.
 */
public final class Readers {

    private static final byte[] MARK = "<p>n=".getBytes(StandardCharsets.US_ASCII);

    /** So many are being opened at a time: no more than a server lets wait. */
    private static final int AT_A_TIME = 64;

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
    private final List<Reader> readers = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private String awaited = "";
    private int number;
    private int missing;
    private int heardAtAll;
    private boolean sleeping;

    /** Each fifth of the signed-in is an organisation's, each tenth an officer; the others are States'. */
    private enum Role {
        GUEST,
        STATE,
        ORGANISATION,
        OFFICER
    }

    private static final class Reader {

        final Role role;
        final boolean slow;
        final List<Integer> numbers = new ArrayList<>();
        int matched;
        int number;
        long at;
        boolean ended;

        Reader(Role role, boolean slow) {
            this.role = role;
            this.slow = slow;
        }

        /** Looks for the number in the mark, which may be cut between two reads. */
        void read(ByteBuffer bytes, long now) {
            while (bytes.hasRemaining()) {
                var next = bytes.get();
                if (matched < MARK.length) {
                    matched = next == MARK[matched] ? matched + 1 : next == MARK[0] ? 1 : 0;
                    number = 0;
                } else if (next >= '0' && next <= '9') {
                    number = number * 10 + next - '0';
                } else {
                    numbers.add(number);
                    at = now;
                    matched = 0;
                }
            }
        }

        boolean hasSeen(int wanted) {
            return numbers.contains(wanted);
        }
    }

    private Readers() throws IOException {}

    public static void main(String[] words) throws IOException {
        var readers = new Readers();
        Thread.ofPlatform().daemon().start(readers::listen);
        readers.run();
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                asked.add(line);
                selector.wakeup();
            }
        } catch (IOException away) {
            // Whoever asked has gone.
        }
        asked.add("end");
        selector.wakeup();
    }

    private void run() throws IOException {
        while (true) {
            for (var line = asked.poll(); line != null; line = asked.poll()) {
                if (line.equals("end")) return;
                obey(line.split(" "));
            }
            answer();
            selector.select(this::ready);
        }
    }

    private void obey(String[] words) throws IOException {
        switch (words[0]) {
            case "open" -> {
                sleeping = true;
                open(Integer.parseInt(words[1]), words[2], Integer.parseInt(words[3]), Path.of(words[4]), words[5]);
            }
            case "wait" -> await(Integer.parseInt(words[1]), words[2]);
            case "wake" -> {
                sleeping = false;
                for (var key : selector.keys()) key.interestOps(SelectionKey.OP_READ);
                System.out.println("> awake");
            }
            case "alike" -> System.out.println("> " + areAlike());
            case "close" -> {
                for (var key : selector.keys()) key.channel().close();
                readers.clear();
                heardAtAll = 0;
                selector.selectNow();
                System.out.println("> closed");
            }
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    /** The cookies' file may be of none; of slow readers there are so many in a hundred. */
    private void open(int count, String port, int slow, Path cookies, String parts) throws IOException {
        var signedIn = Files.readAllLines(cookies);
        for (var at = 0; at < count; at++) {
            var guest = at % 10 < 4 || signedIn.isEmpty();
            var which = signedIn.isEmpty() ? 0 : at % signedIn.size();
            var reader = new Reader(guest ? Role.GUEST : role(which), at % 100 < slow);
            readers.add(reader);
            begin(
                    reader,
                    Integer.parseInt(port),
                    request(parts, guest ? "" : "Cookie: SESSION=" + signedIn.get(which) + "\r\n"));
            while (at - AT_A_TIME > heardAtAll) selector.select(this::ready, 1000);
        }
        System.out.println("> opening");
    }

    private static Role role(int which) {
        return switch (which % 10) {
            case 0 -> Role.OFFICER;
            case 1, 2 -> Role.ORGANISATION;
            default -> Role.STATE;
        };
    }

    private static String request(String parts, String cookie) {
        return "GET /en/live?parts=" + parts + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n" + cookie
                + "\r\n";
    }

    private void begin(Reader reader, int port, String request) throws IOException {
        var channel = SocketChannel.open();
        // What a phone on a weak line has room for.
        if (reader.slow) channel.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, reader);
    }

    private void ready(SelectionKey key) {
        var reader = (Reader) key.attachment();
        var wasMissing = !awaited.isEmpty() && isMissing(reader);
        var wasSilent = reader.numbers.isEmpty();
        try {
            read(key, reader);
        } catch (IOException broken) {
            reader.ended = true;
            key.cancel();
        }
        if (wasSilent && (reader.ended || !reader.numbers.isEmpty())) heardAtAll++;
        if (wasMissing && !isMissing(reader)) missing--;
    }

    private void read(SelectionKey key, Reader reader) throws IOException {
        buffer.clear();
        var read = ((SocketChannel) key.channel()).read(buffer);
        var now = System.nanoTime();
        if (read < 0) {
            reader.ended = true;
            key.channel().close();
            return;
        }
        reader.read(buffer.flip(), now);
        if (sleeping && reader.slow && !reader.numbers.isEmpty()) key.interestOps(0);
    }

    /** Until each of those has this number: {@code all}, {@code quick}, {@code slow} or {@code states}. */
    private void await(int wanted, String who) {
        number = wanted;
        awaited = who;
        missing = (int) readers.stream().filter(this::isMissing).count();
    }

    private boolean isMissing(Reader reader) {
        return isMeant(reader, awaited) && !reader.ended && !reader.hasSeen(number);
    }

    /** When each of those had it, once all have; and how many were ended meanwhile. */
    private void answer() {
        if (awaited.isEmpty() || missing > 0) return;
        var those = readers.stream().filter(reader -> isMeant(reader, awaited)).toList();
        var times = those.stream()
                .filter(reader -> !reader.ended)
                .mapToLong(reader -> reader.at)
                .sorted()
                .toArray();
        System.out.println("> " + times.length + " " + of(times, 0.5) + " " + of(times, 0.99) + " " + of(times, 1) + " "
                + (those.size() - times.length));
        awaited = "";
    }

    private static boolean isMeant(Reader reader, String who) {
        return switch (who) {
            case "all" -> true;
            case "slow" -> reader.slow;
            case "quick" -> !reader.slow;
            case "states" -> !reader.slow && (reader.role == Role.STATE || reader.role == Role.OFFICER);
            default -> throw new IllegalArgumentException(who);
        };
    }

    private static long of(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)];
    }

    /** Whether all of a role were sent the same, in the same order. */
    private boolean areAlike() {
        var seen = new EnumMap<Role, List<Integer>>(Role.class);
        return readers.stream()
                .allMatch(reader -> reader.numbers.equals(seen.computeIfAbsent(reader.role, first -> reader.numbers)));
    }
}
