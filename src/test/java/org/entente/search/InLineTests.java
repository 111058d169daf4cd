package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** However many ask at once, no more are answered at a time than there are processors, and all are. */
class InLineTests {

    private static final int CLIENTS = 16;

    private final AtomicInteger inside = new AtomicInteger();

    @Test
    void whoComesWhileOthersAreAnsweredWaitsInLine() throws Exception {
        try (var index = LuceneIndex.open(new ByteBuffersDirectory());
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var asking = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 4 * CLIENTS; i++) asking.add(() -> index.ask(unused -> busy()));
            for (var answer : clients.invokeAll(asking))
                assertThat(answer.get()).isBetween(1, Runtime.getRuntime().availableProcessors());
        }
    }

    /** Answers how many were inside together; gives the others every chance to come in. */
    private int busy() {
        var most = inside.incrementAndGet();
        for (var i = 0; i < 1_000; i++) {
            Thread.yield();
            most = Math.max(most, inside.get());
        }
        inside.decrementAndGet();
        return most;
    }

    @Test
    void aQuestionThatFailsGivesItsPlaceBack() {
        try (var index = LuceneIndex.open(new ByteBuffersDirectory())) {
            for (var i = 0; i <= Runtime.getRuntime().availableProcessors(); i++) {
                assertThat(catchThrowable(() -> index.ask(unused -> {
                            throw new IllegalStateException("of a test");
                        })))
                        .hasMessage("of a test");
            }
            assertThat(index.<Integer>ask(unused -> 1)).isEqualTo(1);
        }
    }

    /** A question that comes too late is put to the index that stands in the place of this one: see {@link Catalogue#ask}. */
    @Test
    void afterItIsClosedNothingIsAnswered() {
        var index = LuceneIndex.open(new ByteBuffersDirectory());
        index.close();
        assertThat(catchThrowable(() -> index.ask(unused -> 1))).isInstanceOf(AlreadyClosedException.class);
    }

    @Test
    void whoeverIsInLineWhenItIsClosedIsStillAnswered() throws Exception {
        closedWhileTheyWait(false);
    }

    /** As when the program is told to stop twice. */
    @Test
    void alsoWhereWhoeverClosesItIsInterrupted() throws Exception {
        closedWhileTheyWait(true);
    }

    private static void closedWhileTheyWait(boolean interrupted) throws Exception {
        var line = new Line();
        var places = Runtime.getRuntime().availableProcessors();
        var full = new CountDownLatch(places);
        var free = new CountDownLatch(1);
        var answers = new AtomicInteger();
        var clients = new ArrayList<Thread>();
        for (var i = 0; i < places; i++)
            clients.add(Thread.ofPlatform().start(() -> answers.addAndGet(line.answer(() -> held(full, free)))));
        full.await();
        for (var i = 0; i < CLIENTS; i++)
            clients.add(Thread.ofPlatform().start(() -> answers.addAndGet(line.answer(() -> 1))));
        for (var each : clients) awaitWaiting(each);
        var closing = Thread.ofPlatform().start(line::close);
        awaitWaiting(closing);
        if (interrupted) closing.interrupt();
        free.countDown();
        for (var each : clients) assertThat(each.join(Duration.ofSeconds(30))).isTrue();
        closing.join();
        assertThat(answers).hasValue(places + CLIENTS);
        assertThat(catchThrowable(() -> line.answer(() -> 1))).isInstanceOf(AlreadyClosedException.class);
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING)
            Thread.yield();
    }

    private static int held(CountDownLatch full, CountDownLatch free) {
        full.countDown();
        try {
            free.await();
            return 1;
        } catch (InterruptedException given) {
            return 0;
        }
    }

    @Test
    void whatFailsBadlyFailsAsItIs() {
        try (var line = new Line()) {
            assertThat(catchThrowable(() -> line.answer(() -> {
                        throw new StackOverflowError("of a test");
                    })))
                    .isInstanceOf(StackOverflowError.class)
                    .hasMessage("of a test");
        }
    }

    /** What takes texts apart is made for each thread: few of them stay, however many have asked. */
    @Test
    void theThreadsThatAnswerStay() {
        try (var index = LuceneIndex.open(new ByteBuffersDirectory())) {
            var answered = new HashSet<Thread>();
            for (var i = 0; i < 4 * CLIENTS; i++) answered.add(index.ask(unused -> Thread.currentThread()));
            assertThat(answered)
                    .hasSizeLessThanOrEqualTo(Runtime.getRuntime().availableProcessors())
                    .doesNotContain(Thread.currentThread());
        }
    }
}
