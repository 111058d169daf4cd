package org.entente.stakeholders;

import static org.entente.identity.People.as;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.entente.mail.ScriptedSmtp;
import org.entente.notifications.PostOfTheHouse;
import org.entente.notifications.PostOfTheHouse.Someone;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reads all that some people and a guest can read of an accreditation, in every way there is, and nothing else. */
final class Observer {

    /** Of the whole house: what happens in one accreditation might show there. */
    private static final List<Place> PLACES = List.of(
            new Place("/", ""),
            new Place("/accreditations", ""),
            new Place("/acts", ""),
            new Place("/acts.csv", ""),
            new Place("/search", "?q=Zanzibarine"),
            new Place("/search", "?q=Organisation"),
            new Place("/search/completions", "?q=Zanzibarine"),
            new Place("/parties/{code}", "XO0"),
            new Place("/calendar", ""),
            new Place("/calendar/delegations/{code}.ics", "XSA"),
            new Place("/side-events", ""),
            new Place("/processes", ""),
            new Place("/organisation-lists", ""),
            new Place("/stakeholder-requests", ""),
            new Place("/me/news", ""),
            new Place("/persons", ""),
            new Place("/chronicle", ""),
            new Place("/sitemap.xml", ""),
            new Place("/api/v1/accreditations", ""),
            new Place("/api/v1/acts", ""),
            new Place("/api/v1/chronicle/heads", ""),
            new Place("/api/v1/chronicle/heads.csv", ""),
            new Place("/api/v1/parties/{code}", "XO0"),
            new Place("/api/v1/processes", ""),
            new Place("/api/v1/search", "?q=Zanzibarine"));

    /** Where the name of a State that objects stands anyway. */
    private static final List<Place> HOME = List.of(
            new Place("/parties", ""),
            new Place("/parties.csv", ""),
            new Place("/parties/{code}", "XJ0"),
            new Place("/parties/{code}", "KEN"),
            new Place("/delegations", ""),
            new Place("/calendar/delegations/{code}.ics", "XJ0"),
            new Place("/api/v1/parties", ""),
            new Place("/api/v1/parties/{code}", "XJ0"));

    /** Where those who object are known, and what they have used. */
    private static final List<String> OF_ITS_PEOPLE = List.of("/persons/{id}", "/delegations/{code}/tokens");

    private static final List<String> OF_ITS_SESSION = List.of(
            "/sessions/{id}",
            "/sessions/{id}/agenda",
            "/sessions/{id}/badges.csv",
            "/sessions/{id}/programme",
            "/sessions/{id}/registrations",
            "/calendar/sessions/{id}.ics",
            "/api/v1/sessions/{id}",
            "/api/v1/sessions/{id}/agenda");

    private static final List<String> OF_ITS_BODY = List.of(
            "/bodies/{id}", "/calendar/bodies/{id}.ics", "/calendar/bodies/{id}/officers.vcf", "/api/v1/bodies/{id}");

    private static final List<String> OF_THE_ACCREDITATION = List.of(
            "/accreditations/{id}",
            "/accreditations/{id}/applications",
            "/accreditations/{id}/change",
            "/accreditations/{id}/circulations/new",
            "/accreditations/{id}/contributions",
            "/accreditations/{id}/contributions/new",
            "/api/v1/accreditations/{id}",
            "/api/v1/accreditations/{id}/contributions");

    private static final List<String> OF_THE_LIST = List.of("/circulations/{id}", "/circulations/{id}/extension");

    private static final List<String> OF_EACH =
            List.of("/applications/{id}", "/applications/{id}/change", "/applications/{id}/objections/new");

    /** An address, by the route of {@code docs/access.md} that leads there and what stands in its place, or behind it. */
    private record Place(String route, String with) {

        String path() {
            return with.startsWith("?") ? route + with : route.replaceAll("\\{[^}]*}", with);
        }
    }

    private final MockMvcTester browser;
    private final JdbcClient jdbc;
    private final PostOfTheHouse post;
    private final ScriptedSmtp server;
    private final Map<String, Someone> readers = new LinkedHashMap<>();
    private final Map<String, UUID> watched = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new LinkedHashMap<>();

    Observer(MockMvcTester browser, JdbcClient jdbc, PostOfTheHouse post, ScriptedSmtp server) {
        this.browser = browser;
        this.jdbc = jdbc;
        this.post = post;
        this.server = server;
    }

    Observer with(String name, Someone reader) {
        readers.put(name, reader);
        return this;
    }

    /** Of the delegation with a code, somebody who may object. */
    Observer watching(String code, Delegate person) {
        watched.put(code, person.person());
        return this;
    }

    Delegate of(String name) {
        return Objects.requireNonNull(readers.get(name)).delegate();
    }

    /** With what is told, to be told or live, where nothing of it has happened. */
    Map<String, String> everything(ObjectionLawTests.World world) {
        var all = new LinkedHashMap<String, String>();
        all.putAll(places());
        all.putAll(home());
        all.putAll(people());
        all.putAll(around(world));
        all.putAll(read(paths(world)));
        all.put("told", count("notifications.told"));
        all.put("live", count("live.change"));
        post.round();
        readers.forEach((name, reader) -> all.put(
                "letters to " + name,
                String.valueOf(server.takenFor(reader.email()).size())));
        return all;
    }

