package org.entente.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.entente.Entente;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes that start and stop over one database; each deadline passes once on all of them together. */
@SpringBootTest(classes = Entente.class)
class DeadlinesTests {

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    /** A kind of its own for each test, which no other node knows. */
    private final Kind kind = new Kind("test " + UUID.randomUUID());

    private final List<Deadlines> nodes = new ArrayList<>();

    @AfterEach
    void everyNodeStops() {
        nodes.forEach(Deadlines::destroy);
    }

    @Test
    void whatPassedWhileTheProgramWasDownPassesWhenItStartsAndOnce() {
        var of = UUID.randomUUID();
        node().set(kind.name(), of, Instant.now().minusSeconds(3600));
        node().begin();
        node().begin();
        await().until(() -> !isSet(of));
        assertThat(kind.passed).containsExactly(of);
    }

    @Test
    void whatIsYetToComeWaits() {
        var node = node();
        node.begin();
        var later = UUID.randomUUID();
        var now = UUID.randomUUID();
        node.set(kind.name(), later, Instant.now().plusSeconds(3600));
        node.set(kind.name(), now, Instant.now());
        await().until(() -> kind.passed.contains(now));
        assertThat(kind.passed).doesNotContain(later);
        assertThat(isSet(later)).isTrue();
    }

    @Test
    void anotherTimeTakesThePlaceOfTheFirst() {
        var of = UUID.randomUUID();
        var node = node();
        node.set(kind.name(), of, Instant.now().minusSeconds(60));
        node.set(kind.name(), of, Instant.now().plusSeconds(3600));
        node.begin();
        var now = UUID.randomUUID();
        node.set(kind.name(), now, Instant.now());
        await().until(() -> kind.passed.contains(now));
        assertThat(kind.passed).doesNotContain(of);
    }

    @Test
    void whatIsLetGoDoesNotPassAndMayBeLetGoTwice() {
        var of = UUID.randomUUID();
        var node = node();
        node.set(kind.name(), of, Instant.now().plusSeconds(3600));
        node.letGo(kind.name(), of);
        node.letGo(kind.name(), of);
        assertThat(isSet(of)).isFalse();
    }

    @Test
    void whoIsNotYetDueIsComeBackTo() {
        var of = UUID.randomUUID();
        kind.later.put(of, Instant.now().plusSeconds(3600));
        var node = node();
        node.set(kind.name(), of, Instant.now());
        node.begin();
        await().until(() ->
                kind.passed.contains(of) && setFor(of).isAfter(Instant.now().plusSeconds(3000)));
        assertThat(kind.passed).containsOnlyOnce(of);
    }

    @Test
    void itIsSetOnlyWhereTheActThatSetsItStands() {
        var of = UUID.randomUUID();
        var node = node();
        transaction.executeWithoutResult(status -> {
            node.set(kind.name(), of, Instant.now());
            status.setRollbackOnly();
        });
        assertThat(isSet(of)).isFalse();
    }

    @Test
    void whatRunsAndHasNoneIsGivenOneAtTheStart() {
        var of = UUID.randomUUID();
        kind.running.put(of, Instant.now().minusSeconds(60));
        node().begin();
        await().until(() -> kind.passed.contains(of));
    }

    @Test
    void aFailureIsTriedAgain() {
        var of = UUID.randomUUID();
        kind.failures.set(1);
        var node = node();
        node.set(kind.name(), of, Instant.now().minusSeconds(1));
        node.begin();
        await().until(() -> isSet(of) && setFor(of).isAfter(Instant.now()));
        assertThat(kind.passed).isEmpty();
        node.set(kind.name(), of, Instant.now());
        await().until(() -> kind.passed.contains(of));
    }

    @Test
    void whatIsSetWhileItPassesPassesOnceMore() {
        var of = UUID.randomUUID();
        kind.held = new CountDownLatch(1);
        var node = node();
        node.set(kind.name(), of, Instant.now());
        node.begin();
        await().until(() -> kind.passed.contains(of));
        node.set(kind.name(), of, Instant.now());
        kind.held.countDown();
        await().until(() -> kind.passed.size() == 2 && !isSet(of));
        assertThat(kind.passed).containsExactly(of, of);
    }

    @Test
    void whatIsLetGoWhileItPassesHasPassed() {
        var of = UUID.randomUUID();
        kind.held = new CountDownLatch(1);
        var node = node();
        node.set(kind.name(), of, Instant.now());
        node.begin();
        await().until(() -> kind.passed.contains(of));
        node.letGo(kind.name(), of);
        kind.held.countDown();
        await().until(() -> !isSet(of));
        assertThat(kind.passed).containsExactly(of);
    }

    @Test
    void whatANodeHadInHandWhenItWasKilledAnotherTakesUpWithinAMinute() {
        var of = UUID.randomUUID();
        var node = node();
        node.set(kind.name(), of, Instant.now());
        jdbc.sql("""
                        update scheduled_tasks
                        set picked = true, picked_by = 'killed', last_heartbeat = now() - interval '1 minute'
                        where task_name = :name""").param("name", kind.name()).update();
        node.begin();
        await().until(() -> kind.passed.contains(of));
    }

    private Deadlines node() {
        var node = new Deadlines(database, List.of(kind), Clock.systemUTC(), Duration.ofMillis(100), true);
        nodes.add(node);
        return node;
    }

    private boolean isSet(UUID of) {
        return jdbc.sql("select exists (select from scheduled_tasks where task_name = :name and task_instance = :of)")
                .param("name", kind.name())
                .param("of", of.toString())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private Instant setFor(UUID of) {
        return jdbc.sql("select execution_time from scheduled_tasks where task_name = :name and task_instance = :of")
                .param("name", kind.name())
                .param("of", of.toString())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static final class Kind implements Deadline {

        private final String name;
        private final List<UUID> passed = new CopyOnWriteArrayList<>();
        private final Map<UUID, Instant> later = new ConcurrentHashMap<>();
        private final Map<UUID, Instant> running = new ConcurrentHashMap<>();
        private final AtomicInteger failures = new AtomicInteger();
        private volatile CountDownLatch held = new CountDownLatch(0);

        Kind(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Map<UUID, Instant> running() {
            return running;
        }

        @Override
        public Optional<Instant> passed(UUID of) {
            if (failures.getAndDecrement() > 0) throw new IllegalStateException("Tried in vain");
            passed.add(of);
            try {
                held.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return Optional.ofNullable(later.get(of));
        }
    }
}
