package org.entente.search;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings the index up to date a few times a second, from when the program serves until it stops. */
@Component
class Follows implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Follows.class);

    static final Duration EVERY = Duration.ofMillis(300);

    private final Catalogue catalogue;
    private final Changes changes;
    private final boolean working;
    private @Nullable ScheduledExecutorService thread;
    private boolean complained;

    Follows(
            Catalogue catalogue,
            Changes changes,
            @Value("${entente.jobs:true}") boolean jobs,
            @Value("${entente.search.follow:true}") boolean follow) {
        this.catalogue = catalogue;
        this.changes = changes;
        this.working = jobs && follow;
    }

    /** Not before: the first index of a large record takes minutes, and nobody waits for it. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void begin() {
        if (!working || thread != null) return;
        var one = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .name("search")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .factory());
        one.scheduleWithFixedDelay(this::follow, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        one.scheduleWithFixedDelay(this::prune, 10, 60, TimeUnit.MINUTES);
        thread = one;
    }

    private void follow() {
        try {
            catalogue.catchUp();
            complained = false;
        } catch (CancellationException stopping) {
            // The program ends; the next start goes on from here.
            return;
        } catch (IndexAway away) {
            if (!complained) LOG.warn("{} The search rests, and goes on by itself.", away.getMessage());
            complained = true;
        } catch (RuntimeException failure) {
            // The database may be away for a while; the search answers on, and this is said once.
            if (!complained) LOG.warn("The index cannot be brought up to date for now", failure);
            complained = true;
        }
    }

    private void prune() {
        try {
            changes.prune();
        } catch (RuntimeException failure) {
            LOG.warn("Old changes stay where they are for now", failure);
        }
    }

    @Override
    public void start() {}

    @Override
    public synchronized void stop() {
        var running = thread;
        if (running == null) return;
        catalogue.stop();
        // Never interrupted: an interrupt closes the files that the index is being written to.
        running.close();
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