    /** The routes that are read here. */
    static Set<String> routes() {
        var routes = new TreeSet<String>();
        for (var places : List.of(PLACES, HOME)) places.forEach(each -> routes.add(each.route()));
        for (var each : List.of(OF_ITS_SESSION, OF_ITS_BODY, OF_THE_ACCREDITATION, OF_THE_LIST, OF_EACH, OF_ITS_PEOPLE))
            routes.addAll(each);
        return routes;
    }

    Map<String, String> places() {
        return read(PLACES.stream().map(Place::path).toList());
    }

    Map<String, String> home() {
        return read(HOME.stream().map(Place::path).toList());
    }

    /** The accounts of those who object, by whoever keeps accounts. */
    private Map<String, String> people() {
        var paths = new ArrayList<String>();
        watched.forEach((code, person) -> {
            paths.add(new Place("/persons/{id}", person.toString()).path());
            paths.add(new Place("/delegations/{code}/tokens", code).path());
        });
        var pages = read(paths);
        // Who has read an account stands on it, and that is those who read here.
        pages.replaceAll((where, page) -> page.replaceAll("(?s)<h2>Read by</h2>.*?</ul>", ""));
        return pages;
    }

    /** The session for which it is, which has others, and the body that meets there. */
    Map<String, String> around(ObjectionLawTests.World world) {
        var session = Objects.requireNonNull(world.accreditation().session());
        var body = jdbc.sql("select body from process.session where id = :id")
                .param("id", session)
                .query(UUID.class)
                .single();
        var paths = new ArrayList<>(filled(OF_ITS_SESSION, session));
        paths.addAll(filled(OF_ITS_BODY, body));
        return read(paths);
    }

    /** As if it were any world: without the ids and moments that two of them never share. */
    Map<String, String> pages(ObjectionLawTests.World world) {
        var pages = new LinkedHashMap<String, String>();
        read(paths(world)).forEach((where, page) -> pages.put(anonymous(where, world), anonymous(page, world)));
        return pages;
    }

    /** What was there before is not asked for any more. */
    void forget() {
        post.round();
        readers.forEach(
                (name, reader) -> seen.put(name, server.takenFor(reader.email()).size()));
    }

    Map<String, String> letters(ObjectionLawTests.World world) {
        post.round();
        var letters = new LinkedHashMap<String, String>();
        readers.forEach((name, reader) -> {
            var all = server.takenFor(reader.email());
            var since = all.subList(seen.getOrDefault(name, 0), all.size()).stream()
                    .map(each -> PostOfTheHouse.header(each, "Subject")
                            + PostOfTheHouse.plain(each)
                            + PostOfTheHouse.html(each))
                    .map(each -> anonymous(each, world))
                    .sorted()
                    .toList();
            letters.put(name, String.join("\n", since));
        });
        return letters;
    }

    private static List<String> paths(ObjectionLawTests.World world) {
        var paths = new ArrayList<>(
                filled(OF_THE_ACCREDITATION, world.accreditation().id()));
        paths.addAll(filled(OF_THE_LIST, world.list().id()));
        for (var each : world.all()) paths.addAll(filled(OF_EACH, each.id()));
        return paths;
    }

    private static List<String> filled(List<String> routes, UUID id) {
        return routes.stream()
                .map(each -> new Place(each, id.toString()).path())
                .toList();
    }

    private Map<String, String> read(List<String> paths) {
        var pages = new LinkedHashMap<String, String>();
        for (var path : paths) {
            pages.put("guest " + path, read(path, null));
            readers.forEach((name, reader) -> pages.put(name + " " + path, read(path, reader.delegate())));
        }
        return pages;
    }

    private String read(String path, @Nullable Delegate reader) {
        var request = browser.get().uri(path.startsWith("/api/") ? path : "/en" + path);
        return plain(
                reader == null ? request.exchange() : request.with(as(reader)).exchange());
    }

    private String count(String table) {
        return jdbc.sql("select count(*) from " + table).query(String.class).single();
    }

    /** Without what differs each time that a page is asked for. */
    private static String plain(MvcTestResult answer) {
        try {
            var response = answer.getResponse();
            return response.getStatus() + " " + response.getHeader("ETag") + " " + response.getHeader("Last-Modified")
                    + " "
                    + response.getContentAsString()
                            .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                            .replaceAll("name=\"(id|known)\" value=\"[^\"]*\"", "")
                            .replaceAll("data-since=\"[^\"]*\"", "")
                            .replaceAll("data-live-from=\"[^\"]*\"", "");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String anonymous(String page, ObjectionLawTests.World world) {
        var plain = page.replace(world.accreditation().id().toString(), "ACCREDITATION")
                .replace(world.list().id().toString(), "LIST");
        for (var at = 0; at < world.all().size(); at++)
            plain = plain.replace(world.all().get(at).id().toString(), "APPLICATION-" + at);
        // The other world's stands beside it, for both are of the same session.
        return plain.replaceAll("/accreditations/[0-9a-f-]{36}", "/accreditations/ANOTHER")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "MOMENT")
                .replaceAll("\\d{1,2}:\\d\\d(:\\d\\d)?", "HOUR");
    }
}
