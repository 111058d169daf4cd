package org.entente.stakeholders.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.entente.languages.Language;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.meetings.statements.InterventionKind;
import org.entente.meetings.statements.StatementGiven;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.web.AsTheProgram;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Frame;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** As what organisations speak at meetings stands with what they said, as it was when they said it. */
class SaidAtMeetingsTests extends InParticipation {

    private static final String FIXED = "Non-governmental stakeholder";

    @Autowired
    TestMeetings meetings;

    @Autowired
    LabelsAtMeetings labels;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    List<Topic> topics;

    @Autowired
    Frame frame;

    private Meeting meeting;

    @BeforeEach
    void aMeetingIsHeldWithStakeholders() {
        meeting = meetings.opened(meetings.held(session, MeetingMode.WITH_STAKEHOLDERS, Audience.PUBLIC));
    }

    @Test
    void eachStatementIsLabelledWithTheStatusOfWhoGaveItWhereverItShows() {
        var harbours = published(says(accredited), accredited);
        var centres = published(says(byRight), byRight);
        var outsides = published(brought("XPO"), officer);
        published(says(state), state);
        assertThat(browse(meeting.path() + "/statements", null))
                .bodyText()
                .contains(">Accredited<", ">In consultative status (by right)<", ">Not accredited<")
                .doesNotContain(FIXED);
        assertThat(browse(harbours, null)).bodyText().contains(">Accredited<").doesNotContain(FIXED);
        assertThat(browse(centres, null)).bodyText().contains("In consultative status (by right)");
        assertThat(browse(outsides, null)).bodyText().contains("Not accredited");
        assertThat(browser.get().uri("/api/v1" + meeting.path() + "/statements"))
                .bodyText()
                .contains("\"en\":\"Accredited\"", "\"en\":\"Not accredited\"", "\"label\":null")
                .doesNotContain(FIXED);
        assertThat(browser.get().uri("/api/v1" + harbours)).bodyText().contains("\"en\":\"Accredited\"");
        assertThat(browse(record(harbours), null))
                .bodyText()
                .contains("1 statement by 1 party", "besides, 3 statements by 3 stakeholders", ">Not accredited<");
    }

    @Test
    void aLetterThatNamesWhoSpokeSaysAsWhat() {
        var said = published(says(byRight), byRight);
        var told = new Told(UUID.randomUUID(), "statements", id(said), "PUBLISHED", Instant.now());
        var news = topics.stream()
                .filter(each -> each.name().equals("statements"))
                .findFirst()
                .orElseThrow()
                .read(told, frame.uiOfAPart(Language.EN, Reader.guest()))
                .orElseThrow();
        assertThat(news.what()).contains("Centre of a test (In consultative status (by right))");
    }

    @Test
    void theMeetingCountsTheirStatementsApart() {
        published(says(accredited), accredited);
        published(says(byRight), byRight);
        assertThat(browse(meeting.path(), null))
                .bodyText()
                .contains("2 statements by stakeholders")
                .doesNotContain("besides");
        published(says(state), state);
        assertThat(browse(meeting.path(), null)).bodyText().contains("1 statement · besides, 2 by stakeholders");
    }

    /** Until the meeting is over nothing has been said as anything yet; afterwards nothing makes it another. */
    @Test
    void itStaysAsItWasWhenTheMeetingEnded() {
        var early = id(brought("XPO"));
        assertThat(labels.of(List.of(early))).isEqualTo(Map.of(early, ContributionLabel.NOT_ACCREDITED));
        made.byRight(accreditation, made.organisation("XPO", "Outside of a test"), arvenia);
        ends();
        assertThat(labels.of(List.of(early)))
                .as("it came in while the meeting went on")
                .isEqualTo(Map.of(early, ContributionLabel.BY_RIGHT));
        assertThatThrownBy(() -> labels.settle(early, ContributionLabel.NOT_ACCREDITED))
                .hasMessageContaining("is not changed");
    }

