package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.process.bodies.DemonstratedBodies;
import org.entente.web.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A session of the open-ended working group's real size, played over the wire and watched across the room, on a delegate's phone
 * in Arabic and at the console: ten meetings, 118 speakers, 316 speeches. In the middle the program that serves them all is killed,
 * and the meeting goes on at another node until it is back. All of it is fictitious.
 */
@InTheBrowser
class DayWatchedTests {

    private static final int SPEAKERS = 118;
    private static final int ITEMS = 5;
    private static final int AT_A_MEETING = 30;
    private static final int ON_THE_PHONE = 31;

    @Autowired
    House house;

    @Autowired
    People people;

    @Autowired
    Parties parties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private final UUID session = DemonstratedBodies.FIRST_GROUP_SESSION;
    private final List<UUID> meetings = new ArrayList<>();
    private final List<UUID> lists = new ArrayList<>();
    private final List<UUID> states = new ArrayList<>();
    private final List<Script> delegates = new ArrayList<>();
    private final Map<UUID, List<UUID>> inscribed = new HashMap<>();
    private AnotherNode node;
    private String site;
    private Script officer;
    private Visitor room;
    private Visitor phone;
    private Visitor console;

    @AfterEach
    void everythingEnds() throws Exception {
        for (var visitor : new Visitor[] {room, phone, console}) if (visitor != null) visitor.close();
        if (node != null) node.close();
    }

    @Test
    void theScreensShowTheRightSpeakerAlsoAfterTheProgramHasDied() throws Exception {
        everybodyArrives();
        everybodyInscribes();
        for (var number = 1; number <= meetings.size(); number++) {
            var item = (number - 1) / 2;
            var isFirst = number % 2 == 1;
            officer.press(site, meeting(number) + "/opening");
            if (number < 6 && isFirst) theyAllLookAt(number);
            if (number == 3) theRoomIsShutForAWhile(item);
            if (number == 5) theProgramDies(item);
            speak(item, isFirst ? AT_A_MEETING - spokenAt(number) : Integer.MAX_VALUE);
            if (number < 5) aPointOfOrder(item);
            if (isFirst) carriesOver(item, number);
            else repliesAreHeard(item);
            officer.press(site, meeting(number) + "/ending");
        }
        everythingIsThereOnce();
    }

    private void everybodyArrives() throws Exception {
        for (var number = 1; number <= 10; number++)
            meetings.add(SpeakersScene.meeting(house, session, number, "null"));
        house.id("update meetings.meeting set mode = 'CLOSED', audience = 'STATES' where id = '%s' returning id"
                .formatted(meetings.get(6)));
        for (var item = 0; item < ITEMS; item++)
            lists.add(SpeakersScene.onItem(house, meetings.get(item * 2), item + 1));
        for (var number = 1; number <= SPEAKERS; number++) {
            parties.addFictitious(code(number), Kind.STATE, Names.of(Language.EN, "State %03d".formatted(number)));
            states.add(PartyId.ofCode(code(number)).id());
        }
        // It knows the parties that are there when it begins at once, and new ones a moment after.
        node = new AnotherNode(environment);
        site = node.address();
        for (var number = 1; number <= SPEAKERS; number++)
            delegates.add(new Script(site, people.delegateOf(code(number)), meeting(1) + "/speakers"));
        var keeper = people.officer();
        officer = new Script(site, keeper, meeting(1) + "/console");
        room = house.at(site, Language.FR, null);
        phone = house.at(site, Language.AR, people.delegateOf(code(ON_THE_PHONE)));
        console = house.at(site, Language.EN, keeper);
        for (var visitor : List.of(room, phone, console)) visitor.mayLoseTheLine();
        phone.page().setViewportSize(320, 640);
    }

    /** Each under two items, the first 64 under a third: 300 statements; and twice, for every button is pressed twice. */
    private void everybodyInscribes() throws Exception {
        for (var who = 0; who < SPEAKERS; who++) {
            for (var more = 0; more < (who < 64 ? 3 : 2); more++) {
                var list = lists.get((who + more) % ITEMS);
                inscribe(list, who, "STATEMENT");
                var once = inscribe(list, who, "STATEMENT");
                inscribed.computeIfAbsent(list, none -> new ArrayList<>()).add(once);
            }
        }
    }

