package org.entente.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.adoption.TestAdoptions;
import org.entente.negotiation.silence.TestSilences;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.process.bodies.TestBodies;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of every part that there is: it comes over a stream to whomever its page shows it, and to nobody else. */
@SpringBootTest(
        classes = Entente.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "entente.live.follow=true")
@Import(Board.class)
class PartsOfPagesTests {

    private static final String STAKEHOLDER = "XSH";

    /** On which page each stands; a kind without a page here is one of which nobody has said who may see it. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("programme", "/sessions/%s/programme"),
            Map.entry("meeting", "/meetings/%s"),
            Map.entry("speakers", "/meetings/%s/speakers"),
            Map.entry("replies", "/meetings/%s/speakers"),
            Map.entry("mode", "/meetings/%s/screen"),
            Map.entry("floor", "/meetings/%s/screen"),
            Map.entry("next", "/meetings/%s/screen"),
            Map.entry("console", "/meetings/%s/console"),
            Map.entry("console-floor", "/meetings/%s/console"),
            Map.entry("speaking-time", "/meetings/%s/console"),
            Map.entry("statements", "/meetings/%s/statements"),
            Map.entry("decisions", "/meetings/%s/decisions"),
            Map.entry("text", "/texts/%s"),
            Map.entry("discussion", "/texts/%s"),
            Map.entry("hall", "/texts/%s/screen"),
            Map.entry("asked", "/texts/%s/proposals"),
            Map.entry("silence", "/silence/%s"),
            Map.entry("adoption", "/adoptions/%s"),
            Map.entry("import", "/imports/%s"),
            Map.entry("delivery", "/documents/incoming/%s"));

    @Autowired
    List<LivePart> parts;

    @Autowired
    Hears hears;

    @Autowired
    People people;

    @Autowired
    Parties parties;

    @Autowired
    TestMeetings meetings;

    @Autowired
    TestBodies bodies;

    @Autowired
    TestTexts texts;

    @Autowired
    TestSilences silences;

    @Autowired
    TestAdoptions adoptions;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final Map<String, @Nullable Delegate> readers = new LinkedHashMap<>();

    @BeforeEach
    void everybodyIsThere() {
        if (parties.find(PartyId.ofCode(STAKEHOLDER)).isEmpty())
            parties.addFictitious(STAKEHOLDER, Kind.STAKEHOLDER, Names.of(Language.EN, "Fictitious Stakeholder"));
        readers.put("a guest", null);
        readers.put("a delegate of a State", people.delegateOf("KEN"));
        readers.put("an adviser", people.in("NPL", Role.ADVISER));
        readers.put("who keeps the accounts of a delegation", people.in("NPL", Role.ADMINISTRATOR));
        readers.put("an organisation", people.delegateOf("AU"));
        readers.put("a stakeholder", people.delegateOf(STAKEHOLDER));
        readers.put("the Chair", people.in(null, Role.CHAIR));
        readers.put("a rapporteur", people.rapporteur());
        readers.put("an officer", people.officer());
        readers.put("who keeps accounts", people.in(null, Role.SYSTEM_ADMINISTRATOR));
        Awaitility.await().until(() -> hears.position().server() != 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "PARTICIPANTS", "STATES", "OFFICERS"})
    void whatAPageDoesNotShowItsStreamDoesNotSend(Audience.Kind kind) throws Exception {
        var shown = shown(new Audience(kind, Set.of()));
        for (var reader : readers.entrySet()) {
            var sent = sent(shown.keySet(), reader.getValue());
            var pages = new HashMap<String, String>();
            for (var part : shown.entrySet()) {
                var path = part.getValue();
                if (!pages.containsKey(path)) pages.put(path, page(path, reader.getValue()));
                assertThat(sent.contains(part.getKey()))
                        .as("%s is sent %s, for %s", reader.getKey(), part.getKey(), kind)
                        .isEqualTo(pages.get(path).contains("data-live=\"" + part.getKey() + "\""));
            }
        }
    }

    /** Every part there is, with the address of the page that it is on, of things that are for an audience. */
    private Map<String, String> shown(Audience audience) {
        var things = things(audience);
        return parts.stream()
                .filter(part -> !(part instanceof Board || part instanceof Notice))
                .map(LivePart::kind)
                .collect(Collectors.toMap(
                        kind -> kind + ":" + things.get(thing(kind)),
                        kind -> page(kind).formatted(things.get(thing(kind)))));
    }

    private static String page(String kind) {
        assertThat(PAGES).containsKey(kind);
        return Objects.requireNonNull(PAGES.get(kind));
    }

    private static String thing(String kind) {
        return page(kind).split("%s", 2)[0];
    }

    private Map<String, UUID> things(Audience audience) {
        var meeting = meetings.opened(meetings.held(bodies.session(), MeetingMode.INFORMAL, audience));
        var text = texts.issued(audience, "Decide to meet again.");
        return Map.of(
                "/sessions/", meeting.session(),
                "/meetings/", meeting.id(),
                "/texts/", text.id(),
                "/silence/", silences.running(text, "KEN", "GHA").id(),
                "/adoptions/",
                        adoptions
                                .among(texts.issued(audience, "Decide."), "KEN", "GHA")
                                .id(),
                "/imports/", written("""
                        insert into consultations.import (id, consultation, sha256, file_name, state, total, begun_at, begun_by)
                        select :id, c.id, '', 'a.csv', 'DONE', 0, now(), :id
                        from consultations.consultation c limit 1"""),
                "/documents/incoming/", written("""
                        insert into documents.delivery (id, name, kept_at, sent_at, unpacked_at)
                        values (:id, 'a.txt', now(), now(), now())"""));
    }

    private UUID written(String sql) {
        var id = UUID.randomUUID();
        assertThat(jdbc.sql(sql).param("id", id).update()).isOne();
        return id;
    }

    /** The names of those that come with words. */
    private Set<String> sent(Set<String> names, @Nullable Delegate reader) throws IOException, InterruptedException {
        var request = request("/en/live?parts=" + String.join(",", names), reader);
        try (var listener = Listener.to(client, request)) {
            return listener.next(names.size()).stream()
                    .filter(heard -> heard.event().equals("part"))
                    .map(heard -> heard.data().lines().findFirst().orElseThrow())
                    .collect(Collectors.toSet());
        }
    }

    /** Empty where there is none for this reader. */
    private String page(String path, @Nullable Delegate reader) throws IOException, InterruptedException {
        var answer = client.send(request("/en" + path, reader), BodyHandlers.ofString());
        return answer.statusCode() == 200 ? answer.body() : "";
    }

    private HttpRequest request(String path, @Nullable Delegate reader) {
        var request = Listener.request(port, path);
        if (reader != null)
            request.header("Cookie", "SESSION=" + People.cookie(reader).getValue());
        return request.build();
    }
}
