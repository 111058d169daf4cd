package org.entente.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.entente.notifications.PostOfTheHouse.header;
import static org.entente.notifications.PostOfTheHouse.html;
import static org.entente.notifications.PostOfTheHouse.plain;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.Entente;
import org.entente.consultations.Consultation;
import org.entente.consultations.Rule;
import org.entente.consultations.Scene;
import org.entente.consultations.Statement;
import org.entente.consultations.StatementPublished;
import org.entente.consultations.StatementState;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.mail.Post;
import org.entente.mail.ScriptedSmtp;
import org.entente.mail.ScriptedSmtp.Mood;
import org.entente.notifications.PostOfTheHouse.Someone;
import org.entente.web.CurrentReader;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What a room tells, and what becomes of it for those who chose to be told. */
@SpringBootTest(classes = Entente.class, properties = "entente.notifications.together=0s")
@AutoConfigureMockMvc
class NewsByLetterTests {

    private static final ScriptedSmtp SERVER = new ScriptedSmtp();
    private static final Pattern NEXT = Pattern.compile("href=\"(/en/me/news\\?before=[0-9a-f-]{36})\">Next<");

    @Autowired
    Topics topics;

    @Autowired
    MockMvcTester browser;

    @Autowired
    PostOfTheHouse post;

    @Autowired
    Scene scene;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MakesLetters makes;

    @Autowired
    SpreadsNews news;

    @Autowired
    Letters letters;

    @Autowired
    Post mail;

    @Autowired
    Clock clock;

    @Autowired
    Tells tells;

    @Autowired
    JdbcClient jdbc;

    private Consultation consultation;
    private Someone reader;

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
    void somebodyFollowsAConsultation() {
        SERVER.is(Mood.TAKES);
        consultation = scene.open(Rule.NAMED, "AU");
        reader = post.someone("GHA", Role.DELEGATE);
        follow(reader);
        choose(reader, Language.EN, "AT_ONCE");
    }

