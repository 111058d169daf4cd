package org.entente.negotiation.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.TextVersionIssued;
import org.entente.negotiation.TextVersions;
import org.entente.negotiation.proposals.Proposal;
import org.entente.negotiation.proposals.ProposalSent;
import org.entente.negotiation.proposals.TestProposals;
import org.entente.notifications.PostOfTheHouse;
import org.entente.notifications.PostOfTheHouse.Someone;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What whoever follows a text is told of its versions and of proposals on it. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class TextNoticesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    PostOfTheHouse house;

    @Autowired
    TestTexts texts;

    @Autowired
    TextVersions versions;

    @Autowired
    TestProposals proposals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Someone follower;
    private Someone other;
    private Delegate officer;

    @BeforeEach
    void somebodyIsThere() {
        officer = house.someone(null, Role.OFFICER).delegate();
        follower = house.someone("KEN", Role.DELEGATE);
        other = house.someone("GHA", Role.DELEGATE);
    }

    @Test
    void whoeverFollowsATextIsToldOfItsNextVersionAndNobodyElse() {
        var text = followed(new Audience(Audience.Kind.STATES, Set.of()));
        issue(text);
        assertThat(newsOf(follower)).contains("A version is issued: Zero draft", text.path() + "/versions/1");
        assertThat(newsOf(other)).doesNotContain(text.path());
    }

    @Test
    void aTextIsFollowedFromItsPageAndLeftTheSameWay() {
        var text = followed(Audience.PUBLIC);
        assertThat(browser.get().uri("/en" + text.path()).with(as(follower.delegate())))
                .bodyText()
                .contains("/en/following/text/" + text.id());
        assertThat(browser.post()
                        .uri("/en/following/text/" + text.id() + "/end")
                        .with(as(follower.delegate())))
                .hasStatus(HttpStatus.SEE_OTHER);
        issue(text);
        assertThat(newsOf(follower)).doesNotContain(text.path());
    }

    @Test
    void aTextThatOneMayNotReadCannotBeFollowed() {
        var text = texts.issued(Audience.OFFICERS, "The States decide.");
        assertThat(follow(text, follower)).isEqualTo(HttpStatus.NOT_FOUND.value());
    }

    @Test
    void aTextThatIsClosedToSomebodySinceIsNoNewsToThem() {
        var text = followed(new Audience(Audience.Kind.STATES, Set.of()));
        issue(text);
        jdbc.sql("update negotiation.text set audience = 'OFFICERS' where id = :id")
                .param("id", text.id())
                .update();
        assertThat(newsOf(follower)).doesNotContain(text.path());
    }

    @Test
    void aProposalIsToldByItsNumberAndNotByWhoseItIs() {
        var text = followed(new Audience(Audience.Kind.STATES, Set.of()));
        var sent = send(text);
        assertThat(newsOf(follower)).contains("Proposal 1 has been made", "/proposals/" + sent);
        assertThat(newsOf(other)).doesNotContain("/proposals/" + sent);
        assertThat(jdbc.sql("select count(*) from notifications.told where of = :id and by_person is not null")
                        .param("id", sent)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Theirs alone to know, and no news once they have answered, or the text is adopted. */
    @Test
    void whoeverIsNamedToWriteAProposalIsToldUntilItHasAnswered() {
        var text = followed(Audience.PUBLIC);
        var drawn = proposals.inPreparation(text, "KEN", "The Secretary-General reports each year.");
        name(drawn);
        assertThat(newsOf(other)).contains("Your delegation is asked to write a proposal", drawn.path());
        assertThat(newsOf(follower)).doesNotContain(drawn.path());
        var answered = proposals.inPreparation(text, "KEN", "The Secretary-General reports twice.");
        name(answered);
        assertThat(browser.post()
                        .uri("/en" + answered.path() + "/writers/acceptance")
                        .with(as(other.delegate())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(newsOf(other)).contains(drawn.path()).doesNotContain(answered.path());
        assertThat(pageOf(text)).contains("You are asked to write", drawn.path());
        jdbc.sql("update negotiation.text set adopted_at = now() where id = :id")
                .param("id", text.id())
                .update();
        assertThat(newsOf(other)).doesNotContain(drawn.path());
        assertThat(pageOf(text)).doesNotContain(drawn.path());
    }

    private String pageOf(NegotiatedText text) {
        var page = browser.get()
                .uri("/en" + text.path())
                .with(as(other.delegate()))
                .exchange()
                .getResponse();
        return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void name(Proposal drawn) {
        assertThat(browser.post()
                        .uri("/en" + drawn.path() + "/writers")
                        .param("party", "GHA")
                        .with(as(follower.delegate())))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aProposalThatWasWithdrawnBeforeAnybodyWasToldIsNoNews() {
        var text = followed(new Audience(Audience.Kind.STATES, Set.of()));
        var sent = send(text);
        jdbc.sql("update negotiation.proposal set state = 'WITHDRAWN', withdrawn_at = now() where id = :id")
                .param("id", sent)
                .update();
        assertThat(newsOf(follower)).doesNotContain("/proposals/" + sent);
    }

    /** Theirs alone to know, and not before the version is everybody’s. */
    @Test
    void thoseWhoseWordsAreTakenAreToldOnceTheVersionIsIssued() {
        var text = texts.issued(Audience.PUBLIC, "The States decide.", "The Secretary-General reports.");
        var sent = proposals.sentJointly(text, "GHA", "KEN", "The Secretary-General reports each year.");
        texts.prepare(text);
        post(sent.path() + "/taking");
        assertThat(newsOf(other)).doesNotContain(sent.path());
        post(text.path() + "/draft/issue");
        for (var author : List.of(other, follower))
            assertThat(newsOf(author)).contains("Proposal 1 of your delegation is taken up", sent.path());
        assertThat(newsOf(house.someone("CHL", Role.DELEGATE))).doesNotContain(sent.path());
    }

    @Test
    void thoseWhoseProposalAVersionOvertakesAreToldOnce() {
        var text = texts.issued(Audience.PUBLIC, "The States decide.", "The Secretary-General reports.");
        var sent = proposals.sent(text, "GHA", "The Secretary-General reports each year.");
        for (var words : List.of("The Secretary-General reports each month.", "The Secretary-General reports daily.")) {
            texts.prepare(text);
            var last = texts.provisions(text).getLast();
            post(
                    text.path() + "/draft/paragraphs/" + last.id(),
                    "words",
                    words,
                    "known",
                    last.hash(),
                    "kind",
                    "NUMBERED",
                    "level",
                    "0");
            post(text.path() + "/draft/issue");
        }
        assertThat(newsOf(other)).containsOnlyOnce("The text has changed where proposal 1 of your delegation");
        assertThat(newsOf(follower)).doesNotContain(sent.path());
    }

    private void post(String path, String... fields) {
        var request = browser.post().uri("/en" + path).with(as(officer));
        for (var at = 0; at < fields.length; at += 2) request.param(fields[at], fields[at + 1]);
        assertThat(request).hasStatus(HttpStatus.SEE_OTHER);
    }

    private NegotiatedText followed(Audience audience) {
        var text = texts.issued(audience, "The States decide.", "The Secretary-General reports.");
        assertThat(follow(text, follower)).isEqualTo(HttpStatus.SEE_OTHER.value());
        return text;
    }

    private int follow(NegotiatedText text, Someone someone) {
        return browser.post()
                .uri("/en/following/text/" + text.id())
                .with(as(someone.delegate()))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private void issue(NegotiatedText text) {
        var version = versions.current(text.id()).orElseThrow();
        house.publish(
                officer,
                new TextVersionIssued(text.id(), version.id(), 1, "ZERO_DRAFT", "", Map.of(), officer.person(), now()));
    }

    private UUID send(NegotiatedText text) {
        var sent = proposals.sent(text, "GHA", "The Secretary-General reports each year.");
        house.publish(
                other.delegate(),
                new ProposalSent(
                        sent.id(),
                        text.id(),
                        sent.version(),
                        sent.number(),
                        "REPLACE",
                        "DELEGATION",
                        other.delegate().party(),
                        other.delegate().person(),
                        now()));
        return sent.id();
    }

    private Instant now() {
        return clock.instant();
    }

    private String newsOf(Someone someone) {
        return house.newsOf(browser, someone);
    }
}
