package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.Entente;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** All that opens the house now, on one page for those who keep accounts. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class AllAccessPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Autowired
    SignIns signIns;

    @Autowired
    Delegations delegations;

    @Autowired
    JdbcClient jdbc;

    private final String name = "Somebody " + UUID.randomUUID();
    private Delegate keeper;
    private Delegate delegate;
    private UUID member;

    @BeforeEach
    void somebodyHasATermASessionAndAToken() {
        keeper = people.in(null, Role.SYSTEM_ADMINISTRATOR);
        delegate = people.in("KEN", Role.HEAD);
        jdbc.sql("update identity.person set name = :name where id = :id")
                .param("name", name)
                .param("id", delegate.person())
                .update();
        member = jdbc.sql("select id from identity.member where person = :id")
                .param("id", delegate.person())
                .query(UUID.class)
                .single();
    }

    @Test
    void eachTermSessionAndTokenLeadsToTheFormThatEndsIt() {
        var session = signIns.begin(delegate.person(), "203.0.113.9", "Firefox", Proof.PASSWORD, Instant.now());
        token("Reader of the record");
        var page = page("q=" + name.substring(9));
        assertThat(rows(page, "terms"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(name, "Kenya", "Head of delegation", "/en/delegations/KEN/members/" + member));
        assertThat(rows(page, "sessions"))
                .anySatisfy(row -> assertThat(row)
                        .contains(name, "Kenya", "203.0.113.9")
                        .contains("/en/persons/" + delegate.person() + "/sessions/ending?session=" + session));
        assertThat(rows(page, "tokens"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                name, "Kenya", "Reader of the record", "/en/persons/" + delegate.person() + "/tokens/")
                        .contains("/revocation"));
        for (var link : page.select("section table a[href*=ending], section table a[href*=revocation]"))
            assertThat(browser.get().uri(link.attr("href")).with(as(keeper))).hasStatusOk();
    }

    @Test
    void whatHasEndedIsNotAmongThem() {
        signIns.begin(delegate.person(), "203.0.113.9", "Firefox", Proof.PASSWORD, Instant.now());
        token("Reader of the record");
        signIns.endAll(delegate.person(), null, Instant.now());
        jdbc.sql("update identity.token set revoked_at = now() where person = :id")
                .param("id", delegate.person())
                .update();
        jdbc.sql("update identity.member set ended_at = now() where id = :id")
                .param("id", member)
                .update();
        var page = page("q=" + name.substring(9));
        for (var list : new String[] {"terms", "sessions", "tokens"})
            assertThat(rows(page, list)).as(list).isEmpty();
    }

    /** A delegation’s own token is nobody’s; its line leads to the page of the delegation. */
    @Test
    void theyAreFoundByDelegation() {
        var ghana = delegations.coded("GHA").orElseThrow();
        var own = "Own of Ghana " + UUID.randomUUID();
        tokens.createFor(ghana, own, Set.of(Scope.READ), Instant.now().plus(Duration.ofDays(1)), null, Instant.now());
        token("Reader of Kenya");
        var page = page("delegation=GHA");
        assertThat(rows(page, "tokens"))
                .anySatisfy(row -> assertThat(row).contains(own, "/en/delegations/GHA/tokens/"))
                .allSatisfy(row -> assertThat(row).contains("Ghana").doesNotContain("Reader of Kenya"));
        assertThat(rows(page, "terms")).allSatisfy(row -> assertThat(row).contains("Ghana"));
        assertThat(rows(page("delegation=secretariat"), "terms"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).doesNotContain("Kenya", "Ghana"));
        assertThat(browser.get().uri("/en/access?delegation=NOBODY").with(as(keeper)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void eachListGoesOnFromPageToPage() {
        var start = Instant.now().minus(Duration.ofHours(1));
        for (var at = 0; at <= Portion.MOST; at++)
            signIns.begin(delegate.person(), "198.51.100." + at, "Firefox", Proof.PASSWORD, start.plusSeconds(at));
        var first = page("q=" + name.substring(9));
        var next = first.select("a[href*=sessions=]").attr("href");
        var second = page(next.substring(next.indexOf('?') + 1).replaceFirst("#.*", ""));
        assertThat(rows(first, "sessions")).hasSize(Portion.MOST);
        var all = Stream.concat(rows(first, "sessions").stream(), rows(second, "sessions").stream())
                .filter(row -> row.contains("198.51.100."));
        assertThat(all).hasSize(Portion.MOST + 1).doesNotHaveDuplicates();
    }

    @Test
    void itIsForThoseWhoKeepAccountsAloneAndNotedThatTheyReadIt() {
        for (var other : new Delegate[] {delegate, people.rapporteur(), people.in("KEN", Role.ADMINISTRATOR)})
            assertThat(browser.get().uri("/en/access").with(as(other))).hasStatus(HttpStatus.NOT_FOUND);
        page("");
        assertThat(jdbc.sql("select about from chronicle.reading where person = :id")
                        .param("id", keeper.person())
                        .query(String.class)
                        .list())
                .containsExactly("/access");
        assertThat(browser.get().uri("/en/persons").with(as(keeper))).bodyText().contains("href=\"/en/access\"");
    }

    private void token(String called) {
        tokens.create(
                delegate.person(),
                delegate.delegation(),
                called,
                Set.of(Scope.READ),
                Instant.now().plus(Duration.ofDays(1)),
                null,
                Instant.now());
    }

    private Document page(String query) {
        var answer = browser.get().uri("/en/access?" + query).with(as(keeper)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static List<String> rows(Document page, String list) {
        return page.select("section[aria-labelledby=" + list + "] tbody tr").stream()
                .map(Element::outerHtml)
                .toList();
    }
}
