package org.entente.stakeholders;

import static org.entente.identity.People.as;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final List<String> PLACES = List.of(
            "/",
            "/accreditations",
            "/acts",
            "/acts.csv",
            "/search?q=Zanzibarine",
            "/search?q=Organisation",
            "/parties/XO0",
            "/calendar",
            "/me/news",
            "/api/v1/accreditations",
            "/api/v1/acts");

    /** Where the name of a State that objects stands anyway. */
    private static final List<String> HOME = List.of("/parties/XJ0");

    private final MockMvcTester browser;
    private final JdbcClient jdbc;
    private final PostOfTheHouse post;
    private final ScriptedSmtp server;
    private final Map<String, Someone> readers = new LinkedHashMap<>();
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

    Delegate of(String name) {
        return Objects.requireNonNull(readers.get(name)).delegate();
    }

    /** With what is told, to be told or live, where nothing of it has happened. */
    Map<String, String> everything(ObjectionLawTests.World world) {
        var all = new LinkedHashMap<String, String>();
        all.putAll(places());
        all.putAll(home());
        all.putAll(read(paths(world)));
        all.put("told", count("notifications.told"));
        all.put("live", count("live.change"));
        post.round();
        readers.forEach((name, reader) -> all.put(
                "letters to " + name,
                String.valueOf(server.takenFor(reader.email()).size())));
        return all;
    }

    Map<String, String> places() {
        return read(PLACES);
    }

    Map<String, String> home() {
        return read(HOME);
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
        var accreditation = world.accreditation().path();
        var paths = new ArrayList<>(List.of(
                accreditation,
                accreditation + "/applications",
                accreditation + "/circulations/new",
                world.list().path(),
                world.list().path() + "/extension",
                "/api/v1" + accreditation));
        for (var each : world.all()) paths.addAll(List.of(each.path(), each.path() + "/objections/new"));
        return paths;
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
                            .replaceAll("name=\"id\" value=\"[^\"]*\"", "")
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
        return plain.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "MOMENT")
                .replaceAll("\\d{1,2}:\\d\\d(:\\d\\d)?", "HOUR");
    }
}
