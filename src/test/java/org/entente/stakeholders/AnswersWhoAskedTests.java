package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.mail.ScriptedSmtp;
import org.entente.mail.ScriptedSmtp.Mood;
import org.entente.notifications.PostOfTheHouse;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever asked to come in and was turned away is told so: once, and later where the server does not take it. */
@SpringBootTest(classes = Entente.class, properties = "entente.jobs=false")
@AutoConfigureMockMvc
class AnswersWhoAskedTests {

    private static final ScriptedSmtp SERVER = new ScriptedSmtp();

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestAccreditations made;

    @Autowired
    AnswersWhoAsked answers;

    @Autowired
    JdbcClient jdbc;

    private Delegate officer;

    @DynamicPropertySource
    static void theServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SERVER::port);
        properties.add("entente.mail.from", () -> "entente@example.int");
    }

    @AfterAll
    static void theServerGoes() {
        SERVER.close();
    }

    @BeforeEach
    void theServerTakesLetters() {
        SERVER.is(Mood.TAKES);
        officer = people.officer();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void inTheirLanguageWithTheReasonAndWithNothingThatTheyTyped(Language language) throws Exception {
        var request = turnedAway("Buy watches at thief.example", language);
        answers.hand();
        var letters = SERVER.takenFor(request.email());
        assertThat(letters).hasSize(1);
        var letter = letters.getFirst();
        assertThat(letter.message().getSubject())
                .isEqualTo(Messages.text(language, "stakeholders.turned_away.subject"));
        assertThat(letter.message().getHeader("Content-Language")).containsExactly(language.code());
        assertThat(PostOfTheHouse.html(letter))
                .contains("<html lang=\"" + language.code() + "\" dir=\"" + language.direction() + "\">");
        for (var words : new String[] {PostOfTheHouse.plain(letter), PostOfTheHouse.html(letter)})
            assertThat(words)
                    .contains("It could not be identified.")
                    .contains(Messages.text(language, "stakeholders.turned_away.again"))
                    .doesNotContain("watches", request.person());
    }

    @Test
    void onceHoweverOftenThePostGoesRound() {
        var request = turnedAway("Told once", Language.EN);
        for (var round = 0; round < 3; round++) answers.hand();
        dueNow(request);
        answers.hand();
        assertThat(SERVER.takenFor(request.email())).hasSize(1);
    }

    @Test
    void laterWhereTheServerDoesNotTakeItOrIsAway() {
        var request = turnedAway("Told later", Language.EN);
        SERVER.is(Mood.NOT_NOW);
        answers.hand();
        assertThat(state(request)).isEqualTo("WAITING");
        SERVER.is(Mood.TAKES);
        answers.hand();
        assertThat(SERVER.takenFor(request.email())).as("not at once").isEmpty();
        SERVER.goesAway();
        dueNow(request);
        answers.hand();
        assertThat(state(request)).isEqualTo("WAITING");
        SERVER.is(Mood.TAKES);
        dueNow(request);
        answers.hand();
        assertThat(SERVER.takenFor(request.email())).hasSize(1);
        assertThat(state(request)).isEqualTo("SENT");
    }

    /** Nobody heard whether it was taken: it goes out again, under the same name, and says so. */
    @Test
    void whereNobodyKnowsWhetherItArrivedItSaysThatItMayBeTheSecond() throws Exception {
        var request = turnedAway("Told perhaps", Language.EN);
        SERVER.is(Mood.BREAKS_AFTER_TAKING);
        answers.hand();
        SERVER.is(Mood.TAKES);
        dueNow(request);
        answers.hand();
        var letters = SERVER.takenFor(request.email());
        assertThat(letters).hasSize(2);
        assertThat(letters.getFirst().message().getMessageID())
                .isEqualTo(letters.getLast().message().getMessageID());
        assertThat(PostOfTheHouse.plain(letters.getLast()))
                .contains(Messages.text(Language.EN, "notifications.letter.doubtful"));
    }

    @Test
    void whatTheServerWillNeverTakeIsNotTriedAgain() {
        var request = turnedAway("Told never", Language.EN);
        SERVER.is(Mood.NO_SUCH_ADDRESS);
        answers.hand();
        assertThat(state(request)).isEqualTo("REFUSED");
    }

    @Test
    void theDatabaseShowsNobodyButOfficersWhoIsWrittenTo() {
        turnedAway("Told to nobody", Language.EN);
        for (var asking : new Reader[] {Reader.guest(), Reader.of(people.delegateOf("KEN"))}) {
            try {
                CurrentReader.set(asking);
                assertThat(jdbc.sql("select count(*) from stakeholders.request_letter")
                                .query(Long.class)
                                .single())
                        .isZero();
            } finally {
                CurrentReader.clear();
            }
        }
        answers.hand();
    }

    @Test
    void whoLooksAfterThePostCountsThemWithAllOthersAndLearnsNotWhoIsWrittenTo() {
        SERVER.is(Mood.NOT_NOW);
        var request = turnedAway("Counted with the others", Language.EN);
        answers.hand();
        assertThat(post())
                .contains("<td>wait</td><td>" + standing("WAITING") + "</td>")
                .doesNotContain(request.email(), request.person(), "Counted with the others");
        SERVER.is(Mood.TAKES);
        dueNow(request);
        answers.hand();
        assertThat(post()).contains("<td>taken by the mail server</td><td>" + standing("SENT") + "</td>");
        jdbc.sql("update stakeholders.request_letter set settled_at = now() - interval '31 days' where request = :id")
                .param("id", request.id())
                .update();
        assertThat(post()).contains("<td>taken by the mail server</td><td>" + (standing("SENT") - 1) + "</td>");
    }

    @Test
    void oneThatWasGivenUpIsTakenUpAgainWithTheOthers() {
        SERVER.is(Mood.NOT_NOW);
        var request = turnedAway("Given up", Language.EN);
        jdbc.sql("update stakeholders.request_letter set made_at = now() - interval '5 days' where request = :id")
                .param("id", request.id())
                .update();
        answers.hand();
        assertThat(state(request)).isEqualTo("GIVEN_UP");
        assertThat(post()).contains("<td>given up</td>", "Come back later");
        SERVER.is(Mood.TAKES);
        assertThat(browser.post().uri("/en/post/given-up").with(as(officer))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(state(request)).isEqualTo("WAITING");
        answers.hand();
        assertThat(SERVER.takenFor(request.email())).hasSize(1);
    }

    private String post() {
        var answer = browser.get().uri("/en/post").with(as(officer)).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** In the queue of every room. */
    private long standing(String state) {
        return jdbc.sql("""
                        select (select count(*) from notifications.letter where state = :state)
                             + (select count(*) from stakeholders.request_letter where state = :state)""").param("state", state).query(Long.class).single();
    }

    private StakeholderRequest turnedAway(String name, Language language) {
        var request = made.asked(name, TestAccreditations.now(), language);
        assertThat(browser.get().uri("/en" + request.path() + "/refusal").with(as(officer)))
                .bodyText()
                .contains("is told by e-mail", language.endonym());
        assertThat(browser.post()
                        .uri("/en" + request.path() + "/refusal")
                        .with(as(officer))
                        .param("answer", "It could not be identified."))
                .hasStatus(HttpStatus.SEE_OTHER);
        return request;
    }

    private String state(StakeholderRequest request) {
        return jdbc.sql("select state from stakeholders.request_letter where request = :id")
                .param("id", request.id())
                .query(String.class)
                .single();
    }

    private void dueNow(StakeholderRequest request) {
        jdbc.sql("update stakeholders.request_letter set due_at = now() - interval '1 second' where request = :id")
                .param("id", request.id())
                .update();
    }
}
