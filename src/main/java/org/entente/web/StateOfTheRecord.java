package org.entente.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which transactions have ended, whoever's they were and on whatever node: as long as it is told alike, no query is answered
 * otherwise. Asked once for all who come while it is being asked for others; they hear of it all at once.
 */
@Component
class StateOfTheRecord {

    private final JdbcClient jdbc;
    private boolean asking;
    private @Nullable CompletableFuture<String> next;

    StateOfTheRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String now() {
        try {
            return answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Of the question that is asked after this one came. */
    private synchronized CompletableFuture<String> answer() {
        if (next == null) next = new CompletableFuture<>();
        var answer = next;
        if (!asking) {
            asking = true;
            Thread.startVirtualThread(this::askForAll);
        }
        return answer;
    }

    private void askForAll() {
        for (var these = those(); these != null; these = those()) {
            try {
                these.complete(ask());
            } catch (RuntimeException failed) {
                these.completeExceptionally(failed);
            }
        }
    }

    /** Who has come since; from now on others wait for the next. */
    private synchronized @Nullable CompletableFuture<String> those() {
        var these = next;
        next = null;
        asking = these != null;
        return these;
    }

    /** As a guest, so that the connection goes on as one. */
    private String ask() {
        CurrentReader.set(Reader.guest());
        try {
            return jdbc.sql("select pg_current_snapshot()::text")
                    .query(String.class)
                    .single();
        } finally {
            CurrentReader.clear();
        }
    }
}
