package org.entente.consultations.propositions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.entente.notifications.PostOfTheHouse.html;
import static org.entente.notifications.PostOfTheHouse.plain;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.consultations.Consultation;
import org.entente.consultations.Rule;
import org.entente.consultations.Scene;
import org.entente.mail.ScriptedSmtp;
import org.entente.notifications.PostOfTheHouse;
import org.entente.notifications.PostOfTheHouse.Someone;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a delegation is told of its own position, and the States of a consultation of the propositions drawn from it. */
@SpringBootTest(classes = Entente.class, properties = "entente.notifications.together=0s")
@AutoConfigureMockMvc
class PropositionNoticesTests {

    private static final ScriptedSmtp SERVER = new ScriptedSmtp();
    private static final String READ = "was read in its statements and waits for its word";

    @Autowired
    MockMvcTester browser;

    @Autowired
    PostOfTheHouse house;

    @Autowired
    Scene scene;

    @Autowired
    Drawn drawn;

    @Autowired
    Propositions propositions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Delegate rapporteur;
    private Someone kenya;
    private Someone france;
    private Consultation consultation;
    private UUID paragraph;
    private String sentence;

    @DynamicPropertySource
    static void theServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SERVER::port);
    }

    @AfterAll
    static void theServerGoes() {
        SERVER.close();
    }

    @BeforeEach
    void aStateHasSpoken() {
        rapporteur = house.someone(null, Role.RAPPORTEUR).delegate();
        kenya = house.someone("KEN", Role.DELEGATE);
        france = house.someone("FRA", Role.DELEGATE);
        consultation = scene.open(Rule.NAMED, "AU");
        paragraph = scene.paragraph(scene.heard(consultation, "KEN", "One plenary session each year."), 1);
        sentence = "There should be one session: " + UUID.randomUUID();
    }

    @Test
    void aDelegationAloneIsToldThatItsPositionWasReadUntilItHasAnswered() {
        var reading = read(drawn.open(consultation, sentence, paragraph));
        assertThat(newsOf(kenya)).contains(READ, sentence, "/en/readings");
        assertThat(newsOf(france)).doesNotContain(sentence);
        assertThat(browser.post().uri("/en" + reading.path() + "/confirmation").with(as(kenya.delegate())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(newsOf(kenya)).doesNotContain(READ);
    }

    @Test
    void ofTwoReadingsOnOnePropositionTheOneThatWaitsIsTold() {
        var proposition = drawn.open(consultation, sentence, paragraph);
        read(proposition);
        read(proposition);
        assertThat(newsOf(kenya)).containsOnlyOnce(READ);
    }

    @Test
    void whoeverFollowsAConsultationIsNotToldWhatWasReadOfAnother() {
        follow(france);
        read(drawn.open(consultation, sentence, paragraph));
        assertThat(newsOf(france)).doesNotContain(READ);
    }

    @Test
    void aLetterSaysNothingOfAPositionButThatSomethingIsNew() {
        read(drawn.open(consultation, sentence, paragraph));
        house.round();
        var letters = SERVER.takenFor(kenya.email());
        assertThat(letters).hasSize(1);
        assertThat(plain(letters.getFirst()))
                .contains("There is something new for you here", "MY DELEGATION’S POSITIONS")
                .doesNotContain(sentence, READ);
        assertThat(html(letters.getFirst())).doesNotContain(sentence, READ);
    }

    @Test
    void thatAPropositionIsOpenIsToldToTheStatesThatItsConsultationAsksAndToWhoeverFollowsIt() {
        var proposition = drawn.open(consultation, sentence, paragraph);
        opened(proposition);
        assertThat(newsOf(kenya)).contains("A proposition is open", sentence, proposition.path());
        assertThat(newsOf(france)).doesNotContain(sentence);
        follow(france);
        var another = drawn.open(consultation, "Another " + sentence, paragraph);
        opened(another);
        assertThat(newsOf(france)).contains(another.path()).doesNotContain(proposition.path());
        unfollow(france);
        var third = drawn.open(consultation, "A third " + sentence, paragraph);
        opened(third);
        assertThat(newsOf(france)).doesNotContain(third.path());
    }

    @Test
    void ofAPropositionThatWasWithdrawnSinceNothingElseIsTold() {
        var proposition = drawn.open(consultation, sentence, paragraph);
        opened(proposition);
        withdraw(proposition);
        assertThat(newsOf(kenya))
                .contains("A proposition is withdrawn", proposition.path())
                .doesNotContain("A proposition is open");
    }

    @Test
    void aDraftThatIsWithdrawnIsNoNews() {
        var draft = drawn.drawn(consultation, sentence, PropositionState.DRAFT, Audience.PUBLIC, paragraph);
        withdraw(draft);
        assertThat(jdbc.sql("select count(*) from notifications.told where of = :id")
                        .param("id", draft.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aPropositionForOneDelegationIsToldToItAloneAndStandsInNoLetter() {
        var ghana = house.someone("GHA", Role.DELEGATE);
        follow(ghana);
        atOnce(kenya);
        atOnce(ghana);
        var proposition = drawn.named(consultation, sentence, kenya.delegate(), paragraph);
        opened(proposition);
        assertThat(newsOf(kenya)).contains("A proposition is open", sentence, proposition.path());
        assertThat(newsOf(ghana)).doesNotContain(sentence);
        assertThat(SERVER.takenFor(ghana.email())).isEmpty();
        assertThat(SERVER.takenFor(kenya.email()))
                .hasSize(1)
                .allSatisfy(letter -> assertThat(plain(letter) + html(letter))
                        .contains("There is something new for you here")
                        .doesNotContain(sentence, proposition.path()));
    }

    @Test
    void eachThatAPropositionNamesIsToldThoughItsConsultationAsksOthersAndNobodyElseIs() {
        var ghana = house.someone("GHA", Role.DELEGATE);
        var adviser = house.someone("NGA", Role.ADVISER);
        var colleague = house.someone("NGA", Role.ADVISER);
        var named = Set.of(
                kenya.delegate().delegation(),
                france.delegate().delegation(),
                adviser.delegate().person());
        var proposition = drawn(new Audience(Audience.Kind.NAMED, named));
        opened(proposition);
        for (var told : List.of(kenya, france, adviser))
            assertThat(newsOf(told)).contains(proposition.path());
        for (var other : List.of(ghana, colleague)) assertThat(newsOf(other)).doesNotContain(proposition.path());
        withdraw(proposition);
        assertThat(newsOf(france)).contains("A proposition is withdrawn", proposition.path());
        assertThat(newsOf(ghana)).doesNotContain(proposition.path());
    }

    @Test
    void ofNamedOnesWhoeverWantsToBeToldOfNoneIsNotTold() {
        wish(kenya, "NEVER");
        opened(drawn.named(consultation, sentence, kenya.delegate(), paragraph));
        assertThat(newsOf(kenya)).doesNotContain(sentence);
    }

    @Test
    void aPropositionForStatesIsToldToThoseThatAreAskedAndToNoOrganisation() {
        var union = house.someone("AU", Role.DELEGATE);
        follow(union);
        atOnce(kenya);
        var proposition = drawn(new Audience(Audience.Kind.STATES, Set.of()));
        opened(proposition);
        assertThat(newsOf(kenya)).contains(proposition.path());
        assertThat(newsOf(union)).doesNotContain(proposition.path());
        assertThat(SERVER.takenFor(kenya.email()))
                .hasSize(1)
                .allSatisfy(letter -> assertThat(plain(letter)).doesNotContain(sentence));
    }

    @Test
    void aPropositionThatEverybodyMayReadStandsInTheLetter() {
        atOnce(kenya);
        opened(drawn.open(consultation, sentence, paragraph));
        house.round();
        assertThat(SERVER.takenFor(kenya.email()))
                .hasSize(1)
                .allSatisfy(letter -> assertThat(plain(letter)).contains("A proposition is open", sentence));
    }

    private Proposition drawn(Audience audience) {
        return drawn.drawn(consultation, sentence, PropositionState.OPEN, audience, paragraph);
    }

    private Position read(Proposition proposition) {
        var reading = drawn.read(proposition, "KEN", Stance.SUPPORT, "", paragraph);
        house.publish(rapporteur, PositionRead.of(reading, rapporteur.person()));
        return reading;
    }

    private void opened(Proposition proposition) {
        house.publish(rapporteur, new PropositionOpened(proposition.id(), rapporteur.person(), clock.instant()));
    }

    private void withdraw(Proposition proposition) {
        propositions.save(proposition.withdraw("Overtaken.", clock.instant()), rapporteur.person());
        house.publish(
                rapporteur,
                new PropositionWithdrawn(proposition.id(), "Overtaken.", rapporteur.person(), clock.instant()));
    }

    private void atOnce(Someone someone) {
        wish(someone, "AT_ONCE");
    }

    private void wish(Someone someone, String often) {
        assertThat(browser.get().uri("/en/me/notifications").with(as(someone.delegate())))
                .hasStatus(HttpStatus.OK);
        jdbc.sql("""
                        insert into notifications.wish (subscriber, topic, often, followed)
                        select id, 'propositions', :often, true from notifications.subscriber where person = :person""")
                .param("often", often)
                .param("person", someone.delegate().person())
                .update();
    }

    private void follow(Someone someone) {
        post(someone, "/en/following/consultation/" + consultation.id());
    }

    private void unfollow(Someone someone) {
        post(someone, "/en/following/consultation/" + consultation.id() + "/end");
    }

    private void post(Someone someone, String uri) {
        assertThat(browser.post().uri(uri).with(as(someone.delegate()))).hasStatus(HttpStatus.SEE_OTHER);
    }

    private String newsOf(Someone someone) {
        return house.newsOf(browser, someone);
    }
}