    private UUID inscribe(UUID list, int who, String kind) throws IOException, InterruptedException {
        delegates.get(who).press(site, "/speakers-lists/" + list + "/inscriptions", "kind=" + kind);
        return one(
                "select id from meetings.inscription where list = ? and party = ? and kind = ? and state = 'WAITING'",
                list,
                states.get(who),
                kind);
    }

    private void theyAllLookAt(int number) {
        room.open(meeting(number) + "/screen");
        phone.open(meeting(number) + "/speakers");
        console.open(meeting(number) + "/console");
        for (var visitor : List.of(room, phone, console)) {
            visitor.comesLive();
            visitor.page().evaluate("window.sameAsEver = true");
        }
    }

    private void speak(int item, int most) throws Exception {
        for (var spoken = 0; spoken < most; spoken++) {
            var next = next(item);
            if (next == null) return;
            officer.press(site, "/inscriptions/" + next + "/speech");
            officer.press(site, "/inscriptions/" + next + "/speech");
            if (spoken == 0 && theyLookAt(item)) theyAllSee(next);
            if (spoken % 7 == 0) {
                officer.press(site, "/speeches/" + next + "/pauses");
                officer.press(site, "/speeches/" + next + "/continuation");
            }
            officer.press(site, "/speeches/" + next + "/end");
        }
    }

    private boolean theyLookAt(int item) {
        return room.path().contains(meetings.get(item * 2).toString())
                && count(
                                "select count(*) from meetings.meeting where id = ? and audience = 'PUBLIC' and ended_at is null",
                                meetings.get(item * 2))
                        == 1;
    }

    private void theyAllSee(UUID speech) {
        var who = jdbc.sql(
                        "select names ->> 'en' from parties.naming n join meetings.inscription i on i.party = n.party where i.id = ?")
                .param(speech)
                .query(String.class)
                .single();
        for (var visitor : List.of(room, phone, console))
            assertThat(visitor.page().locator(".floor .speaking")).hasText(who);
    }

    private void theRoomIsShutForAWhile(int item) throws Exception {
        switchTo(3, "INFORMAL");
        assertThat(room.page().locator("[data-live^=floor]")).hasText(room.text("live.gone"));
        speak(item, 5);
        switchTo(3, "FORMAL");
        assertThat(phone.page().locator("[data-live^=floor]")).not().hasText(phone.text("live.gone"));
    }

    private void switchTo(int number, String mode) throws Exception {
        var lock = jdbc.sql("select lock from meetings.meeting where id = ?")
                .param(meetings.get(number - 1))
                .query(Long.class)
                .single();
        officer.press(site, meeting(number) + "/mode", "mode=" + mode, "reason=As agreed.", "lock=" + lock);
    }

    /** In the midst of a button; what it had acknowledged is there, and pressed again the button has done it once. */
    private void theProgramDies(int item) throws Exception {
        speak(item, 9);
        var speaking = next(item);
        officer.press(site, "/inscriptions/" + speaking + "/speech");
        theyAllSee(speaking);
        var half = officer.pressed(site, "/speeches/" + speaking + "/end");
        node.kill9();
        var acknowledged = half.join() == 303;
        for (var visitor : List.of(room, phone, console)) visitor.sees("live.off");
        console.write("note", "Typed while the line was broken.");
        if (acknowledged) assertThat(isOver(speaking)).isTrue();
        goesOnAtTheOtherNode(item, speaking);
        node.startAgain();
        var now = one("select id from meetings.speech where meeting = ? and ended_at is null", meetings.get(4));
        theyAllSee(now);
        for (var visitor : List.of(room, phone, console)) {
            visitor.comesLive();
            assertThat(visitor.page().evaluate("window.sameAsEver"))
                    .as("nobody loaded the page again")
                    .isEqualTo(true);
        }
        phone.sees("speakers.own.place", placeOnThePhone(item), phone.text("speakers.kind.statement"));
        Awaitility.await()
                .until(() -> count(
                                "select count(*) from meetings.console_note where note like 'Typed while%' and meeting = ?",
                                meetings.get(4))
                        == 1);
        console.page().evaluate("document.activeElement.blur()");
        console.page().keyboard().press("e");
        assertThat(room.page().locator("[data-live^=floor]")).hasText(room.text("speakers.floor.nobody"));
        assertThat(isOver(now)).isTrue();
    }

    /** While the browsers have no line: the officer has another screen. */
    private void goesOnAtTheOtherNode(int item, UUID speaking) throws Exception {
        var there = house.address();
        if (!isOver(speaking)) officer.press(there, "/speeches/" + speaking + "/end");
        officer.press(there, "/inscriptions/" + next(item) + "/speech");
    }

