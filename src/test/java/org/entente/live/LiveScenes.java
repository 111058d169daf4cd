package org.entente.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.entente.identity.People;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.adoption.TestAdoptions;
import org.entente.negotiation.proposals.TestProposals;
import org.entente.negotiation.silence.TestSilences;
import org.entente.process.bodies.TestBodies;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What happens to things that open pages show: made for an audience, and then done by those who may, as they do it in a browser. */
@Lazy
class LiveScenes {

    private static final String WORDS = "Decide to meet again after three years.";

    private final MockMvcTester browser;
    private final People people;
    private final TestBodies bodies;
    private final TestMeetings meetings;
    private final TestTexts texts;
    private final TestProposals proposals;
    private final TestSilences silences;
    private final TestAdoptions adoptions;
    private final JdbcClient jdbc;
    private final Delegate kenya;
    private final Delegate ghana;
    private final Delegate officer;

    LiveScenes(
            MockMvcTester browser,
            People people,
            TestBodies bodies,
            TestMeetings meetings,
            TestTexts texts,
            TestProposals proposals,
            TestSilences silences,
            TestAdoptions adoptions,
            JdbcClient jdbc) {
        this.browser = browser;
        this.people = people;
        this.bodies = bodies;
        this.meetings = meetings;
        this.texts = texts;
        this.proposals = proposals;
        this.silences = silences;
        this.adoptions = adoptions;
        this.jdbc = jdbc;
        kenya = people.delegateOf("KEN");
        ghana = people.delegateOf("GHA");
        officer = people.officer();
    }

    /** @param parts that stand on open pages while it is done */
    record Scene(List<PartName> parts, Runnable act) {

        private static Scene of(String kind, UUID thing, Runnable act) {
            return new Scene(List.of(new PartName(kind, thing)), act);
        }
    }

    Scene anItemIsTakenUp(String kind, Audience audience) {
        var meeting = meetings.held(bodies.session(), MeetingMode.INFORMAL, audience);
        var item = meetings.item(meeting.session(), "1", "Threats");
        return Scene.of(
                kind,
                kind.equals("programme") ? meeting.session() : meeting.id(),
                () -> post(officer, meeting.path() + "/allocation", "item", item.id()));
    }

    Scene aDelegationInscribes(String kind, Audience audience) {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var list = list(meeting);
        narrow(meeting, audience);
        return Scene.of(
                kind, meeting.id(), () -> inscribe(kenya, list, kind.equals("replies") ? "REPLY" : "STATEMENT"));
    }

    Scene somebodyIsGivenTheFloor(String kind, Audience audience) {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var inscription = inscribe(kenya, list(meeting), "STATEMENT");
        narrow(meeting, audience);
        return Scene.of(kind, meeting.id(), () -> post(officer, "/inscriptions/" + inscription + "/speech"));
    }

    Scene aSpeechEnds(String kind, Audience audience) {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var inscription = inscribe(kenya, list(meeting), "STATEMENT");
        narrow(meeting, audience);
        post(officer, "/inscriptions/" + inscription + "/speech");
        return Scene.of(kind, meeting.id(), () -> post(officer, "/speeches/" + inscription + "/end"));
    }

    Scene theModeSwitches(String kind, Audience audience) {
        var meeting = narrow(meetings.underWay(MeetingMode.FORMAL), audience);
        return Scene.of(kind, meeting.id(), () -> switchTo(meeting, MeetingMode.WITH_STAKEHOLDERS, audience));
    }

    Scene aStatementIsPublished(String kind, Audience audience) {
        var meeting = narrow(meetings.underWay(MeetingMode.FORMAL), audience);
        var statement = bring(kenya, meeting);
        return Scene.of(kind, meeting.id(), () -> post(kenya, statement + "/publication"));
    }

    Scene aDecisionIsTaken(String kind, Audience audience) {
        var meeting = narrow(meetings.underWay(MeetingMode.FORMAL), audience);
        return Scene.of(kind, meeting.id(), () -> decide(meeting));
    }

    Scene aProposalIsSent(String kind, Audience audience) {
        var text = text(audience);
        var proposal = proposals.inPreparation(text, "KEN", WORDS);
        return Scene.of(kind, text.id(), () -> post(kenya, proposal.path() + "/sending"));
    }

