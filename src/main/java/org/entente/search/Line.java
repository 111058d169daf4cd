package org.entente.search;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * A line of questions, each answered in its turn; as many at a time as there are processors, for more would only take them from
 * each other and make some wait very long. They are answered on threads that stay: what Lucene takes texts apart with it keeps
 * for each thread, and for the thread of a request it would be made anew.
 */
final class Line implements AutoCloseable {

    private final ExecutorService answering = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform()
                    .name("answers-", 1)
                    .daemon()
                    .inheritInheritableThreadLocals(false)
                    .factory());

    /**
     * Waits for the answer, or for what failed.
     *
     * @throws AlreadyClosedException once the line is closed
     */
    <T> @Nullable T answer(Supplier<@Nullable T> question) {
        try {
            return CompletableFuture.supplyAsync(question, answering).join();
        } catch (RejectedExecutionException closed) {
            throw new AlreadyClosedException("Nothing is answered any more", closed);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            if (failed.getCause() instanceof Error cause) throw cause;
            throw failed;
        }
    }

    /** Whoever is in line is still answered, also where whoever closes it is interrupted. */
    @Override
    public void close() {
        answering.shutdown();
        var isInterrupted = false;
        for (var isOver = false; !isOver; ) {
            try {
                isOver = answering.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException later) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) Thread.currentThread().interrupt();
    }
}
