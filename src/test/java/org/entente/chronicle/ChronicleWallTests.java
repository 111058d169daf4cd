package org.entente.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.web.AsTheProgram;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The second wall before the record: what the database tells in somebody's turn, where a query forgot to ask. */
@SpringBootTest(classes = Entente.class)
class ChronicleWallTests {

    record SealBroken(UUID by, Instant at, String about, UUID party) implements Act {}

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Readings readings;

    @Autowired
    JdbcClient jdbc;

    private final String seal = "/seals/" + UUID.randomUUID();
    private final UUID owner = UUID.randomUUID();
    private final Delegate breaker = of(UUID.randomUUID());

    @BeforeEach
    void anActOnAPartysThing() {
        breakIt();
        readings.note(breaker, seal);
    }

    @Test
    void aGuestSeesNoActAndNoReading() {
        assertThat(acts(Reader.guest())).isEmpty();
        assertThat(readers(Reader.guest())).isEmpty();
    }

    @Test
    void aDelegateSeesThoseOnTheirPartysThingsAndTheirOwnAlone() {
        assertThat(acts(Reader.of(of(owner)))).containsExactly("SealBroken");
        assertThat(acts(Reader.of(breaker))).containsExactly("SealBroken");
        assertThat(acts(Reader.of(of(UUID.randomUUID())))).isEmpty();
    }

    /** Whom only a provider has let in others have named nothing, but what they did is their own. */
    @Test
    void whatSomebodyDidIsTheirsHoweverTheyCameIn() {
        var byTheirProvider = Reader.of(breaker.byTheWordOfTheirProvider());
        assertThat(acts(byTheirProvider)).containsExactly("SealBroken");
        assertThat(readers(byTheirProvider)).containsExactly(breaker.person());
    }

    /** What a party holds together with another is asked for by name; its room says that it does. */
    @Test
    void whatIsSharedIsHandedOutAsTheActOfItsHolderAndNobodyElses() {
        var before = "select name from chronicle.acts_shared(:things, :holders, :untold, 'infinity', '', 9)";
        for (var holder : List.of(owner, UUID.randomUUID()))
            assertThat(AsTheProgram.as(
                            Reader.guest(),
                            () -> jdbc.sql(before)
                                    .param("things", new String[] {seal})
                                    .param("holders", new UUID[] {holder})
                                    .param("untold", new String[0])
                                    .query(String.class)
                                    .list()))
                    .hasSize(holder.equals(owner) ? 1 : 0);
        assertThat(AsTheProgram.as(
                        Reader.guest(),
                        () -> jdbc.sql(before)
                                .param("things", new String[] {seal})
                                .param("holders", new UUID[] {owner})
                                .param("untold", new String[] {seal + " SealBroken"})
                                .query(String.class)
                                .list()))
                .isEmpty();
    }

    @Test
    void norDoesAnOfficerReadThemBesideTheThing() {
        var officer = new Delegate(UUID.randomUUID(), "Officer", null, false, Set.of(Role.OFFICER));
        assertThat(acts(Reader.of(officer))).isEmpty();
        assertThat(readers(Reader.of(officer))).isEmpty();
    }

    @Test
    void whoReadWhatOnesOwnTurnShowsOfOneselfAlone() {
        assertThat(readers(Reader.of(breaker))).containsExactly(breaker.person());
        assertThat(readers(Reader.of(of(owner)))).isEmpty();
    }

    @Test
    void whoeverWasLetComeToTheThingReadsItsHistory() {
        var history = AsTheProgram.as(Reader.guest(), () -> chronicle.on(seal, 5));
        assertThat(history).extracting(Entry::name).containsExactly("SealBroken");
        assertThat(AsTheProgram.as(Reader.guest(), () -> chronicle.count(seal))).isEqualTo(1);
        assertThat(AsTheProgram.as(Reader.guest(), () -> readings.of(seal, 5)))
                .extracting(Readings.Reading::person)
                .containsExactly(breaker.person());
        assertThat(AsTheProgram.as(Reader.guest(), () -> readings.count(seal))).isEqualTo(1);
    }

    /** The chain has one end, whoever adds to it and whatever they may see of it. */
    @Test
    void anActOfSomebodyWhoSeesNoneIsChainedToTheLast() {
        AsTheProgram.as(Reader.guest(), () -> {
            breakIt();
            return seal;
        });
        var two = chronicle.on(seal, 5);
        assertThat(two).hasSize(2);
        assertThat(two.getFirst().number()).isGreaterThan(two.getLast().number());
    }

    private void breakIt() {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new SealBroken(breaker.person(), Instant.now(), seal, owner)));
    }

    private List<String> acts(Reader reader) {
        return AsTheProgram.as(
                reader,
                () -> jdbc.sql("select name from chronicle.act where about = :about")
                        .param("about", seal)
                        .query(String.class)
                        .list());
    }

    private List<UUID> readers(Reader reader) {
        return AsTheProgram.as(
                reader,
                () -> jdbc.sql("select person from chronicle.reading where about = :about")
                        .param("about", seal)
                        .query(UUID.class)
                        .list());
    }

    private static Delegate of(UUID party) {
        return new Delegate(UUID.randomUUID(), "Somebody", party, true, Set.of(Role.DELEGATE));
    }
}
