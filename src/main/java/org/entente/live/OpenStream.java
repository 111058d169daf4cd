package org.entente.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;

/**
 * One page that somebody has open. It remembers which of its parts have changed, and of what they said no more than the mark:
 * whoever reads slowly gets the latest once they are ready for it, and costs nobody else anything.
 */
final class OpenStream {

    private static final long SIGN_OF_LIFE = Duration.ofSeconds(20).toNanos();

    /** Whoever breaks off comes back after a while, each after another: not all at once when a node stops. */
    private static final int BACK_AT_LEAST = 1_000;

    private static final int BACK_AT_MOST = 4_000;

    private final Asking asking;
    private final Supplier<Position> position;
    private final long openedAt = System.nanoTime();
    private final AtomicLong changed = new AtomicLong();
    private volatile Shown[] parts = {};

    /** Of each part, that of the words which the reader has. */
    private long[] marks = {};

    /** Of which parts they know that these are not for them. */
    private long gone;

    private volatile boolean over;
    private volatile @Nullable Thread thread;

    /**
     * Whose it is.
     *
     * @param signIn by which they are asked about again; null for a guest
     */
    record Asking(Reader reader, @Nullable UUID signIn, Language language, String address) {}

    OpenStream(Asking asking, Supplier<Position> position) {
        this.asking = asking;
        this.position = position;
    }

    Asking asking() {
        return asking;
    }

    List<Shown> parts() {
        return List.of(parts);
    }

    void shows(List<Shown> those) {
        marks = new long[those.size()];
        parts = those.toArray(Shown[]::new);
    }

    /** Whoever comes back is sent what is otherwise now, whatever was done meanwhile. */
    void hasWords(List<Long> had) {
        for (var at = 0; at < marks.length; at++) marks[at] = had.get(at);
        parts().forEach(this::send);
    }

    /**
     * A page that was just read has its parts as they stand, but for those that changed while it was on its way. What is not for
     * its reader they are told of now, whether it has changed or not: otherwise they would hear of it when it does.
     *
     * @param meanwhile asked once it is known what stands: what comes between is sent, not taken for read
     */
    void isRead(Supplier<Set<PartName>> meanwhile) {
        for (var at = 0; at < parts.length; at++) {
            var now = parts[at].known(asking.language());
            if (parts[at].admits(now, asking.reader()))
                marks[at] = now.in(asking.language()).mark();
            else send(parts[at]);
        }
        var changed = meanwhile.get();
        for (var at = 0; at < parts.length; at++) {
            if (!changed.contains(parts[at].name())) continue;
            marks[at] = Had.NOTHING;
            send(parts[at]);
        }
    }

    /** To be sent as soon as the reader takes it. */
    void send(Shown part) {
        for (var at = 0; at < parts.length; at++) {
            var bit = 1L << at;
            if (parts[at].equals(part)) changed.getAndUpdate(before -> before | bit);
        }
        LockSupport.unpark(thread);
    }

    /** Let in, and never heard of again: the connection broke while it was being handed over. */
    boolean isStillborn() {
        return thread == null && System.nanoTime() - openedAt > SIGN_OF_LIFE;
    }

    /** The browser comes back, as whoever it then is. */
    void end() {
        over = true;
        LockSupport.unpark(thread);
    }

    /** @param afterwards however it ends */
    void begin(Line line, Runnable afterwards) {
        thread = Thread.ofVirtual().unstarted(() -> {
            try (line) {
                line.send(List.of(Event.retry(ThreadLocalRandom.current().nextInt(BACK_AT_LEAST, BACK_AT_MOST))));
                tell(line);
            } catch (IOException away) {
                // Their page was closed, or has not read for too long; where it is still open it comes back by itself.
                over = true;
            } finally {
                afterwards.run();
            }
        });
        thread.start();
    }

    private void tell(Line line) throws IOException {
        var next = System.nanoTime();
        while (!over) {
            // Looked at first: what changes from here on is sent after it, not left out before it.
            var now = position.get();
            var events = whatChanged();
            // Nothing at all goes out where something changes that is not for them: not even when it does.
            if (!events.isEmpty() || System.nanoTime() - next >= 0) {
                events.add(Event.upTo(new Had(now, Arrays.stream(marks).boxed().toList())));
                line.send(events);
                next = System.nanoTime() + SIGN_OF_LIFE;
            }
            if (!over && changed.get() == 0) LockSupport.parkNanos(this, Math.max(1, next - System.nanoTime()));
        }
    }

    private List<byte[]> whatChanged() {
        var those = changed.getAndSet(0);
        var events = new ArrayList<byte[]>(2);
        for (var at = 0; at < parts.length; at++) {
            var bit = 1L << at;
            var event = (those & bit) == 0 ? null : event(at, bit);
            if (event != null) events.add(event);
        }
        return events;
    }

    /** Words that they have they are not sent again: it was something else that changed. That it is not for them they are told once. */
    private byte @Nullable [] event(int at, long bit) {
        var part = parts[at];
        var now = part.current(asking.language());
        if (part.admits(now, asking.reader())) {
            gone &= ~bit;
            var words = now.in(asking.language());
            if (marks[at] == words.mark()) return null;
            marks[at] = words.mark();
            return words.event();
        }
        marks[at] = Had.NOTHING;
        if ((gone & bit) != 0) return null;
        gone |= bit;
        return part.gone();
    }
}
