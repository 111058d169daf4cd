package org.entente.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.live.Listener.Heard;
import org.entente.live.LiveScenes.Scene;
import org.entente.parties.PartyId;
import org.entente.process.bodies.TestBodies;
import org.entente.stakeholders.SideEventRule;
import org.entente.stakeholders.TestAccreditations;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Of every part that there is, and whoever reads: an act is done as it is done in a browser, and what comes over the stream of
 * everybody's page is held against what their page then says. Where the page is not there for them, nothing comes: no word, no
 * name, and no sign of life by which they would know that something was done. So it is for whoever listens, and for whoever comes
 * back by their last event, or by no more than a position.
 */
@SpringBootTest(
        classes = Entente.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "entente.live.follow=true")
@AutoConfigureMockMvc
@Import({Board.class, LiveScenes.class})
@TestInstance(Lifecycle.PER_CLASS)
class ActsOnOpenPagesTests {

    /** Of a part: the page it is on, whom its thing may be for so that somebody still does the act, and the act. */
    private record Row(String page, List<Audience.Kind> audiences, Act act) {

        static Row of(String page, Act act, Audience.Kind... audiences) {
            return new Row(page, List.of(audiences), act);
        }
    }

    @FunctionalInterface
    private interface Act {
        Scene on(LiveScenes scenes, String kind, Audience audience);
    }

    private static final Audience.Kind[] BY_A_DELEGATION = {
        Audience.Kind.PUBLIC, Audience.Kind.PARTICIPANTS, Audience.Kind.STATES, Audience.Kind.NAMED
    };
    private static final Audience.Kind[] BY_AN_OFFICER = {
        Audience.Kind.PUBLIC, Audience.Kind.PARTICIPANTS, Audience.Kind.STATES, Audience.Kind.OFFICERS
    };
    private static final Audience.Kind[] BY_WHOEVER_KEEPS_TEXTS = {
        Audience.Kind.PUBLIC,
        Audience.Kind.PARTICIPANTS,
        Audience.Kind.STATES,
        Audience.Kind.NAMED,
        Audience.Kind.OFFICERS
    };
    private static final Audience.Kind[] OF_OFFICERS = {Audience.Kind.OFFICERS};

    /** A part without a row is one of which nobody has shown whom it reaches. */
    private static final Map<String, Row> ROWS = Map.ofEntries(
            Map.entry("programme", Row.of("/sessions/%s/programme", LiveScenes::anItemIsTakenUp, BY_AN_OFFICER)),
            Map.entry("meeting", Row.of("/meetings/%s", LiveScenes::anItemIsTakenUp, BY_AN_OFFICER)),
            Map.entry("speakers", Row.of("/meetings/%s/speakers", LiveScenes::aDelegationInscribes, BY_A_DELEGATION)),
            Map.entry("replies", Row.of("/meetings/%s/speakers", LiveScenes::aDelegationInscribes, BY_A_DELEGATION)),
            Map.entry("next", Row.of("/meetings/%s/screen", LiveScenes::aDelegationInscribes, BY_A_DELEGATION)),
            Map.entry("console", Row.of("/meetings/%s/console", LiveScenes::aDelegationInscribes, BY_A_DELEGATION)),
            Map.entry("mode", Row.of("/meetings/%s/screen", LiveScenes::theModeSwitches, BY_AN_OFFICER)),
            Map.entry("floor", Row.of("/meetings/%s/screen", LiveScenes::somebodyIsGivenTheFloor, BY_AN_OFFICER)),
            Map.entry(
                    "console-floor",
                    Row.of("/meetings/%s/console", LiveScenes::somebodyIsGivenTheFloor, BY_AN_OFFICER)),
            Map.entry("speaking-time", Row.of("/meetings/%s/console", LiveScenes::aSpeechEnds, BY_AN_OFFICER)),
            Map.entry(
                    "statements",
                    Row.of("/meetings/%s/statements", LiveScenes::aStatementIsPublished, BY_A_DELEGATION)),
            Map.entry("decisions", Row.of("/meetings/%s/decisions", LiveScenes::aDecisionIsTaken, BY_AN_OFFICER)),
            Map.entry("text", Row.of("/texts/%s", LiveScenes::aProposalIsSent, BY_A_DELEGATION)),
            Map.entry("asked", Row.of("/texts/%s/proposals", LiveScenes::aProposalIsSent, BY_A_DELEGATION)),
            Map.entry("discussion", Row.of("/texts/%s", LiveScenes::aParagraphIsTakenUp, BY_WHOEVER_KEEPS_TEXTS)),
            Map.entry("hall", Row.of("/texts/%s/screen", LiveScenes::aParagraphIsTakenUp, BY_WHOEVER_KEEPS_TEXTS)),
            Map.entry("silence", Row.of("/silence/%s", LiveScenes::aStateBreaksTheSilence, BY_A_DELEGATION)),
            Map.entry("adoption", Row.of("/adoptions/%s", LiveScenes::aStateObjectsToTheAdoption, BY_A_DELEGATION)),
            Map.entry("import", Row.of("/imports/%s", LiveScenes::anImportPauses, OF_OFFICERS)),
            Map.entry("delivery", Row.of("/documents/incoming/%s", LiveScenes::aFileIsSetAside, OF_OFFICERS)));

