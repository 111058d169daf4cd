package org.entente.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.live.Listener.Heard;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing comes over a stream that the page would hide: for every kind of audience, every kind of reader, and whenever it changes. */
@SpringBootTest(
        classes = Entente.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "entente.live.follow=true")
@Import(Board.class)
class VisibilityTests {

    private static final String STAKEHOLDER = "XSH";

    /** Everybody whom a page may be for; who is named, and whose own it is, are each one of them. */
    private enum Who {
        GUEST,
        STATE,
        ORGANISATION,
        STAKEHOLDER,
        NAMED_PERSON,
        NAMED_DELEGATION,
        OWNER,
        RAPPORTEUR,
        OFFICER,
        KEEPS_ACCOUNTS
    }

    /** Said once more in full, so that it is not the program that says what is right. */
    private static final Map<Audience.Kind, Set<Who>> ADMITTED = Map.of(
            Audience.Kind.PUBLIC,
            EnumSet.allOf(Who.class),
            Audience.Kind.PARTICIPANTS,
            EnumSet.complementOf(EnumSet.of(Who.GUEST, Who.KEEPS_ACCOUNTS)),
            Audience.Kind.STATES,
            EnumSet.of(Who.STATE, Who.NAMED_PERSON, Who.NAMED_DELEGATION, Who.OWNER, Who.RAPPORTEUR, Who.OFFICER),
            Audience.Kind.NAMED,
            EnumSet.of(Who.NAMED_PERSON, Who.NAMED_DELEGATION, Who.OWNER),
            Audience.Kind.OFFICERS,
            EnumSet.of(Who.OWNER, Who.RAPPORTEUR, Who.OFFICER),
            Audience.Kind.OWN,
            EnumSet.of(Who.OWNER));

    @Autowired
    Board board;

    @Autowired
    Live live;

    @Autowired
    Streams streams;

    @Autowired
    Hears hears;

    @Autowired
    People people;

    @Autowired
    Parties parties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final Map<Who, Delegate> readers = new EnumMap<>(Who.class);
    private final UUID one = UUID.randomUUID();
    private final PartName name = new PartName("board", one);
    private final UUID open = UUID.randomUUID();
    private final PartName openName = new PartName("board", open);

    @BeforeEach
    void everybodyIsThere() {
        if (parties.find(PartyId.ofCode(STAKEHOLDER)).isEmpty())
            parties.addFictitious(
                    STAKEHOLDER, Kind.STAKEHOLDER, new Names(Map.of(Language.EN, "Fictitious Stakeholder")));
        readers.put(Who.STATE, people.delegateOf("KEN"));
        readers.put(Who.ORGANISATION, people.delegateOf("AU"));
        readers.put(Who.STAKEHOLDER, people.delegateOf(STAKEHOLDER));
        readers.put(Who.NAMED_PERSON, people.delegateOf("GHA"));
        readers.put(Who.NAMED_DELEGATION, people.delegateOf("FJI"));
        readers.put(Who.OWNER, people.in("NPL", Role.ADVISER));
        readers.put(Who.RAPPORTEUR, people.rapporteur());
        readers.put(Who.OFFICER, people.officer());
        readers.put(Who.KEEPS_ACCOUNTS, people.in(null, Role.SYSTEM_ADMINISTRATOR));
        board.write(open, "for all", Audience.PUBLIC, null);
        Awaitility.await().until(() -> hears.position().server() != 0);
    }

    @ParameterizedTest
    @EnumSource
    void eachReaderIsSentWhatIsForThemAndNobodyElse(Audience.Kind kind) throws Exception {
        board.write(one, "first", audience(kind), owner());
        for (var who : Who.values()) {
            var admitted = Objects.requireNonNull(ADMITTED.get(kind)).contains(who);
            board.write(open, "for all");
            try (var listener = open(who, "," + openName)) {
                assertThat(listener.next())
                        .as(who + " on opening")
                        .isEqualTo(admitted ? part("first") : Heard.gone(name));
                assertThat(listener.next()).isEqualTo(forAll("for all"));
                change("second", audience(kind));
                if (admitted)
                    assertThat(listener.next()).as(who + " on a change").isEqualTo(part("second"));
                change("third", audience(kind));
                if (admitted)
                    assertThat(listener.nextAfter(part("second")))
                            .as(who + " on another")
                            .isEqualTo(part("third"));
                // Whoever may not see it is not told either that it changes, or when: the next they hear is this.
                transaction.executeWithoutResult(status -> {
                    board.write(open, "still for all");
                    live.changed("board", open);
                });
                var next = admitted ? listener.nextAfter(part("third")) : listener.next();
                assertThat(next).as(who + " on what is for all").isEqualTo(forAll("still for all"));
            }
            theLastHasLeft();
            board.write(one, "first");
        }
    }

