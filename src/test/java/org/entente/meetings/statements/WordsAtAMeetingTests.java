package org.entente.meetings.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.process.bodies.Bodies;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.entente.web.Audience;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Frame;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.entente.web.Sql;
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
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class WordsAtAMeetingTests {

    private static final Pattern STATEMENT = Pattern.compile("/en(/statements/[0-9a-f-]{36})");

    private static final Pattern LOCK = Pattern.compile("name=\"lock\" value=\"(\\d+)\"");

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestMeetings meetings;

    @Autowired
    Parties parties;

    @Autowired
    Chronicle chronicle;

    @Autowired
    DecisionShelf decisions;

    @Autowired
    Shelf meetingShelf;

    @Autowired
    ShowsDecisions shows;

    @Autowired
    Bodies bodies;

    @Autowired
    Frame frame;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aPreparedTextIsTheDelegationsOwnUntilItPublishesItAndThenOfTheMeetingsRecord() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var item = meetings.item(meeting.session(), "5 (a)", "Rules, norms and principles");
        var samoa = people.delegateOf("WSM");
        var words = "Samoa supports a permanent mechanism. " + UUID.randomUUID();
        var path =
                added(bring(samoa, meeting, words, "item", item.id().toString(), "check", "yes", "video", "1:02:30"));

        assertThat(page("/en" + meeting.path() + "/statements", samoa)).contains("Samoa", "your own drafts", "5 (a)");
        assertThat(page("/en" + meeting.path() + "/statements", people.delegateOf("FJI")))
                .doesNotContain(path)
                .contains("No statement has been published yet");
        assertThat(browser.get().uri("/en" + path)).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(browser.post().uri("/en" + path + "/publication").with(as(samoa)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(guest("/en" + meeting.path() + "/statements"))
                .contains(path, "as prepared; check against delivery")
                .doesNotContain("your own drafts");
        assertThat(guest("/en" + path))
                .contains(
                        words, "1st meeting", "5 (a) Rules, norms and principles", "1:02:30", "check against delivery");
        assertThat(chronicle.on(path, 9))
                .extracting(Entry::name)
                .containsExactly("StatementPublished", "StatementGiven", "StatementAdded");
    }

    @Test
    void theTextAsDeliveredIsALaterVersionAndThePreparedOneStays() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var tonga = people.delegateOf("TON");
        var path = added(bring(tonga, meeting, "We thank the Chair.\n\nWe are brief.", "check", "yes"));
        browser.post().uri("/en" + path + "/publication").with(as(tonga)).exchange();

        assertThat(page("/en" + path + "/delivered", tonga)).contains("We thank the Chair.");
        var lock = lock(path, tonga);
        assertThat(delivered(tonga, path, "We thank the Chair.\n\nWe are not brief after all.", lock))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(guest("/en" + path))
                .contains("We are not brief after all.", "Version 2 is as delivered")
                .doesNotContain("check against delivery", "We are brief.");
        assertThat(guest("/en" + path + "?version=1")).contains("We are brief.");
        assertThat(chronicle.on(path, 2))
                .extracting(Entry::name)
                .containsExactly("TextDelivered", "StatementCorrected");
        assertThat(delivered(tonga, path, "We thank the Chair.\n\nToo late.", lock))
                .as("whoever was overtaken loses nothing")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Too late.");
    }

    /** Whoever puts right how it was given at that moment overtakes the delivered text, of which nothing stays. */
    @Test
    void theDeliveredTextIsTakenAndMarkedInOneOrNotAtAll() throws Exception {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var tonga = people.delegateOf("TON");
        var path = added(bring(tonga, meeting, "We thank the Chair.\n\nWe are brief."));
        var lock = lock(path, tonga);
        try (var second = Executors.newSingleThreadExecutor()) {
            var answer = Objects.requireNonNull(transaction.execute(status -> {
                jdbc.sql("select id from consultations.statement where id::text = :id for update")
                        .param("id", id(path))
                        .query()
                        .singleRow();
                var delivering =
                        second.submit(() -> delivered(tonga, path, "We thank the Chair.\n\nAs it was said.", lock));
                Awaitility.await().until(() -> delivering.isDone() || somebodyWaits());
                jdbc.sql("update meetings.intervention set lock = lock + 1 where statement::text = :id")
                        .param("id", id(path))
                        .update();
                return delivering;
            }));
            assertThat(answer.get()).hasStatus(HttpStatus.CONFLICT).bodyText().contains("As it was said.");
        }
        assertThat(page("/en" + path, tonga)).contains("We are brief.").doesNotContain("As it was said.");
        assertThat(chronicle.on(path, 9)).extracting(Entry::name).doesNotContain("StatementCorrected", "TextDelivered");
        assertThat(delivered(tonga, path, "We thank the Chair.\n\nAs it was said.", lock(path, tonga)))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void whatWasSaidWordForWordNeedsNoSecondVersion() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var tonga = people.delegateOf("TON");
        var path = added(bring(tonga, meeting, "We thank the Chair.\n\nWe are brief."));
        var same = "We thank the Chair.\r\n\r\nWe are brief.";
        assertThat(delivered(tonga, path, same, lock(path, tonga))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page("/en" + path, tonga)).contains("Version 1 is as delivered");
        assertThat(delivered(tonga, path, same, lock(path, tonga)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("as delivered already");
    }

    @Test
    void aReplyLeadsToWhatItAnswersAndBack() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var fiji = people.delegateOf("FJI");
        var first = added(bring(fiji, meeting, "Fiji said something."));
        browser.post().uri("/en" + first + "/publication").with(as(fiji)).exchange();
        var palau = people.delegateOf("PLW");
        assertThat(page("/en" + first, palau)).contains(meeting.path() + "/statements/new?replyTo=" + id(first));
        assertThat(page("/en" + first, fiji)).doesNotContain("?replyTo=");

        var reply = added(bring(palau, meeting, "Palau answers.", "kind", "RIGHT_OF_REPLY", "replyTo", id(first)));
        assertThat(guest("/en" + first)).doesNotContain(reply);
        browser.post().uri("/en" + reply + "/publication").with(as(palau)).exchange();
        assertThat(guest("/en" + first)).contains("Reply", reply);
        assertThat(guest("/en" + reply)).contains("In reply to", first, "Right of reply");
        // Nobody answers themselves, nor what they cannot read.
        var draft = added(bring(fiji, meeting, "Fiji prepares more."));
        assertThat(bring(palau, meeting, "Palau guesses.", "replyTo", id(draft)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("is not there for you any more", "Palau guesses.");
    }

    @Test
    void whatIsSaidBehindClosedDoorsIsForThoseWhoMayFollowTheMeeting() {
        var meeting = meetings.underWay(MeetingMode.CLOSED);
        var fiji = people.delegateOf("FJI");
        var path = added(bring(fiji, meeting, "Behind closed doors."));
        browser.post().uri("/en" + path + "/publication").with(as(fiji)).exchange();
        var decision = location(decide(people.officer(), meeting, "It was so decided.", "adopted", "CONSENSUS"));
        var organisation = people.in("EU", Role.DELEGATE);
        var state = people.delegateOf("PLW");
        assertClosed(meeting, path, decision, organisation);
        assertThat(page("/en" + meeting.path() + "/statements", state)).contains(path);
        assertThat(page("/en" + meeting.path() + "/decisions", state)).contains("It was so decided.");
        assertThat(page(decision, state)).contains("It was so decided.");
        assertThat(browser.get().uri("/en" + meeting.path() + "/statements/new").with(as(organisation)))
                .hasStatus(HttpStatus.NOT_FOUND);
        // It was said to those, whatever the meeting becomes later.
        assertClosed(meetings.switched(meeting, MeetingMode.FORMAL, Audience.PUBLIC), path, decision, organisation);
    }

    @Test
    void aDecisionIsFoundByItsSentenceByThoseForWhomItWasTaken() {
        var meeting = meetings.underWay(MeetingMode.CLOSED);
        var decision = location(decide(people.officer(), meeting, "It was so decided.", "adopted", "CONSENSUS"));
        var found = new ArrayList<Readable>();
        decisions.of(Set.of(UUID.fromString(id(decision))), found::add);
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.text()).isEqualTo("It was so decided.");
            assertThat(each.kind()).isEqualTo("decision");
            assertThat("/en" + each.path()).isEqualTo(decision);
            assertThat(each.audience().kind()).isEqualTo(Audience.Kind.STATES);
        });
        decisions.everything(found::add);
        assertThat(found).hasSizeGreaterThan(1);
        assertThat(meetingShelf.alsoChanged(Set.of(meeting.id())))
                .containsEntry("decisions", Set.of(UUID.fromString(id(decision))));
    }

    private void assertClosed(Meeting meeting, String path, String decision, Delegate organisation) {
        for (var where : new String[] {"/en" + path, decision}) {
            assertThat(browser.get().uri(where)).as(where).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browser.get().uri(where).with(as(organisation)))
                    .as(where)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        for (var where : new String[] {"/statements", "/decisions"}) {
            var page = "/en" + meeting.path() + where;
            assertThat(guest(page) + page(page, organisation)).doesNotContain(path, "It was so decided.", decision);
            assertThat(guest("/api/v1" + meeting.path() + where)).isEqualTo("[]");
        }
    }

    @Test
    void whatWasSaidAndDecidedInPublicStaysSoWhenTheDoorsAreClosed() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var fiji = people.delegateOf("FJI");
        var path = added(bring(fiji, meeting, "In public."));
        browser.post().uri("/en" + path + "/publication").with(as(fiji)).exchange();
        var decision = location(decide(people.officer(), meeting, "It was so decided.", "adopted", "CONSENSUS"));
        meetings.switched(meeting, MeetingMode.CLOSED, MeetingMode.CLOSED.audience());
        assertThat(guest("/en" + meeting.path() + "/statements")).contains(path).doesNotContain("data-live");
        assertThat(guest("/en" + meeting.path() + "/decisions")).contains("It was so decided.");
        assertThat(guest(decision)).contains("It was so decided.");
        assertThat(page("/en" + meeting.path() + "/statements", fiji))
                .contains("data-live=\"statements:" + meeting.id());
    }

    @Test
    void whatWasDecidedForFewerStandsBesideWhatTheStreamOfThePageTells() {
        var meeting = meetings.underWay(MeetingMode.CLOSED);
        var officer = people.officer();
        decide(officer, meeting, "So decided behind closed doors.", "adopted", "CONSENSUS");
        meeting = meetings.switched(meeting, MeetingMode.FORMAL, Audience.PUBLIC);
        decide(officer, meeting, "So decided in public.", "adopted", "CONSENSUS");
        var page = page("/en" + meeting.path() + "/decisions", people.delegateOf("FJI"));
        var followed = page.substring(page.indexOf("data-live=\"decisions:"), page.indexOf("For fewer readers"));
        assertThat(followed).contains("So decided in public.").doesNotContain("behind closed doors");
        assertThat(page.substring(page.indexOf("For fewer readers"))).contains("So decided behind closed doors.");
        assertThat(page).contains("data-since=");
        var part = new StringOutput();
        shows.show(meeting.id(), frame.uiOfAPart(Language.EN, Reader.of(officer)))
                .render(part);
        assertThat(part.toString()).contains("So decided in public.").doesNotContain("behind closed doors");
        assertThat(guest("/en" + meeting.path() + "/decisions")).doesNotContain("For fewer readers");
    }

    @Test
    void aQueryThatForgotToAskFindsNoInterventionThatItsReaderMayNotRead() {
        var meeting = meetings.underWay(MeetingMode.CLOSED);
        var fiji = people.delegateOf("FJI");
        added(bring(fiji, meeting, "Behind closed doors."));
        var officer = people.officer();
        assertThat(decide(officer, meeting, "It was so decided.", "adopted", "CONSENSUS"))
                .hasStatus(HttpStatus.SEE_OTHER);
        var palau = people.delegateOf("PLW");
        assertThat(counts(Reader.guest(), meeting)).containsExactly(0L, 0L);
        assertThat(counts(Reader.of(people.in("EU", Role.DELEGATE)), meeting)).containsExactly(0L, 0L);
        assertThat(counts(Reader.of(palau), meeting))
                .as("a draft is its owner's")
                .containsExactly(0L, 1L);
        assertThat(counts(Reader.of(fiji), meeting)).containsExactly(1L, 1L);
    }

    @Test
    void aDecisionKeepsItsExactSentenceAndEveryCorrectionWithItsReason() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var officer = people.officer();
        var sentence = "The plenary decides to convene the thematic groups “as appropriate”.";
        assertThat(decide(people.delegateOf("FJI"), meeting, sentence, "adopted", "CONSENSUS"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(decide(officer, meeting, "", "adopted", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var path = location(
                decide(officer, meeting, sentence, "adopted", "CONSENSUS", "sentence_fr", "La plénière décide."));
        assertThat(guest(path)).contains(sentence, "La plénière décide.", "By consensus");
        assertThat(guest("/en" + meeting.path() + "/decisions")).contains(path, sentence);

        var right = sentence.replace("as appropriate", "in December");
        assertThat(correct(officer, path, right, "", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("in December");
        assertThat(correct(officer, path, right, "The Chair read out the month.", "0"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(guest(path)).contains(right, sentence, "The Chair read out the month.");
        assertThat(correct(officer, path, sentence, "Too late.", "0"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Too late.");
        assertThat(browser.get().uri("/api/v1" + meeting.path() + "/decisions"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].sentences.en")
                .isEqualTo(right);
    }

    @Test
    void aSentenceTypedWhileTheMeetingWasCancelledStaysInItsForm() {
        var meeting = meetings.held(MeetingMode.FORMAL);
        jdbc.sql("update meetings.meeting set cancelled_at = now(), cancelled_because = 'No quorum.' where id = :id")
                .param("id", meeting.id())
                .update();
        assertThat(decide(people.officer(), meeting, "It was so decided.", "adopted", "CONSENSUS"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("It was so decided.", "name=\"sentence_en\"");
    }

    @Test
    void positionsAreExplainedOnTheDecisionTheyAreAbout() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var decision = location(decide(people.officer(), meeting, "It was so decided.", "adopted", "WITHOUT_A_VOTE"));
        var fiji = people.delegateOf("FJI");
        assertThat(bring(fiji, meeting, "Fiji explains.", "kind", "EXPLANATION_AFTER"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("belongs to a decision", "Fiji explains.");
        var path = added(bring(fiji, meeting, "Fiji explains.", "kind", "EXPLANATION_AFTER", "decision", id(decision)));
        assertThat(guest(decision)).doesNotContain(path);
        browser.post().uri("/en" + path + "/publication").with(as(fiji)).exchange();
        assertThat(guest(decision)).contains("Explanations of position", path, "Fiji");
        assertThat(guest("/en" + path)).contains(decision, "Explanation of position after the decision");
    }

    @Test
    void anExplanationBeforeADecisionIsGivenUnderTheItemAndStandsWithWhatIsDecidedThere() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var item = meetings.item(meeting.session(), "7", "Adoption of the report")
                .id()
                .toString();
        var other = meetings.item(meeting.session(), "8", "Other matters").id().toString();
        var fiji = people.delegateOf("FJI");
        assertThat(bring(fiji, meeting, "Fiji explains beforehand.", "kind", "EXPLANATION_BEFORE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say what is still to be decided", "Fiji explains beforehand.");
        var path = added(bring(fiji, meeting, "Fiji explains beforehand.", "kind", "EXPLANATION_BEFORE", "item", item));
        var draft = added(bring(fiji, meeting, "Fiji may explain.", "kind", "EXPLANATION_BEFORE", "item", item));
        browser.post().uri("/en" + path + "/publication").with(as(fiji)).exchange();
        assertThat(guest("/en" + meeting.path() + "/statements"))
                .contains(path, "Explanation of position before the decision")
                .doesNotContain(draft);
        var officer = people.officer();
        var decision = location(decide(officer, meeting, "It was so decided.", "adopted", "CONSENSUS", "item", item));
        var elsewhere =
                location(decide(officer, meeting, "It was decided otherwise.", "adopted", "CONSENSUS", "item", other));
        assertThat(guest(decision))
                .contains("Given before a decision under this item", path)
                .doesNotContain(draft);
        assertThat(guest(elsewhere)).doesNotContain(path);
        // Where its delegation says which decision it was, it stands with that one alone.
        assertThat(browser.post()
                        .uri("/en" + path + "/intervention")
                        .with(as(fiji))
                        .param("kind", "EXPLANATION_BEFORE")
                        .param("item", item)
                        .param("decision", id(elsewhere))
                        .param("facts", "0"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(guest(elsewhere)).contains(path);
        assertThat(guest(decision)).doesNotContain(path);
    }

    @Test
    void whereSeveralThingsAreDecidedUnderAnItemAnExplanationBeforeWaitsUntilItsDelegationSaysOfWhich() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var item = meetings.item(meeting.session(), "7", "Adoption of the report")
                .id()
                .toString();
        var fiji = people.delegateOf("FJI");
        var path = added(bring(fiji, meeting, "Fiji explains beforehand.", "kind", "EXPLANATION_BEFORE", "item", item));
        browser.post().uri("/en" + path + "/publication").with(as(fiji)).exchange();
        var officer = people.officer();
        var first = location(decide(officer, meeting, "It was so decided.", "adopted", "CONSENSUS", "item", item));
        assertThat(guest(first)).contains(path);
        var second = location(decide(officer, meeting, "More was decided.", "adopted", "CONSENSUS", "item", item));
        jdbc.sql("update meetings.decision set audience = 'STATES' where id = :id")
                .param("id", UUID.fromString(id(second)))
                .update();
        assertThat(guest(first)).as("though a guest knows of no other").doesNotContain(path);
        assertThat(page(second, people.delegateOf("PLW"))).doesNotContain(path);
        assertThat(browser.post()
                        .uri("/en" + path + "/intervention")
                        .with(as(fiji))
                        .param("kind", "EXPLANATION_BEFORE")
                        .param("item", item)
                        .param("decision", id(first))
                        .param("facts", "0"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(guest(first)).contains(path);
        assertThat(page(second, people.delegateOf("PLW"))).doesNotContain(path);
    }

    @Test
    void whereAMeetingHasNoAgendaAnExplanationBeforeADecisionNeedsNoItem() {
        var meeting = meetings.underWay(MeetingMode.CLOSED);
        var fiji = people.delegateOf("FJI");
        var path = added(bring(fiji, meeting, "Fiji explains beforehand.", "kind", "EXPLANATION_BEFORE"));
        browser.post().uri("/en" + path + "/publication").with(as(fiji)).exchange();
        var decision = location(decide(people.officer(), meeting, "It was so decided.", "adopted", "CONSENSUS"));
        assertThat(page(decision, people.delegateOf("PLW"))).contains(path);
        assertThat(browser.get().uri(decision)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aTimeInTheRecordingLeadsIntoItOnceItIsKnownWhereThatIs() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var fiji = people.delegateOf("FJI");
        var path = added(bring(fiji, meeting, "Fiji speaks.", "video", "1:02:30"));
        browser.post().uri("/en" + path + "/publication").with(as(fiji)).exchange();
        assertThat(guest("/en" + path)).contains("<dd>1:02:30</dd>");
        jdbc.sql("update meetings.meeting set recording = 'https://webtv.un.org/en/asset/k1x/k1xabc' where id = :id")
                .param("id", meeting.id())
                .update();
        var there = "https://webtv.un.org/en/asset/k1x/k1xabc?kalturaStartTime=3750";
        assertThat(guest("/en" + path)).contains("<a href=\"" + there + "\" rel=\"noreferrer\">1:02:30</a>");
        assertThat(browser.get().uri("/api/v1" + meeting.path() + "/statements"))
                .bodyJson()
                .extractingPath("$[0].video")
                .isEqualTo(there);
        var answer = browser.get().uri("/en" + path).exchange().getResponse();
        assertThat(answer.getHeader("Content-Security-Policy"))
                .as("nothing is fetched from there")
                .isNotEmpty()
                .doesNotContain("webtv");
    }

    @Test
    void howItWasGivenIsPutRightByItsOwnerAlone() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var item = meetings.item(meeting.session(), "6", "International law");
        var fiji = people.delegateOf("FJI");
        var path = added(bring(fiji, meeting, "Fiji speaks under no item."));
        for (var other : new Delegate[] {people.delegateOf("PLW"), people.officer()}) {
            assertThat(browser.get().uri("/en" + path + "/intervention").with(as(other)))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browser.get().uri("/en" + path + "/delivered").with(as(other)))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(putRight(fiji, path, item.id().toString(), "soon", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("no time in a recording", "soon");
        assertThat(putRight(fiji, path, item.id().toString(), "0:05:00", "0")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page("/en" + path, fiji)).contains("6 International law", "0:05:00");
        assertThat(putRight(fiji, path, "", "", "0")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void theSecretariatBringsInForOthersAndTheRecordOfTheSessionIsOne() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var officer = people.officer();
        var path = added(bring(officer, meeting, "Brought in for Tonga.", "party", "TON"));
        var fiji = people.delegateOf("FJI");
        added(bring(fiji, meeting, "Fiji speaks as well."));
        assertThat(jdbc.sql("select count(*) from meetings.record where session = :session")
                        .param("session", meeting.session())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(page("/en" + path, officer)).contains("Tonga", "Session of a test");
        assertThat(page("/en" + meeting.path() + "/statements", officer))
                .contains("Write the Chair’s summary", "Record of the session");
    }

    @Test
    void aDelegateOfTheDemonstrationDoesNotMeetTheRealRecord() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        assertThat(browser.get()
                        .uri("/en" + meeting.path() + "/statements/new")
                        .with(as(people.delegateOf(fictitious()))))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get()
                        .uri("/en" + meeting.path() + "/statements/new")
                        .with(as(people.in("FJI", Role.ADMINISTRATOR))))
                .as("who only keeps the delegation's people does not speak for it")
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void interpretersFindTheTextOfASpeechOnceTheyMayReadIt() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var item = meetings.item(meeting.session(), "5", "Capacity-building");
        var fiji = people.delegateOf("FJI");
        inscribed(meeting, item.id(), fiji);
        var path = added(
                bring(fiji, meeting, "Fiji on capacity.", "item", item.id().toString()));
        var booth = "/en" + meeting.path() + "/booth";
        var other = people.delegateOf("PLW");
        assertThat(page(booth, fiji)).contains(path, "as prepared", "English");
        assertThat(page(booth, other)).contains("Fiji").doesNotContain(path);
        browser.post().uri("/en" + path + "/publication").with(as(fiji)).exchange();
        assertThat(page(booth, other)).contains(path);
        // What was brought in as a reply is not the text of a statement.
        var reply = added(bring(fiji, meeting, "Fiji replies.", "kind", "RIGHT_OF_REPLY"));
        assertThat(page(booth, fiji)).doesNotContain(reply);
    }

    @Test
    void theTextOfASpeechIsFoundWhereItsListGoesOn() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var later = meeting.startsAt().plus(Duration.ofMinutes(30));
        var next = meetings.opened(meetings.add(meetings.of(
                bodies.session(meeting.session()), MeetingMode.FORMAL, Audience.PUBLIC, later, Duration.ofHours(3))));
        var item =
                meetings.item(meeting.session(), "5", "Capacity-building").id().toString();
        var fiji = people.delegateOf("FJI");
        var list = inscribed(meeting, UUID.fromString(item), fiji);
        var path = added(bring(fiji, meeting, "Fiji on capacity.", "item", item));
        var elsewhere = added(bring(fiji, meeting, "Fiji on nothing in particular."));
        jdbc.sql("update meetings.speakers_list set meeting = :next where id = :list")
                .param("next", next.id())
                .param("list", list)
                .update();
        var booth = "/en" + next.path() + "/booth";
        assertThat(page(booth, fiji)).contains(path).doesNotContain(elsewhere);
        var again = added(bring(fiji, next, "Fiji on capacity, once more.", "item", item));
        assertThat(page(booth, fiji)).contains(again).doesNotContain(path);
    }

    @Test
    void eachOfTwoSpeechesHasItsOwnTextByOnWhoseBehalfItIsGiven() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var item = meetings.item(meeting.session(), "5", "Capacity-building").id();
        var fiji = people.delegateOf("FJI");
        var list = inscribed(meeting, item, fiji);
        inscribed(list, 2, fiji, "GROUP_STATEMENT", PartyId.ofCode("AU").id());
        var own = added(bring(fiji, meeting, "Fiji for itself.", "item", item.toString()));
        var booth = "/en" + meeting.path() + "/booth";
        assertThat(page(booth, fiji)).containsOnlyOnce("href=\"/en" + own + "\"");
        var group = added(bring(fiji, meeting, "Fiji for all of them.", "item", item.toString(), "onBehalfOf", "AU"));
        assertThat(page(booth, fiji))
                .containsOnlyOnce("href=\"/en" + own + "\"")
                .containsOnlyOnce("href=\"/en" + group + "\"");
    }

    private UUID inscribed(Meeting meeting, UUID item, Delegate delegate) {
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
        inscribed(list, 1, delegate, "STATEMENT");
        return list;
    }

    private void inscribed(UUID list, int number, Delegate delegate, String kind, UUID... onBehalfOf) {
        jdbc.sql("""
                        insert into meetings.inscription (id, list, number, party, category, kind, place, on_behalf, at, by_person)
                        values (gen_random_uuid(), :list, :number, :party, 'STATE', :kind, :number, :behalf, now(), :person)""")
                .param("list", list)
                .param("number", number)
                .param("party", delegate.delegation())
                .param("kind", kind)
                .param("behalf", Sql.array(List.of(onBehalfOf)))
                .param("person", delegate.person())
                .update();
    }

    private MvcTestResult bring(Delegate delegate, Meeting meeting, String text, String... fields) {
        var request = browser.post()
                .uri("/en" + meeting.path() + "/statements")
                .multipart()
                .file(new MockMultipartFile("file", "", null, new byte[0]))
                .with(as(delegate))
                .param("text", text);
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private MvcTestResult delivered(Delegate delegate, String path, String text, String lock) {
        return browser.post()
                .uri("/en" + path + "/delivered")
                .multipart()
                .file(new MockMultipartFile("file", "", null, new byte[0]))
                .with(as(delegate))
                .param("text", text)
                .param("lock", lock)
                .exchange();
    }

    private MvcTestResult putRight(Delegate delegate, String path, String item, String video, String lock) {
        return browser.post()
                .uri("/en" + path + "/intervention")
                .with(as(delegate))
                .param("item", item)
                .param("video", video)
                .param("facts", lock)
                .exchange();
    }

    private MvcTestResult decide(Delegate officer, Meeting meeting, String sentence, String... fields) {
        var request = browser.post()
                .uri("/en" + meeting.path() + "/decisions")
                .with(as(officer))
                .param("sentence_en", sentence);
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private MvcTestResult correct(Delegate officer, String path, String sentence, String reason, String lock) {
        return browser.post()
                .uri(path + "/correction")
                .with(as(officer))
                .param("sentence_en", sentence)
                .param("reason", reason)
                .param("lock", lock)
                .exchange();
    }

    private List<Long> counts(Reader reader, Meeting meeting) {
        CurrentReader.set(reader);
        try {
            return List.of(count("meetings.intervention", meeting), count("meetings.decision", meeting));
        } finally {
            CurrentReader.clear();
        }
    }

    private long count(String table, Meeting meeting) {
        return jdbc.sql("select count(*) from " + table + " where meeting = :meeting")
                .param("meeting", meeting.id())
                .query(Long.class)
                .single();
    }

    private String fictitious() {
        var code = "X" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        parties.addFictitious(code, Kind.STATE, Names.of(Language.EN, "Arvenia"));
        return code;
    }

    /** As the form knows it. */
    private String lock(String path, Delegate delegate) {
        var found = LOCK.matcher(page("/en" + path + "/delivered", delegate));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String added(MvcTestResult answer) {
        var found = STATEMENT.matcher(location(answer));
        assertThat(found.matches()).isTrue();
        return found.group(1);
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return String.valueOf(answer.getResponse().getHeader(HttpHeaders.LOCATION));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
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