    @Test
    void whoeverFollowsAConsultationIsToldOfAStatementInIt() {
        var statement = published("PUBLIC");
        post.round();
        var letters = SERVER.takenFor(reader.email());
        assertThat(letters).hasSize(1);
        var letter = letters.getFirst();
        assertThat(header(letter, "Subject")).startsWith("Kenya has published a statement: Consultation of a test");
        assertThat(plain(letter))
                .contains("Kenya has published a statement: " + consultation.title(Language.EN))
                .contains("/en" + statement.path())
                .contains("/en/me/notifications");
        assertThat(html(letter)).contains("<html lang=\"en\" dir=\"ltr\">", "/en" + statement.path());
        assertThat(header(letter, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void itIsToldOnceHoweverOftenThePostGoesRound() {
        published("PUBLIC");
        post.round();
        post.round();
        assertThat(SERVER.takenFor(reader.email())).hasSize(1);
    }

    @Test
    void whoeverDoesNotFollowItIsNotTold() {
        var other = post.someone("NGA", Role.DELEGATE);
        choose(other, Language.EN, "AT_ONCE");
        published("PUBLIC");
        post.round();
        assertThat(SERVER.takenFor(other.email())).isEmpty();
    }

    @Test
    void whoeverDidItThemselvesIsNotTold() {
        publish(scene.heard(consultation, "KEN", "A statement " + UUID.randomUUID()), reader.person());
        post.round();
        assertThat(SERVER.takenFor(reader.email())).isEmpty();
    }

    @Test
    void anActThatDoesNotGoThroughIsToldToNobody() {
        var statement = scene.heard(consultation, "KEN", "A statement " + UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            events.publishEvent(event(statement, UUID.randomUUID()));
            status.setRollbackOnly();
        });
        post.round();
        assertThat(SERVER.takenFor(reader.email())).isEmpty();
    }

    @Test
    void whatHappensTogetherStandsInOneLetter() {
        published("PUBLIC");
        published("PUBLIC");
        published("PUBLIC");
        post.round();
        var letters = SERVER.takenFor(reader.email());
        assertThat(letters).hasSize(1);
        assertThat(header(letters.getFirst(), "Subject")).isEqualTo("3 pieces of news");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLetterIsInTheLanguageThatItsReaderChose(Language language) throws Exception {
        choose(reader, language, "AT_ONCE");
        published("PUBLIC");
        post.round();
        var letter = SERVER.takenFor(reader.email()).getFirst();
        assertThat(header(letter, "Content-Language")).isEqualTo(language.code());
        assertThat(html(letter))
                .contains("<html lang=\"" + language.code() + "\" dir=\"" + language.direction() + "\">")
                .contains("<body dir=\"" + language.direction() + "\">")
                .contains(Messages.text(language, "notifications.topic.statements"))
                .contains(Messages.text(language, "notifications.letter.end"))
                .doesNotContain("<img", "<style", "<script");
        assertThat(plain(letter)).contains(Messages.text(language, "notifications.letter.why"));
        assertThat(letter.message().getSubject()).contains(consultation.title(language));
    }

    @Test
    void whatIsForStatesIsNotNamedInALetterAndStandsOnThePageBehindTheSignIn() {
        published("STATES");
        post.round();
        var letter = SERVER.takenFor(reader.email()).getFirst();
        assertThat(header(letter, "Subject")).isEqualTo("Something new for you: Statements");
        for (var words : List.of(plain(letter), html(letter)))
            assertThat(words).contains("/en/me/news").doesNotContain("Consultation of a test", "Kenya", "/statements/");
        assertThat(browser.get().uri("/en/me/news").with(as(reader.delegate())))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Kenya has published a statement", consultation.title(Language.EN));
    }

    @Test
    void whoeverMayNotReadItGetsNoLetterAtAll() {
        var organisation = post.someone("AU", Role.DELEGATE);
        follow(organisation);
        choose(organisation, Language.EN, "AT_ONCE");
        published("STATES");
        post.round();
        assertThat(SERVER.takenFor(organisation.email())).isEmpty();
        assertThat(browser.get().uri("/en/me/news").with(as(organisation.delegate())))
                .bodyText()
                .doesNotContain(consultation.title(Language.EN));
    }

    @Test
    void whoMayReadItIsAskedAgainWhenTheLetterIsHandedOver() {
        var organisation = post.someone("AU", Role.DELEGATE);
        follow(organisation);
        choose(organisation, Language.EN, "AT_ONCE");
        var statement = published("PUBLIC");
        makes.make();
        jdbc.sql("update consultations.statement set audience = 'STATES' where id = :id")
                .param("id", statement.id())
                .update();
        post.round();
        assertThat(SERVER.takenFor(organisation.email())).isEmpty();
        assertThat(header(SERVER.takenFor(reader.email()).getFirst(), "Subject"))
                .isEqualTo("Something new for you: Statements");
    }

    @Test
    void whatIsTakenBackMeanwhileIsToldToNobody() {
        var statement = published("PUBLIC");
        makes.make();
        jdbc.sql("update consultations.statement set state = 'WITHDRAWN' where id = :id")
                .param("id", statement.id())
                .update();
        post.round();
        assertThat(SERVER.takenFor(reader.email())).isEmpty();
    }

    @Test
    void ofEachDayThereIsOneDigestAndOfADayWithoutNewsNone() {
        choose(reader, Language.EN, "DAILY");
        dueNow();
        post.round();
        assertThat(SERVER.takenFor(reader.email())).isEmpty();
        published("PUBLIC");
        published("PUBLIC");
        post.round();
        assertThat(SERVER.takenFor(reader.email())).as("its hour has not come").isEmpty();
        dueNow();
        post.round();
        post.round();
        var letters = SERVER.takenFor(reader.email());
        assertThat(letters).hasSize(1);
        assertThat(header(letters.getFirst(), "Subject")).isEqualTo("The day in 2 pieces of news");
    }

    /** With the clock moved from Monday to Monday. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void ofEachWeekThereIsOneDigestAtItsHourAndOfAWeekWithoutNewsNone(Language language) throws Exception {
        choose(reader, language, "WEEKLY");
        var monday = weeklyAt();
        assertThat(monday.atZone(ZoneId.of("Africa/Nairobi")))
                .matches(at -> at.getDayOfWeek() == DayOfWeek.MONDAY && at.getHour() == 7);
        published("PUBLIC");
        published("PUBLIC");
        roundAt(monday.minusSeconds(30));
        assertThat(SERVER.takenFor(reader.email())).as("its hour has not come").isEmpty();
        roundAt(monday.plusSeconds(30));
        roundAt(monday.plusSeconds(60));
        var letters = SERVER.takenFor(reader.email());
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().message().getSubject())
                .isEqualTo(Messages.text(language, "notifications.letter.weekly", 2L));
        assertThat(header(letters.getFirst(), "Content-Language")).isEqualTo(language.code());
        assertThat(html(letters.getFirst()))
                .contains("<html lang=\"" + language.code() + "\" dir=\"" + language.direction() + "\">")
                .contains(Messages.text(language, "notifications.topic.statements"));
        var next = weeklyAt();
        assertThat(next).isEqualTo(monday.plus(Duration.ofDays(7)));
        roundAt(next.plusSeconds(30));
        assertThat(SERVER.takenFor(reader.email())).as("a week without news").hasSize(1);
        published("PUBLIC");
        roundAt(weeklyAt().plus(Duration.ofDays(1)));
        assertThat(SERVER.takenFor(reader.email()))
                .as("also where the program was down at its hour")
                .hasSize(2);
    }

    private Instant weeklyAt() {
        return jdbc.sql("select weekly_at from notifications.subscriber where person = :person")
                .param("person", reader.person())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** Letters are made by the moved clock, and handed over by the house’s. */
    private void roundAt(Instant then) {
        var moved = Clock.offset(clock, Duration.between(clock.instant(), then));
        new MakesLetters(news, letters, mail, jdbc, transaction, moved, Duration.ZERO).make();
        post.round();
    }

    @Test
    void ofMoreThanALetterHoldsItSaysHowManyMoreThereAreAndOnesPageHasThemAll() {
        var titles = documentsToldTo(reader, 205);
        post.round();
        var letter = SERVER.takenFor(reader.email()).getFirst();
        assertThat(header(letter, "Subject")).isEqualTo("205 pieces of news");
        assertThat(plain(letter))
                .contains("And 5 more pieces of news, for which there is no room in this letter.")
                .contains("/en/me/news");
        assertThat(html(letter)).contains("And 5 more pieces of news", "/en/me/news\">");
        assertThat(titles.stream().filter(plain(letter)::contains)).hasSize(200);
        var found = new HashSet<String>();
        var address = "/en/me/news";
        for (var pages = 0; address != null; pages++) {
            assertThat(pages).as(address).isLessThan(3);
            var page = page(address);
            var here = titles.stream().filter(page::contains).toList();
            assertThat(here)
                    .as("on one page alone")
                    .hasSizeLessThanOrEqualTo(100)
                    .noneMatch(found::contains);
            found.addAll(here);
            var next = NEXT.matcher(page);
            address = next.find() ? next.group(1) : null;
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(titles);
    }

    @Test
    void whatIsNotPublicIsNoneOfTheMoreThatALetterHasNoRoomFor() {
        documentsToldTo(reader, 205);
        jdbc.sql("update documents.document set audience = 'OFFICERS' where sort_key like 'Of a long letter%'")
                .update();
        post.round();
        assertThat(SERVER.takenFor(reader.email())).isEmpty();
    }

    private String page(String address) {
        var answer = browser.get().uri(address).with(as(reader.delegate())).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** One by one, as they would have been added; the titles of them. */
    private List<String> documentsToldTo(Someone someone, int number) {
        jdbc.sql("""
                        update notifications.wish set often = 'AT_ONCE', followed = false
                        where topic = 'documents' and subscriber in (select id from notifications.subscriber where person = :person)""").param("person", someone.person()).update();
        var titles = IntStream.range(0, number)
                .mapToObj(each -> "Of a long letter " + UUID.randomUUID())
                .toList();
        for (var title : titles) {
            var id = UUID.randomUUID();
            jdbc.sql("""
                            insert into documents.document (id, sort_key, kind, titles, audience, added_at)
                            values (:id, :title, 'REPORT', jsonb_build_object('en', :title::text), 'PUBLIC', now())""").param("id", id).param("title", title).update();
            tells.tell("documents", id, "ADDED", "", Whom.only(List.of(scene.party("GHA"))), null);
        }
        return titles;
    }

    @Test
    void whoeverEndsAllLettersGetsNoneUntilTheyChooseAgain() {
        assertThat(browser.post().uri("/en/me/notifications/end").with(as(reader.delegate())))
                .hasStatus(HttpStatus.SEE_OTHER);
        published("PUBLIC");
        post.round();
        assertThat(SERVER.takenFor(reader.email())).isEmpty();
        assertThat(browser.get().uri("/en/me/notifications").with(as(reader.delegate())))
                .bodyText()
                .contains("You have ended all letters");
        choose(reader, Language.EN, "AT_ONCE");
        published("PUBLIC");
        post.round();
        assertThat(SERVER.takenFor(reader.email())).hasSize(1);
    }

    @Test
    void aChoiceThatThereIsNotIsRefusedAndTheOthersAreKept() {
        var answer = browser.post()
                .uri("/en/me/notifications")
                .with(as(reader.delegate()))
                .param("language", "de")
                .param("zone", "Europe/Paris")
                .param("hour", "9")
                .exchange();
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose from the list.");
        assertThat(answer).bodyText().contains("<option value=\"Europe/Paris\" selected>");
    }

    @Test
    void theDatabaseShowsNobodyWhatAnotherHasChosen() {
        published("PUBLIC");
        post.round();
        var other = post.someone("NGA", Role.DELEGATE);
        for (var asking : List.of(Reader.guest(), Reader.of(other.delegate()))) {
            try {
                CurrentReader.set(asking);
                for (var table : List.of("subscriber", "wish", "following", "letter", "item", "told", "attempt")) {
                    assertThat(count(table)).as(table).isZero();
                }
            } finally {
                CurrentReader.clear();
            }
        }
        try {
            CurrentReader.set(Reader.of(reader.delegate()));
            assertThat(count("subscriber")).isOne();
            assertThat(count("item")).isOne();
        } finally {
            CurrentReader.clear();
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from notifications." + table)
                .query(Long.class)
                .single();
    }

    private void dueNow() {
        jdbc.sql("update notifications.subscriber set daily_at = now() - interval '1 minute' where person = :person")
                .param("person", reader.person())
                .update();
    }

    private void follow(Someone someone) {
        assertThat(browser.post()
                        .uri("/en/following/consultation/" + consultation.id())
                        .with(as(someone.delegate())))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private void choose(Someone someone, Language language, String often) {
        var form = browser.post()
                .uri("/en/me/notifications")
                .with(as(someone.delegate()))
                .param("language", language.code())
                .param("zone", "Africa/Nairobi")
                .param("hour", "7")
                .param("followed-statements", "true");
        for (var topic : topics.all())
            form.param("often-" + topic.name(), topic.name().equals("statements") ? often : "NEVER");
        assertThat(form).hasStatus(HttpStatus.SEE_OTHER);
    }

    private Statement published(String audience) {
        var statement = scene.heard(consultation, "KEN", "A statement " + UUID.randomUUID());
        jdbc.sql("update consultations.statement set audience = :audience where id = :id")
                .param("audience", audience)
                .param("id", statement.id())
                .update();
        publish(statement, UUID.randomUUID());
        return statement;
    }

    /** With the eyes of somebody who may read nothing of what others are told. */
    private void publish(Statement statement, UUID by) {
        try {
            CurrentReader.set(Reader.guest());
            transaction.executeWithoutResult(status -> events.publishEvent(event(statement, by)));
        } finally {
            CurrentReader.clear();
        }
    }

    private static StatementPublished event(Statement statement, UUID by) {
        return new StatementPublished(
                statement.id(), statement.party(), StatementState.DRAFT, StatementState.PUBLISHED, by, Instant.now());
    }
}