    @Test
    void whatBecomesOfAnOrganisationAfterwardsChangesNothingThatItSaid() {
        var said = id(brought("XPO"));
        ends();
        made.byRight(accreditation, made.organisation("XPO", "Outside of a test"), arvenia);
        var afterwards = id(brought("XPO", "Another text of that day."));
        assertThat(labels.of(List.of(said)).get(said)).isEqualTo(ContributionLabel.NOT_ACCREDITED);
        assertThat(labels.unsettled(meeting.id()))
                .as("what comes in afterwards is settled at once")
                .isEmpty();
        assertThat(labels.of(List.of(afterwards))).containsKey(afterwards);
    }

    /** It is written while the meeting goes on, and comes to be there when it has ended. */
    @Test
    void whatComesInWhileTheMeetingIsBeingEndedIsSettledToo() throws Exception {
        var said = id(says(accredited));
        jdbc.sql("delete from stakeholders.statement_label where statement = :said")
                .param("said", said)
                .update();
        var isGiven = new CountDownLatch(1);
        var isBeingEnded = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var given = threads.submit(() -> transaction.execute(status -> {
                events.publishEvent(new StatementGiven(
                        said,
                        accredited.delegation(),
                        meeting.id(),
                        InterventionKind.STATEMENT,
                        accredited.person(),
                        Instant.now()));
                isGiven.countDown();
                return reached(isBeingEnded);
            }));
            assertThat(reached(isGiven)).isTrue();
            var ended = threads.submit(() -> post(meeting.path() + "/ending", officer));
            waitsForAnother();
            isBeingEnded.countDown();
            assertThat(given.get()).isTrue();
            assertThat(ended.get()).hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(labels.of(List.of(said))).containsKey(said);
        assertThat(labels.unsettled(meeting.id())).isEmpty();
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until whoever ends the meeting stands behind whoever hands something in. */
    private void waitsForAnother() {
        await().until(() -> jdbc.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single());
    }

    /** Nor had it been anything else on the day, had nobody thought of handing it in before. */
    @Test
    void nobodyIsLabelledAsWhatItBecameOnALaterDay() {
        meeting = meetings.ended(meetings.opened(meetings.add(meetings.of(
                session,
                MeetingMode.WITH_STAKEHOLDERS,
                Audience.PUBLIC,
                meeting.startsAt().minus(Duration.ofDays(3)),
                Duration.ofHours(3)))));
        var before = id(brought("XPH"));
        assertThat(labels.of(List.of(before))).isEqualTo(Map.of(before, ContributionLabel.NOT_ACCREDITED));
        decided(accreditation, "10 days");
        var since = id(brought("XPH", "Another text of that day."));
        assertThat(labels.of(List.of(since))).isEqualTo(Map.of(since, ContributionLabel.ACCREDITED));
    }

    /** That an organisation prepares to speak is its own to know. */
    @Test
    void thereIsNoLabelForThoseWhoMayNotReadTheStatement() {
        var draft = id(says(accredited));
        assertThat(AsTheProgram.as(Reader.guest(), () -> labels.of(List.of(draft))))
                .isEmpty();
        assertThat(AsTheProgram.as(Reader.of(outside), () -> labels.of(List.of(draft))))
                .isEmpty();
        assertThat(AsTheProgram.as(Reader.of(accredited), () -> labels.of(List.of(draft))))
                .hasSize(1);
    }

    @Test
    void whatStatesSayBearsNone() {
        var said = id(says(state));
        assertThat(labels.of(List.of(said))).isEmpty();
    }

    private void ends() {
        assertThat(post(meeting.path() + "/ending", officer)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private String says(Delegate delegate) {
        return path(post(
                meeting.path() + "/statements",
                delegate,
                "text",
                "Words of " + delegate.delegation() + ".",
                "language",
                "en"));
    }

    private String brought(String code) {
        return brought(code, "Words that came by letter.");
    }

    private String brought(String code, String words) {
        return path(post(meeting.path() + "/statements", officer, "party", code, "text", words, "language", "en"));
    }

    private String published(String statement, Delegate owner) {
        assertThat(post(statement + "/publication", owner)).hasStatus(HttpStatus.SEE_OTHER);
        return statement;
    }

    private String record(String statement) {
        return "/consultations/"
                + word("select consultation from consultations.statement where id::text = ?", statement);
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