    /** What is done and shown to nobody, or to few besides the part. */
    private static final Map<String, Function<LiveScenes, Scene>> HIDDEN = Map.of(
            "a ballot while the vote is open", LiveScenes::aStateVotes,
            "a proposal in preparation", LiveScenes::aProposalIsPrepared,
            "a proposal taken into a version in preparation", LiveScenes::aProposalIsTakenIntoAVersionInPreparation,
            "a version in preparation", LiveScenes::aVersionIsPrepared,
            "a reaction where nobody is told whose", LiveScenes::aStateReactsWhereNobodyIsToldWho,
            "a statement in preparation", LiveScenes::aStatementIsPrepared,
            "a place that is asked for", LiveScenes::aPlaceIsAskedFor);

    /** What takes a thing from some of those who have it open. */
    private static final Map<String, Function<LiveScenes, Scene>> NARROWING = Map.of(
            "a meeting that goes on behind closed doors", LiveScenes::theDoorsAreClosed,
            "a text that is for States from now on", LiveScenes::aTextIsForStatesFromNowOn);

    /** What becomes otherwise with every second that somebody speaks. */
    private static final Pattern CLOCK = Pattern.compile("data-(spoken|at)=\"\\d*\"|\\d+:\\d\\d");

    @Autowired
    List<LivePart> parts;

    @Autowired
    LiveScenes scenes;

    @Autowired
    BoardPage board;

    @Autowired
    Board boards;

    @Autowired
    Hears hears;

    @Autowired
    Missed missed;

    @Autowired
    Streams streams;

    @Autowired
    People people;

    @Autowired
    TestAccreditations accreditations;

    @Autowired
    TestBodies bodies;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private static final String SIGNED_OUT = "whoever is signed out meanwhile";

    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final Map<String, @Nullable Delegate> readers = new LinkedHashMap<>();
    private final PartName nothing = new PartName("board", UUID.randomUUID());
    private final PartName end = new PartName("board", UUID.randomUUID());

    /** Somebody's page that is open: what it was told at once, and by which event it would come back. */
    private record Open(String who, Listener stream, List<Heard> told, String id) {}

    private enum Told {
        NOTHING,
        PERHAPS,
        IT
    }

    @BeforeAll
    void everybodyIsThere() {
        readers.put("a guest", null);
        readers.put("a delegate of the State", people.delegateOf("KEN"));
        readers.put("the head of its delegation", people.in("KEN", Role.HEAD));
        readers.put("an adviser in it", people.in("KEN", Role.ADVISER));
        readers.put("its focal point", people.in("KEN", Role.ADMINISTRATOR));
        readers.put("a delegate of another State", people.delegateOf("GHA"));
        readers.put("an officer of the secretariat", people.officer());
        readers.put("the Chair", people.in(null, Role.CHAIR));
        readers.put("a rapporteur", people.rapporteur());
        readers.put("whoever keeps accounts", people.in(null, Role.SYSTEM_ADMINISTRATOR));
        readers.put("a regional organisation", people.delegateOf("AU"));
        readers.put("a stakeholder", people.delegateOf(stakeholder("XSHN")));
        readers.put("an accredited stakeholder", people.delegateOf(accredited("XSHA")));
        Awaitility.await().until(() -> hears.position().server() != 0);
    }

