package org.entente.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.entente.notifications.PostOfTheHouse.header;
import static org.entente.notifications.PostOfTheHouse.plain;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.entente.Entente;
import org.entente.consultations.Rule;
import org.entente.consultations.Scene;
import org.entente.mail.Post;
import org.entente.mail.ScriptedSmtp;
import org.entente.mail.ScriptedSmtp.Mood;
import org.entente.notifications.PostOfTheHouse.Someone;
import org.entente.web.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Between the database and the mail server: whatever either of them does, no letter is lost, and none goes out twice unsaid. */
@SpringBootTest(classes = Entente.class, properties = "entente.notifications.together=0s")
@AutoConfigureMockMvc
class HandingOverTests {

    private static final ScriptedSmtp SERVER = new ScriptedSmtp();
    private static final Duration LEASE = Duration.ofMinutes(10);

    @Autowired
    MockMvcTester browser;

    @Autowired
    PostOfTheHouse house;

    @Autowired
    Scene scene;

    @Autowired
    Tells tells;

    @Autowired
    SpreadsNews news;

    @Autowired
    MakesLetters makes;

    @Autowired
    HandsLetters hands;

    @Autowired
    Subscribers subscribers;

    @Autowired
    LetterTexts texts;

    @Autowired
    Post post;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private Someone reader;

