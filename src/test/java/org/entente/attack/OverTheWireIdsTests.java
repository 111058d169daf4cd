package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.entente.access.AccessTable;
import org.entente.access.AccessTable.Asking;
import org.entente.access.AccessTable.Row;
import org.entente.access.Filled;
import org.entente.ground.Browser;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The head of a delegation that has no part in them asks the started program for everything that its demonstration keeps, by id;
 * the answer is that of an id which was never given.
 */
class OverTheWireIdsTests {

    /** More than the demonstration has of most kinds; of paragraphs and the like, as many chosen by chance. */
    private static final int ALL = 150;

    /** An act is one more finder over the ids that its page has shown already. */
    private static final int SOME = 5;

    /** Where the demonstration keeps what more may reach than the example of the table. */
    private static final List<String> OPEN_TO_MORE =
            List.of("GET /applications/{id}", "GET /meetings/{id}/statements/new", "POST /meetings/{id}/statements");

    /** Their forms are not read before they are whole: nothing is told by a 400 that comes before any finder. */
    private static final List<String> NOT_WHOLE = List.of(
            "POST /inscriptions/{id}/place",
            "POST /inscriptions/{id}/swaps",
            "POST /registrants/{id}/confirmation",
            "POST /speakers-lists/{id}/carrying");

    /** What lets the outsider in or not by each row; where it is kept. */
    private static final Map<String, String> BY_ROW = Map.of(
            "statements", "consultations.statement",
            "reports", "consultations.report",
            "propositions", "consultations.proposition",
            "paragraphs", "consultations.paragraph",
            "proposals", "negotiation.proposal",
            "texts", "negotiation.text",
            "decisions", "meetings.decision",
            "side-events", "meetings.side_event");

    private static final Pattern BY_PLACE =
            Pattern.compile("GET (/api/v1)?/(" + String.join("|", BY_ROW.keySet()) + ")/\\{id}");

    /** By programs without a token an address asks for so much in an hour. */
    private static final int BY_PROGRAM = 50;

    private static Wire wire;
    private static DataSource database;
    private static JdbcClient jdbc;
    private static Browser outsider;
    private static String token;

    @BeforeAll
    static void somebodyOfADelegationThatHasNoPartInItHasAnAccount() throws Exception {
        wire = Wire.started();
        database = database();
        jdbc = JdbcClient.create(database);
        var members = "/en/delegations/XPE/members";
        var fields = Map.of(
                "name", "outsider",
                "email", "outsider@example.int",
                "role", "HEAD",
                "from", LocalDate.now(Dates.NEW_YORK).toString(),
                "reason", "A test.");
        var page = wire.officer().post(members + "/new", members, fields).body();
        var start = page.indexOf("/en/welcome/");
        assertThat(start).as(page).isPositive();
        var link = page.substring(start, start + "/en/welcome/".length() + 43);
        outsider = wire.browser();
        var welcomed = Map.of("name", "outsider", "email", "outsider@example.int", "password", Wire.PASSWORD);
        assertThat(outsider.post(link, link, welcomed).statusCode()).isEqualTo(303);
        token = outsider.token("/en/me/tokens");
    }

