package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.entente.identity.People.as;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.entente.Entente;
import org.entente.access.AccessTable;
import org.entente.access.AccessTable.Asking;
import org.entente.access.AccessTable.Row;
import org.entente.access.Examples;
import org.entente.identity.TestTokens;
import org.entente.languages.Language;
import org.entente.mail.ScriptedSmtp;
import org.entente.notifications.PostOfTheHouse;
import org.entente.notifications.PostOfTheHouse.Someone;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Markup typed into every field of every form of the house, and every page, table, calendar and letter on which it is shown:
 * it stays text. A house of its own, for afterwards much of it has ended.
 */
@SpringBootTest(
        classes = Entente.class,
        properties = {
            "entente.demonstration=true",
            "entente.notifications.together=0s",
            "entente.mail.from=entente@example.int"
        })
@AutoConfigureMockMvc
class StoredMarkupTests {

    private static final ScriptedSmtp SERVER = new ScriptedSmtp();

    /** Who sees the forms of all acts between them. */
    private static final List<Asking> WRITERS = List.of(
            Asking.HEAD,
            Asking.OFFICER,
            Asking.CHAIR,
            Asking.STAKEHOLDER,
            Asking.ADMINISTRATOR,
            Asking.OTHER_DELEGATION,
            Asking.RAPPORTEUR);

    /** Of the account of whoever writes: nothing of it is shown to others, and without it they write no more. */
    private static final Set<String> OF_ACCOUNTS =
            Set.of(" /sign-", " /welcome/", " /step-up", " /me/security", " /me/delegation", " /persons/");

    /** After which there is nothing more to write to. */
    private static final Set<String> ENDS = Set.of(
            "ending",
            "closure",
            "cancellation",
            "withdrawal",
            "removal",
            "revocation",
            "conclusion",
            "decision",
            "refusal",
            "audience",
            "mode",
            "extension");

    /** A page, and who sees it. */
    private record Seen(String path, Asking asking, Delegate who) {}

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Examples examples;

    @Autowired
    PostOfTheHouse post;

    @Autowired
    JdbcClient jdbc;

    private List<Row> rows = List.of();

    @DynamicPropertySource
    static void letters(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SERVER::port);
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @BeforeEach
    void somebodyWrites() throws IOException {
        examples.make(browser);
        rows = AccessTable.read().rows();
    }

    @Test
    void whateverIsTypedIsShownAsItWasTypedAndNeverTakenForMarkup() {
        var told = List.of(post.someone(null, Role.OFFICER), post.someone("XAR", Role.HEAD));
        var typist = new Typist(browser, examples, rows);
        // Their addresses first: of what an example is one, there are more afterwards.
        var pages = pages();
        everyFormIsFilledIn(typist, pages);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from event_publication where completion_date is null")
                        .query(Integer.class)
                        .single()
                        .equals(0));
        var walk = new Walk(browser, 3);
        var from = Stream.concat(pages.stream().map(Seen::path), typist.led().stream())
                .filter(path -> path.startsWith("/en/") || path.startsWith("/api/"))
                .distinct()
                .toList();
        for (var asking : List.of(Asking.OFFICER, Asking.HEAD))
            walk.from(from, examples.asking().get(asking));
        walk.from(from, null);
        // A title in Arabic is shown on the Arabic page alone.
        for (var language : EnumSet.complementOf(EnumSet.of(Language.EN)))
            walk.read(in(language, typist.led()), examples.asking().get(Asking.OFFICER));
        var nowhere = new TreeSet<String>();
        typist.kept().forEach((mark, field) -> {
            if (!walk.marks().contains(mark)) nowhere.add(field);
        });
        assertSoftly(softly -> {
            softly.assertThat(typist.live()).isEmpty();
            softly.assertThat(walk.live()).isEmpty();
            softly.assertThat(inLetters(told)).isEmpty();
            // Otherwise nothing was kept, and nothing shown by this test.
            softly.assertThat(acts(typist)).hasSizeGreaterThan(60);
            softly.assertThat(typist.kept()).hasSizeGreaterThan(280);
            // Which of a kind are walked to depends on how they happen to be sorted: a tenth is usual.
            softly.assertThat(nowhere)
                    .as("Fields that nobody of these three is shown")
                    .hasSizeLessThan(typist.kept().size() / 5);
        });
    }

    private static List<String> in(Language language, Set<String> paths) {
        return paths.stream()
                .filter(path -> path.startsWith("/en/"))
                .map(path -> path.replaceFirst("^/en", "/" + language.code()))
                .toList();
    }

    private static Set<String> acts(Typist typist) {
        return typist.kept().values().stream()
                .map(field -> field.substring(0, field.lastIndexOf(' ')))
                .collect(Collectors.toSet());
    }

    /** What programs read is no page, whoever opens it in a browser. */
    @Test
    void forProgramsItIsJsonAndNothingElse() {
        var delegate = Objects.requireNonNull(examples.asking().get(Asking.HEAD));
        jdbc.sql("update consultations.consultation set state = 'OPEN' where fictitious")
                .update();
        var row = rows.stream()
                .filter(each -> each.route().equals("POST /consultations/{id}/statements"))
                .findFirst()
                .orElseThrow();
        var answer = browser.post()
                .uri(examples.path(row, Asking.HEAD))
                .with(as(delegate))
                .param("text", new Naughty().next())
                .param("language", "en")
                .exchange();
        assertThat(answer).hasStatus(303);
        var path = String.valueOf(answer.getResponse().getHeader("Location")).replaceFirst("^/en", "/api/v1");
        assertThat(browser.get()
                        .uri(path)
                        .header("Authorization", "Bearer " + TestTokens.of(house, delegate, "read"))
                        .header("Accept", "text/html,*/*"))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/json")
                .hasHeader("X-Content-Type-Options", "nosniff");
    }

    /** What ends something comes after all that is written to it. */
    private static void everyFormIsFilledIn(Typist typist, List<Seen> pages) {
        var left = pages.stream()
                .filter(page -> typist.typeOn(
                        page.path(), page.asking(), page.who(), route -> isOfAnAccount(route) || ends(route)))
                .toList();
        for (var page : left) typist.typeOn(page.path(), page.asking(), page.who(), StoredMarkupTests::isOfAnAccount);
    }

    private static boolean isOfAnAccount(String route) {
        return OF_ACCOUNTS.stream().anyMatch(route::contains);
    }

    private static boolean ends(String route) {
        return ENDS.contains(route.substring(route.lastIndexOf('/') + 1));
    }

    private List<Seen> pages() {
        var pages = new ArrayList<Seen>();
        for (var asking : WRITERS) {
            var who = Objects.requireNonNull(examples.asking().get(asking));
            for (var row : rows)
                if (isRead(row) && row.admitted().contains(asking))
                    pages.add(new Seen(examples.path(row, asking), asking, who));
        }
        return pages;
    }

    private static boolean isRead(Row row) {
        return row.route().startsWith("GET ")
                && !row.route().endsWith(" /live")
                && !row.route().matches(".*[.](zip|docx|pdf)");
    }

    /** Of each letter of news both parts: the plain words are words, whatever is in them. */
    private List<String> inLetters(List<Someone> told) {
        post.round();
        var letters = told.stream()
                .flatMap(someone -> SERVER.takenFor(someone.email()).stream())
                .toList();
        assertThat(letters).isNotEmpty();
        return letters.stream()
                .map(PostOfTheHouse::html)
                .flatMap(html -> Jsoup.parse(html).select(LiveMarkup.LIVE).stream())
                .map(String::valueOf)
                .toList();
    }
}
