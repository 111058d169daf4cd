package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.entente.identity.People.cookie;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where somebody is signed in, and what lets programs in for them, in the hands of those who keep accounts. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class PersonAccessTests {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    SignIns signIns;

    @Autowired
    Tokens tokens;

    @Autowired
    Chronicle chronicle;

    private Delegate keeper;
    private Delegate somebody;
    private String path;
    private UUID session;

    @BeforeEach
    void somebodyIsSignedInTwiceAndHasAToken() {
        keeper = people.in(null, Role.SYSTEM_ADMINISTRATOR);
        somebody = people.delegateOf("KEN");
        path = "/en/persons/" + somebody.person();
        session = signIns.begin(somebody.person(), "198.51.100.7", FIREFOX, Proof.PASSWORD, Instant.now());
    }

    @Test
    void thePageOfAPersonSaysWhereTheyAreSignedIn() {
        assertThat(browser.get().uri(path).with(as(keeper)))
                .hasStatusOk()
                .bodyText()
                .contains("Open sessions", "Firefox on Linux", "198.51.100.7", "a browser that we do not know");
    }

    @Test
    void oneSessionIsEndedWithAReason() {
        var ending = path + "/sessions/ending?session=" + session;
        assertThat(browser.get().uri(ending).with(as(keeper)))
                .hasStatusOk()
                .bodyText()
                .contains("End this session", "198.51.100.7");
        assertThat(end(keeper, session, "Left open in the Library"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, path);
        assertThat(open()).hasSize(1).noneMatch(each -> each.id().equals(session));
        assertThat(isSignedIn()).isTrue();
        var act = chronicle.on("/persons/" + somebody.person(), 1).getFirst();
        assertThat(act.name()).isEqualTo("SessionsEnded");
        assertThat(act.byPerson()).isEqualTo(keeper.person());
        assertThat(act.fact("reason")).isEqualTo("Left open in the Library");
        assertThat(browser.get().uri(ending).with(as(keeper))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void allAreEndedTogetherAndAtOnce() {
        assertThat(end(keeper, null, "The telephone was stolen")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(open()).isEmpty();
        assertThat(isSignedIn()).isFalse();
        assertThat(chronicle.on("/persons/" + somebody.person(), 1).getFirst().fact("count"))
                .isEqualTo("2");
        assertThat(browser.get().uri(path).with(as(keeper))).bodyText().contains("Signed in nowhere.");
        assertThat(end(keeper, null, "Once more")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(chronicle.on("/persons/" + somebody.person(), 9))
                .extracting(Entry::name)
                .containsOnlyOnce("SessionsEnded");
    }

    @Test
    void withoutAReasonNoneIsEndedAndTheFormComesBack() {
        assertThat(end(keeper, session, " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(session.toString());
        assertThat(end(keeper, session, "x".repeat(501)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("x".repeat(501));
        assertThat(open()).hasSize(2);
    }

    @Test
    void aSessionIsEndedByTheWayOfItsOwnPersonOnly() {
        var other = people.delegateOf("FRA");
        var theirs = signIns.of(other.person(), Instant.now()).getFirst().id();
        assertThat(end(keeper, theirs, "Mistaken")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(signIns.of(other.person(), Instant.now())).hasSize(1);
    }

    @Test
    void aTokenIsShownWithItsDelegationAndRevoked() {
        var text = token();
        var id = tokens.ownedBy(somebody).getFirst().id();
        assertThat(browser.get().uri(path).with(as(keeper)))
                .hasStatusOk()
                .bodyText()
                .contains("reads the matrix", "Kenya", "Read what I may read")
                .doesNotContain(text, "entente_");
        assertThat(revoke(keeper, path, id)).hasStatus(HttpStatus.SEE_OTHER).hasHeader(HttpHeaders.LOCATION, path);
        assertThat(tokens.ownedBy(somebody).getFirst().revokedAt()).isNotNull();
        assertThat(chronicle.on("/persons/" + somebody.person(), 1).getFirst().byPerson())
                .isEqualTo(keeper.person());
    }

    @Test
    void aTokenIsRevokedByTheWayOfItsOwnPersonOnly() {
        token();
        var id = tokens.ownedBy(somebody).getFirst().id();
        var other = people.delegateOf("FRA");
        assertThat(revoke(keeper, "/en/persons/" + other.person(), id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(tokens.ownedBy(somebody).getFirst().revokedAt()).isNull();
    }

    @Test
    void toAnyoneElseNeitherExists() {
        token();
        var id = tokens.ownedBy(somebody).getFirst().id();
        var others = List.of(
                somebody,
                people.in("KEN", Role.ADMINISTRATOR),
                people.in("KEN", Role.HEAD),
                people.rapporteur(),
                people.in(null, Role.CHAIR));
        for (var other : others) {
            assertThat(browser.get().uri(path + "/sessions/ending").with(as(other)))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(end(other, session, "Because")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(end(other, null, "Because")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(revoke(other, path, id)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(open()).hasSize(2);
        assertThat(tokens.ownedBy(somebody).getFirst().revokedAt()).isNull();
        assertThat(browser.get().uri(path + "/sessions/ending")).hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult end(Delegate by, UUID one, String reason) {
        var request = browser.post().uri(path + "/sessions/ending").with(as(by)).param("reason", reason);
        return (one == null ? request : request.param("session", one.toString())).exchange();
    }

    private MvcTestResult revoke(Delegate by, String person, UUID token) {
        return browser.post()
                .uri(person + "/tokens/" + token + "/revocation")
                .with(as(by))
                .param("reason", "It was found in a public place.")
                .exchange();
    }

    private String token() {
        var now = Instant.now();
        return tokens.create(
                somebody.person(),
                somebody.delegation(),
                "reads the matrix",
                Set.of(Scope.READ),
                now.plus(Duration.ofDays(30)),
                null,
                now);
    }

    private List<SignIn> open() {
        return signIns.of(somebody.person(), Instant.now());
    }

    private boolean isSignedIn() {
        var status = browser.get()
                .uri("/en/me")
                .cookie(cookie(somebody))
                .exchange()
                .getResponse()
                .getStatus();
        return status == HttpStatus.OK.value();
    }
}
