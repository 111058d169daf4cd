package org.entente.meetings.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.search.Readable;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was decided is of the part of the meeting in which it was, and is put right, or struck, for a reason. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class DecisionsPutRightTests {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestMeetings meetings;

    @Autowired
    Chronicle chronicle;

    @Autowired
    DecisionShelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWasDecidedInAClosedPartIsNotToldToAllByAnOpenPartThatFollows() {
        var meeting = meetings.underWay(MeetingMode.CLOSED);
        var closed = meeting.startsAt().toString();
        meeting = meetings.switched(meeting, MeetingMode.FORMAL, Audience.PUBLIC);
        var officer = people.officer();
        assertThat(page("/en" + meeting.path() + "/decisions/new", officer))
                .contains("Part of the meeting in which it was taken", "value=\"" + closed + "\"");
        var behind = location(decide(officer, meeting, "part", closed));
        assertThat(browser.get().uri(behind)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page(behind, people.delegateOf("FJI"))).contains("It was so decided.");
        assertThat(decidedAt(behind)).isBefore(decidedAt(location(decide(officer, meeting))));
        assertThat(guest("/en" + meeting.path() + "/decisions")).doesNotContain(behind);

        var hour = HOUR.format(meeting.startsAt().atZone(meeting.zone()));
        var atOnce = location(decide(officer, meeting, "part", closed, "hour", hour));
        assertThat(decidedAt(atOnce)).isEqualTo(meeting.startsAt());
        var before = HOUR.format(meeting.startsAt().minus(Duration.ofMinutes(2)).atZone(meeting.zone()));
        assertThat(decide(officer, meeting, "part", closed, "hour", before))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("That part of the meeting lasted", "It was so decided.", "value=\"" + before + "\"");
        assertThat(decide(officer, meeting, "part", closed, "hour", "noon"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"noon\"");
        assertThat(decide(officer, meeting, "part", "the first")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whatWasRecordedInTheWrongPartIsPutRight() {
        var meeting = meetings.underWay(MeetingMode.CLOSED);
        var closed = meeting.startsAt().toString();
        meeting = meetings.switched(meeting, MeetingMode.FORMAL, Audience.PUBLIC);
        var officer = people.officer();
        var path = location(decide(officer, meeting));
        assertThat(guest(path)).contains("It was so decided.");
        assertThat(correct(officer, path, "0", "part", closed, "hour", "")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page(path, people.delegateOf("FJI"))).contains("It was so decided.");
    }

    @Test
    void howAndUnderWhatItWasTakenIsPutRightForAReasonAndLeavesATrace() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var item = meetings.item(meeting.session(), "7", "Adoption of the report");
        var officer = people.officer();
        var path = location(decide(officer, meeting));
        assertThat(correct(officer, path, "0"))
                .as("nothing is put right")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The decision is as it was");
        assertThat(correct(officer, path, "0", "adopted", "RECORDED_VOTE", "inFavour", "120"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Give the number of votes in figures", "value=\"120\"", "A vote had been asked for.");
        assertThat(correct(
                        officer,
                        path,
                        "0",
                        "adopted",
                        "RECORDED_VOTE",
                        "inFavour",
                        "120",
                        "against",
                        "3",
                        "abstaining",
                        "14",
                        "item",
                        item.id().toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(guest(path))
                .contains(
                        "120 in favour, 3 against, 14 abstaining",
                        "Adoption of the report",
                        "As recorded earlier",
                        "By consensus",
                        "A vote had been asked for.");
        var about = path.substring("/en".length());
        assertThat(chronicle.on(about, 9)).extracting(Entry::name).contains("DecisionCorrected", "DecisionRecorded");
        assertThat(page(path, officer)).contains("120 – 3 – 14");
        assertThat(browser.get().uri("/api/v1" + meeting.path() + "/decisions"))
                .bodyJson()
                .extractingPath("$[0].votes.inFavour")
                .isEqualTo(120);
    }

    @Test
    void whatWasRecordedByMistakeStaysInTheRecordStruckAndIsCountedNowhere() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var item = meetings.item(meeting.session(), "7", "Adoption of the report");
        var officer = people.officer();
        var path = location(decide(officer, meeting, "item", item.id().toString()));
        assertThat(guest("/en" + meeting.path())).contains("1 decision");
        assertThat(strike(people.delegateOf("FJI"), path, "A reason.", "0")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(strike(officer, path, "", "0")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(strike(officer, path, "Read too early.", "7"))
                .as("whoever was overtaken loses nothing")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Read too early.");
        assertThat(page(path + "/striking", officer)).contains("It was so decided.");
        assertThat(strike(officer, path, "The Chair only announced it.", "0")).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(guest(path)).contains("<del>It was so decided.</del>", "The Chair only announced it.");
        assertThat(guest("/en" + meeting.path() + "/decisions"))
                .contains("<del>It was so decided.</del>", "The Chair only announced it.");
        assertThat(guest("/en" + meeting.path())).doesNotContain("1 decision");
        assertThat(page("/en" + meeting.path() + "/statements/new", people.delegateOf("FJI")))
                .as("no position on it is explained")
                .doesNotContain(path.substring(path.lastIndexOf('/') + 1));
        var found = new ArrayList<Readable>();
        shelf.of(Set.of(id(path)), found::add);
        assertThat(found).isEmpty();
        assertThat(browser.get().uri("/api/v1" + meeting.path() + "/decisions"))
                .bodyJson()
                .extractingPath("$[0].struckBecause")
                .isEqualTo("The Chair only announced it.");
        assertThat(strike(officer, path, "Once more.", "1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Once more.", "struck as recorded by mistake");
        assertThat(correct(officer, path, "1", "sentence_en", "Otherwise."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Otherwise.", "struck as recorded by mistake");
        assertThat(browser.get().uri(path + "/correction").with(as(officer))).hasStatus(HttpStatus.CONFLICT);
    }

    private Instant decidedAt(String path) {
        return jdbc.sql("select decided_at from meetings.decision where id = :id")
                .param("id", id(path))
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private MvcTestResult decide(Delegate officer, Meeting meeting, String... fields) {
        return post(
                "/en" + meeting.path() + "/decisions",
                officer,
                fields,
                "sentence_en",
                "It was so decided.",
                "adopted",
                "CONSENSUS");
    }

    private MvcTestResult correct(Delegate officer, String path, String lock, String... fields) {
        return post(path + "/correction", officer, fields, "reason", "A vote had been asked for.", "lock", lock);
    }

    private MvcTestResult strike(Delegate officer, String path, String reason, String lock) {
        return post(path + "/striking", officer, new String[0], "reason", reason, "lock", lock);
    }

    private MvcTestResult post(String uri, Delegate by, String[] fields, String... more) {
        var request = browser.post().uri(uri).with(as(by));
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        for (var i = 0; i < more.length; i += 2) request.param(more[i], more[i + 1]);
        return request.exchange();
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return String.valueOf(answer.getResponse().getHeader(HttpHeaders.LOCATION));
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private String guest(String uri) {
        return body(browser.get().uri(uri).exchange());
    }

    private String page(String uri, Delegate delegate) {
        return body(browser.get().uri(uri).with(as(delegate)).exchange());
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.OK);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
