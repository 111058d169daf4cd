package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.entente.Entente;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Programs that share an index in a cluster: one follows the database for all, whichever of them is killed. */
@SpringBootTest(classes = Entente.class)
class FollowingInClusterTests {

    private static final List<String> FIRST = List.of("one", "two", "three");

    @Autowired
    Changes changes;

    @Autowired
    TestShelf shelf;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource database;

    private final String prefix = "following" + UUID.randomUUID().toString().substring(0, 8);
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");
    private final Cluster cluster = OpenSearch.running().cluster();
    private final List<Program> programs = new ArrayList<>();

    @AfterEach
    void remove() {
        programs.forEach(Program::end);
        for (var name : indexes()) cluster.write("DELETE", "/" + name, Map.of());
    }

    @Test
    void whatIsCommittedIsFoundAndWhatGoesIsFoundNoMore() {
        var program = program();
        program.catalogue().catchUp();
        var laid = publish(word);
        program.catalogue().catchUp();
        assertThat(program.count(word)).isEqualTo(1);
        shelf.take(laid);
        publish(laid);
        program.catalogue().catchUp();
        assertThat(program.count(word)).isZero();
    }

    @Test
    void oneFollowsForAllAndAnotherGoesOnWhereItWasKilled() {
        var first = program();
        var second = program();
        first.catalogue().catchUp();
        second.catalogue().catchUp();
        assertThat(second.indexes().turn()).isZero();
        publish(word + " one");
        second.catalogue().catchUp();
        assertThat(second.count(word)).isZero();
        first.catalogue().catchUp();
        assertThat(second.count(word)).isEqualTo(1);
        publish(word + " two");
        first.kill();
        publish(word + " three");
        second.catalogue().catchUp();
        assertThat(second.count(word)).isEqualTo(3);
    }

