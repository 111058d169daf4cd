package org.entente.live;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** What goes over a stream, as the standard for server-sent events writes it. */
final class Event {

    private Event() {}

    /** The first line of its data names the part, the others are its words. */
    static byte[] of(String kind, PartName part, String words) {
        return bytes("event: " + kind + "\ndata: " + part + "\n" + data(words) + "\n");
    }

    private static String data(String words) {
        return words.lines().map(line -> "data: " + line + "\n").collect(Collectors.joining());
    }

    /** Begins a stream: when to come back where it breaks off. */
    static byte[] retry(int milliseconds) {
        return bytes("retry: " + milliseconds + "\n\n");
    }

    /** Ends all that was to be sent: whoever breaks off before it comes back from the one before. A sign of life, too. */
    static byte[] upTo(Had had) {
        return bytes(":\nid: " + had + "\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
