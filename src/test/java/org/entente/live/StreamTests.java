package org.entente.live;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.identity.TestWalls;
import org.entente.live.Listener.Heard;
import org.entente.web.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes over a stream, and when; over the wire, as browsers ask for it. */
@SpringBootTest(
        classes = Entente.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "entente.live.follow=true")
@Import(Board.class)
class StreamTests {

    @Autowired
    Board board;

    @Autowired
    Live live;

    @Autowired
    Streams streams;

    @Autowired
    Hears hears;

    @Autowired
    Missed missed;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource database;

    @Autowired
    People people;

    @Autowired
    ApplicationContext house;

    @LocalServerPort
    int port;

    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final PartName name = new PartName("board", one);
    private final PartName otherName = new PartName("board", other);

    @BeforeEach
    void twoBoards() {
        board.write(one, "first", Audience.PUBLIC, null);
        board.write(other, "other", Audience.PUBLIC, null);
        Awaitility.await().until(() -> hears.position().server() != 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void whatChangesIsSentAsItStands(Version version) throws Exception {
        var browser = HttpClient.newBuilder().version(version).build();
        try (var listener = Listener.to(
                browser, Listener.request(port, "/en/live?parts=" + name).build())) {
            assertThat(listener.answer().version()).isEqualTo(version);
            var headers = listener.answer().headers();
            assertThat(headers.firstValue("Content-Type")).hasValue("text/event-stream;charset=UTF-8");
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
            assertThat(headers.firstValue("X-Accel-Buffering")).hasValue("no");
            assertThat(listener.next()).isEqualTo(part(name, "first", "en"));
            change(one, "second");
            assertThat(listener.next()).isEqualTo(part(name, "second", "en"));
        }
    }

    @Test
    void itEndsForTheHouseOnceTheReaderHasGone() throws Exception {
        var before = streams.count();
        var listener = open("/en/live?parts=" + name);
        assertThat(listener.next()).isEqualTo(part(name, "first", "en"));
        assertThat(streams.count()).isEqualTo(before + 1);
        listener.close();
        Awaitility.await().until(() -> streams.count() == before);
    }

    @Test
    void eachLanguageIsRenderedOnceForAllWhoReadIt() throws Exception {
        var listeners = new ArrayList<Listener>();
        for (var at = 0; at < 20; at++) listeners.add(open((at % 2 == 0 ? "/fr" : "/ar") + "/live?parts=" + name));
        for (var listener : listeners) listener.next();
        board.readAs.clear();
        change(one, "second");
        for (var at = 0; at < 20; at++)
            assertThat(listeners.get(at).next()).isEqualTo(part(name, "second", at % 2 == 0 ? "fr" : "ar"));
        // Twice where the machine is so slow that it was asked anew.
        assertThat(board.readAs).hasSizeBetween(2, 6);
        for (var listener : listeners) listener.close();
    }

    @Test
    void aPageIsSentWhatChangedSinceItWasReadAndNothingElse() throws Exception {
        change(one, "second");
        Awaitility.await()
                .until(() -> !missed.since(hears.position(), hears.position(), List.of(name))
                        .contains(name));
        var read = hears.now();
        change(other, "changed");
        try (var listener = open("/en/live?parts=" + name + "," + otherName + "&since=" + read)) {
            assertThat(listener.next()).isEqualTo(part(otherName, "changed", "en"));
            change(one, "third");
            assertThat(listener.next()).isEqualTo(part(name, "third", "en"));
        }
    }

    @Test
    void whoComesBackIsSentWhatChangedMeanwhileOnceAsItStands() throws Exception {
        String left;
        try (var listener = open("/en/live?parts=" + name + "," + otherName)) {
            listener.next(2);
            Awaitility.await().until(() -> !listener.id().isEmpty());
            left = listener.id();
        }
        for (var words : List.of("a", "b", "c")) change(one, words);
        var back = Listener.request(port, "/en/live?parts=" + name + "," + otherName + "&since=long.ago")
                .header("Last-Event-ID", left)
                .build();
        try (var listener = Listener.to(client, back)) {
            assertThat(listener.next()).isEqualTo(part(name, "c", "en"));
            change(other, "after");
            assertThat(listener.next()).isEqualTo(part(otherName, "after", "en"));
        }
    }

    /** So nobody learns by it that something was done of which a part says nothing. */
    @Test
    void whatSaysTheSameAsBeforeIsNotSentAgain() throws Exception {
        String left;
        try (var listener = open("/en/live?parts=" + name + "," + otherName)) {
            listener.next(2);
            change(one, "first");
            change(other, "changed");
            assertThat(listener.next()).isEqualTo(part(otherName, "changed", "en"));
            Awaitility.await()
                    .until(() -> !missed.since(hears.position(), hears.position(), List.of(otherName))
                            .contains(otherName));
            left = listener.id();
            change(one, "first");
        }
        try (var listener = open("/en/live?parts=" + name + "," + otherName + "&since=" + left)) {
            change(other, "later");
            assertThat(listener.next()).isEqualTo(part(otherName, "later", "en"));
        }
    }

    /** Nobody said that it is otherwise: a moment has passed on which its words depend. */
    @Test
    void whoComesBackIsSentWhatIsOtherwiseThoughNobodySaidSo() throws Exception {
        String left;
        try (var listener = open("/en/live?parts=" + name)) {
            listener.next();
            Awaitility.await().until(() -> !listener.id().isEmpty());
            left = listener.id();
        }
        Awaitility.await().until(() -> streams.count() == 0);
        board.write(one, "over");
        try (var listener = open("/en/live?parts=" + name + "&since=" + left)) {
            assertThat(listener.next()).isEqualTo(part(name, "over", "en"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "1.1", "zzzzzzzz.zzzzzzzzzzzz", "-1.5", "a.b.c"})
    void whoComesFromNobodyKnowsWhereIsSentEverything(String since) throws Exception {
        try (var listener = open("/en/live?parts=" + name + "," + otherName + "&since=" + since)) {
            assertThat(listener.next(2)).containsExactly(part(name, "first", "en"), part(otherName, "other", "en"));
        }
    }

    @Test
    void whatIsForgottenIsSentAsIfItHadChanged() throws Exception {
        change(one, "second");
        var before = hears.now();
        change(one, "third");
        assertThat(missed.forget(Instant.now().plusSeconds(60))).isPositive();
        change(one, "fourth");
        assertThat(missed.since(Position.of(before).orElseThrow(), hears.position(), List.of(name, otherName)))
                .containsExactlyInAnyOrder(name, otherName);
    }

    /** Its number is the lower and its place in the order of transactions the earlier, and yet it becomes visible after. */
    @Test
    void whatIsCommittedLateIsNotSkipped() throws Exception {
        String left;
        try (var slow = database.getConnection();
                var listener = open("/en/live?parts=" + name + "," + otherName)) {
            listener.next(2);
            slow.setAutoCommit(false);
            try (var statement = slow.prepareStatement("insert into live.change (part, of) values ('board', ?)")) {
                statement.setObject(1, one);
                statement.executeUpdate();
            }
            change(other, "quick");
            assertThat(listener.next()).isEqualTo(part(otherName, "quick", "en"));
            change(other, "quicker");
            assertThat(listener.next()).isEqualTo(part(otherName, "quicker", "en"));
            left = listener.id();
            board.write(one, "slow");
            try (var statement = slow.createStatement()) {
                statement.execute("select pg_notify('live', '')");
            }
            slow.commit();
            assertThat(listener.next()).isEqualTo(part(name, "slow", "en"));
        }
        try (var listener = open("/en/live?parts=" + name + "&since=" + left)) {
            assertThat(listener.next()).isEqualTo(part(name, "slow", "en"));
        }
    }

    @Test
    void whatIsUndoneIsToldToNobody() throws Exception {
        try (var listener = open("/en/live?parts=" + name + "," + otherName)) {
            listener.next(2);
            transaction.executeWithoutResult(status -> {
                live.changed("board", one);
                status.setRollbackOnly();
            });
            change(other, "done");
            assertThat(listener.next()).isEqualTo(part(otherName, "done", "en"));
        }
    }

    @Test
    void whatChangesWhileTheDatabaseIsAwayIsToldOnceItIsBack() throws Exception {
        try (var listener = open("/en/live?parts=" + name)) {
            listener.next();
            var cut = new JdbcTemplate(TestWalls.owner(house));
            for (var words : List.of("a", "b", "c")) {
                cut.execute("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where application_name = 'entente live' and datname = current_database()""");
                change(one, words);
                assertThat(listener.next()).isEqualTo(part(name, words, "en"));
            }
        }
    }

    /** Whoever asks for a part itself has not opened its page, where they would have been noted. */
    @Test
    void whoOpensAStreamOfWhatIsNotForEverybodyIsNoted() throws Exception {
        board.write(other, "for officers", Audience.OFFICERS, null);
        var officer = people.officer();
        var others = new PartName("board", board.write(UUID.randomUUID(), "for its own", Audience.OWN, null));
        var request = Listener.request(port, "/en/live?parts=" + name + "," + otherName + "," + others)
                .header("Cookie", "SESSION=" + People.cookie(officer).getValue())
                .build();
        try (var listener = Listener.to(client, request)) {
            assertThat(listener.next(3)).contains(part(otherName, "for officers", "en"), Heard.gone(others));
        }
        assertThat(new JdbcTemplate(TestWalls.owner(house))
                        .queryForList(
                                "select about from chronicle.reading where person = ?", String.class, officer.person()))
                .containsExactly("/boards/" + other);
    }

    @Test
    void whatThereIsNotIsAsIfItWereNotForThem() throws Exception {
        var noKind = new PartName("no-such-kind", one);
        var noThing = new PartName("board", UUID.randomUUID());
        try (var listener = open("/en/live?parts=" + noKind + "," + noThing + "," + name)) {
            assertThat(listener.next(3))
                    .containsExactly(Heard.gone(noKind), Heard.gone(noThing), part(name, "first", "en"));
            board.remove(one);
            transaction.executeWithoutResult(status -> live.changed("board", one));
            assertThat(listener.next()).isEqualTo(Heard.gone(name));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?parts=", "?parts=board", "?parts=board:1", "?parts=;drop&since=x", "?parts=Board:%00"})
    void whereNothingIsNamedThereIsNothingToComeBackFor(String query) throws Exception {
        try (var listener = open("/en/live" + query)) {
            assertThat(listener.status()).isEqualTo(204);
        }
    }

    @Test
    void somebodyOpensADozenPagesAndNoMore() throws Exception {
        var cookie = People.cookie(people.delegateOf("KEN"));
        var open = new ArrayList<Listener>();
        var request = Listener.request(port, "/en/live?parts=" + name)
                .header("Cookie", "SESSION=" + cookie.getValue())
                .build();
        for (var at = 0; at < 12; at++) open.add(Listener.to(client, request));
        try (var tooMany = Listener.to(client, request)) {
            assertThat(tooMany.status()).isEqualTo(503);
            assertThat(tooMany.answer().headers().firstValue("Retry-After")).hasValue("30");
        }
        for (var listener : open) {
            assertThat(listener.next()).isEqualTo(part(name, "first", "en"));
            listener.close();
        }
    }

    @Test
    void aNodeThatStopsEndsItsStreamsAndOpensNoOthers() throws Exception {
        try (var listener = open("/en/live?parts=" + name)) {
            listener.next();
            streams.stop();
            listener.hasEnded();
            try (var late = open("/en/live?parts=" + name)) {
                assertThat(late.status()).isEqualTo(503);
            }
        } finally {
            streams.start();
        }
    }

    /** What the system keeps for a reader is soon full; then only that something has changed is remembered for them. */
    @Test
    void whoDoesNotReadHoldsUpNobodyAndGetsTheLatestInTheEnd() throws Exception {
        var much = "x".repeat(200_000);
        board.write(one, much, Audience.PUBLIC, null);
        try (var slow = new Socket("127.0.0.1", port);
                var quick = open("/en/live?parts=" + name)) {
            slow.getOutputStream()
                    .write(("GET /en/live?parts=" + name + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(US_ASCII));
            quick.next();
            for (var at = 1; at <= 30; at++) {
                change(one, at + much);
                assertThat(quick.next()).isEqualTo(part(name, at + much, "en"));
            }
            change(one, "the end");
            assertThat(quick.next()).isEqualTo(part(name, "the end", "en"));
            assertThat(untilTheEnd(slow)).isLessThan(30 * much.length() / 2);
        }
    }

    private static int untilTheEnd(Socket slow) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(slow.getInputStream(), US_ASCII));
        var read = 0;
        for (var line = lines.readLine(); !line.contains("the end"); line = lines.readLine()) read += line.length();
        return read;
    }

    private static Heard part(PartName name, String words, String language) {
        return Heard.part(name, "<p>" + words + "</p>\n<p>" + language + "</p>");
    }

    private Listener open(String path) throws IOException, InterruptedException {
        return Listener.to(client, Listener.request(port, path).build());
    }

    private void change(UUID which, String words) {
        transaction.executeWithoutResult(status -> {
            board.write(which, words);
            live.changed("board", which);
        });
    }
}
