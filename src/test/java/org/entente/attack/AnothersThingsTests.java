package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.access.AccessTable;
import org.entente.access.AccessTable.Asking;
import org.entente.access.AccessTable.Row;
import org.entente.access.Examples;
import org.entente.identity.People;
import org.entente.identity.TestTokens;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Whoever knows, or guesses, the id of a thing that is not theirs can do nothing with it, and is told nothing of it: the
 * answer is that of an id which was never given, to the last letter.
 */
@UnderAttack
class AnothersThingsTests {

    /** Of each kind of thing. */
    private static final int SOME = 2;

    /** So that there is something else within each thing. */
    private static final int MANY = 60;

    /** A stranger, another State, one of the delegation without a say in it, and an office that has no part in it. */
    private static final Set<Asking> ATTACKERS =
            EnumSet.of(Asking.GUEST, Asking.OTHER_DELEGATION, Asking.ADVISER, Asking.SYSTEM_ADMINISTRATOR);

    /**
     * Where the demonstration keeps what more may reach than the example of the table: applications that were accepted, which
     * everybody knows, and meetings at which any State may speak.
     */
    private static final Set<String> OPEN_TO_MORE =
            Set.of("GET /applications/{id}", "POST /meetings/{id}/statements", "GET /meetings/{id}/statements/new");

    /**
     * There is one report in the demonstration, one agenda with an oral amendment, one file of a document in a language, and one
     * that was sent in these tests.
     */
    private static final Set<String> ALONE = Set.of(
            "/documents/texts/{text}/files/{sha256}",
            "/reports/{id}/sentences/{sentence}",
            "/reports/{id}/sentences/{sentence}/removal",
            "/sessions/{id}/agenda/amendments/{number}/correction",
            "/texts/{id}/proposals/files/{file}",
            "/texts/{id}/proposals/files/{file}/discards");

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Examples examples;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Answer> ofNothing = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    private List<Row> rows = List.of();

    @BeforeEach
    void thereIsSomethingToTake() throws IOException {
        examples.make(browser);
        rows = AccessTable.read().rows().stream()
                .filter(row -> Address.of(row).hasPlaces())
                .toList();
    }

    /** At the example of each row; where it matters what a thing is, by everybody whom the row does not let in. */
    @Test
    void whatIsKeptFromAReaderIsToThemWhatIsNotThere() {
        nothingIsDone(() -> {
            for (var row : rows) {
                for (var asking : Asking.values()) {
                    if (row.admitted().contains(asking)) continue;
                    if (row.thing().isEmpty() && !ATTACKERS.contains(asking)) continue;
                    var path = examples.path(row, asking);
                    compare(
                            row,
                            asking,
                            examples.asking().get(asking),
                            path,
                            Address.of(row).toNothing());
                }
            }
        });
    }

    /** An outsider is of a party that has no part in these things: all that an attacker with an account is. */
    @Test
    void noThingThatTheHouseKeepsIsAGuestsOrAnOutsidersToReachWhereOnlyOthersMay() {
        var outsider = people.in("XPE", Role.HEAD);
        var kept = new Kept(jdbc, outsider.person());
        nothingIsDone(() -> routes().forEach(row -> {
            for (var asking : List.of(Asking.GUEST, Asking.OTHER_DELEGATION)) {
                if (isLetIn(row, asking) || OPEN_TO_MORE.contains(row.route())) continue;
                var who = asking == Asking.GUEST ? null : outsider;
                var address = Address.of(row);
                for (var ids : kept.of(address.pattern(), SOME))
                    compare(row, asking, who, address.to(ids), address.toNothing());
            }
        }));
    }

    /** A thing of one's own may refuse whatever is not in it by a rule of its own. */
    @Test
    void throughAThingOfTheirOwnNobodyReachesWhatIsInAnother() {
        var kept = new Kept(jdbc, people.in("XPE", Role.HEAD).person());
        var within = rows.stream()
                .filter(row -> Address.of(row).isOfOneWithinAnother())
                // Whose secret is known to the house by its hash alone.
                .filter(row -> !row.route().contains(" /booth/"))
                .toList();
        assertThat(within).hasSizeGreaterThan(20);
        var alone = new TreeSet<String>();
        nothingIsDone(() -> within.forEach(row -> {
            var address = Address.of(row);
            var all = kept.of(address.pattern(), MANY);
            for (var asking : row.admitted()) {
                var path = examples.path(row, asking);
                var own = address.ids(path).getFirst();
                var others = all.stream()
                        .filter(ids -> !ids.getFirst().equals(own))
                        .map(List::getLast)
                        .limit(2)
                        .toList();
                if (others.isEmpty()) alone.add(address.pattern());
                for (var other : others) {
                    var who = examples.asking().get(asking);
                    compare(
                            row,
                            asking,
                            who,
                            address.within(path, other),
                            address.withinNothing(path),
                            Answer::isRefused);
                }
            }
        }));
        assertThat(ALONE).containsAll(alone);
    }

    @Test
    void noTokenIsSeenOrEndedByAnother() {
        var arvenia = people.delegateOf("XAR");
        TestTokens.of(house, arvenia, "read");
        var other = people.delegateOf("XAR");
        var id = jdbc.sql("select id::text from identity.token where person = :person")
                .param("person", arvenia.person())
                .query((row, number) -> row.getString(1))
                .list()
                .getFirst();
        assertThat(browser.get().uri("/en/me/tokens").with(as(other)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(id);
        for (var path : List.of("/en/me/tokens/" + id, "/en/delegations/XAR/tokens/" + id)) {
            assertThat(browser.post().uri(path + "/revocation").with(as(other))).hasStatus(404);
        }
        assertThat(browser.get().uri("/en/delegations/XAR/tokens").with(as(other)))
                .hasStatus(404);
        assertThat(browser.get().uri("/en/me/tokens").with(as(arvenia)))
                .bodyText()
                .contains(id);
    }

    private void nothingIsDone(Runnable attack) {
        var before = acts();
        attack.run();
        assertThat(told).as("Answers that tell of a thing").isEmpty();
        assertThat(ofNothing).hasSizeGreaterThan(20);
        assertThat(acts()).isEqualTo(before);
    }

    /** One row for each. */
    private Stream<Row> routes() {
        var seen = new HashMap<String, Row>();
        return rows.stream().filter(row -> seen.putIfAbsent(row.route(), row) == null);
    }

    /** To any thing of this kind; what is under one's own name is anybody's, though to each another. */
    private boolean isLetIn(Row row, Asking asking) {
        if (asking != Asking.GUEST && row.route().contains(" /me/")) return false;
        return rows.stream()
                .filter(other -> other.route().equals(row.route()))
                .anyMatch(other -> other.admitted().contains(asking));
    }

    private void compare(Row row, Asking asking, @Nullable Delegate who, String path, String toNothing) {
        compare(row, asking, who, path, toNothing, Answer::isOfNothing);
    }

    private void compare(
            Row row, Asking asking, @Nullable Delegate who, String path, String toNothing, Predicate<Answer> isRight) {
        var asks = new Asks(browser, examples);
        var kept = asks.at(row, path, asking, who);
        var nothing = ofNothing.computeIfAbsent(
                row.route() + " " + toNothing + " " + who, none -> asks.at(row, toNothing, asking, who));
        if (!isRight.test(kept) || !kept.equals(nothing)) {
            told.add("%s for %s: %s; of nothing: %s"
                    .formatted(row.route(), asking, kept.status(), kept.unlike(nothing)));
        }
    }

    private long acts() {
        return jdbc.sql("select count(*) from chronicle.act")
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
