package org.entente.stakeholders.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.meetings.registration.TestRegistrations;
import org.entente.notifications.News;
import org.entente.notifications.PostOfTheHouse;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.stakeholders.SideEventRule;
import org.entente.web.Audience;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Frame;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where an organisation that is no State is let in, and where it is not. */
class TakingPartTests extends InParticipation {

    @Autowired
    PostOfTheHouse house;

    @Autowired
    TestMeetings meetings;

    @Autowired
    TestRegistrations registrations;

    @Autowired
    List<Topic> topics;

    @Autowired
    Frame frame;

    @Test
    void aFocalPointRegistersItsRepresentativesWhereItIsLetIn() {
        var path = session.path() + "/registrations";
        for (var code : new String[] {"XPH", "XPC"}) {
            var focal = people.in(code, Role.ADMINISTRATOR);
            assertThat(browse(path, focal)).bodyText().contains("Register my delegation");
            assertThat(post(path, focal)).hasStatus(HttpStatus.SEE_OTHER);
        }
        var focal = people.in("XPO", Role.ADMINISTRATOR);
        assertThat(browse(path, focal)).bodyText().doesNotContain("Register my delegation");
        assertThat(post(path, focal))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("where they are accredited to the session");
        assertThat(post(path, officer, "delegation", "XPO"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("where they are accredited to the session", "XPO");
        assertThat(post(bodies.fictitious().path() + "/registrations", people.in("XPH", Role.ADMINISTRATOR)))
                .as("to another session")
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aRepresentativeHasABadgeOnceTheSecretariatConfirmed() {
        var head = house.someone("XPH", Role.HEAD);
        var focal = people.in("XPH", Role.ADMINISTRATOR);
        var registration = path(post(session.path() + "/registrations", focal));
        post(registration + "/registrants", focal, "name", "Ada Harbour", "role", "REPRESENTATIVE");
        assertThat(browse(registration, focal))
                .bodyText()
                .contains("Ada Harbour", "Waits for the secretariat")
                .doesNotContain("/confirmation");
        assertThat(badges()).doesNotContain("Ada Harbour");
        var office = house.someone(null, Role.OFFICER);
        var rapporteur = house.someone(null, Role.RAPPORTEUR);
        assertThat(house.newsOf(browser, office))
                .contains("A representative of an organisation waits to be confirmed", registration)
                .doesNotContain("Ada Harbour");
        for (var other : List.of(rapporteur, head))
            assertThat(house.newsOf(browser, other)).doesNotContain("waits to be confirmed");
        var person =
                "/registrants/" + word("select id from meetings.registrant where registration::text = ?", registration);
        assertThat(confirms(focal, person, 0)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(confirms(officer, person, 0)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(registration, focal)).bodyText().contains("Confirmed by the secretariat");
        assertThat(house.newsOf(browser, office)).as("nobody waits any more").doesNotContain(registration);
        assertThat(jdbc.sql("select what from notifications.told where topic = 'registration' and of::text = ?")
                        .param(registration.substring(registration.lastIndexOf('/') + 1))
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("ADDED", "CONFIRMED");
        assertThat(house.newsOf(browser, head))
                .contains("The secretariat has confirmed a representative", registration);
        assertThat(badges()).contains("Ada Harbour");
        assertThat(confirms(officer, person, 1)).hasStatus(HttpStatus.CONFLICT);
        post(person + "/change", focal, "name", "Bea Harbour", "role", "REPRESENTATIVE", "lock", "1");
        assertThat(badges()).as("somebody else is looked at again").doesNotContain("Bea Harbour");
        assertThat(house.newsOf(browser, office)).contains(registration);
    }

    @Test
    void nobodyConfirmsWhoComesForAState() {
        var focal = people.in("XSA", Role.ADMINISTRATOR);
        var registration = path(post(session.path() + "/registrations", focal));
        post(registration + "/registrants", focal, "name", "Cleo Arvenia", "role", "HEAD");
        assertThat(badges()).contains("Cleo Arvenia");
        var person =
                "/registrants/" + word("select id from meetings.registrant where registration::text = ?", registration);
        assertThat(confirms(officer, person, 0)).hasStatus(HttpStatus.CONFLICT);
    }

    /** Not whoever was written over them while the page was open. */
    @Test
    void theSecretariatConfirmsThoseWhomItHasSeen() {
        var focal = people.in("XPH", Role.ADMINISTRATOR);
        var registration = path(post(session.path() + "/registrations", focal));
        post(registration + "/registrants", focal, "name", "Ada Harbour", "role", "REPRESENTATIVE");
        var person =
                "/registrants/" + word("select id from meetings.registrant where registration::text = ?", registration);
        assertThat(browse(registration, officer)).bodyText().contains("name=\"lock\" value=\"0\"");
        post(person + "/change", focal, "name", "Eve Harbour", "role", "REPRESENTATIVE", "lock", "0");
        assertThat(confirms(officer, person, 0)).hasStatus(HttpStatus.CONFLICT);
        assertThat(badges()).doesNotContain("Eve Harbour");
        assertThat(confirms(officer, person, 1)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(badges()).contains("Eve Harbour");
    }

    private MvcTestResult confirms(Delegate delegate, String person, int known) {
        return post(person + "/confirmation", delegate, "lock", Integer.toString(known));
    }

    private String badges() {
        return text(browse(session.path() + "/badges.csv", officer));
    }

    @Test
    void theyAreSeenAtMeetingsWhoseModeLetsThemIn() {
        registrations.represented(session.id(), harbour.id().id());
        post(session.path() + "/registrations", people.in("XSA", Role.ADMINISTRATOR));
        var formal = held(MeetingMode.FORMAL);
        assertThat(browse(formal.path() + "/attendance", officer))
                .bodyText()
                .contains("Arveniatest")
                .doesNotContain("Harbour of a test");
        post(
                formal.path() + "/attendance",
                officer,
                "present",
                harbour.id().id().toString());
        assertThat(ids("select party from meetings.attendance where meeting = '" + formal.id() + "'"))
                .isEmpty();
        var open = held(MeetingMode.WITH_STAKEHOLDERS);
        assertThat(browse(open.path() + "/attendance", officer)).bodyText().contains("Harbour of a test");
        meetings.switched(meetings.opened(open), MeetingMode.FORMAL, Audience.PUBLIC);
        assertThat(browse(open.path() + "/attendance", officer))
                .as("it was there for a part of it")
                .bodyText()
                .contains("Harbour of a test");
    }

    /** Nobody is there but by somebody, whom a page names to officers alone. */
    @Test
    void theyArePresentByTheirConfirmedRepresentatives() {
        var registration = path(post(session.path() + "/registrations", people.in("XPH", Role.ADMINISTRATOR)));
        var open = held(MeetingMode.WITH_STAKEHOLDERS);
        var own = harbour.id().id();
        var there = "select party from meetings.attendance where meeting = '" + open.id() + "'";
        assertThat(browse(open.path() + "/attendance", officer))
                .bodyText()
                .contains("where a representative of it is confirmed for that day")
                .doesNotContain("Harbour of a test");
        post(open.path() + "/attendance", officer, "present", own.toString());
        assertThat(ids(there)).isEmpty();
        confirmed(registration, "Ada Harbour", open.day().plusDays(1));
        assertThat(browse(open.path() + "/attendance", officer))
                .as("she comes the day after")
                .bodyText()
                .doesNotContain("Harbour of a test");
        confirmed(registration, "Bea Harbour", open.day());
        assertThat(browse(open.path() + "/attendance", officer))
                .bodyText()
                .contains("Harbour of a test", "Representatives: Bea Harbour");
        post(open.path() + "/attendance", officer, "present", own.toString());
        assertThat(ids(there)).containsExactly(own);
    }

    /** Others who were ticked stay so on the page, and nothing is saved of which the officer does not know. */
    @Test
    void whoeverIsConfirmedNoMoreWhenAttendanceIsSavedIsNamed() {
        var registration = path(post(session.path() + "/registrations", people.in("XPH", Role.ADMINISTRATOR)));
        post(session.path() + "/registrations", people.in("XSA", Role.ADMINISTRATOR));
        var open = held(MeetingMode.WITH_STAKEHOLDERS);
        confirmed(registration, "Ada Harbour", open.day());
        var own = harbour.id().id().toString();
        var state = arvenia.id().id();
        assertThat(browse(open.path() + "/attendance", officer)).bodyText().contains(own);
        jdbc.sql("update meetings.registrant set confirmed_at = null, confirmed_by = null where"
                        + " registration::text = :of")
                .param("of", registration.substring(registration.lastIndexOf('/') + 1))
                .update();
        var there = "select party from meetings.attendance where meeting = '" + open.id() + "'";
        assertThat(post(open.path() + "/attendance", officer, "present", own, "present", state.toString()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("can no longer be noted as present: Harbour of a test", "value=\"" + state + "\" checked")
                .doesNotContain("value=\"" + own + "\"");
        assertThat(ids(there)).isEmpty();
        assertThat(post(open.path() + "/attendance", officer, "present", state.toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(ids(there)).containsExactly(state);
    }

    private void confirmed(String registration, String name, LocalDate day) {
        var focal = people.in("XPH", Role.ADMINISTRATOR);
        post(
                registration + "/registrants",
                focal,
                "name",
                name,
                "role",
                "REPRESENTATIVE",
                "fromOn",
                day.toString(),
                "untilOn",
                day.toString());
        var person = jdbc.sql("select id from meetings.registrant where name = :name and registration::text = :of")
                .param("name", name)
                .param("of", registration.substring(registration.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
        assertThat(confirms(officer, "/registrants/" + person, 0)).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** What was seen does not become untrue by a day in the calendar. */
    @Test
    void whoWasSeenAtAMeetingStaysSoOnceTheAccreditationIsOver() {
        onlyTheCentreIsIn();
        registrations.represented(session.id(), byRight.delegation());
        var open = held(MeetingMode.WITH_STAKEHOLDERS);
        var seen = byRight.delegation();
        post(open.path() + "/attendance", officer, "present", seen.toString());
        endsOn(LocalDate.parse("2000-01-01"));
        assertThat(browse(open.path() + "/attendance", officer)).bodyText().contains("Centre of a test");
        post(open.path() + "/attendance", officer, "known", seen.toString(), "present", seen.toString());
        var there = "select party from meetings.attendance where meeting = '" + open.id() + "'";
        assertThat(ids(there)).containsExactly(seen);
        post(open.path() + "/attendance", officer, "known", seen.toString());
        assertThat(ids(there)).as("as the secretariat says").isEmpty();
    }

    /** By right, to a session whose rule may still be changed, for nothing was circulated by it. */
    private void onlyTheCentreIsIn() {
        session = bodies.fictitious();
        accreditation = made.open(session.id(), true, SideEventRule.WITH_STATE);
        made.byRight(accreditation, made.organisation("XPC", "Centre of a test"), arvenia);
    }

    private void endsOn(LocalDate day) {
        jdbc.sql("update stakeholders.accreditation set ends_on = ? where id = ?")
                .params(day, accreditation.id())
                .update();
    }

    @Test
    void theyInscribeInTheirSegmentWhereTheMeetingIsHeldWithThem() {
        for (var each : List.of(accredited, byRight)) registrations.represented(session.id(), each.delegation());
        var meeting = meetings.opened(held(MeetingMode.WITH_STAKEHOLDERS));
        var open = list(meeting);
        var first = inscription(inscribes(accredited, open));
        assertThat(inscribes(byRight, open)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(inscribes(outside, open))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("speak where the meeting is held with stakeholders");
        assertThat(post(open + "/inscriptions", officer, "party", "XPO", "kind", "STATEMENT"))
                .hasStatus(HttpStatus.CONFLICT);
        var ofState = inscription(inscribes(state, open));
        for (var page : List.of("/speakers", "/console"))
            assertThat(browse(meeting.path() + page, officer))
                    .as("who inscribed last stands before them: " + page)
                    .bodyText()
                    .containsPattern("(?s)<ol class=\"speakers\">.{0,60}" + row(ofState)
                            + ".*<h\\d>Stakeholders’ segment</h\\d>\\s*<ol class=\"speakers\" start=\"2\">.{0,60}"
                            + row(first));
        assertThat(post(ofState + "/swaps", state, "with", row(first)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Stakeholders speak in a segment of their own");
        var formal = held(MeetingMode.FORMAL);
        assertThat(inscribes(accredited, list(formal))).hasStatus(HttpStatus.CONFLICT);
        assertThat(browse(formal.path() + "/speakers", accredited))
                .bodyText()
                .doesNotContain("Inscribe Harbour of a test");
    }

    /** Itself or by an officer: the same sentence, and the way to where they register. */
    @Test
    void theyInscribeOnceARepresentativeIsConfirmedForTheDayOfTheMeeting() {
        var open = held(MeetingMode.WITH_STAKEHOLDERS);
        var list = list(open);
        var registers = "/en" + session.path() + "/registrations\"";
        assertThat(browse(open.path() + "/speakers", accredited))
                .bodyText()
                .contains("through a representative whom the secretariat has confirmed", registers)
                .doesNotContain("Inscribe Harbour of a test");
        isRefused(post(list + "/inscriptions", accredited, "kind", "STATEMENT", "note", "On ports."), registers);
        isRefused(
                post(list + "/inscriptions", officer, "party", "XPH", "kind", "STATEMENT", "note", "On ports."),
                registers);
        var registration = path(post(session.path() + "/registrations", people.in("XPH", Role.ADMINISTRATOR)));
        post(registration + "/registrants", people.in("XPH", Role.ADMINISTRATOR), "name", "Cy", "role", "HEAD");
        assertThat(inscribes(accredited, list))
                .as("registered, and not confirmed")
                .hasStatus(HttpStatus.CONFLICT);
        confirmed(registration, "Ada Harbour", open.day().minusDays(1));
        assertThat(inscribes(accredited, list)).as("of the day before").hasStatus(HttpStatus.CONFLICT);
        assertThat(inscribes(state, list))
                .as("States say by credentials who comes")
                .hasStatus(HttpStatus.SEE_OTHER);
        confirmed(registration, "Bea Harbour", open.day());
        assertThat(browse(open.path() + "/speakers", accredited)).bodyText().contains("Inscribe Harbour of a test");
        assertThat(inscribes(accredited, list)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private static void isRefused(MvcTestResult answer, String registers) {
        assertThat(answer)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("through a representative whom the secretariat has confirmed", registers, "On ports.");
    }

    /** Whose representative is taken out, or written over, has nobody to speak for it until somebody is confirmed. */
    @Test
    void nobodyIsCalledForWhomNobodyIsConfirmedAnyMore() {
        registrations.represented(session.id(), accredited.delegation());
        var open = meetings.opened(held(MeetingMode.WITH_STAKEHOLDERS));
        var inscription = inscription(inscribes(accredited, list(open)));
        var person = jdbc.sql("select id from meetings.registrant where party = :party and registration in "
                        + "(select id from meetings.registration where session = :session)")
                .param("party", accredited.delegation())
                .param("session", session.id())
                .query(String.class)
                .single();
        post("/registrants/" + person + "/removal", people.in("XPH", Role.ADMINISTRATOR));
        assertThat(post(inscription + "/speech", officer))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("through a representative whom the secretariat has confirmed");
        registrations.represented(session.id(), accredited.delegation());
        assertThat(post(inscription + "/speech", officer)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void nobodyIsCalledWhomTheModeHasShutOutSinceItWasInscribed() {
        registrations.represented(session.id(), accredited.delegation());
        var open = meetings.opened(held(MeetingMode.WITH_STAKEHOLDERS));
        var list = list(open);
        var inscription = inscription(inscribes(accredited, list));
        var formal = meetings.switched(open, MeetingMode.FORMAL, Audience.PUBLIC);
        assertThat(post(inscription + "/speech", officer))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("speak where the meeting is held with stakeholders");
        meetings.switched(formal, MeetingMode.WITH_STAKEHOLDERS, Audience.PUBLIC);
        assertThat(post(inscription + "/speech", officer)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private static String row(String inscription) {
        return inscription.substring(inscription.lastIndexOf('/') + 1);
    }

    private static String inscription(MvcTestResult inscribed) {
        return "/inscriptions/" + path(inscribed).replaceFirst(".*#s-", "");
    }

    private MvcTestResult inscribes(Delegate delegate, String list) {
        return post(list + "/inscriptions", delegate, "kind", "STATEMENT");
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

    private Meeting held(MeetingMode mode) {
        return meetings.held(session, mode, Audience.PUBLIC);
    }

    @Test
    void theyBringInStatementsWhereTheMeetingIsHeldWithThem() {
        var open = held(MeetingMode.WITH_STAKEHOLDERS);
        assertThat(says(accredited, open)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(says(outside, open))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("A written contribution is another way.", "Words at a meeting.");
        var formal = held(MeetingMode.FORMAL);
        assertThat(says(accredited, formal)).hasStatus(HttpStatus.CONFLICT);
        assertThat(browse(formal.path() + "/statements", accredited)).bodyText().doesNotContain("/statements/new");
        assertThat(browse(formal.path() + "/statements", state)).bodyText().contains("/statements/new");
    }

    @Test
    void theyBringInAfterwardsWhatTheySaidWhileTheyWereThere() {
        onlyTheCentreIsIn();
        var open = meetings.opened(held(MeetingMode.WITH_STAKEHOLDERS));
        meetings.switched(open, MeetingMode.FORMAL, Audience.PUBLIC);
        assertThat(browse(open.path() + "/statements", byRight)).bodyText().contains("/statements/new");
        assertThat(says(byRight, open)).as("the mode has switched since").hasStatus(HttpStatus.SEE_OTHER);
        var before = meetings.add(meetings.of(
                session,
                MeetingMode.WITH_STAKEHOLDERS,
                Audience.PUBLIC,
                open.startsAt().minus(Duration.ofDays(3)),
                Duration.ofHours(3)));
        assertThat(post(before.path() + "/statements", byRight, "text", "Said before the day.", "language", "en"))
                .as("it is accredited since today")
                .hasStatus(HttpStatus.CONFLICT);
        decided(accreditation, "10 days");
        endsOn(Dates.day(open.startsAt()).minusDays(1));
        assertThat(post(before.path() + "/statements", byRight, "text", "Said on the day.", "language", "en"))
                .as("it was accredited on that day")
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(open.path() + "/statements", byRight, "text", "Said after it.", "language", "en"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Said after it.");
    }

    private MvcTestResult says(Delegate delegate, Meeting meeting) {
        return post(meeting.path() + "/statements", delegate, "text", "Words at a meeting.", "language", "en");
    }

    @Test
    void theyHoldSideEventsWithAStateOrAloneAsTheRuleSays() {
        assertThat(asks(accredited, ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Name a State among those who hold it with you", "Beside the plenary");
        assertThat(asks(accredited, "XPC"))
                .as("another organisation is no State")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(asks(accredited, "XSA")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(asks(outside, "XSA")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(browse(session.path() + "/side-events/new", outside)).hasStatus(HttpStatus.CONFLICT);
        made.accredited(made.open(session.id(), true, SideEventRule.ALONE), harbour, arvenia);
        assertThat(asks(accredited, "")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(asks(state, "")).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** To be named is not to hold it. */
    @Test
    void whereTheRuleAsksForAStateOneHasToConfirmBeforeItIsApproved() {
        var event = path(asks(accredited, "XSA"));
        assertThat(approves(event, 0))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("none of those that were asked has confirmed yet");
        assertThat(post(event + "/co-organising", people.in("XSA", Role.HEAD), "holds", "yes", "lock", "0"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(approves(event, 1)).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** Whoever decides has to know, and whoever asked for it. */
    @Test
    void thatTheLastStateHoldsItNoLongerIsToldToThoseWhomItConcerns() {
        var event = path(asks(accredited, "XSA, XPC"));
        var head = people.in("XSA", Role.HEAD);
        post(event + "/co-organising", head, "holds", "yes", "lock", "0");
        post(event + "/co-organising", byRight, "holds", "yes", "lock", "1");
        assertThat(approves(event, 2)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(event + "/co-organising", byRight, "holds", "no")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lackOfAState(event)).as("one is left").isZero();
        assertThat(post(event + "/co-organising", head, "holds", "no")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lackOfAState(event)).isEqualTo(1);
        assertThat(newsOf(event, accredited)).contains("An approved side event is no longer held with a State");
        assertThat(newsOf(event, officer)).contains("An approved side event is no longer held with a State");
        for (var other : new Delegate[] {state, byRight, outside})
            assertThat(newsOf(event, other)).isEmpty();
        made.accredited(made.open(session.id(), true, SideEventRule.ALONE), harbour, arvenia);
        assertThat(newsOf(event, officer)).as("it needs none any more").isEmpty();
    }

    private long lackOfAState(String event) {
        return jdbc.sql("select count(*) from notifications.told where what = 'LACKS_STATE' and of::text = ?")
                .param(id(event).toString())
                .query(Long.class)
                .single();
    }

    private String newsOf(String event, Delegate delegate) {
        var told = new Told(UUID.randomUUID(), "sideevents", id(event), "LACKS_STATE", Instant.now());
        return topics.stream()
                .filter(each -> each.name().equals("sideevents"))
                .findFirst()
                .orElseThrow()
                .read(told, frame.uiOfAPart(Language.EN, Reader.of(delegate)))
                .map(News::what)
                .orElse("");
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /** What was let in when it was asked for need not be when it is decided. */
    @Test
    void whatNoRuleLetsIsNotApproved() {
        onlyTheCentreIsIn();
        var event = path(asks(byRight, "XSA"));
        post(event + "/co-organising", people.in("XSA", Role.HEAD), "holds", "yes", "lock", "0");
        endsOn(LocalDate.parse("2000-01-01"));
        assertThat(approves(event, 1))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("where they are accredited to the session")
                .doesNotContain("none of those that were asked has confirmed");
        assertThat(approves(path(asks(state, "")), 0)).as("a State’s own").hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult approves(String event, int known) {
        return post(
                event + "/approval", officer, "link", "https://meet.example.int/se", "lock", Integer.toString(known));
    }

    /** Before anybody decided, it is neither let nor forbidden for good: it waits for whoever decides. */
    @Test
    void whatIsNotDecidedOfSideEventsIsDecidedOnceAlsoAfterAListWasCirculated() {
        session = bodies.fictitious();
        accreditation = made.open(session.id(), true, SideEventRule.UNDECIDED);
        made.accredited(accreditation, harbour, arvenia);
        assertThat(browse(accreditation.path(), null))
                .bodyText()
                .contains("Whether they hold side events is not decided.")
                .doesNotContain("Write down what was decided");
        assertThat(asks(accredited, "XSA")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(browse(accreditation.path(), officer)).bodyText().contains("Write down what was decided");
        assertThat(decides(state, "ALONE")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(decides(officer, "UNDECIDED")).hasStatus(HttpStatus.CONFLICT);
        assertThat(decides(officer, "ALONE")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(decides(officer, "NONE")).as("once").hasStatus(HttpStatus.CONFLICT);
        assertThat(asks(accredited, "")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(accreditation.path(), null))
                .bodyText()
                .contains("wrote down what was decided on side events");
        assertThatThrownBy(() -> jdbc.sql("update stakeholders.accreditation set side_events = 'NONE' where id = :id")
                        .param("id", accreditation.id())
                        .update())
                .hasMessageContaining("not changed once applications were circulated");
    }

    private MvcTestResult decides(Delegate delegate, String rule) {
        return post(accreditation.path() + "/side-events", delegate, "rule", rule);
    }

    @Test
    void nobodyIsOfferedASideEventThatTheRuleForbids() {
        assertThat(browse(session.path(), accredited)).bodyText().contains("/side-events/new");
        assertThat(browse(session.path(), outside)).bodyText().doesNotContain("/side-events/new");
        session = bodies.fictitious();
        made.accredited(made.open(session.id(), true, SideEventRule.NONE), harbour, arvenia);
        var page = session.path();
        assertThat(browse(page, accredited)).bodyText().doesNotContain("/side-events/new");
        assertThat(browse(page + "/side-events/new", accredited))
                .as("before anything is typed")
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(browse(page, state)).bodyText().contains("/side-events/new");
    }

    /** Such as another room; who holds it was let in before. */
    @Test
    void whatWasAskedForIsChangedAlsoOnceTheAccreditationIsOver() {
        onlyTheCentreIsIn();
        var event = path(asks(byRight, "XSA"));
        endsOn(LocalDate.parse("2000-01-01"));
        assertThat(sends(event + "/change", officer, "XSA")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(sends(event + "/change", officer, "XSA, XPH"))
                .as("with somebody else it is asked again")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private MvcTestResult asks(Delegate delegate, String with) {
        return sends(session.path() + "/side-events", delegate, with);
    }

    private MvcTestResult sends(String path, Delegate delegate, String with) {
        return post(
                path,
                delegate,
                "lock",
                "0",
                "title_en",
                "Beside the plenary",
                "date",
                "2036-03-04",
                "starts",
                "13:15",
                "ends",
                "14:30",
                "zone",
                "America/New_York",
                "coOrganisers",
                with);
    }
}
