package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.meetings.sideevents.SideEvent;
import org.entente.meetings.sideevents.TestSideEvents;
import org.entente.process.bodies.SessionChanged;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The index follows the database, whatever order transactions end in, and wherever a process was stopped. */
@SpringBootTest(classes = Entente.class)
class FollowingTests {

    @Autowired
    Catalogue catalogue;

    @Autowired
    Builder builder;

    @Autowired
    Changes changes;

    @Autowired
    Comparison comparison;

    @Autowired
    TestShelf shelf;

    @Autowired
    List<Shelf> shelves;

    @Autowired
    TestMeetings meetings;

    @Autowired
    TestSideEvents sideEvents;

    @Autowired
    People people;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void upToDate() {
        catalogue.catchUp();
    }

    @Test
    void whatIsCommittedIsFoundAndWhatIsUndoneIsNot() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(shelf.lay(word + " undone"));
            status.setRollbackOnly();
        });
        publish(word + " done");
        catalogue.catchUp();
        assertThat(count(catalogue, word)).isEqualTo(1);
    }

    @Test
    void whatGoesIsFoundNoMore() {
        var laid = publish(word);
        catalogue.catchUp();
        shelf.take(laid);
        transaction.executeWithoutResult(status -> events.publishEvent(laid));
        catalogue.catchUp();
        assertThat(count(catalogue, word)).isZero();
    }

    /** The one that began first ends last: its change has the lower number and the older transaction. */
    @Test
    void aTransactionThatEndsLateIsNotPassedOver() throws Exception {
        var noted = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var late = thread.submit(() -> transaction.execute(status -> {
                events.publishEvent(shelf.lay(word + " late"));
                noted.countDown();
                return await(mayEnd);
            }));
            noted.await();
            publish(word + " early");
            catalogue.catchUp();
            assertThat(count(catalogue, word)).isEqualTo(1);
            catalogue.catchUp();
            mayEnd.countDown();
            late.get();
            catalogue.catchUp();
            assertThat(count(catalogue, word)).isEqualTo(2);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As after a kill: another process finds the files as they were left, and the last changes are not among them. */
    @Test
    void aProcessThatWasKilledGoesOnWhereItsFilesWereLeft() throws IOException {
        var first = folder.resolve("first");
        try (var killed = new Opened(first)) {
            killed.catalogue().catchUp();
            publish(word + " one");
            killed.catalogue().catchUp();
            publish(word + " two");
            copy(first, folder.resolve("left"));
        }
        publish(word + " three");
        try (var next = new Opened(folder.resolve("left"))) {
            next.catalogue().catchUp();
            assertThat(count(next.catalogue(), word)).isEqualTo(3);
        }
    }

    @Test
    void anIndexThatCameFromAnotherDatabaseIsBuiltAnew() throws IOException {
        try (var opened = new Opened(folder.resolve("a"))) {
            opened.catalogue().catchUp();
        }
        var directory = new IndexFolder(folder.resolve("a"));
        var before = directory.current().orElseThrow();
        try (var index = directory.open(before)) {
            index.commit(new Position("another database", Long.MAX_VALUE));
        }
        publish(word);
        try (var opened = new Opened(folder.resolve("a"))) {
            opened.catalogue().catchUp();
            assertThat(directory.current()).isPresent().isNotEqualTo(Optional.of(before));
            assertThat(count(opened.catalogue(), word)).isEqualTo(1);
        }
    }

    /** Its entries lack what questions ask of them now. */
    @Test
    void anIndexThatAnOlderProgramBuiltIsBuiltAnewAndTakenAway() throws IOException {
        var here = folder.resolve("a");
        try (var opened = new Opened(here)) {
            opened.catalogue().catchUp();
        }
        var directory = new IndexFolder(here);
        var older = "index-" + UUID.randomUUID();
        Files.move(here.resolve(directory.current().orElseThrow()), here.resolve(older));
        Files.writeString(here.resolve("current"), older);
        assertThat(directory.current()).isEmpty();
        publish(word);
        try (var opened = new Opened(here)) {
            opened.catalogue().catchUp();
            assertThat(count(opened.catalogue(), word)).isEqualTo(1);
            opened.catalogue().catchUp();
        }
        assertThat(here.resolve(older)).doesNotExist();
    }

    @Test
    void oneThatWasAwayTooLongIsBuiltAnew() {
        var then = changes.now();
        publish(word);
        assertThat(changes.reach(then)).isTrue();
        jdbc.sql("update search.change set at = now() - interval '8 days'").update();
        // Nothing is pruned that a transaction may still see which began before it, of whatever database of the server.
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            changes.prune();
            return !changes.reach(then);
        });
        assertThat(changes.reach(changes.now())).isTrue();
        assertThat(changes.since(0, List.of()).changes()).isEmpty();
    }

    @Test
    void aNewIndexIsBuiltWhileTheOldOneServesAndThenTakesItsPlace() {
        publish(word);
        catalogue.catchUp();
        var before = catalogue.indexes().current();
        var built =
                catalogue.rebuild(count -> assertThat(count(catalogue, word)).isEqualTo(1));
        assertThat(built.orElseThrow()).isGreaterThan(100);
        assertThat(count(catalogue, word)).isEqualTo(1);
        catalogue.catchUp();
        assertThat(catalogue.indexes().current()).isNotEqualTo(before);
        assertThat(count(catalogue, word)).isEqualTo(1);
    }

    @Test
    void twoAreNotBuiltAtOnce() {
        try (var building = catalogue.indexes().build().orElseThrow()) {
            assertThat(building).isNotNull();
            assertThat(catalogue.rebuild(count -> {})).isEmpty();
        }
        assertThat(catalogue.rebuild(count -> {})).isPresent();
    }

    @Test
    void whatIsMissingTooMuchOrOtherIsNamed() {
        var kept = publish(word + " kept");
        catalogue.catchUp();
        catalogue.rebuild(count -> {});
        assertThat(comparison.make().orElseThrow().count()).isZero();
        shelf.take(kept);
        shelf.lay(word + " missing");
        var found = comparison.make().orElseThrow();
        assertThat(found.differences())
                .extracting(Comparison.Difference::sort)
                .containsExactlyInAnyOrder(Comparison.Sort.MISSING, Comparison.Sort.TOO_MUCH);
        // Told as it should be, it is on its way and no longer a difference.
        transaction.executeWithoutResult(status -> events.publishEvent(kept));
        assertThat(comparison.make().orElseThrow().onTheirWay()).isEqualTo(1);
    }

    @Test
    void whatIsOnItsWayIsKnownHoweverMuchWasChangedBefore() {
        catalogue.catchUp();
        catalogue.rebuild(count -> {});
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new WholesChanged(
                    TestShelf.NAME,
                    Stream.generate(UUID::randomUUID).limit(Changes.MOST).collect(Collectors.toSet())));
            events.publishEvent(shelf.lay(word));
        });
        var found = comparison.make().orElseThrow();
        assertThat(found.count()).isZero();
        assertThat(found.onTheirWay()).isEqualTo(1);
    }

    /** Meetings, what they decide and what is held beside them are named after their session. */
    @Test
    void whatIsOfASessionFollowsItsNewName() {
        var meeting = meetings.held(MeetingMode.FORMAL);
        var kenya = Objects.requireNonNull(people.delegateOf("KEN").party());
        sideEvents.of(meeting.session(), kenya, SideEvent.State.APPROVED);
        catalogue.catchUp();
        assertThat(count(catalogue, word)).isZero();
        jdbc.sql("update process.session set names = jsonb_build_object('en', :name::text) where id = :id")
                .param("name", word)
                .param("id", meeting.session())
                .update();
        var changed = new SessionChanged(meeting.session(), Map.of(), Map.of(), null, Instant.now());
        transaction.executeWithoutResult(status -> events.publishEvent(changed));
        catalogue.catchUp();
        // The session itself is the third.
        assertThat(count(catalogue, word)).isEqualTo(3);
    }

    private WholesChanged publish(String text) {
        var laid = shelf.lay(text);
        transaction.executeWithoutResult(status -> events.publishEvent(laid));
        return laid;
    }

    private static int count(Catalogue of, String words) {
        var asked = Asked.of(words, Language.EN);
        var typed = Typed.read(words);
        var question = Question.of(asked, typed, Synonyms.NONE, Map.of());
        return of.ask(view -> new Finder(view, Reader.guest()).answer(asked, typed, question))
                .orElseThrow()
                .total();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var each : all.toList()) {
                var target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) Files.createDirectories(target);
                else Files.copy(each, target);
            }
        }
    }

    /** An index of another process on the same database. */
    private final class Opened implements AutoCloseable {

        private final Catalogue opened;

        Opened(Path in) {
            opened = new Catalogue(new IndexFolder(in), builder, changes, shelves);
        }

        Catalogue catalogue() {
            return opened;
        }

        @Override
        public void close() {
            opened.close();
        }
    }
}
