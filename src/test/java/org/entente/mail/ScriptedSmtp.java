package org.entente.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A mail server that does what it is told, also what no good one does: it breaks off before or after it has taken a letter. */
public final class ScriptedSmtp implements AutoCloseable {

    /** What it does with a letter. */
    public enum Mood {
        TAKES,
        NO_SUCH_ADDRESS,
        MAILBOX_FULL,
        NOT_NOW,
        NEVER_THIS_ONE,
        BREAKS_BEFORE_TAKING,
        BREAKS_AFTER_TAKING
    }

    /**
     * A letter that it took.
     *
     * @param from the sender on the envelope
     */
    public record Taken(String from, String to, byte[] raw) {

        public MimeMessage message() {
            try {
                return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final ServerSocket socket;
    private final List<Taken> taken = Collections.synchronizedList(new ArrayList<>());
    private volatile Mood mood = Mood.TAKES;
    private volatile boolean away;

    public ScriptedSmtp() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void is(Mood next) {
        mood = next;
        away = false;
    }

    /** Whoever comes is sent away before a word is said. */
    public void goesAway() {
        away = true;
    }

    public List<Taken> taken() {
        synchronized (taken) {
            return List.copyOf(taken);
        }
    }

    public int count() {
        return taken.size();
    }

    public List<Taken> takenFor(String address) {
        return taken().stream().filter(each -> each.to().equals(address)).toList();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var one = socket.accept();
                Thread.ofVirtual().start(() -> talk(one));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket one) {
        try (one;
                var in = new BufferedInputStream(one.getInputStream());
                var out = one.getOutputStream()) {
            if (!away) converse(in, out);
        } catch (IOException gone) {
            // Whoever was there has gone; the letter was not taken.
        }
    }

    private void converse(InputStream in, OutputStream out) throws IOException {
        say(out, "220 here");
        var from = "";
        var to = "";
        for (var line = line(in); line != null; line = line(in)) {
            var word = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            switch (word) {
                case "MAIL" -> {
                    from = inside(line);
                    say(out, "250 ok");
                }
                case "RCPT" -> {
                    to = inside(line);
                    say(
                            out,
                            switch (mood) {
                                case NO_SUCH_ADDRESS -> "550 5.1.1 There is nobody of this name";
                                case MAILBOX_FULL -> "552 5.2.2 This mailbox is full";
                                default -> "250 ok";
                            });
                }
                case "DATA" -> {
                    say(out, "354 go on");
                    var raw = letter(in);
                    if (mood == Mood.BREAKS_BEFORE_TAKING) return;
                    if (mood == Mood.TAKES || mood == Mood.BREAKS_AFTER_TAKING) taken.add(new Taken(from, to, raw));
                    if (mood == Mood.BREAKS_AFTER_TAKING) return;
                    say(
                            out,
                            switch (mood) {
                                case NOT_NOW -> "451 4.3.0 Come back later";
                                case NEVER_THIS_ONE -> "554 5.7.1 We do not take such letters";
                                default -> "250 taken";
                            });
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private static byte[] letter(InputStream in) throws IOException {
        var raw = new ByteArrayOutputStream();
        for (var line = line(in); line != null && !line.equals("."); line = line(in)) {
            var unstuffed = line.startsWith(".") ? line.substring(1) : line;
            raw.writeBytes((unstuffed + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        return raw.toByteArray();
    }

    private static @Nullable String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
            line.write(next);
        }
        return null;
    }

    private static String inside(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