    private void aPointOfOrder(int item) throws Exception {
        var point = inscribe(lists.get(item), SPEAKERS - 1, "POINT_OF_ORDER");
        officer.press(site, "/inscriptions/" + point + "/speech");
        officer.press(site, "/speeches/" + point + "/end");
        officer.press(site, "/speeches/" + point + "/ruling", "ruling=Not well taken.");
    }

    private void carriesOver(int item, int number) throws Exception {
        var before = waiting(item);
        for (var twice = 0; twice < 2; twice++)
            officer.press(site, "/speakers-lists/" + lists.get(item) + "/carrying?to=" + meetings.get(number));
        assertThat(waiting(item)).isEqualTo(before).isNotEmpty();
    }

    /** Under three items two delegations reply twice each, and neither a third time. */
    private void repliesAreHeard(int item) throws Exception {
        if (item > 2) return;
        for (var turn = 1; turn <= 2; turn++) {
            for (var who : List.of(10, 20)) {
                var reply = inscribe(lists.get(item), who, "REPLY");
                officer.press(site, "/inscriptions/" + reply + "/speech");
                officer.press(site, "/speeches/" + reply + "/end");
            }
        }
        var third =
                delegates.get(10).answer(site, "/speakers-lists/" + lists.get(item) + "/inscriptions", "kind=REPLY");
        assertThat(third.statusCode()).isEqualTo(409);
    }

    private void everythingIsThereOnce() {
        var all = Sql.array(meetings);
        assertThat(count("select count(*) from meetings.speech where meeting = any(?) and ended_at is not null", all))
                .isEqualTo(316);
        assertThat(count("select count(distinct party) from meetings.speech where meeting = any(?)", all))
                .isEqualTo(SPEAKERS);
        assertThat(count("select count(*) from meetings.speech where meeting = any(?) and kind = 'REPLY'", all))
                .isEqualTo(12);
        assertThat(count("select count(*) from meetings.speech where meeting = any(?) and ruling <> ''", all))
                .isEqualTo(4);
        for (var list : lists) {
            assertThat(jdbc.sql("""
                            select s.id from meetings.speech s join meetings.inscription i on i.id = s.id
                            where i.list = ? and s.kind = 'STATEMENT' order by s.began_at""").param(list).query(UUID.class).list())
                    .as("in the order in which they came")
                    .isEqualTo(inscribed.get(list));
        }
        assertThat(IntStream.range(0, ITEMS).mapToObj(this::waiting)).allMatch(List::isEmpty);
        var about = meetings.stream().map(id -> "/meetings/" + id + "/speakers").toArray(String[]::new);
        for (var act : List.of("FloorGiven", "SpeechEnded", "SpeakerInscribed"))
            assertThat(jdbc.sql("select count(*) from chronicle.act where name = ? and about = any(?)")
                            .params(act, about)
                            .query(Long.class)
                            .single())
                    .as(act)
                    .isEqualTo(316);
    }

    private UUID next(int item) {
        return waiting(item).stream().findFirst().orElse(null);
    }

    private List<UUID> waiting(int item) {
        return jdbc.sql(
                        "select id from meetings.inscription where list = ? and state = 'WAITING' order by place, number")
                .param(lists.get(item))
                .query(UUID.class)
                .list();
    }

    private int placeOnThePhone(int item) {
        var own = one(
                "select id from meetings.inscription where list = ? and party = ? and state = 'WAITING'",
                lists.get(item),
                states.get(ON_THE_PHONE - 1));
        return waiting(item).indexOf(own) + 1;
    }

    private int spokenAt(int number) {
        return (int) count("select count(*) from meetings.speech where meeting = ?", meetings.get(number - 1));
    }

    private boolean isOver(UUID speech) {
        return count("select count(*) from meetings.speech where id = ? and ended_at is not null", speech) == 1;
    }

    private UUID one(String sql, Object... arguments) {
        return jdbc.sql(sql).params(arguments).query(UUID.class).single();
    }

    private long count(String sql, Object argument) {
        return jdbc.sql(sql).param(argument).query(Long.class).single();
    }

    private String meeting(int number) {
        return "/meetings/" + meetings.get(number - 1);
    }

    private static String code(int number) {
        return "YD%03d".formatted(number);
    }
}
