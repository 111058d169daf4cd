package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.entente.identity.People.cookie;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.Entente;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class TokensTests {

    private static final Pattern SHOWN = Pattern.compile("entente_[0-9A-Za-z]{49}");

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Autowired
    Persons persons;

    @Autowired
    Members members;

    @Autowired
    Parties parties;

    @Autowired
    JdbcClient jdbc;

    private Delegate delegate;

    @BeforeEach
    void somebodyIsSignedIn() {
        delegate = people.delegateOf("KEN");
    }

    @Test
    void aTokenIsMadeOnItsPageAndShownOnce() {
        var answer =
                create("What reads the matrix", "read", today().plusDays(30).toString());
        assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var shown = SHOWN.matcher(new String(answer.getResponse().getContentAsByteArray()));
        assertThat(shown.find()).isTrue();
        assertThat(me(shown.group())).hasStatusOk().bodyText().contains("Test Person", "What reads the matrix", "read");
        assertThat(browser.get().uri("/en/me/tokens").with(as(delegate)))
                .hasStatusOk()
                .bodyText()
                .contains("What reads the matrix", "Read what I may read")
                .doesNotContain(shown.group(), "entente_");
        assertThat(jdbc.sql("select row_to_json(t)::text from identity.token t")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(shown.group().substring(8)));
    }

    /** It outlives the session: whoever only finds a screen open makes none. */
    @Test
    void whoMakesATokenShowsAgainThatItIsTheyAndTypesNothingTwice() {
        var key = people.authenticatorOf(delegate);
        jdbc.sql("update identity.sign_in set second_factor_at = now() - interval '1 hour' where person = :person")
                .param("person", delegate.person())
                .update();
        var wrong = create("", "read", today().plusDays(30).toString());
        assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var asked = browser.post()
                .uri("/en/me/tokens")
                .with(as(delegate))
                .param("name", "reads \"it\"")
                .param("scopes", "read", "write_statements")
                .param("until", today().plusDays(30).toString())
                .exchange();
        assertThat(asked).hasStatus(HttpStatus.FORBIDDEN).bodyText().doesNotContain("entente_");
        assertThat(tokens.ownedBy(delegate)).isEmpty();
        assertThat(Tab.hidden(asked))
                .containsEntry("name", "reads \"it\"")
                .containsEntry("scopes", "write_statements")
                .containsEntry("second_factor_to", "/me/tokens");
        var confirmed = browser.post().uri("/en/step-up").with(as(delegate));
        Tab.hidden(asked).forEach(confirmed::param);
        var on = people.keeping(
                delegate, confirmed.param("second_factor", TestCodes.now(key)).exchange());
        assertThat(on).hasStatus(HttpStatus.TEMPORARY_REDIRECT).hasHeader(HttpHeaders.LOCATION, "/en/me/tokens");
        assertThat(create("reads \"it\"", "read", today().plusDays(30).toString()))
                .hasStatusOk();
        var made = tokens.ownedBy(delegate).getFirst();
        jdbc.sql("update identity.sign_in set second_factor_at = null where person = :person")
                .param("person", delegate.person())
                .update();
        assertThat(browser.post()
                        .uri("/en/me/tokens/" + made.id() + "/revocation")
                        .with(as(delegate)))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|read|2|This is empty",
                "a name|''|2|Say what the token may be used for.",
                "a name|everything|2|Say what the token may be used for.",
                "a name|read|-1|Choose a last day from today to a year from now.",
                "a name|read|367|Choose a last day from today to a year from now."
            })
    void whatATokenLacksIsSaid(String name, String scope, int days, String sentence) {
        var answer = create(name, scope, today().plusDays(days).toString());
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        if (!name.isEmpty()) assertThat(answer).bodyText().contains(sentence);
    }

    @Test
    void withoutALastDayThereIsNone() {
        assertThat(create("a name", "read", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("A token needs a last day.");
    }

    @Test
    void whoComesByTokenHasNoSessionAndLeavesNoCookie() {
        var before = sessions();
        var answer = me(token(Scope.READ));
        assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        assertThat(answer.getResponse().getHeaders(HttpHeaders.SET_COOKIE)).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void aTokenOpensNoPage() {
        var token = token(Scope.READ, Scope.WRITE_STATEMENTS);
        for (var path : new String[] {"/en/me", "/en/me/tokens", "/en/consultations/new"}) {
            assertThat(browser.get().uri(path).header("Authorization", "Bearer " + token))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(browser.post().uri("/en/sign-out").header("Authorization", "Bearer " + token))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?access_token=", "?a=b&access_token=", "?token=", "?q="})
    void aTokenInTheAddressIsRefused(String query) {
        var token = token(Scope.READ);
        assertThat(browser.get().uri("/api/v1/me" + query + token))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("A token in the address is not taken")
                .doesNotContain(token);
        assertThat(browser.get().uri("/api/v1/me" + query + token).header("Authorization", "Bearer " + token))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    /** Controllers are found by what an address means. */
    @ParameterizedTest
    @ValueSource(strings = {"/en/api/v1/me", "/en/%61pi/v%31/me"})
    void anAddressWrittenOtherwisePassesTheSameGate(String path) {
        assertThat(browser.get().uri(URI.create(path)).header("Authorization", "Bearer x"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .containsHeader("RateLimit");
        assertThat(browser.post()
                        .uri(URI.create("/%61pi/v1/consultations/x/statements"))
                        .header("Authorization", "Bearer x"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(browser.get().uri(URI.create(path)).header("Authorization", "Bearer " + token(Scope.READ)))
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "entente_", "entente_0000000000000000000000000000000000000000000000000"})
    void whatIsNoTokenIsRefusedAndSaysHowToCome(String token) {
        assertThat(me(token))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Entente\", error=\"invalid_token\"")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void whoComesWithoutOneIsToldHowToCome() {
        assertThat(browser.get().uri("/api/v1/me"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Entente\"");
        assertThat(browser.post().uri("/api/v1/consultations/x/statements").content("{}"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Entente\"");
    }

    /** A wrong token is refused even beside a good session: whoever sends one means it. */
    @Test
    void aWrongTokenBesideASessionIsRefused() {
        assertThat(browser.get().uri("/api/v1/me").cookie(cookie(delegate)).header("Authorization", "Bearer x"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(browser.post()
                        .uri("/api/v1/consultations/x/statements")
                        .cookie(cookie(delegate))
                        .header("Authorization", "Bearer x")
                        .content("{}"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aTokenDoesWhatItsScopesSayAndNoMore() {
        var refused = "Bearer realm=\"Entente\", error=\"insufficient_scope\"";
        assertThat(me(token(Scope.WRITE_STATEMENTS)))
                .hasStatus(HttpStatus.FORBIDDEN)
                .hasHeader(HttpHeaders.WWW_AUTHENTICATE, refused)
                .bodyText()
                .contains("It is for: write_statements.");
        assertThat(browser.post()
                        .uri("/api/v1/consultations/x/statements")
                        .header("Authorization", "Bearer " + token(Scope.READ))
                        .content("{}"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .hasHeader(HttpHeaders.WWW_AUTHENTICATE, refused);
    }

    @Test
    void aTokenEndsOnItsDay() {
        var now = Instant.now();
        var token = tokens.create(
                delegate.person(),
                delegate.delegation(),
                "old",
                Set.of(Scope.READ),
                now.minusSeconds(1),
                null,
                now.minus(Duration.ofDays(1)));
        assertThat(me(token)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aTokenEndsWhenItIsRevokedAndThatIsKept() {
        var token = token(Scope.READ);
        var id = tokens.ownedBy(delegate).getFirst().id();
        assertThat(me(token)).hasStatusOk();
        assertThat(browser.post().uri("/en/me/tokens/" + id + "/revocation").with(as(delegate)))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/en/me/tokens");
        assertThat(me(token)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(acts()).endsWith("TokenCreated", "TokenRevoked");
    }

    @Test
    void whoeverKeepsADelegationsPeopleSeesAndEndsItsTokens() {
        var token = token(Scope.READ);
        var id = tokens.ownedBy(delegate).getFirst().id();
        var keepers = List.of(people.in("KEN", Role.ADMINISTRATOR), people.officer());
        for (var keeper : keepers) {
            assertThat(browser.get().uri("/en/delegations/KEN/tokens").with(as(keeper)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Test Person", id.toString())
                    .doesNotContain(token);
        }
        var act = "/en/delegations/KEN/tokens/" + id + "/revocation";
        for (var other : List.of(people.in("FRA", Role.ADMINISTRATOR), people.delegateOf("KEN"), people.rapporteur())) {
            assertThat(browser.get().uri("/en/delegations/KEN/tokens").with(as(other)))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browser.post().uri(act).with(as(other))).hasStatus(HttpStatus.NOT_FOUND);
        }
        // Nor by way of another delegation than its own.
        assertThat(browser.post().uri(act.replace("KEN", "FRA")).with(as(people.in("FRA", Role.ADMINISTRATOR))))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(me(token)).hasStatusOk();
        assertThat(browser.post().uri(act).with(as(keepers.getFirst()))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(me(token)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    /** Whatever else its person has come to act for: what a token does stays with one delegation. */
    @Test
    void aTokenActsForItsDelegationAndEndsWithItsPersonsTermThere() {
        var token = token(Scope.READ);
        var person = persons.find(delegate.person()).orElseThrow();
        var france = parties.called("FRA").orElseThrow();
        People.joined(members, new Delegation(france), person, Role.HEAD);
        persons.actFor(person.id(), france.id().id());
        assertThat(me(token)).hasStatusOk().bodyText().contains("\"party\":\"" + delegate.party() + "\"");
        jdbc.sql("update identity.member set ended_at = now() where person = :person and delegation = :delegation")
                .param("person", person.id())
                .param("delegation", delegate.delegation())
                .update();
        assertThat(me(token)).hasStatus(HttpStatus.UNAUTHORIZED);
        // Nor does it come back with them, who may have forgotten that there is one.
        People.joined(members, new Delegation(parties.called("KEN").orElseThrow()), person, Role.DELEGATE);
        assertThat(me(token)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(me(token(Scope.READ))).hasStatusOk();
    }

    @Test
    void aTokenIsWorthNothingOnceItsPersonsAccountHasEnded() {
        var token = token(Scope.READ);
        assertThat(me(token)).hasStatusOk();
        jdbc.sql("update identity.person set disabled_at = now() where id = :id")
                .param("id", delegate.person())
                .update();
        assertThat(me(token)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void whenATokenWasLastUsedIsNoted() {
        var token = token(Scope.READ);
        assertThat(tokens.ownedBy(delegate).getFirst().lastUsedAt()).isNull();
        me(token);
        assertThat(tokens.ownedBy(delegate).getFirst().lastUsedAt())
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        assertThat(browser.post()
                        .uri("/api/v1/consultations/x/statements")
                        .header("Authorization", "Bearer " + token(Scope.WRITE_STATEMENTS))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("x".repeat(4_000_001)))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE)
                .bodyText()
                .contains("up to 4 MB");
    }

    @Test
    void aTokenIsKnownByItsShapeAndItsChecksum() {
        var token = TokenText.fresh(new SecureRandom());
        assertThat(token).matches(SHOWN);
        assertThat(TokenText.isOne(token)).isTrue();
        for (var i = 8; i < token.length(); i++) {
            var other = token.charAt(i) == 'x' ? 'y' : 'x';
            assertThat(TokenText.isOne(token.substring(0, i) + other + token.substring(i + 1)))
                    .isFalse();
        }
    }

    private MvcTestResult create(String name, String scope, String until) {
        return browser.post()
                .uri("/en/me/tokens")
                .with(as(delegate))
                .param("name", name)
                .param("scopes", scope)
                .param("until", until)
                .exchange();
    }

    private MvcTestResult me(String token) {
        return browser.get()
                .uri("/api/v1/me")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private String token(Scope... scopes) {
        var now = Instant.now();
        var until = now.plus(Duration.ofHours(1));
        return tokens.create(
                delegate.person(), delegate.delegation(), "of a test", Set.of(scopes), until, delegate.person(), now);
    }

    private List<String> acts() {
        return jdbc.sql("select name from chronicle.act where about = :about order by number")
                .param("about", "/persons/" + delegate.person())
                .query(String.class)
                .list();
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
