package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
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
}
