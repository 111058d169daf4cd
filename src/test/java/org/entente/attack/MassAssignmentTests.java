package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.entente.identity.People;
import org.entente.identity.TestInvitations;
import org.entente.identity.TestTokens;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Fields that no form of ours has, sent along with those it has: they say nothing. */
@UnderAttack
class MassAssignmentTests {

    private static final Map<String, String> MORE = Map.ofEntries(
            Map.entry("role", "OFFICER"),
            Map.entry("roles", "OFFICER"),
            Map.entry("id", "00000000-0000-0000-0000-000000000001"),
            Map.entry("person", "00000000-0000-0000-0000-000000000001"),
            Map.entry("person.role", "OFFICER"),
            Map.entry("delegation", "00000000-0000-0000-0000-000000000001"),
            Map.entry("party", "XBE"),
            Map.entry("state", "PUBLISHED"),
            Map.entry("fictitious", "false"),
            Map.entry("bySecretariat", "true"),
            Map.entry("version", "99"),
            Map.entry("addedAt", "2020-01-01T00:00:00Z"),
            Map.entry("expiresAt", "2099-01-01T00:00:00Z"),
            Map.entry("passwordHash", "{noop}x"),
            Map.entry("class.module.classLoader.resources.context.parent.pipeline.first.pattern", "x"));

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Delegate arvenia;

    @BeforeEach
    void somebodyIsSignedIn() {
        arvenia = people.delegateOf("XAR");
    }

    @Test
    void whoeverTakesUpAnInvitationIsWhatTheyWereInvitedAs() {
        var secret = TestInvitations.secret(house, "Somebody to come", Role.RAPPORTEUR, null);
        var email = UUID.randomUUID() + "@example.int";
        var form = browser.post()
                .uri("/en/welcome/" + secret)
                .with(csrf())
                .param("name", "Somebody")
                .param("email", email)
                .param("password", "seven quiet herons wade");
        assertThat(with(form)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(one("select m.roles::text || ' ' || m.delegation from identity.member m join identity.person p"
                        + " on p.id = m.person where p.email = '" + email + "'"))
                .isEqualTo("{RAPPORTEUR} " + Delegate.SECRETARIAT);
        assertThat(one("select password_hash from identity.person where email = '" + email + "'"))
                .startsWith("{bcrypt}");
    }

    @Test
    void aStatementIsADraftOfWhoeverBroughtItIn() {
        var consultation = one("select id from consultations.consultation where fictitious and organisers <> '{}'");
        var words = "Words of " + UUID.randomUUID() + ".";
        var form = browser.post()
                .uri("/en/consultations/" + consultation + "/statements")
                .with(as(arvenia))
                .param("text", words);
        assertThat(with(form)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lastStatement()).isEqualTo("XAR DRAFT false 1 " + arvenia.person());
    }

    @Test
    void aTokenIsOnesOwnAndEndsWhenItsFormSays() {
        var form = browser.post()
                .uri("/en/me/tokens")
                .with(as(arvenia))
                .param("name", "more")
                .param("scopes", "read")
                .param("until", LocalDate.now(ZoneOffset.UTC).toString());
        assertThat(with(form)).hasStatusOk();
        assertThat(one("select person || ' ' || scopes::text || ' ' || (expires_at < now() + interval '2 days') || ' '"
                        + " || delegation from identity.token order by created_at desc limit 1"))
                .isEqualTo(arvenia.person() + " {READ} true " + arvenia.delegation());
    }

    @Test
    void programsThatSendMoreSayNoMore() {
        var consultation = one("select id from consultations.consultation where fictitious and organisers <> '{}'");
        var token = TestTokens.of(house, arvenia, "write_statements");
        var body = """
                {"text": "Words of %s.", "state": "PUBLISHED", "party": "XBE", "bySecretariat": true,
                 "id": "00000000-0000-0000-0000-000000000001"}""".formatted(UUID.randomUUID());
        assertThat(browser.post()
                        .uri("/api/v1/consultations/" + consultation + "/statements")
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(HttpStatus.CREATED);
        assertThat(lastStatement()).isEqualTo("XAR DRAFT false 1 " + arvenia.person());
    }

    private static MockMvcRequestBuilder with(MockMvcRequestBuilder form) {
        MORE.forEach(form::param);
        return form;
    }

    private String lastStatement() {
        return one("""
                select p.code || ' ' || s.state || ' ' || s.by_secretariat || ' ' || s.version || ' ' || s.added_by
                from consultations.statement s join parties.party p on p.id = s.party
                order by s.added_at desc limit 1""");
    }

    private String one(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getString(1)).single();
    }
}