    /** Who is still there keeps the part as it was last told; the board is written anew without telling anybody. */
    private void theLastHasLeft() {
        Awaitility.await().until(() -> streams.count() == 0);
    }

    /** While it is open, and for whoever comes back after. */
    @ParameterizedTest
    @EnumSource
    void whoIsShutOutIsSentNothingMoreHoweverItIsNarrowed(Audience.Kind kind) throws Exception {
        for (var who : Who.values()) {
            theLastHasLeft();
            board.write(one, "for all", Audience.PUBLIC, owner());
            var admitted = Objects.requireNonNull(ADMITTED.get(kind)).contains(who);
            String left;
            try (var listener = open(who, "")) {
                assertThat(listener.next()).as(who + " before").isEqualTo(part("for all"));
                Awaitility.await().until(() -> !listener.id().isEmpty());
                left = listener.id();
                change("for some", audience(kind));
                assertThat(listener.next())
                        .as(who + " after")
                        .isEqualTo(admitted ? part("for some") : Heard.gone(name));
            }
            try (var listener = open(who, "&since=" + left)) {
                assertThat(listener.next()).as(who + " back").isEqualTo(admitted ? part("for some") : Heard.gone(name));
            }
        }
    }

    /** Nobody has said so; it is found out all the same. */
    @Test
    void anAudienceThatIsNarrowedInSilenceIsFoundOut() throws Exception {
        board.write(one, "for all", Audience.PUBLIC, null);
        try (var guest = open(Who.GUEST, "");
                var officer = open(Who.OFFICER, "")) {
            assertThat(guest.next()).isEqualTo(part("for all"));
            assertThat(officer.next()).isEqualTo(part("for all"));
            board.show(one, Audience.OFFICERS);
            streams.lookAgain();
            assertThat(guest.next()).isEqualTo(Heard.gone(name));
            change("for officers", Audience.OFFICERS);
            assertThat(officer.next()).as("whoever stays has the words already").isEqualTo(part("for officers"));
        }
    }

    @Test
    void whatIsOpenedAgainComesBack() throws Exception {
        board.write(one, "closed", Audience.OFFICERS, null);
        try (var listener = open(Who.STATE, "")) {
            assertThat(listener.next()).isEqualTo(Heard.gone(name));
            change("open", Audience.PUBLIC);
            assertThat(listener.next()).isEqualTo(part("open"));
        }
    }

