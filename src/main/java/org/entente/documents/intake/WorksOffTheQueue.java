package org.entente.documents.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reads what stands in the queue, one file after the other; what happens to one stops none of the others. */
@Component
class WorksOffTheQueue implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WorksOffTheQueue.class);

    /** A little more than a file may take to be read. */
    private static final Duration PATIENCE = Duration.ofSeconds(70);

    private final Deliveries deliveries;
    private final Items items;
    private final Unpacks unpacks;
    private final ReadsItems reads;
    private final OneAtATime turns;
    private final boolean working;
    private final Duration again;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("documents").daemon().factory());
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean stopping;

    WorksOffTheQueue(
            Deliveries deliveries,
            Items items,
            Unpacks unpacks,
            ReadsItems reads,
            OneAtATime turns,
            @Value("${entente.jobs:true}") boolean working,
            @Value("${entente.documents.again:30s}") Duration again) {
        this.deliveries = deliveries;
        this.items = items;
        this.unpacks = unpacks;
        this.reads = reads;
        this.turns = turns;
        this.working = working;
        this.again = again;
    }

    /** What was left when the program stopped goes on; a command line beside a running program leaves it be. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        if (working) wake();
    }

    /** There is something to read. */
    void wake() {
        if (asked.compareAndSet(false, true)) worker.execute(this::workAndTell);
    }

    /** Works here, when it is our turn, until nothing is left; {@code each} hears of every file that is through. */
    void work(BooleanSupplier wantsNoMore, Runnable each) {
        turns.work(wantsNoMore, () -> {
            items.recover();
            while (!stopping && next()) each.run();
        });
    }

    @Override
    public void destroy() {
        stopping = true;
        worker.shutdown();
        try {
            // The file at work is finished while its database is still there.
            if (!worker.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) worker.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void workAndTell() {
        asked.set(false);
        try {
            work(() -> stopping, () -> {});
        } catch (RuntimeException failure) {
            // All of it still stands in the queue, and goes on in a while, as when the database is there again.
            LOG.error("The queue of documents rests for now", failure);
            if (!stopping)
                CompletableFuture.delayedExecutor(again.toMillis(), TimeUnit.MILLISECONDS, worker)
                        .execute(this::wake);
        }
    }

    private boolean next() {
        var packed = deliveries.packed();
        if (packed.isPresent()) {
            unpack(packed.get());
            return true;
        }
        var item = items.claim();
        item.ifPresent(this::readOrTell);
        return item.isPresent();
    }

    /** What we did not foresee in one delivery is named in its list, and holds up nobody else’s. */
    private void unpack(Delivery delivery) {
        try {
            unpacks.unpack(delivery);
        } catch (DataAccessResourceFailureException | TransactionException databaseIsAway) {
            throw databaseIsAway;
        } catch (IOException | RuntimeException failure) {
            LOG.error("Could not unpack {}", delivery.name(), failure);
            var position = deliveries.get(delivery.id()).total();
            var failed = List.of(Reason.of("intake.reason.failed"));
            items.add(delivery.id(), position, delivery.name(), null, null, Facts.NOTHING, failed);
            deliveries.unpacked(delivery.id());
        }
    }

    /** What we did not foresee in one file is logged, and the file named in the list. */
    private void readOrTell(Item item) {
        try {
            reads.read(item);
        } catch (DataAccessResourceFailureException | TransactionException databaseIsAway) {
            throw databaseIsAway;
        } catch (OptimisticLockingFailureException overtaken) {
            LOG.info("{} was changed by somebody while it was read", item.name());
        } catch (RuntimeException failure) {
            LOG.error("Could not read {}", item.name(), failure);
            items.refuse(item, List.of(Reason.of("intake.reason.failed")), null);
        }
    }
}