    @Test
    void noThingOfTheDemonstrationIsAnOutsidersToReadOrToChangeWhereOnlyOthersMay() throws Exception {
        var kept = new Kept(jdbc, person());
        var told = new TreeSet<String>();
        var asked = new TreeMap<String, Integer>();
        var before = acts();
        for (var row : closed()) {
            var address = Address.of(row);
            var nothing = ask(row, address.toNothing());
            var all = kept.all(address.pattern(), row.route().startsWith("GET ") ? ALL : SOME);
            for (var ids : all) {
                var path = address.to(ids);
                var answer = ask(row, path);
                if (!answer.equals(nothing) || answer.status() != (NOT_WHOLE.contains(row.route()) ? 400 : 404))
                    told.add("%s: %s; of nothing: %s".formatted(row.route(), answer.status(), answer.unlike(nothing)));
            }
            asked.put(row.route(), all.size());
        }
        assertThat(told).as("Answers that tell of a thing").isEmpty();
        assertThat(asked.values().stream().filter(count -> count > 0))
                .as("%s", asked)
                .hasSizeGreaterThan(60);
        assertThat(asked.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(500);
        assertThat(acts()).isEqualTo(before);
    }

    /** Where some are for all, by page and by program: shown are those whose row stands before the wall, and no others. */
    @Test
    void ofWhatIsForSomeTheOutsiderIsShownWhatTheDatabaseShowsThemAndNothingElse() throws Exception {
        var wrong = new TreeSet<String>();
        var asked = new TreeMap<String, Integer>();
        var nobody = wire.browser();
        for (var row : AccessTable.read().rows()) {
            var place = BY_PLACE.matcher(row.route());
            if (!place.matches() || asked.containsKey(row.route())) continue;
            var byPage = place.group(1) == null;
            var table = Objects.requireNonNull(BY_ROW.get(place.group(2)));
            var open = behindTheWall(byPage ? outsider() : Reader.guest(), table);
            var all = jdbc.sql("select id from %s order by md5(id::text) limit %d"
                            .formatted(table, byPage ? ALL : BY_PROGRAM))
                    .query(UUID.class)
                    .list();
            for (var id : all) {
                var path = Address.of(row).to(List.of(id.toString()));
                var status = (byPage ? outsider : nobody).get(path).statusCode();
                // A paragraph leads on to where it stands.
                if (open.contains(id) ? status != 200 && status != 303 : status != 404)
                    wrong.add("%s: %s: %s, %s".formatted(row.route(), id, status, open.contains(id)));
            }
            asked.put(row.route(), all.size());
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).as("%s", asked).hasSizeGreaterThan(BY_ROW.size());
    }

    private static Reader outsider() {
        var party = jdbc.sql("select id from parties.party where code = 'XPE'")
                .query(UUID.class)
                .single();
        return Reader.of(new Delegate((UUID) person(), "outsider", party, true, Set.of(Role.HEAD)));
    }

    /** A question that forgot to ask who is asking. */
    private static Set<UUID> behindTheWall(Reader reader, String table) throws SQLException {
        try (var connection = database.getConnection()) {
            var asking = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            asking.sql("""
                            select set_config('role', 'entente_program', false), set_config('entente.audiences', :audiences, false),
                                   set_config('entente.delegation', :party, false), set_config('entente.ids', :ids, false),
                                   set_config('entente.person', :person, false)""")
                    .param("audiences", joined(reader.audiences()))
                    .param(
                            "party",
                            joined(reader.delegate().map(Delegate::party).stream()
                                    .toList()))
                    .param("ids", joined(reader.ids()))
                    .param("person", joined(reader.person().stream().toList()))
                    .query()
                    .singleRow();
            return asking.sql("select id from " + table).query(UUID.class).set();
        }
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /** To another State, and to any thing of its kind; files are sent without a wire. */
    private static List<Row> closed() throws IOException {
        var rows = AccessTable.read().rows();
        var open = new TreeSet<String>();
        for (var row : rows) if (row.admitted().contains(Asking.OTHER_DELEGATION)) open.add(row.route());
        var once = new HashMap<String, Row>();
        for (var row : rows) {
            if (Address.of(row).hasPlaces()
                    && !open.contains(row.route())
                    && !OPEN_TO_MORE.contains(row.route())
                    && !row.route().contains(" /api/")
                    && Filled.file(row).isEmpty()) once.putIfAbsent(row.route(), row);
        }
        return List.copyOf(once.values());
    }

    private static Answer ask(Row row, String path) throws Exception {
        if (row.route().startsWith("GET ")) return answer(outsider.get(path), path);
        var body = "_csrf=" + Browser.encoded(token) + "&" + Browser.form(Filled.fields(row));
        var request = outsider.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return answer(outsider.send(request), path);
    }

    private static Answer answer(HttpResponse<String> response, String path) {
        return Answer.of(
                response.statusCode(), response.headers().firstValue("Location").orElse(""), response.body(), path);
    }

    private static Object person() {
        return jdbc.sql("select id from identity.person where email = 'outsider@example.int'")
                .query(UUID.class)
                .single();
    }

    private static long acts() {
        return jdbc.sql("select count(*) from chronicle.act").query(Long.class).single();
    }

    /** As the owner, before whom no wall stands. */
    private static DataSource database() throws IOException {
        var port = Files.readAllLines(wire.data().resolve("cluster/postmaster.pid"))
                .get(3)
                .strip();
        var password = Files.readString(wire.data().resolve("password")).strip();
        return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "entente", password);
    }
}
