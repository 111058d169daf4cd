package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;

/** Each node has a copy: while one of three stops, whichever it is, questions are answered and texts are taken in. */
class NodesStopTests {

    @Test
    void answersComeWhileANodeStops() throws Exception {
        try (var library = Library.inCluster(Synonyms.NONE)) {
            library.withAll(IntStream.range(0, 100)
                    .mapToObj(i -> Library.text("t" + i, Language.EN, "peace and security"))
                    .toList());
            green();
            var asks = new AtomicBoolean(true);
            var asked = new AtomicInteger();
            try (var thread = Executors.newSingleThreadExecutor()) {
                var always = thread.submit(() -> {
                    for (; asks.get(); asked.incrementAndGet()) {
                        if (library.ask("peace").total() < 100) return false;
                    }
                    return true;
                });
                // The first is the one that is asked first.
                OpenSearch.running().stop(1);
                var before = asked.get();
                library.with(Library.text("more", Language.EN, "peace once more"));
                Awaitility.await().until(() -> asked.get() > before + 20 || always.isDone());
                asks.set(false);
                assertThat(always.get()).isTrue();
            } finally {
                OpenSearch.running().start(1);
            }
            assertThat(library.ask("peace").total()).isEqualTo(101);
            green();
        }
    }

    private static void green() {
        var cluster = OpenSearch.running().cluster();
        Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
            var health = cluster.get("/_cluster/health");
            return health.path("status").asString().equals("green")
                    && health.path("number_of_nodes").asInt() == 3;
        });
    }
}