    Scene aParagraphIsTakenUp(String kind, Audience audience) {
        var text = text(audience);
        proposals.sent(text, "KEN", WORDS);
        return Scene.of(kind, text.id(), () -> takeUp(text));
    }

    Scene aStateBreaksTheSilence(String kind, Audience audience) {
        var procedure = silences.running(text(audience), "KEN", "GHA");
        return Scene.of(
                kind,
                procedure.id(),
                () -> post(
                        kenya,
                        procedure.path() + "/breaks",
                        "id",
                        UUID.randomUUID(),
                        "on",
                        "all",
                        "reason",
                        "Our capital asks for more time.",
                        "language",
                        "en",
                        "visibility",
                        "STATES_IN_IT"));
    }

    Scene aStateObjectsToTheAdoption(String kind, Audience audience) {
        var adoption = adoptions.open(adoptions.among(text(audience), "KEN", "GHA"));
        return Scene.of(
                kind,
                adoption.id(),
                () -> post(
                        kenya,
                        adoption.path() + "/declarations",
                        "id",
                        UUID.randomUUID(),
                        "kind",
                        "OBJECTION",
                        "on",
                        "whole",
                        "words",
                        "We cannot accept this.",
                        "language",
                        "en"));
    }

    Scene anImportPauses(String kind, Audience audience) {
        var job = UUID.randomUUID();
        jdbc.sql("""
                        insert into consultations.import (id, consultation, sha256, file_name, state, total, begun_at, begun_by)
                        select :id, c.id, '', 'a.csv', 'RUNNING', 2, now(), :id
                        from consultations.consultation c limit 1""").param("id", job).update();
        return Scene.of(kind, job, () -> post(officer, "/imports/" + job + "/pause"));
    }

    Scene aFileIsSetAside(String kind, Audience audience) {
        var delivery = UUID.randomUUID();
        var item = UUID.randomUUID();
        jdbc.sql("""
                        with delivery as (insert into documents.delivery (id, name, kept_at, sent_at, unpacked_at)
                            values (:delivery, 'a.txt', now(), now(), now()))
                        insert into documents.item (id, delivery, position, name, sha256, state, done_at)
                        values (:item, :delivery, 1, 'a.txt', repeat('0', 64), 'LOOK', now())""").param("delivery", delivery).param("item", item).update();
        return Scene.of(kind, delivery, () -> post(officer, "/documents/incoming/items/" + item + "/setting-aside"));
    }

