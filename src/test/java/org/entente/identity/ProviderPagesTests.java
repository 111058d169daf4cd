package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.chronicle.Chronicle;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ViaOrganisation
class ProviderPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Parties parties;

    @Autowired
    Providers providers;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    private Delegate administrator;

    @BeforeEach
    void peruHasAnAdministrator() {
        jdbc.sql("update identity.provider set ended_at = now() where ended_at is null")
                .update();
        administrator = people.in("PER", Role.ADMINISTRATOR);
    }

    @Test
    void whatTheAdministratorSaysIsKeptAndTheSecretSealed() {
        assertThat(page(administrator)).hasStatus(HttpStatus.OK).bodyText().contains(ViaOrganisation.BACK);
        assertThat(set(Map.of("domains", "MFA.Example.int, b.example ä.example")))
                .hasStatus(HttpStatus.SEE_OTHER);
        var provider = provider();
        assertThat(provider.domains()).isEqualTo(List.of("b.example", "mfa.example.int", "xn--4ca.example"));
        assertThat(provider.secret()).doesNotContain("a secret");
        assertThat(providers.secret(provider)).isEqualTo("a secret");
        assertThat(page(administrator))
                .bodyText()
                .contains("https://login.example.int")
                .doesNotContain("a secret");
        var act = chronicle.on("/delegations/PER", 1).getFirst();
        assertThat(act.name()).isEqualTo("ProviderSet");
        assertThat(act.facts())
                .contains("https://login.example.int")
                .doesNotContain("a secret")
                .doesNotContain(provider.secret());
    }

    @Test
    void anEmptySecretKeepsTheOneThatIsThere() {
        set(Map.of());
        assertThat(set(Map.of("secret", "", "client", "another", "lock", "0"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(providers.secret(provider())).isEqualTo("a secret");
        assertThat(provider().client()).isEqualTo("another");
        assertThat(chronicle.on("/delegations/PER", 1).getFirst().facts()).doesNotContain("secretReplaced");
        assertThat(set(Map.of("secret", "a new one", "lock", "1"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(chronicle.on("/delegations/PER", 1).getFirst().facts())
                .contains("\"secretReplaced\":\"true\"")
                .doesNotContain("a new one");
        assertThat(providers.secret(provider())).isEqualTo("a new one");
    }

    @Test
    void ofTwoChangesTheSecondIsTold() {
        set(Map.of());
        set(Map.of("lock", "0", "client", "first"));
        assertThat(set(Map.of("lock", "0", "client", "second"))).hasStatus(HttpStatus.CONFLICT);
        assertThat(provider().client()).isEqualTo("first");
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, ''",
        "issuer, http://login.example.int",
        "issuer, https://login.example.int/?a=b",
        "issuer, https://login.example.int/#a",
        "issuer, https://user@login.example.int",
        "issuer, javascript:alert(1)",
        "issuer, a b",
        "client, ''",
        "secret, ''",
        "domains, ''",
        "domains, example",
        "domains, a..b",
        "domains, <b>.example",
        "joining, ADMINISTRATOR",
        "joining, HEAD",
        "joining, OFFICER",
        "joining, SYSTEM_ADMINISTRATOR",
        "email, ''",
        "name, a b",
        "verified, ''"
    })
    void whatIsWrongIsToldAndNothingKept(String field, String typed) {
        assertThat(set(Map.of(field, typed)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"" + field + "-mistake\"");
        assertThat(providers.of(peru())).isEmpty();
    }

    @Test
    void nobodyElseSetsIt() {
        for (var stranger : List.of(
                people.officer(),
                people.in(null, Role.SYSTEM_ADMINISTRATOR),
                people.in("PER", Role.HEAD),
                people.in("CHL", Role.ADMINISTRATOR))) {
            assertThat(set(stranger, Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(page(people.in("PER", Role.HEAD))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page(people.in("CHL", Role.ADMINISTRATOR))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en/delegations/PER/provider")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whoKeepsAccountsLooksAtItAndEndsIt() {
        var officer = people.officer();
        assertThat(page(officer)).hasStatus(HttpStatus.OK).bodyText().contains("No provider has been set");
        set(Map.of());
        assertThat(page(officer))
                .bodyText()
                .contains("https://login.example.int")
                .doesNotContain("name=\"issuer\"");
        assertThat(post(officer, "/ending", Map.of()))
                .as("in its administrator’s place without saying why")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var reason = Map.of("reason", "Its provider was taken over.");
        assertThat(post(officer, "/ending", reason)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(providers.of(peru())).isEmpty();
        assertThat(post(officer, "/ending", reason)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(officer, "/trial", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void settingAndEndingAskForASecondFactor() {
        set(Map.of());
        jdbc.sql("update identity.sign_in set second_factor_at = null where person = :person")
                .param("person", administrator.person())
                .update();
        assertThat(set(Map.of("lock", "0"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(administrator, "/ending", Map.of())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(providers.of(peru())).isPresent();
    }

    @Test
    void aTrialSaysInOneSentenceWhatIsWrong() throws IOException {
        try (var liar = new LyingProvider()) {
            set(Map.of("issuer", liar.issuer()));
            assertThat(post(administrator, "/trial", Map.of()))
                    .hasStatus(HttpStatus.OK)
                    .bodyText()
                    .contains("answers as it should");
            liar.configure("issuer", "https://evil.example");
            assertThat(post(administrator, "/trial", Map.of()))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("calls itself by another address");
        }
    }

    private Delegation peru() {
        return new Delegation(parties.called("PER").orElseThrow());
    }

    private Provider provider() {
        return providers.of(peru()).orElseThrow();
    }

    private MvcTestResult page(Delegate keeper) {
        return browser.get()
                .uri("/en/delegations/PER/provider")
                .with(People.as(keeper))
                .exchange();
    }

    private MvcTestResult set(Map<String, String> other) {
        return set(administrator, other);
    }

    private MvcTestResult set(Delegate keeper, Map<String, String> other) {
        var fields = new LinkedHashMap<>(Map.of(
                "issuer", "https://login.example.int",
                "client", "entente",
                "secret", "a secret",
                "domains", "mfa.example.int",
                "email", "email",
                "verified", "email_verified",
                "name", "name"));
        fields.putAll(other);
        return post(keeper, "", fields);
    }

    private MvcTestResult post(Delegate keeper, String path, Map<String, String> fields) {
        var request = browser.post().uri("/en/delegations/PER/provider" + path).with(People.as(keeper));
        fields.forEach(request::param);
        return request.exchange();
    }
}
