package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What lets in a program that is nobody's but the delegation's. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class DelegationTokensTests {

    private static final Pattern SHOWN = Pattern.compile("entente_[A-Za-z0-9_-]+");
    private static final String PAGE = "/en/delegations/GHA/tokens";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Autowired
    Members members;

    @Autowired
    Parties parties;

    @Autowired
    NamesActors names;

    @Autowired
    Chronicle chronicle;

    private Delegate administrator;
    private Delegation ghana;

    @BeforeEach
    void aDelegationHasItsAdministrator() {
        administrator = people.in("GHA", Role.ADMINISTRATOR);
        ghana = new Delegation(parties.called("GHA").orElseThrow());
    }

    @Test
    void itsAdministratorMakesItAndItIsShownOnce() {
        var token = shown(create(administrator, "The ministry’s mirror", "read"));
        assertThat(me(token))
                .hasStatusOk()
                .bodyText()
                .contains("\"person\":null", "The ministry’s mirror", ghana.id().toString(), "[\"read\"]");
        assertThat(browser.get().uri(PAGE).with(as(administrator)))
                .bodyText()
                .contains("The ministry’s mirror", "the delegation’s own", "Read what the delegation may read")
                .doesNotContain(token);
        assertThat(create(administrator, "", "read")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void nobodyElseMakesOneForIt() {
        for (var other : List.of(
                people.in("GHA", Role.HEAD),
                people.in("FRA", Role.ADMINISTRATOR),
                people.officer(),
                people.in(null, Role.SYSTEM_ADMINISTRATOR))) {
            assertThat(create(other, "Another’s", "read")).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(browser.get().uri(PAGE).with(as(people.officer())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("name=\"until\"");
    }

    @Test
    void itStaysWhenWhoMadeItLeavesUntilAnyOfItsAdministratorsRevokesIt() {
        var token = shown(create(administrator, "Stays", "read"));
        members.end(members.inForce(administrator.person()).getFirst().id(), Instant.now());
        assertThat(me(token)).hasStatusOk();
        var next = people.in("GHA", Role.ADMINISTRATOR);
        var made = named("Stays");
        assertThat(browser.post().uri(PAGE + "/" + made.id() + "/revocation").with(as(next)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(me(token)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(chronicle.on("/delegations/GHA", 2))
                .extracting(Entry::name)
                .containsExactly("DelegationTokenRevoked", "DelegationTokenCreated");
        assertThat(browser.get().uri("/en/delegations/GHA").with(as(next)))
                .bodyText()
                .contains("A token for a program of the delegation’s own was revoked.", "<bdi>Stays</bdi>");
    }

    @Test
    void itActsWithTheLeastThatItsScopesNeed() {
        create(administrator, "Reads", "read");
        create(administrator, "Writes", "write_statements");
        assertThat(ghana.actingBy(named("Reads"))).hasValueSatisfying(reads -> {
            assertThat(reads.roles()).isEmpty();
            assertThat(reads.belongsTo(ghana.id()) && reads.takesPart() && reads.isOfState())
                    .isTrue();
            assertThat(reads.drafts() || reads.speaksFor(ghana.id()) || reads.administers(ghana.id()))
                    .isFalse();
        });
        assertThat(ghana.actingBy(named("Writes"))).hasValueSatisfying(writes -> {
            assertThat(writes.roles()).isEqualTo(Set.of(Role.ADVISER));
            assertThat(writes.speaksFor(ghana.id())).isFalse();
        });
        assertThat(new Delegation(null).actingBy(named("Reads"))).isEmpty();
    }

    @Test
    void whatItIsCalledOnlyItsOwnPeopleAndThoseWhoKeepAccountsKnow() {
        create(administrator, "The archive", "read");
        var program = named("The archive").id();
        for (var knows : List.of(administrator, people.officer())) {
            assertThat(names.name(program, Reader.of(knows))).hasValue("The archive");
        }
        assertThat(names.name(program, Reader.of(people.delegateOf("FRA")))).isEmpty();
    }

    private MvcTestResult create(Delegate by, String name, String... scopes) {
        return browser.post()
                .uri(PAGE)
                .with(as(by))
                .param("name", name)
                .param("scopes", scopes)
                .param("until", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString())
                .exchange();
    }

    private MvcTestResult me(String token) {
        return browser.get()
                .uri("/api/v1/me")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private Token named(String name) {
        return tokens.of(ghana).stream()
                .filter(each -> each.name().equals(name) && each.isOfDelegation())
                .findFirst()
                .orElseThrow();
    }

    private static String shown(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        var found = SHOWN.matcher(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