    /** Whoever followed the meeting, and may follow it no more, has its pages open. */
    Scene theDoorsAreClosed() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        inscribe(kenya, list(meeting), "STATEMENT");
        return new Scene(
                of(meeting.id(), "mode", "speakers", "floor", "next", "replies", "statements", "decisions"),
                () -> switchTo(meeting, MeetingMode.CLOSED, MeetingMode.CLOSED.audience()));
    }

    Scene aTextIsForStatesFromNowOn() {
        var text = text(Audience.PUBLIC);
        var silence = silences.running(text, "KEN", "GHA");
        takeUp(text);
        var parts = new ArrayList<>(of(text.id(), "text", "asked", "discussion", "hall"));
        parts.add(new PartName("silence", silence.id()));
        return new Scene(
                parts,
                () -> post(
                        officer,
                        text.path() + "/audience",
                        "audience",
                        "STATES",
                        "reason",
                        "As agreed by the bureau.",
                        "lock",
                        "0"));
    }

    Scene aStateVotes() {
        var adoption = adoptions.open(adoptions.byVote(text(Audience.PUBLIC), "KEN", "GHA"));
        var vote = jdbc.sql("select id from negotiation.adoption_vote where adoption = :adoption")
                .param("adoption", adoption.id())
                .query(UUID.class)
                .single();
        return new Scene(
                List.of(new PartName("adoption", adoption.id()), new PartName("text", adoption.text())),
                () -> post(kenya, adoption.path() + "/ballots", "vote", vote, "choice", "NO"));
    }

    Scene aProposalIsPrepared() {
        var text = text(Audience.PUBLIC);
        takeUp(text);
        return new Scene(
                of(text.id(), "text", "asked", "discussion", "hall"),
                () -> proposals.writtenJointly(text, "KEN", "GHA", WORDS));
    }

    Scene aProposalIsTakenIntoAVersionInPreparation() {
        var text = text(Audience.PUBLIC);
        var proposal = proposals.sent(text, "KEN", WORDS);
        takeUp(text);
        texts.prepare(text);
        return new Scene(
                of(text.id(), "text", "asked", "discussion", "hall"), () -> post(officer, proposal.path() + "/taking"));
    }

    Scene aVersionIsPrepared() {
        var text = text(Audience.PUBLIC);
        return new Scene(of(text.id(), "text", "asked", "discussion"), () -> post(officer, text.path() + "/draft"));
    }

    /** And another State stands behind it: a text may keep both to itself. */
    Scene aStateReactsWhereNobodyIsToldWho() {
        var text = text(Audience.PUBLIC);
        jdbc.sql("update negotiation.text set attributed = false where id = :id")
                .param("id", text.id())
                .update();
        var proposal = proposals.sent(text, "KEN", WORDS);
        takeUp(text);
        return new Scene(of(text.id(), "text", "asked", "discussion", "hall"), () -> {
            post(ghana, proposal.path() + "/reaction", "degree", "NEEDS_CHANGE", "reason", "After two years.");
            post(people.delegateOf("FJI"), proposal.path() + "/cosponsors");
        });
    }

    Scene aStatementIsPrepared() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        return new Scene(
                of(meeting.id(), "statements"),
                () -> post(kenya, bring(kenya, meeting) + "/intervention", "facts", "0", "video", "1:02:30"));
    }

    Scene aPlaceIsAskedFor() {
        var meeting = meetings.underWay(MeetingMode.FORMAL);
        var list = list(meeting);
        var own = inscribe(kenya, list, "STATEMENT");
        var other = inscribe(ghana, list, "STATEMENT");
        return new Scene(
                of(meeting.id(), "speakers", "next", "replies", "floor", "console", "console-floor"),
                () -> post(kenya, "/inscriptions/" + own + "/swaps", "with", other));
    }

    private static List<PartName> of(UUID thing, String... kinds) {
        return Arrays.stream(kinds).map(kind -> new PartName(kind, thing)).toList();
    }

    private NegotiatedText text(Audience audience) {
        return texts.issued(audience, "Decide to meet again.");
    }

    private Meeting narrow(Meeting meeting, Audience audience) {
        return audience.isPublic() ? meeting : meetings.switched(meeting, MeetingMode.INFORMAL, audience);
    }

    private UUID list(Meeting meeting) {
        var list = UUID.randomUUID();
        jdbc.sql("""
                        insert into meetings.speakers_list (id, session, meeting, opens_at, ordering, admits, limits, replies, inscribed, added_at)
                        values (:id, :session, :meeting, now() - interval '1 hour', 'INSCRIPTION', array['STATE'], '{}', 2, 0, now())""")
                .param("id", list)
                .param("session", meeting.session())
                .param("meeting", meeting.id())
                .update();
        return list;
    }

    private UUID inscribe(Delegate by, UUID list, String kind) {
        post(by, "/speakers-lists/" + list + "/inscriptions", "kind", kind);
        return jdbc.sql("select id from meetings.inscription where list = :list and party = :party")
                .param("list", list)
                .param("party", by.delegation())
                .query(UUID.class)
                .single();
    }

    private void switchTo(Meeting meeting, MeetingMode mode, Audience audience) {
        post(
                officer,
                meeting.path() + "/mode",
                "mode",
                mode,
                "audience",
                audience.kind(),
                "reason",
                "As agreed.",
                "lock",
                meeting.lock());
    }

    private void decide(Meeting meeting) {
        post(officer, meeting.path() + "/decisions", "sentence_en", "It was so decided.", "adopted", "CONSENSUS");
    }

    private void takeUp(NegotiatedText text) {
        post(officer, text.path() + "/discussion", "paragraph", texts.lastParagraph(text));
    }

    private String bring(Delegate by, Meeting meeting) {
        var answer = browser.post()
                .uri("/en" + meeting.path() + "/statements")
                .multipart()
                .file(new MockMultipartFile("file", "", null, new byte[0]))
                .with(as(by))
                .param("text", "We thank the Chair.")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl()).substring("/en".length());
    }

    private void post(Delegate by, String path, Object... fields) {
        var request = browser.post().uri("/en" + path).with(as(by));
        for (var at = 0; at < fields.length; at += 2) request.param(fields[at].toString(), fields[at + 1].toString());
        assertThat(request).as(path).hasStatus(HttpStatus.SEE_OTHER);
    }
}
