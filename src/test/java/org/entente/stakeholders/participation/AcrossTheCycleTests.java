package org.entente.stakeholders.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.meetings.registration.TestRegistrations;
import org.entente.process.bodies.Session;
import org.entente.stakeholders.Accreditation;
import org.entente.stakeholders.RenewalRule;
import org.entente.stakeholders.SideEventRule;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who is accredited for a cycle takes part in each of its sessions, and in none before or after it. */
class AcrossTheCycleTests extends InParticipation {

    @Autowired
    TestMeetings meetings;

    @Autowired
    TestRegistrations registrations;

    @Autowired
    Admission admission;

    private Session last;
    private Session after;
    private Accreditation forCycle;
    private Delegate choir;

    @BeforeEach
    void aChoirIsAccreditedForTheCycle() {
        last = bodies.in(2040, session);
        after = bodies.in(2041, session);
        forCycle = made.open(bodies.cycle(session, 2036, 2040), RenewalRule.NONE);
        var party = made.organisation("XCZ", "Choir of a test");
        made.accredited(forCycle, party, arvenia);
        choir = people.in("XCZ", Role.HEAD);
    }

    @Test
    void itRegistersForEverySessionOfItAndForNoOther() {
        var focal = people.in("XCZ", Role.ADMINISTRATOR);
        for (var each : new Session[] {session, last})
            assertThat(post(each.path() + "/registrations", focal)).hasStatus(HttpStatus.SEE_OTHER);
        for (var each : new Session[] {after, bodies.fictitious()})
            assertThat(post(each.path() + "/registrations", focal))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains("where they are accredited to the session");
    }

    @Test
    void itInscribesAndWhatItSaysBearsItsLabelAtEachOfThem() {
        for (var each : new Session[] {session, last}) {
            var open = held(each);
            registrations.represented(each.id(), choir.delegation());
            assertThat(post(list(open) + "/inscriptions", choir, "kind", "STATEMENT"))
                    .hasStatus(HttpStatus.SEE_OTHER);
            assertThat(says(open)).hasStatus(HttpStatus.SEE_OTHER);
            assertThat(jdbc.sql("select label from stakeholders.statement_label where meeting = ?")
                            .param(open.id())
                            .query(String.class)
                            .list())
                    .containsExactly("ACCREDITED");
        }
        var later = held(after);
        assertThat(post(list(later) + "/inscriptions", choir, "kind", "STATEMENT"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(says(later)).hasStatus(HttpStatus.CONFLICT);
    }

    private Meeting held(Session of) {
        return meetings.held(of, MeetingMode.WITH_STAKEHOLDERS, Audience.PUBLIC);
    }

    private MvcTestResult says(Meeting meeting) {
        return post(meeting.path() + "/statements", choir, "text", "Words of " + meeting.id() + ".", "language", "en");
    }

    private String list(Meeting meeting) {
        var list = UUID.randomUUID();
        jdbc.sql("""
                        insert into meetings.speakers_list (id, session, meeting, opens_at, ordering, admits, limits, replies, inscribed, added_at)
                        values (:id, :session, :meeting, now(), 'INSCRIPTION', array['STATE', 'STAKEHOLDER'], '{}', 2, 0, now())""")
                .param("id", list)
                .param("session", meeting.session())
                .param("meeting", meeting.id())
                .update();
        return "/speakers-lists/" + list;
    }

    @Test
    void itIsInUntilTheLastDayOfTheCycle() {
        var party = choir.delegation();
        assertThat(admission.admits(last.id(), party, forCycle.endsOn())).isTrue();
        assertThat(admission.admits(last.id(), party, forCycle.endsOn().plusDays(1)))
                .isFalse();
    }

    /** The rule of one of its sessions lets others in, and takes nothing from whom the cycle’s let in. */
    @Test
    void aRuleOfOneSessionLeavesWhatWasDecidedForTheCycle() {
        var stricter = made.open(last.id(), false, SideEventRule.NONE);
        made.accredited(stricter, harbour, arvenia);
        assertThat(admission.as(last.id(), choir.delegation(), stricter.endsOn().withYear(2040)))
                .isEqualTo(ContributionLabel.ACCREDITED);
        assertThat(admission.admitsBeside(last.id(), choir.delegation(), false)).isTrue();
        assertThat(admission.admitsBeside(last.id(), harbour.id().id(), true)).isFalse();
    }

    @Test
    void whatItWritesForOneSessionIsInTheRecordOfThatSession() {
        var page = forCycle.path() + "/contributions/new";
        assertThat(browse(page, choir))
                .bodyText()
                .contains("The whole cycle", "Session of 2040")
                .doesNotContain("Session of 2041");
        assertThat(give("To another.", after.id().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("To another.");
        var toLast = path(give("For one session.", last.id().toString()));
        assertThat(browse(toLast, null)).as("not read yet").hasStatus(HttpStatus.NOT_FOUND);
        published(toLast);
        assertThat(browse(toLast, null)).bodyText().contains("Session of 2040");
        assertThat(record(toLast)).isEqualTo(sessionsRecord());
        var toAll = path(give("For all of it.", ""));
        published(toAll);
        assertThat(record(toAll)).isNotEqualTo(sessionsRecord());
        assertThatThrownBy(() -> jdbc.sql("update stakeholders.contribution set session = null where session = :id")
                        .param("id", last.id())
                        .update())
                .hasStackTraceContaining("are not changed");
    }

    @Test
    void theSameWordsAreGivenToEachSessionOnce() {
        for (var to : new String[] {session.id().toString(), last.id().toString(), ""}) {
            assertThat(give("The same words.", to)).hasStatus(HttpStatus.SEE_OTHER);
            assertThat(give("The same words.", to))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains("given these very words already");
        }
    }

    private MvcTestResult give(String text, String to) {
        return post(
                forCycle.path() + "/contributions",
                choir,
                "session",
                to,
                "title",
                "On choirs",
                "language",
                "en",
                "text",
                text);
    }

    private UUID record(String contribution) {
        return UUID.fromString(word("""
                select s.consultation from stakeholders.contribution c
                join consultations.statement s on s.id = c.statement where c.id::text = ?""", contribution));
    }

    private UUID sessionsRecord() {
        return jdbc.sql("select consultation from meetings.record where session = ?")
                .param(last.id())
                .query(UUID.class)
                .single();
    }
}
