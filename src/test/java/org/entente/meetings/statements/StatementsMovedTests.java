package org.entente.meetings.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.meetings.speakers.SpeechEnded;
import org.entente.process.bodies.Bodies;
import org.entente.web.Audience;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A text stands with the meeting where it was said. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class StatementsMovedTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestMeetings meetings;

    @Autowired
    Bodies bodies;

    @Autowired
    Chronicle chronicle;

    @Autowired
    MovesStatements moves;

    @Autowired
    JdbcClient jdbc;

    @Test
    void itsOwnerMovesATextToTheMeetingWhereItWasSaidForAReason() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var next = next(meeting);
        var fiji = people.delegateOf("FJI");
        var path = brought(fiji, meeting, "Fiji spoke later.");
        browser.post().uri(path + "/publication").with(as(fiji)).exchange();
        var elsewhere = meetings.underWay(MeetingMode.FORMAL);
        assertThat(page(path, fiji)).contains(path + "/meeting");
        assertThat(page(path + "/meeting", fiji))
                .contains("value=\"" + next.id())
                .doesNotContain("value=\"" + meeting.id(), "value=\"" + elsewhere.id());
        for (var other : new Delegate[] {people.delegateOf("PLW"), people.officer()}) {
            assertThat(move(other, path, next, "A reason.", "0")).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(move(fiji, path, elsewhere, "Of another session.", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Of another session.");
        assertThat(move(fiji, path, next, "", "0")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(move(fiji, path, next, "Overtaken.", "7"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Overtaken.", "value=\"" + next.id() + "\" selected");
        assertThat(move(fiji, path, next, "It was reached the next time.", "0")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page("/en" + next.path() + "/statements", fiji)).contains(path);
        assertThat(page("/en" + meeting.path() + "/statements", fiji)).doesNotContain(path);
        assertThat(page(path, fiji)).contains("It was reached the next time.");
        assertThat(chronicle.on(path.substring("/en".length()), 1))
                .extracting(Entry::name)
                .containsExactly("StatementMoved");
    }

    @Test
    void aTextFollowsItsSpeechToTheMeetingWhereItsListWentOn() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var next = next(meeting);
        var item = meetings.item(meeting.session(), "5", "Capacity-building").id();
        var fiji = people.delegateOf("FJI");
        var path = brought(fiji, meeting, "Fiji on capacity.", "item", item.toString());
        var elsewhere = brought(fiji, meeting, "Fiji on nothing in particular.");
        var speech = spoken(next, item, fiji);
        var event = new SpeechEnded(
                speech, next.id(), fiji.delegation(), 60, people.officer().person(), Instant.now());
        CurrentReader.clear();
        moves.follow(event);
        moves.follow(event);
        assertThat(page("/en" + next.path() + "/statements", fiji))
                .contains(path)
                .doesNotContain(elsewhere);
        assertThat(page("/en" + meeting.path() + "/statements", fiji))
                .contains(elsewhere)
                .doesNotContain(path);
        assertThat(chronicle.on(path.substring("/en".length()), 9))
                .as("once")
                .extracting(Entry::name)
                .containsOnlyOnce("StatementMoved");
    }

    @Test
    void whatWasSaidStaysWhereItWasSaidThoughItsTranslationWasNeverSaidAtAll() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var next = next(meeting);
        var item = meetings.item(meeting.session(), "5", "Capacity-building").id();
        var fiji = people.delegateOf("FJI");
        var said = brought(fiji, meeting, "Fiji on capacity.", "item", item.toString(), "language", "en");
        var original = said.substring(said.lastIndexOf('/') + 1);
        jdbc.sql("update meetings.intervention set delivered_version = 1 where statement = :id")
                .param("id", UUID.fromString(original))
                .update();
        var french = brought(
                fiji,
                meeting,
                "Les Fidji et les capacités.",
                "item",
                item.toString(),
                "language",
                "fr",
                "translationOf",
                original);
        CurrentReader.clear();
        moves.follow(new SpeechEnded(
                spoken(next, item, fiji),
                next.id(),
                fiji.delegation(),
                60,
                people.officer().person(),
                Instant.now()));
        assertThat(page("/en" + meeting.path() + "/statements", fiji)).contains(said, french);
        assertThat(page("/en" + next.path() + "/statements", fiji)).doesNotContain(said, french);
    }

    private Meeting next(Meeting meeting) {
        var later = meeting.startsAt().plus(Duration.ofMinutes(30));
        return meetings.opened(meetings.add(meetings.of(
                bodies.session(meeting.session()), MeetingMode.FORMAL, Audience.PUBLIC, later, Duration.ofHours(3))));
    }

    private UUID spoken(Meeting meeting, UUID item, Delegate delegate) {
        var id = UUID.randomUUID();
        var list = UUID.randomUUID();
        jdbc.sql("""
                        insert into meetings.speakers_list (id, session, item, meeting, opens_at, ordering, admits, limits,
                            replies, inscribed, added_at)
                        values (:list, :session, :item, :meeting, now(), 'INSCRIPTION', array['STATE'], '{}', 2, 1, now())""")
                .param("list", list)
                .param("session", meeting.session())
                .param("item", item)
                .param("meeting", meeting.id())
                .update();
        jdbc.sql("""
                        insert into meetings.inscription (id, list, number, party, category, kind, place, on_behalf, at, by_person)
                        values (:id, :list, 1, :party, 'STATE', 'STATEMENT', 1, '{}', now(), :person)""")
                .param("id", id)
                .param("list", list)
                .param("party", delegate.delegation())
                .param("person", delegate.person())
                .update();
        jdbc.sql("""
                        insert into meetings.speech (id, meeting, item, party, kind, began_at, ended_at, audience)
                        values (:id, :meeting, :item, :party, 'STATEMENT', now(), now(), 'PUBLIC')""")
                .param("id", id)
                .param("meeting", meeting.id())
                .param("item", item)
                .param("party", delegate.delegation())
                .update();
        return id;
    }

    private MvcTestResult move(Delegate delegate, String path, Meeting to, String reason, String lock) {
        return browser.post()
                .uri(path + "/meeting")
                .with(as(delegate))
                .param("meeting", to.id().toString())
                .param("reason", reason)
                .param("lock", lock)
                .exchange();
    }

    private String brought(Delegate delegate, Meeting meeting, String text, String... fields) {
        var request = browser.post()
                .uri("/en" + meeting.path() + "/statements")
                .multipart()
                .file(new MockMultipartFile("file", "", null, new byte[0]))
                .with(as(delegate))
                .param("text", text);
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        var answer = request.exchange();
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return Objects.requireNonNull(answer.getResponse().getHeader(HttpHeaders.LOCATION));
    }

    private String page(String uri, Delegate delegate) {
        var answer = browser.get().uri(uri).with(as(delegate)).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
