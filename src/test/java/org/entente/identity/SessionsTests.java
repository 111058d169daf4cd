package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.parties.Parties;
import org.entente.web.Dates;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class SessionsTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Persons persons;

    @Autowired
    Members members;

    @Autowired
    Parties parties;

    @Autowired
    Invitations invitations;

    @Autowired
    SignIns signIns;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    private Person person;
    private Tab here;
    private Tab there;

    @BeforeEach
    void somebodyIsSignedInTwice() {
        jdbc.sql("delete from identity.failed_sign_in").update();
        person = new Guests(browser, persons, members, parties, invitations).known(Role.DELEGATE);
        jdbc.sql("delete from identity.sign_in where person = :person")
                .param("person", person.id())
                .update();
        here = new Tab(browser);
        here.signIn(person);
        there = new Tab(browser);
        there.sent(browser.post()
                .uri("/en/sign-in")
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .param("email", String.valueOf(person.email()))
                .param("password", Guests.PASSWORD));
    }

    @Test
    void ofTwoTabsThatKeepAThingForTheFirstTimeAtOneInstantNeitherIsRefused() {
        keepsTheLater(sessions);
    }

    private static <S extends Session> void keepsTheLater(SessionRepository<S> sessions) {
        var begun = sessions.createSession();
        sessions.save(begun);
        var one = Objects.requireNonNull(sessions.findById(begun.getId()));
        var other = Objects.requireNonNull(sessions.findById(begun.getId()));
        one.setAttribute("kept", "first");
        other.setAttribute("kept", "second");
        sessions.save(one);
        sessions.save(other);
        assertThat(sessions.findById(begun.getId()))
                .extracting(found -> found.<String>getAttribute("kept"))
                .isEqualTo("second");
        sessions.deleteById(begun.getId());
    }

    @Test
    void eachIsListedWithItsBrowserAndThisOneIsMarked() {
        assertThat(here.get("/me/security"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Firefox on Linux", "a browser that we do not know", "127.0.0.1")
                .containsOnlyOnce("this one");
    }

    @Test
    void oneIsEndedAtOnce() {
        var other = signIns.of(person.id(), Instant.now()).stream()
                .filter(each -> !each.browser().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(here.post("/me/security/sessions/" + other.id() + "/ending")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(there.isSignedIn()).isFalse();
        assertThat(here.isSignedIn()).isTrue();
        assertThat(chronicle.on("/persons/" + person.id(), 1))
                .extracting(Entry::name)
                .containsExactly("SessionsEnded");
    }

    @Test
    void anothersIsNotThereToBeEnded() {
        var stranger = new Guests(browser, persons, members, parties, invitations).known(Role.DELEGATE);
        var theirs = signIns.of(stranger.id(), Instant.now()).getFirst().id();
        assertThat(here.post("/me/security/sessions/" + theirs + "/ending")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(here.post("/me/security/sessions/" + UUID.randomUUID() + "/ending"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(signIns.of(stranger.id(), Instant.now())).isNotEmpty();
    }

    @Test
    void allOthersAreEndedTogether() {
        assertThat(here.post("/me/security/sessions/ending")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(there.isSignedIn()).isFalse();
        assertThat(here.isSignedIn()).isTrue();
        assertThat(signIns.of(person.id(), Instant.now())).hasSize(1);
    }

    @Test
    void signingOutTakesTheSessionOffTheList() {
        there.post("/sign-out");
        assertThat(signIns.of(person.id(), Instant.now())).hasSize(1);
    }

    @Test
    void readingPagesIsWrittenDownOnceAMinute() {
        var before = signIns.of(person.id(), Instant.now()).getFirst();
        var soon = before.lastUsed().plusSeconds(50);
        signIns.live(before.id(), soon, Dates.today(Clock.systemUTC()));
        assertThat(signIns.of(person.id(), soon))
                .allMatch(each -> each.lastUsed().isBefore(soon));
        var later = before.lastUsed().plusSeconds(70);
        signIns.live(before.id(), later, Dates.today(Clock.systemUTC()));
        assertThat(signIns.of(person.id(), later).getFirst().lastUsed()).isEqualTo(later);
    }

    @Test
    void whoIsAMemberOfNothingAnyMoreStaysSignedInAndActsForNobody() {
        members.ofPerson(person.id()).forEach(member -> members.end(member.id(), Instant.now()));
        var now = Instant.now();
        assertThat(signIns.of(person.id(), now))
                .hasSize(2)
                .allSatisfy(open -> assertThat(signIns.live(open.id(), now, Dates.today(Clock.systemUTC())))
                        .hasValueSatisfying(acting -> {
                            assertThat(acting.signIn()).isEqualTo(open);
                            assertThat(acting.member()).isEmpty();
                        }));
        assertThat(here.isSignedIn()).isFalse();
    }
}