    @DynamicPropertySource
    static void theServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SERVER::port);
        properties.add("entente.mail.from", () -> "entente@example.int");
    }

    @AfterAll
    static void theServerGoes() {
        SERVER.close();
    }

    @BeforeEach
    void nobodyElseIsToBeWrittenTo() {
        SERVER.is(Mood.TAKES);
        jdbc.sql("delete from notifications.told").update();
        jdbc.sql("delete from notifications.letter").update();
        jdbc.sql("update identity.person set disabled_at = now() where welcomed_at is not null")
                .update();
        reader = house.someone("KEN", Role.DELEGATE);
    }

    @Test
    void aServerThatIsAwayIsAskedAgainLaterAndTheLetterGoesOutOnce() {
        SERVER.goesAway();
        tell();
        house.round();
        assertThat(state()).isEqualTo("WAITING");
        house.round();
        assertThat(attempts()).as("not before its time").isOne();
        SERVER.is(Mood.TAKES);
        itsTimeHasCome();
        house.round();
        house.round();
        assertThat(SERVER.takenFor(reader.email())).hasSize(1);
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void aServerThatTakesItLaterGetsItLaterWithLongerAndLongerPauses() {
        SERVER.is(Mood.NOT_NOW);
        tell();
        house.round();
        var first = pause();
        itsTimeHasCome();
        house.round();
        assertThat(pause()).isGreaterThan(first * 1.5);
        assertThat(SERVER.takenFor(reader.email())).isEmpty();
        SERVER.is(Mood.TAKES);
        itsTimeHasCome();
        house.round();
        assertThat(plain(SERVER.takenFor(reader.email()).getFirst())).doesNotContain("may have reached you");
    }

    @Test
    void whereTheConnectionBreaksBeforeTheServerHasTakenItItIsNotLost() {
        SERVER.is(Mood.BREAKS_BEFORE_TAKING);
        tell();
        house.round();
        SERVER.is(Mood.TAKES);
        itsTimeHasCome();
        house.round();
        var letters = SERVER.takenFor(reader.email());
        assertThat(letters).hasSize(1);
        assertThat(plain(letters.getFirst())).contains("This letter may have reached you already");
    }

    @Test
    void whereItBreaksAfterTheServerHasTakenItTheSecondHasTheNameOfTheFirstAndSaysSo() {
        SERVER.is(Mood.BREAKS_AFTER_TAKING);
        tell();
        house.round();
        SERVER.is(Mood.TAKES);
        itsTimeHasCome();
        house.round();
        var letters = SERVER.takenFor(reader.email());
        assertThat(letters).hasSize(2);
        assertThat(header(letters.get(1), "Message-ID")).isEqualTo(header(letters.get(0), "Message-ID"));
        assertThat(plain(letters.get(0))).doesNotContain("may have reached you");
        assertThat(plain(letters.get(1))).contains("This letter may have reached you already");
    }

    @Test
    void whatANodeHadClaimedWhenItFellAnotherSendsAndNothingIsSentTwice() {
        tell();
        makes.make();
        assertThat(another().claim()).hasSize(1);
        house.round();
        assertThat(SERVER.takenFor(reader.email())).as("it may still be at it").isEmpty();
        theOtherFellLongAgo();
        house.round();
        var letters = SERVER.takenFor(reader.email());
        assertThat(letters).hasSize(1);
        assertThat(plain(letters.getFirst())).doesNotContain("may have reached you");
    }

    @Test
    void whatANodeHadInHandWhenItFellIsSentAgainAndSaysSo() {
        tell();
        makes.make();
        var other = another();
        assertThat(other.takeInHand(other.claim().getFirst().id())).isTrue();
        theOtherFellLongAgo();
        house.round();
        assertThat(plain(SERVER.takenFor(reader.email()).getFirst()))
                .contains("This letter may have reached you already");
    }

    @Test
    void aNodeThatWasOnlySlowDoesNotHandOverWhatAnotherHasTakenFromIt() {
        tell();
        makes.make();
        var slow = another();
        var letter = slow.claim().getFirst().id();
        theOtherFellLongAgo();
        house.round();
        assertThat(slow.takeInHand(letter)).isFalse();
        slow.settle(letter, "GIVEN_UP", "");
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void fourNodesAtOnceHandOverEachLetterOnce() throws Exception {
        var readers = new ArrayList<Someone>();
        for (var i = 0; i < 40; i++) readers.add(house.someone("KEN", Role.DELEGATE));
        tell();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Callable<Void>>();
            for (var node = 0; node < 4; node++) {
                var own = new HandsLetters(another(), subscribers, texts, post, clock);
                work.add(() -> {
                    makes.make();
                    own.hand();
                    return null;
                });
            }
            for (var done : nodes.invokeAll(work)) done.get();
        }
        house.round();
        for (var each : readers) assertThat(SERVER.takenFor(each.email())).hasSize(1);
    }

    @Test
    void lettersForManyAreMadeForSomeAtATimeAndOneForEach() {
        var readers = new ArrayList<Someone>();
        for (var i = 0; i < 12; i++) readers.add(house.someone("KEN", Role.DELEGATE));
        tell();
        news.spread();
        tell();
        news.spread();
        var parts = 0;
        while (another().makeNews(clock.instant(), 5) > 0) parts++;
        assertThat(parts).isGreaterThan(2);
        house.round();
        for (var each : readers) assertThat(SERVER.takenFor(each.email())).hasSize(1);
    }

    @Test
    void anAddressThatIsGoneIsToldToItsOwnerAndToThoseWhoKeepAccountsAndNotWrittenToAgain() {
        SERVER.is(Mood.NO_SUCH_ADDRESS);
        tell();
        house.round();
        assertThat(state()).isEqualTo("REFUSED");
        SERVER.is(Mood.TAKES);
        tell();
        house.round();
        assertThat(SERVER.takenFor(reader.email())).isEmpty();
        assertThat(browser.get().uri("/en/me/notifications").with(as(reader.delegate())))
                .bodyText()
                .contains("your address has taken no letters", "There is nobody of this name");
        var officer = house.someone(null, Role.OFFICER);
        assertThat(browser.get().uri("/en/post").with(as(officer.delegate())))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains(reader.email(), "There is nobody of this name")
                .doesNotContain("Consultation of a test");
        assertThat(browser.post().uri("/en/me/notifications/address").with(as(reader.delegate())))
                .hasStatus(HttpStatus.SEE_OTHER);
        tell();
        house.round();
        assertThat(SERVER.takenFor(reader.email())).hasSize(1);
    }

    @Test
    void aFullMailboxCostsALetterAndNotTheAddress() {
        SERVER.is(Mood.MAILBOX_FULL);
        tell();
        house.round();
        SERVER.is(Mood.TAKES);
        tell();
        house.round();
        assertThat(SERVER.takenFor(reader.email())).hasSize(1);
    }

    @Test
    void afterFourDaysALetterIsGivenUpAndTheOperatorMayTryItOnceMore() {
        SERVER.is(Mood.NOT_NOW);
        tell();
        house.round();
        jdbc.sql("update notifications.letter set made_at = now() - interval '5 days'")
                .update();
        itsTimeHasCome();
        house.round();
        assertThat(state()).isEqualTo("GIVEN_UP");
        SERVER.is(Mood.TAKES);
        var officer = house.someone(null, Role.OFFICER);
        assertThat(browser.get().uri("/en/post").with(as(officer.delegate())))
                .bodyText()
                .contains("given up", "Come back later");
        assertThat(browser.post().uri("/en/post/given-up").with(as(officer.delegate())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en/post").with(as(officer.delegate())))
                .bodyText()
                .contains("Letters that had been given up were taken up again.");
        house.round();
        assertThat(SERVER.takenFor(reader.email())).hasSize(1);
        // Who said so is in the record, once; there was nothing more to take up.
        browser.post().uri("/en/post/given-up").with(as(officer.delegate())).exchange();
        assertThat(jdbc.sql("""
                        select facts::jsonb ->> 'letters' from chronicle.act
                        where name = 'LettersTakenUpAgain' and about = '/post' and by_person = :by""")
                        .param("by", officer.delegate().person())
                        .query(String.class)
                        .list())
                .hasSize(1)
                .allMatch(letters -> Integer.parseInt(letters) > 0);
    }

    @Test
    void aLetterThatCannotBeWrittenKeepsNoOtherWaiting() {
        var other = house.someone("GHA", Role.DELEGATE);
        var broken = UUID.randomUUID();
        jdbc.sql("""
                        insert into documents.document (id, sort_key, kind, titles, audience, added_at)
                        values (:id, '~', 'REPORT', '"no names"', 'PUBLIC', now())""").param("id", broken).update();
        tells.tell("documents", broken, "ADDED", "", Whom.only(List.of(scene.party("GHA"))), null);
        tell();
        jdbc.sql("""
                        insert into notifications.wish (subscriber, topic, often, followed)
                        select id, 'documents', 'AT_ONCE', false from notifications.subscriber on conflict do nothing""").update();
        house.round();
        assertThat(SERVER.takenFor(reader.email())).hasSize(1);
        assertThat(SERVER.takenFor(other.email())).isEmpty();
        jdbc.sql("update documents.document set titles = '{\"en\": \"A report\"}' where id = :id")
                .param("id", broken)
                .update();
        itsTimeHasCome();
        house.round();
        assertThat(SERVER.takenFor(other.email())).hasSize(1);
    }

    @Test
    void whoeverHasNoAccountAnyMoreIsNotWrittenTo() {
        tell();
        makes.make();
        jdbc.sql("update identity.person set disabled_at = now() where id = :id")
                .param("id", reader.person())
                .update();
        house.round();
        assertThat(SERVER.takenFor(reader.email())).isEmpty();
    }

    @Test
    void whatStoodInALetterIsNotWrittenAgainOnceTheLetterIsForgotten() {
        tell();
        house.round();
        daysPass(31);
        house.round();
        assertThat(rowsOf("letter")).isZero();
        assertThat(rowsOf("item")).as("it stands on the person’s page yet").isOne();
        house.round();
        assertThat(SERVER.takenFor(reader.email())).hasSize(1);
    }

    @Test
    void whatStoodInADigestDoesNotStandInAnotherOnceItIsForgotten() {
        tell("DAILY");
        makes.make();
        aDigestIsDue();
        house.round();
        assertThat(SERVER.takenFor(reader.email())).hasSize(1);
        daysPass(31);
        house.round();
        aDigestIsDue();
        house.round();
        assertThat(rowsOf("letter")).isZero();
        assertThat(SERVER.takenFor(reader.email())).hasSize(1);
    }

    @Test
    void whatWasRefusedIsNotBegunAnewOnceItIsForgotten() {
        SERVER.is(Mood.NO_SUCH_ADDRESS);
        tell();
        house.round();
        SERVER.is(Mood.TAKES);
        daysPass(31);
        house.round();
        house.round();
        assertThat(rowsOf("letter")).isZero();
        assertThat(SERVER.takenFor(reader.email())).isEmpty();
    }

    @Test
    void nothingPilesUp() {
        tell();
        house.round();
        daysPass(61);
        house.round();
        for (var table : List.of("told", "item", "letter"))
            assertThat(rowsOf(table)).as(table).isZero();
        assertThat(SERVER.takenFor(reader.email())).hasSize(1);
    }

    /** Of a statement that everybody may read, to the delegation of the reader alone. */
    private void tell() {
        tell("AT_ONCE");
    }

    private void tell(String often) {
        var consultation = scene.open(Rule.NAMED, "AU");
        var statement = scene.heard(consultation, "KEN", "A statement " + UUID.randomUUID());
        tells.tell("statements", statement.id(), "PUBLISHED", "", Whom.only(List.of(scene.party("KEN"))), null);
        subscribers.welcome(house.addressees(), clock.instant());
        jdbc.sql("""
                        insert into notifications.wish (subscriber, topic, often, followed)
                        select id, 'statements', :often, true from notifications.subscriber on conflict do nothing""").param("often", often).update();
    }

    private void aDigestIsDue() {
        jdbc.sql("update notifications.subscriber set daily_at = now() - interval '1 minute'")
                .update();
    }

    private void daysPass(int days) {
        var ago = " - make_interval(days => " + days + ")";
        jdbc.sql("update notifications.told set at = at" + ago).update();
        jdbc.sql("update notifications.item set at = at" + ago + ", written_at = written_at" + ago)
                .update();
        jdbc.sql("update notifications.letter set made_at = made_at" + ago + ", settled_at = settled_at" + ago)
                .update();
    }

    private long rowsOf(String table) {
        return jdbc.sql("select count(*) from notifications." + table)
                .query(Long.class)
                .single();
    }

    private Letters another() {
        return new Letters(jdbc, clock, LEASE);
    }

    private void theOtherFellLongAgo() {
        jdbc.sql("update notifications.letter set claimed_at = now() - interval '11 minutes'")
                .update();
    }

    private void itsTimeHasCome() {
        jdbc.sql("update notifications.letter set due_at = now()").update();
    }

    private String state() {
        return jdbc.sql("select state from notifications.letter order by made_at desc limit 1")
                .query(String.class)
                .single();
    }

    private int attempts() {
        return jdbc.sql("select attempts from notifications.letter")
                .query(Integer.class)
                .single();
    }

    private double pause() {
        return jdbc.sql("select extract(epoch from due_at - now()) from notifications.letter")
                .query(Double.class)
                .single();
    }
}