    @BeforeEach
    void somebodyIsStillSignedIn() {
        readers.put(SIGNED_OUT, people.delegateOf("KEN"));
        boards.write(end.of(), "before", Audience.PUBLIC, null);
    }

    private String stakeholder(String code) {
        return accreditations.organisation(code, "Stakeholder " + code).code();
    }

    private String accredited(String code) {
        var organisation = accreditations.organisation(code, "Stakeholder " + code);
        accreditations.accredited(
                accreditations.open(bodies.session().id(), true, SideEventRule.WITH_STATE),
                organisation,
                accreditations.state("XSHSEAT", "Seat"));
        return organisation.code();
    }

    @Test
    void everyPartHasItsRow() {
        assertThat(parts)
                .filteredOn(part -> !(part instanceof Board || part instanceof Notice))
                .extracting(LivePart::kind)
                .containsExactlyInAnyOrderElementsOf(ROWS.keySet());
    }

    static Stream<Arguments> rows() {
        return new TreeSet<>(ROWS.keySet())
                .stream().flatMap(kind -> row(kind).audiences().stream().map(audience -> Arguments.of(kind, audience)));
    }

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("rows")
    void whatIsDoneReachesWhomThePageShowsItToAndNobodyElse(String kind, Audience.Kind audience) throws Exception {
        var named = Set.of(PartyId.ofCode("KEN").id());
        watch(row(kind).act().on(scenes, kind, new Audience(audience, named)), Told.IT);
    }

