package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.languages.Language;
import org.entente.notifications.Told;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.Frame;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Whoever is not of a delegation takes away a way in of its people or programs only for a reason, which the delegation reads. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class InTheirPlaceTests {

    private static final String DELEGATION = "/delegations/SEN";
    private static final String REASON = "Their ministry wrote that it was taken over.";

    @Autowired
    MockMvcTester browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    People people;

    @Autowired
    Parties parties;

    @Autowired
    Providers providers;

    @Autowired
    Tokens tokens;

    @Autowired
    Chronicle chronicle;

    @Autowired
    TellsOfPeople tells;

    @Autowired
    Frame frame;

    @Autowired
    JdbcClient jdbc;

    private Delegation senegal;
    private Delegate officer;
    private Delegate administrator;
    private int toldBefore;

    @BeforeEach
    void aDelegationHasItsAdministratorAProviderAndPrograms() {
        senegal = new Delegation(parties.called("SEN").orElseThrow());
        officer = people.officer();
        administrator = people.in("SEN", Role.ADMINISTRATOR);
        if (providers.of(senegal).isEmpty())
            providers.add(
                    senegal,
                    new ProviderForm(
                            "https://login.example.int",
                            "entente",
                            "a secret",
                            "mfa.example.int",
                            "",
                            "email",
                            "email_verified",
                            "name",
                            "",
                            ""),
                    administrator,
                    Instant.now());
        toldBefore = allTold().size();
    }

    @Test
    void itsSignInIsEndedByTheSecretariatForAReasonThatStaysAndIsTold() {
        var page = "/en" + DELEGATION + "/provider";
        assertThat(browser.get().uri(page).with(as(officer)))
                .bodyText()
                .contains("has an administrator of its own", "id=\"reason\"");
        isAskedForAReason(page + "/ending");
        assertThat(providers.of(senegal)).isPresent();
        assertThat(send(page + "/ending", officer, REASON)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(providers.of(senegal)).isEmpty();
        isInTheHistory("The sign-in of the organisation was ended.");
        assertThat(told()).containsExactly("ProviderEnded");
    }

    @Test
    void itsOwnTokenIsRevokedByTheSecretariatForAReasonThatStaysAndIsTold() {
        TestTokens.ofDelegation(house, "SEN", "read");
        var token = theirs(null);
        var page = "/en" + DELEGATION + "/tokens/" + token + "/revocation";
        assertThat(browser.get().uri("/en" + DELEGATION + "/tokens").with(as(officer)))
                .bodyText()
                .contains("has an administrator of its own", "href=\"" + page + "\"")
                .doesNotContain("action=\"" + page + "\"");
        assertThat(browser.get().uri(page).with(as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("Revoke the token “of a test”", "id=\"reason\"");
        isAskedForAReason(page);
        assertThat(tokens.find(token).orElseThrow().revokedAt()).isNull();
        assertThat(send(page, officer, REASON)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tokens.find(token).orElseThrow().revokedAt()).isNotNull();
        isInTheHistory("A token for a program of the delegation’s own was revoked.");
        assertThat(told()).containsExactly("DelegationTokenRevoked");
    }

    /** By the page of its delegation or that of its person: the same reason, in both histories. */
    @Test
    void aTokenOfOneOfItsPeopleIsRevokedForAReasonByWhicheverPage() {
        for (var start : List.of(DELEGATION, "/persons/")) {
            var somebody = people.in("SEN", Role.DELEGATE);
            TestTokens.of(house, somebody, "read");
            var token = theirs(somebody.person());
            var page =
                    "/en" + start + (start.endsWith("/") ? somebody.person() : "") + "/tokens/" + token + "/revocation";
            assertThat(browser.get().uri(page).with(as(officer))).bodyText().contains("id=\"reason\"");
            isAskedForAReason(page);
            assertThat(tokens.find(token).orElseThrow().revokedAt()).isNull();
            assertThat(send(page, officer, REASON)).hasStatus(HttpStatus.SEE_OTHER);
            assertThat(tokens.find(token).orElseThrow().revokedAt()).isNotNull();
            isInTheHistory("acted in the name of one of the delegation’s people was revoked.");
            assertThat(chronicle.on("/persons/" + somebody.person(), 1))
                    .extracting(Entry::name)
                    .containsExactly("TokenRevoked");
        }
        assertThat(told()).containsExactly("MemberTokenRevoked", "MemberTokenRevoked");
    }

    /** Whoever holds the link, or stands before an account without its keys, is soon whom a State sent. */
    @Test
    void aWayIntoTheAccountOfItsHeadIsOpenedForAReasonThatStaysAndIsTold() {
        var head = comeIn(people.in("SEN", Role.HEAD));
        var page = "/en/persons/" + head.person();
        assertThat(browser.get().uri(page).with(as(officer))).bodyText().contains("id=\"reason\"");
        isAskedForAReason(page + "/invitations");
        assertThat(told()).isEmpty();
        assertThat(send(page + "/invitations", officer, REASON)).hasStatusOk();
        isInTheHistory("was given a one-time link into their account.");
        isAskedForAReason(page + "/factor-reset");
        assertThat(send(page + "/factor-reset", officer, REASON)).hasStatus(HttpStatus.SEE_OTHER);
        isInTheHistory("The second factors of one of the delegation’s people were reset.");
        assertThat(told()).containsExactly("MemberLinked", "MemberFactorsReset");
    }

    @Test
    void whoActsForNoPartyIsGivenALinkWithoutAReason() {
        var page = "/en/persons/" + comeIn(people.rapporteur()).person();
        assertThat(browser.get().uri(page).with(as(officer))).bodyText().doesNotContain("id=\"reason\"");
        assertThat(send(page + "/invitations", officer, "")).hasStatusOk();
    }

    @Test
    void whatItsOwnAdministratorEndsNeedsNoReasonAndIsNotTold() {
        TestTokens.ofDelegation(house, "SEN", "read");
        var revocation = "/en" + DELEGATION + "/tokens/" + theirs(null) + "/revocation";
        assertThat(browser.get().uri("/en" + DELEGATION + "/tokens").with(as(administrator)))
                .bodyText()
                .contains("action=\"" + revocation + "\"");
        for (var act : List.of(revocation, "/en" + DELEGATION + "/provider/ending")) {
            assertThat(send(act, administrator, "Something that nobody asked for."))
                    .hasStatus(HttpStatus.SEE_OTHER);
            assertThat(chronicle.on(DELEGATION, 1).getFirst().facts()).doesNotContain("nobody asked for");
        }
        assertThat(told()).isEmpty();
    }

    /** As of the demonstration, when it has been removed. */
    @Test
    void aTokenThatActedForADelegationThatHasGoneIsRevokedByThePageOfItsPerson() {
        var somebody = people.in("SEN", Role.DELEGATE);
        TestTokens.of(house, somebody, "read");
        var token = theirs(somebody.person());
        jdbc.sql("update identity.token set delegation = gen_random_uuid() where id = :id")
                .param("id", token)
                .update();
        var page = "/en/persons/" + somebody.person() + "/tokens/" + token + "/revocation";
        assertThat(send(page, officer, REASON)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tokens.find(token).orElseThrow().revokedAt()).isNotNull();
        assertThat(chronicle.on("/persons/" + somebody.person(), 1))
                .extracting(Entry::name)
                .containsExactly("TokenRevoked");
        assertThat(told()).isEmpty();
    }

    @Test
    void aTokenThatActsForTheSecretariatIsRevokedByItsOwn() {
        for (var start : List.of("/delegations/secretariat", "/persons/")) {
            var other = people.officer();
            TestTokens.of(house, other, "read");
            var token = tokens.ofPerson(other.person()).getFirst().id();
            var page = "/en" + start + (start.endsWith("/") ? other.person() : "") + "/tokens/" + token + "/revocation";
            assertThat(send(page, officer, REASON)).hasStatus(HttpStatus.SEE_OTHER);
            assertThat(tokens.find(token).orElseThrow().revokedAt()).isNotNull();
        }
    }

    /** Its delegation may have none, as the secretariat. */
    @Test
    void onThePageOfAPersonNobodyIsAskedWhyAnAdministratorWasNotWaitedFor() {
        var other = people.officer();
        TestTokens.of(house, other, "read");
        var token = tokens.ofPerson(other.person()).getFirst().id();
        assertThat(browser.get()
                        .uri("/en/persons/" + other.person() + "/tokens/" + token + "/revocation")
                        .with(as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("The delegation reads it.")
                .doesNotContain("own administrator");
    }

    @Test
    void whereNobodyAdministersADelegationNoReasonIsAsked() {
        jdbc.sql("update identity.member set ended_at = now() where delegation = :delegation and ended_at is null")
                .param("delegation", senegal.id())
                .update();
        assertThat(send("/en" + DELEGATION + "/provider/ending", officer, "")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(told()).isEmpty();
    }

    @Test
    void itIsToldInASentenceOfItsOwn() {
        for (var what : List.of(
                "MemberTokenRevoked",
                "DelegationTokenRevoked",
                "ProviderEnded",
                "MemberLinked",
                "MemberFactorsReset")) {
            var told = new Told(UUID.randomUUID(), "people", senegal.id(), what, Instant.now());
            var ui = frame.uiOfAPart(Language.EN, Reader.of(administrator));
            assertThat(tells.read(told, ui))
                    .hasValueSatisfying(
                            news -> assertThat(news.what())
                                    .matches(
                                            "The secretariat has (revoked a token|ended the sign-in|given .* a new one-time link|reset the second factors) .*"));
        }
    }

    @Test
    void anEndThatWasKeptBeforeThereWereReasonsHasNone() {
        var kept = """
                {"provider": "%s", "delegation": "SEN", "issuer": "https://login.example.int", "by": "%s",
                 "at": "2026-06-08T10:00:00Z"}""".formatted(UUID.randomUUID(), UUID.randomUUID());
        assertThat(JsonMapper.shared().readValue(kept, ProviderEnded.class).because())
                .isEmpty();
    }

    private Delegate comeIn(Delegate delegate) {
        jdbc.sql("update identity.person set welcomed_at = now() where id = :id")
                .param("id", delegate.person())
                .update();
        return delegate;
    }

    private void isAskedForAReason(String act) {
        for (var none : List.of("", " ", "x".repeat(501)))
            assertThat(send(act, officer, none))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("id=\"reason-mistake\"", none.strip());
    }

    private void isInTheHistory(String act) {
        assertThat(browser.get().uri("/en" + DELEGATION).with(as(administrator)))
                .bodyText()
                .contains(act, REASON);
    }

    private MvcTestResult send(String act, Delegate by, String reason) {
        return browser.post().uri(act).with(as(by)).param("reason", reason).exchange();
    }

    private UUID theirs(@Nullable UUID person) {
        return tokens.of(senegal).stream()
                .filter(token -> person == null ? token.isOfDelegation() : person.equals(token.person()))
                .filter(token -> token.isGood(Instant.now()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> told() {
        return allTold().subList(toldBefore, allTold().size());
    }

    private List<String> allTold() {
        return jdbc.sql("select what from notifications.told where topic = 'people' and of = :delegation order by at")
                .param("delegation", senegal.id())
                .query(String.class)
                .list();
    }
}
