package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.notifications.PostOfTheHouse;
import org.entente.notifications.PostOfTheHouse.Someone;
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
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a consultation is told to those who are invited to it, and to whoever follows it. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ConsultationNoticesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    PostOfTheHouse house;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    ConvenesRecords records;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Delegate officer;
    private Someone invited;
    private Someone other;

    @BeforeEach
    void twoDelegations() {
        officer = people.officer();
        invited = house.someone("KEN", Role.DELEGATE);
        other = house.someone("FRA", Role.DELEGATE);
    }

    @Test
    void whoeverIsInvitedIsToldThatItIsConvenedAndThatItIsOpen() {
        var path = convened();
        assertThat(newsOf(invited)).contains("A consultation is convened", path);
        assertThat(newsOf(other)).doesNotContain(path);
        move(path, "opening");
        assertThat(newsOf(invited)).contains("A consultation is open", path);
        assertThat(newsOf(other)).doesNotContain(path);
    }

    @Test
    void whoeverFollowsItIsToldWhatBecomesOfItUntilTheyDoSoNoLonger() {
        var path = convened();
        post("/en/following" + path.replace("consultations", "consultation"));
        move(path, "opening");
        assertThat(newsOf(other)).contains("A consultation is open", path);
        post("/en/following" + path.replace("consultations", "consultation") + "/end");
        move(path, "closure");
        assertThat(newsOf(other)).doesNotContain("A consultation is closed");
    }

    @Test
    void ofAConsultationThatWasClosedSinceItIsNotToldThatItIsOpen() {
        var path = convened();
        move(path, "opening");
        move(path, "closure");
        assertThat(newsOf(invited)).contains("A consultation is closed", path).doesNotContain("A consultation is open");
    }

    @Test
    void aReportThatIsPublishedOnItIsToldToWhoeverIsInvited() {
        var consultation = scene.open(Rule.NAMED, "AU");
        jdbc.sql("update consultations.consultation set state = 'REPORTED' where id = :id")
                .param("id", consultation.id())
                .update();
        house.publish(
                officer,
                new ConsultationMoved(
                        consultation.id(), State.CLOSED, State.REPORTED, officer.person(), clock.instant()));
        assertThat(newsOf(invited)).contains("The report on a consultation is published", consultation.path());
        assertThat(newsOf(other)).doesNotContain(consultation.path());
    }

    @Test
    void theRecordOfSomethingHeldElsewhereIsNobodysNews() {
        var record = transaction.execute(status -> records.convene(
                Names.of(Language.EN, "A record"), null, null, new Names(Map.of()), false, officer.person()));
        assertThat(jdbc.sql("select count(*) from notifications.told where of = :id")
                        .param("id", Objects.requireNonNull(record).id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String convened() {
        var answer = browser.post()
                .uri("/en/consultations")
                .with(as(officer))
                .param("title_en", "A consultation of a test")
                .param("rule", "NAMED")
                .param("organiser", "AU")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl()).substring("/en".length());
    }

    private void move(String path, String step) {
        assertThat(browser.post().uri("/en" + path + "/" + step).with(as(officer)))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private void post(String uri) {
        assertThat(browser.post().uri(uri).with(as(other.delegate()))).hasStatus(HttpStatus.SEE_OTHER);
    }

    private String newsOf(Someone someone) {
        return house.newsOf(browser, someone);
    }
}