    static Stream<String> hidden() {
        return new TreeSet<>(HIDDEN.keySet()).stream();
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void whatNoPageShowsNobodyIsTold(String what) throws Exception {
        watch(Objects.requireNonNull(HIDDEN.get(what)).apply(scenes), Told.NOTHING);
    }

    static Stream<String> narrowing() {
        return new TreeSet<>(NARROWING.keySet()).stream();
    }

    @ParameterizedTest
    @MethodSource("narrowing")
    void whoeverIsShutOutHearsThatAndNothingElse(String what) throws Exception {
        watch(Objects.requireNonNull(NARROWING.get(what)).apply(scenes), Told.PERHAPS);
    }

    private void watch(Scene scene, Told told) throws Exception {
        var names =
                Stream.concat(scene.parts().stream(), Stream.of(nothing, end)).toList();
        // What was said in making it has been told.
        Awaitility.await()
                .until(() ->
                        missed.since(hears.position(), hears.position(), names).isEmpty());
        var before = shown(scene);
        var open = new ArrayList<Open>();
        try {
            for (var who : readers.keySet()) {
                open.add(open(who, names, "", end));
                open.add(open(who, names, "&since=" + hears.now(), nothing));
            }
            for (var page : open) isTold(page, before, scene);
            signOut();
            scene.act().run();
            board.change(end.of(), "after");
            var after = shown(scene);
            for (var page : open) hears(page, before, after, scene, told);
            for (var page : open) comesBack(page, names, after, scene, told);
        } finally {
            for (var page : open) page.stream().close();
            Awaitility.await().until(() -> streams.count() == 0);
        }
    }

    /** What each reader's page says around each part; nothing where they have no such page. */
    private Map<String, Map<PartName, String>> shown(Scene scene) throws Exception {
        var shown = new LinkedHashMap<String, Map<PartName, String>>();
        for (var who : readers.keySet()) {
            var pages = new LinkedHashMap<PartName, String>();
            for (var part : scene.parts()) {
                var path = row(part.kind()).page().formatted(part.of());
                var answer = client.send(request(who, "/en" + path).build(), BodyHandlers.ofString());
                var isThere = answer.statusCode() == 200 && answer.body().contains("data-live=\"" + part + "\"");
                pages.put(part, isThere ? answer.body() : "");
            }
            shown.put(who, pages);
        }
        return shown;
    }

    private Open open(String who, List<PartName> names, String since, PartName last) throws Exception {
        var stream = Listener.to(client, stream(who, names, since).build());
        var told = until(last, stream);
        Awaitility.await().until(() -> !stream.id().isEmpty());
        return new Open(who, stream, told, stream.id());
    }

    /** At once, whether or not anything of it has changed. */
    private void isTold(Open page, Map<String, Map<PartName, String>> shown, Scene scene) {
        for (var part : scene.parts())
            if (of(shown, page.who(), part).isEmpty())
                assertThat(about(part, page.told()))
                        .as(page.who() + " on opening")
                        .containsExactly(Heard.gone(part));
            else
                assertThat(about(part, page.told()))
                        .as(page.who() + " on opening")
                        .doesNotContain(Heard.gone(part));
    }

    private void hears(
            Open page,
            Map<String, Map<PartName, String>> before,
            Map<String, Map<PartName, String>> after,
            Scene scene,
            Told told) {
        var heard = until(end, page.stream());
        var isCutOff = heard.getLast().event().equals("end");
        for (var part : scene.parts()) {
            var about = about(part, heard);
            var words = of(after, page.who(), part);
            var as = page.who() + " hears of " + part;
            if (words.isEmpty()) {
                var isShutOut = !isCutOff && !of(before, page.who(), part).isEmpty();
                assertThat(about).as(as).isEqualTo(isShutOut ? List.of(Heard.gone(part)) : List.of());
            } else {
                if (told == Told.NOTHING) assertThat(about).as(as).isEmpty();
                if (told == Told.IT && !isCutOff) assertThat(about).as(as).isNotEmpty();
                about.forEach(each -> saysNothingElse(as, each, words));
            }
        }
    }

    /** By the event they were sent last, as browsers do, and by no more than up to where they were told. */
    private void comesBack(
            Open page, List<PartName> names, Map<String, Map<PartName, String>> after, Scene scene, Told told)
            throws Exception {
        var position = page.id().split("-", 2)[0];
        for (var request : List.of(
                stream(page.who(), names, "").header("Last-Event-ID", page.id()),
                stream(page.who(), names, "&since=" + position))) {
            try (var stream = Listener.to(client, request.build())) {
                var heard = until(end, stream);
                for (var part : scene.parts()) {
                    var about = about(part, heard);
                    var words = of(after, page.who(), part);
                    var as = page.who() + " comes back to " + part;
                    if (words.isEmpty()) {
                        assertThat(about).as(as).containsExactly(Heard.gone(part));
                        assertThat(about(nothing, heard)).as("as to nothing").containsExactly(Heard.gone(nothing));
                    } else {
                        if (told == Told.NOTHING) assertThat(about).as(as).isEmpty();
                        if (told == Told.IT) assertThat(about).as(as).hasSize(1);
                        about.forEach(each -> saysNothingElse(as, each, words));
                    }
                }
            }
        }
    }

    private static void saysNothingElse(String as, Heard heard, String page) {
        assertThat(heard.event()).as(as).isEqualTo("part");
        var words = heard.data().lines().skip(1).collect(Collectors.joining("\n"));
        assertThat(pieces(page)).as(as).containsAll(pieces(words));
    }

    /** Texts and tags, with all that these bring. */
    private static Set<String> pieces(String page) {
        return Arrays.stream(CLOCK.matcher(page).replaceAll("").split("[<>]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<Heard> until(PartName last, Listener stream) {
        var heard = new ArrayList<Heard>();
        do heard.add(stream.next());
        while (!isAbout(last, heard.getLast()) && !heard.getLast().event().equals("end"));
        return heard;
    }

    private static List<Heard> about(PartName part, List<Heard> heard) {
        return heard.stream().filter(each -> isAbout(part, each)).toList();
    }

    private static boolean isAbout(PartName part, Heard heard) {
        return heard.data().lines().findFirst().orElse("").equals(part.toString());
    }

    private static String of(Map<String, Map<PartName, String>> shown, String who, PartName part) {
        return Objects.requireNonNull(Objects.requireNonNull(shown.get(who)).get(part));
    }

    private static Row row(String kind) {
        return Objects.requireNonNull(ROWS.get(kind), kind);
    }

    private void signOut() {
        var reader = Objects.requireNonNull(readers.get(SIGNED_OUT));
        jdbc.sql("update identity.sign_in set ended_at = now() where person = :person")
                .param("person", reader.person())
                .update();
    }

    private HttpRequest.Builder stream(String who, List<PartName> names, String since) {
        var parts = names.stream().map(PartName::toString).collect(Collectors.joining(","));
        return request(who, "/en/live?parts=" + parts + since);
    }

    private HttpRequest.Builder request(String who, String path) {
        var request = Listener.request(port, path);
        var reader = readers.get(who);
        return reader == null
                ? request
                : request.header("Cookie", "SESSION=" + People.cookie(reader).getValue());
    }
}