    /** Each in one statement, as it may come about: none of them says anything to this room. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update identity.sign_in set ended_at = now() where person = :person",
                "update identity.sign_in set last_used = now() - interval '2 days' where person = :person",
                "update identity.person set disabled_at = now() where id = :person",
                "update identity.member set ended_at = now() where person = :person",
                "update identity.member set until_on = current_date - 2, from_on = current_date - 3 where person = :person",
                "update identity.member set roles = array['ADVISER'] where person = :person"
            })
    void whoIsNoLongerWhoTheyWereIsSentNothingAtTheNextChange(String end) throws Exception {
        board.write(one, "first", audience(Audience.Kind.STATES), null);
        var reader = Objects.requireNonNull(readers.get(Who.STATE));
        try (var listener = open(Who.STATE, "");
                var other = open(Who.NAMED_PERSON, "")) {
            assertThat(listener.next()).isEqualTo(part("first"));
            assertThat(other.next()).isEqualTo(part("first"));
            jdbc.sql(end).param("person", reader.person()).update();
            change("second", audience(Audience.Kind.STATES));
            listener.hasEnded();
            assertThat(other.next()).isEqualTo(part("second"));
        }
    }

    @Test
    void whoActsForAnotherDelegationComesBackAsThat() throws Exception {
        var visitor = people.with(List.of(
                new People.Term("KEN", Set.of(Role.DELEGATE), true),
                new People.Term("GHA", Set.of(Role.DELEGATE), true)));
        var kenya = visitor.reader().signedIn().party();
        board.write(one, "own", Audience.OWN, kenya);
        try (var listener = open(visitor.cookie(), "")) {
            assertThat(listener.next()).isEqualTo(part("own"));
            jdbc.sql("update identity.sign_in set acting_for = :other where person = :person")
                    .param("other", PartyId.ofCode("GHA").id())
                    .param("person", visitor.person())
                    .update();
            change("own, changed", Audience.OWN);
            listener.hasEnded();
        }
        try (var listener = open(visitor.cookie(), "")) {
            assertThat(listener.next()).isEqualTo(Heard.gone(name));
        }
    }

    /** Found out within half a minute where nothing changes; nobody reads meanwhile what they had not read before. */
    @Test
    void whoIsSignedOutIsNotListenedToForEver() throws Exception {
        board.write(one, "first", Audience.PUBLIC, null);
        try (var listener = open(Who.ORGANISATION, "")) {
            assertThat(listener.next()).isEqualTo(part("first"));
            jdbc.sql("update identity.sign_in set ended_at = now() where person = :person")
                    .param(
                            "person",
                            Objects.requireNonNull(readers.get(Who.ORGANISATION))
                                    .person())
                    .update();
            streams.lookAgain();
            listener.hasEnded();
        }
    }

    /** So the database hands out nothing that another of them may not read. */
    @ParameterizedTest
    @EnumSource
    void itIsReadAsSomebodyWhoMaySeeItAndAsLittleElseAsPossible(Audience.Kind kind) throws Exception {
        board.write(one, "first", audience(kind), owner());
        board.readAs.clear();
        board.toldTheDatabase.clear();
        try (var listener = open(Who.OWNER, "")) {
            assertThat(listener.next()).isEqualTo(part("first"));
        }
        assertThat(board.toldTheDatabase)
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told.split(","))
                        .containsExactlyInAnyOrderElementsOf(board.readAs.getFirst().audiences().stream()
                                .map(Enum::name)
                                .toList()));
        assertThat(board.readAs).isNotEmpty().allSatisfy(least -> {
            assertThat(audience(kind).admits(least, owner())).isTrue();
            everybody()
                    .filter(reader -> audience(kind).admits(reader, null))
                    .forEach(reader -> assertThat(reader.audiences())
                            .as(reader.delegate() + " reads " + kind)
                            .containsAll(least.audiences()));
        });
    }

    private Stream<Reader> everybody() {
        return Stream.concat(
                Stream.of(Reader.guest()), readers.values().stream().map(Reader::of));
    }

    private Audience audience(Audience.Kind kind) {
        var person = Objects.requireNonNull(readers.get(Who.NAMED_PERSON)).person();
        var delegation =
                Objects.requireNonNull(readers.get(Who.NAMED_DELEGATION)).delegation();
        return new Audience(kind, Set.of(person, delegation));
    }

    private @Nullable UUID owner() {
        return Objects.requireNonNull(readers.get(Who.OWNER)).party();
    }

    private Heard forAll(String words) {
        return Heard.part(openName, "<p>" + words + "</p>\n<p>en</p>");
    }

    private Heard part(String words) {
        return Heard.part(name, "<p>" + words + "</p>\n<p>en</p>");
    }

    private void change(String words, Audience audience) {
        transaction.executeWithoutResult(status -> {
            board.write(one, words);
            board.show(one, audience);
            live.changed("board", one);
        });
    }

    private Listener open(Who who, String more) throws IOException, InterruptedException {
        var delegate = readers.get(who);
        return open(delegate == null ? null : People.cookie(delegate), more);
    }

    private Listener open(@Nullable Cookie cookie, String more) throws IOException, InterruptedException {
        var request = Listener.request(port, "/en/live?parts=" + name + more);
        if (cookie != null) request.header("Cookie", "SESSION=" + cookie.getValue());
        return Listener.to(client, request.build());
    }
}