    @Test
    void anotherIsBuiltWhileTheOldOneAnswersAndTakesItsPlaceAtOnce() throws Exception {
        var program = program();
        FIRST.forEach(each -> publish(word + " " + each));
        program.catalogue().catchUp();
        var before = program.indexes().current().orElseThrow();
        var asks = new AtomicBoolean(true);
        var asked = new AtomicInteger();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            var always = thread.submit(() -> {
                for (; asks.get(); asked.incrementAndGet()) if (program.count(word) != FIRST.size()) return false;
                return true;
            });
            for (var i = 0; i < 2; i++) {
                program().catalogue().rebuild(count -> {});
                program.catalogue().catchUp();
            }
            asks.set(false);
            assertThat(always.get()).isTrue();
        }
        assertThat(asked.get()).isPositive();
        assertThat(program.indexes().current()).isPresent().isNotEqualTo(Optional.of(before));
        assertThat(indexes()).hasSize(1);
    }

    @Test
    void aBuildThatIsKilledLeavesTheOldIndexServingAndTheNextOneClearsIt() {
        var program = program();
        publish(word);
        program.catalogue().catchUp();
        var before = program.indexes().current();
        var killed = program(new Breaking(shelf));
        assertThatThrownBy(() -> killed.catalogue().rebuild(count -> {})).isInstanceOf(CancellationException.class);
        assertThat(indexes()).hasSize(2);
        program.catalogue().catchUp();
        assertThat(program.indexes().current()).isEqualTo(before);
        assertThat(program.count(word)).isEqualTo(1);
        program.catalogue().rebuild(count -> {});
        program.catalogue().catchUp();
        assertThat(program.count(word)).isEqualTo(1);
        assertThat(indexes()).hasSize(1);
    }

    @Test
    void twoAreNotBuiltAtOnce() {
        var program = program();
        try (var building = program.indexes().build().orElseThrow()) {
            assertThat(building).isNotNull();
            assertThat(program().catalogue().rebuild(count -> {})).isEmpty();
        }
        assertThat(program().catalogue().rebuild(count -> {})).isPresent();
    }

    @Test
    void whatIsMissingTooMuchOrOtherIsNamed() {
        var program = program();
        var kept = publish(word + " kept");
        program.catalogue().catchUp();
        program.catalogue().rebuild(count -> {});
        assertThat(program.compare().count()).isZero();
        shelf.take(kept);
        shelf.lay(word + " missing");
        assertThat(program.compare().differences())
                .extracting(Comparison.Difference::sort)
                .containsExactlyInAnyOrder(Comparison.Sort.MISSING, Comparison.Sort.TOO_MUCH);
        publish(kept);
        assertThat(program.compare().onTheirWay()).isEqualTo(1);
    }

    @Test
    void oneThatSomebodyTookAwayIsBuiltAgain() {
        var program = program();
        publish(word);
        program.catalogue().catchUp();
        cluster.write("DELETE", "/" + program.indexes().current().orElseThrow(), Map.of());
        assertThat(program.catalogue().ask(view -> view.isThere(Language.EN, word)))
                .isEmpty();
        program.catalogue().catchUp();
        assertThat(program.count(word)).isEqualTo(1);
    }

    /** What another house keeps in the same cluster is not ours, however alike it is called. */
    @Test
    void noOtherIndexIsTakenAway() {
        var other = prefix + "-b-" + UUID.randomUUID().toString().replace("-", "");
        cluster.write("PUT", "/" + other, Map.of());
        var program = program();
        program.catalogue().catchUp();
        program.catalogue().rebuild(count -> {});
        program.catalogue().catchUp();
        assertThat(indexes()).hasSize(2).contains(other);
    }

    /** It has read what there is, sleeps, and its connection is gone; what it then writes is older than what another has written. */
    @Test
    void whoSleptInItsTurnWritesOverNothing() {
        var awake = program();
        var reworded = publish(word + " old");
        var taken = publish(word + " gone");
        var sleeping = new Sleeping(shelf);
        var sleeper = program(sleeping);
        sleeper.catalogue().catchUp();
        assertThat(awake.count(word)).isEqualTo(2);
        sleeping.meanwhile = () -> {
            sleeper.kill();
            shelf.reword(reworded, word + " new");
            shelf.take(taken);
            publish(reworded);
            publish(taken);
            awake.catalogue().catchUp();
        };
        publish(reworded);
        publish(taken);
        assertThatThrownBy(() -> sleeper.catalogue().catchUp()).isInstanceOf(Cluster.Refused.class);
        assertThat(awake.count(word)).isEqualTo(1);
        assertThat(awake.count(word + " new")).isEqualTo(1);
        assertThat(awake.compare().count()).isZero();
        var after = publish(word + " after");
        awake.catalogue().catchUp();
        assertThat(awake.count(word)).isEqualTo(2);
        shelf.take(after);
    }

    private WholesChanged publish(String text) {
        var laid = shelf.lay(text);
        publish(laid);
        return laid;
    }

    private void publish(WholesChanged laid) {
        transaction.executeWithoutResult(status -> events.publishEvent(laid));
    }

    private List<String> indexes() {
        return List.copyOf(cluster.get("/" + prefix + "-*/_alias").propertyNames());
    }

    private Program program() {
        return program(shelf);
    }

    private Program program(Shelf from) {
        var program = new Program(from);
        programs.add(program);
        return program;
    }

    /** A program of its own on the same database and the same cluster. */
    private final class Program {

        private final ClusterIndexes indexes = new ClusterIndexes(cluster, prefix, database);
        private final Catalogue catalogue;
        private final Comparison comparison;

        Program(Shelf from) {
            catalogue = new Catalogue(indexes, new Builder(List.of(from), changes), changes, List.of(from));
            comparison = new Comparison(indexes, changes, List.of(from));
        }

        Catalogue catalogue() {
            return catalogue;
        }

        ClusterIndexes indexes() {
            return indexes;
        }

        Comparison.Result compare() {
            return comparison.make().orElseThrow();
        }

        int count(String words) {
            var asked = Asked.of(words, Language.EN);
            var typed = Typed.read(words);
            var question = Question.of(asked, typed, Synonyms.NONE, Map.of());
            return catalogue
                    .ask(view -> new Finder(view, Reader.guest()).answer(asked, typed, question))
                    .orElseThrow()
                    .total();
        }

        /** PostgreSQL takes the lock back with the connection; nothing else is said to anybody. */
        void kill() {
            indexes.close();
        }

        void end() {
            catalogue.close();
            indexes.close();
        }
    }

    /** Lays out what the shelf had before something else was done, once. */
    private static final class Sleeping implements Shelf {

        private final Shelf whole;
        private Runnable meanwhile = () -> {};

        Sleeping(Shelf whole) {
            this.whole = whole;
        }

        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public void everything(Consumer<Readable> each) {
            whole.everything(each);
        }

        @Override
        public void of(Set<UUID> wholes, Consumer<Readable> each) {
            var before = new ArrayList<Readable>();
            whole.of(wholes, before::add);
            var first = meanwhile;
            meanwhile = () -> {};
            first.run();
            before.forEach(each);
        }
    }

    /** Lays out what the shelf has, and then the program is killed. */
    private record Breaking(Shelf whole) implements Shelf {

        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public void everything(Consumer<Readable> each) {
            whole.everything(each);
            throw new CancellationException();
        }

        @Override
        public void of(Set<UUID> wholes, Consumer<Readable> each) {
            whole.of(wholes, each);
        }
    }
}
