package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.entente.Entente;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.entente.web.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What programs may ask for, and how many there are, goes by whose they are. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class OwnersOfTokensTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    People people;

    @Autowired
    Parties parties;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    private Delegation niue;
    private Delegate administrator;

    @BeforeEach
    void noProgramIsLetIn() {
        niue = new Delegation(parties.called("NIU").orElseThrow());
        administrator = people.in("NIU", Role.ADMINISTRATOR);
        jdbc.sql("update identity.token set revoked_at = now() where delegation = :delegation and revoked_at is null")
                .param("delegation", niue.id())
                .update();
        jdbc.sql("delete from identity.allowance").update();
    }

    @Test
    void allTokensOfOnePersonHaveOneAllowance() {
        for (var i = 0; i < 2; i++) asks(TestTokens.of(house, administrator, "read"));
        // A minute may have begun in between, and with it another count.
        assertThat(counted()).containsExactly("token " + administrator.person());
    }

    @Test
    void allThatAreADelegationsOwnHaveOne() {
        for (var i = 0; i < 2; i++) asks(TestTokens.ofDelegation(house, "NIU", "read"));
        assertThat(counted()).containsExactly("token " + niue.id());
    }

    /** Who has an allowance of their own, among those who come by token. */
    private List<String> counted() {
        return jdbc.sql("select who from identity.allowance where who like 'token %'")
                .query(String.class)
                .list();
    }

    @Test
    void whoHasTwentyLivingTokensMakesNoFurtherOneAndTypesNothingTwice() {
        for (var i = 0; i < Tokens.MOST; i++) TestTokens.of(house, administrator, "read");
        assertThat(create("/en/me/tokens"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("as many living tokens as one owner may have: 20", "value=\"The twenty-first\"")
                .doesNotContain("entente_");
        var some = tokens.ofPerson(administrator.person()).getFirst();
        tokens.revoke(some, administrator.person(), Instant.now());
        assertThat(create("/en/me/tokens")).hasStatusOk().bodyText().contains("entente_");
    }

    @Test
    void whatHasRunOutIsNotCounted() {
        for (var i = 0; i < Tokens.MOST; i++) TestTokens.of(house, administrator, "read");
        jdbc.sql(
                        "update identity.token set created_at = now() - interval '2 days', expires_at = now() - interval '1 day' where person = :person")
                .param("person", administrator.person())
                .update();
        assertThat(create("/en/me/tokens")).hasStatusOk();
    }

    @Test
    void norHasADelegationMoreOfItsOwn() {
        for (var i = 0; i < Tokens.MOST; i++) TestTokens.ofDelegation(house, "NIU", "read");
        assertThat(create("/en/delegations/NIU/tokens"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("as many living tokens as one owner may have: 20", "value=\"The twenty-first\"");
        assertThat(create("/en/me/tokens")).as("those of its people are theirs").hasStatusOk();
    }

    @Test
    void manyAtOnceAreNoMoreThanManyInARow() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> makes = () -> {
                try {
                    var until = Instant.now().plus(Duration.ofHours(1));
                    tokens.createFor(niue, "at once", Set.of(Scope.READ), until, null, Instant.now());
                    return true;
                } catch (RuleBroken tooMany) {
                    return false;
                }
            };
            var made = 0;
            for (var each : threads.invokeAll(
                    Stream.generate(() -> makes).limit(2 * Tokens.MOST).toList())) if (each.get()) made++;
            assertThat(made).isEqualTo(Tokens.MOST);
        }
    }

    private MvcTestResult create(String page) {
        return browser.post()
                .uri(page)
                .with(as(administrator))
                .param("name", "The twenty-first")
                .param("scopes", "read")
                .param("until", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString())
                .exchange();
    }

    private void asks(String token) {
        assertThat(browser.get().uri("/api/v1/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .hasStatusOk();
    }
}
