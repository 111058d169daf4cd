package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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
import org.entente.web.Ui;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class DelegationPagesTests {

    private static final Pattern LINK = Pattern.compile("value=\"http://localhost/en/welcome/([^\"]+)\"");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/New_York"));

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    Members members;

    @Autowired
    Delegations delegations;

    @Autowired
    Parties parties;

    @Autowired
    Invitations invitations;

    @Autowired
    Chronicle chronicle;

    @Autowired
    NamesActors names;

    @Autowired
    KnowsPersons known;

    @Autowired
    TellsOfPeople tells;

    @Autowired
    Frame frame;

    @Autowired
    JdbcClient jdbc;

    private Guests guests;

    @BeforeEach
    void guests() {
        jdbc.sql("delete from identity.failed_sign_in").update();
        guests = new Guests(browser, persons, members, parties, invitations);
    }

    @Test
    void theSecretariatLetsTheFirstAdministratorInWhoInvitesTheOthers() {
        var email = address();
        var secret = secret(invite(people.officer(), "NRU", email, "ADMINISTRATOR"));
        assertThat(guests.welcome(secret, "Ima Focal", email, Guests.PASSWORD)).hasStatus(HttpStatus.SEE_OTHER);
        var session = Guests.session(guests.signIn(email, Guests.PASSWORD, "192.0.2.1"));
        assertThat(browser.get().uri("/en/delegations").cookie(session))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/en/delegations/NRU");

        var administrator = people.in("NRU", Role.ADMINISTRATOR);
        var second = address();
        var link = handedOver(invite(administrator, "NRU", second, "HEAD", "DELEGATE"), "NRU", second);
        assertThat(browser.get().uri("/en/welcome/" + link)).bodyText().contains("You will act for: Nauru");
        assertThat(guests.welcome(link, "Joy Head", second, Guests.PASSWORD)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en/delegations/NRU").with(as(administrator)))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Ima Focal", "Joy Head", "Head of delegation and Delegate", "in force");
        assertThat(chronicle.on("/delegations/NRU", 9))
                .extracting(Entry::name)
                .containsExactly("MemberJoined", "MemberInvited", "MemberInvited", "MemberJoined", "MemberInvited");
    }

    @Test
    void whoLetWhomInAndAsWhatStandsOnTheDelegationsPageForThoseWhoKeepItsPeople() {
        var administrator = people.in("MHL", Role.ADMINISTRATOR);
        invite(administrator, "MHL", address(), "HEAD", "DELEGATE");
        for (var keeper : List.of(administrator, people.officer())) {
            assertThat(browser.get().uri("/en/delegations/MHL").with(as(keeper)))
                    .bodyText()
                    .contains("A person was invited into the delegation.", "Marshall Islands (Test Person)")
                    .contains("<bdi>Person</bdi>", "<bdi>Ima Focal</bdi>", "<bdi>Head of delegation, Delegate</bdi>")
                    .contains("Read by");
        }
        assertThat(browser.get().uri("/ru/delegations/MHL").with(as(administrator)))
                .bodyText()
                .contains("<bdi>Глава делегации, Делегат</bdi>");
        assertThat(browser.get().uri("/en/delegations/MHL").with(as(people.in("MHL", Role.HEAD))))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .doesNotContain("invited into the delegation", "Read by");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HEAD", "DELEGATE", "ADVISER"})
    void whoIsNoAdministratorReadsTheirDelegationAndChangesNothing(Role role) {
        var delegate = people.in("PLW", role);
        assertThat(browser.get().uri("/en/delegations/PLW").with(as(delegate)))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .doesNotContain("/members/");
        assertThat(browser.get().uri("/en/delegations/PLW/members/new").with(as(delegate)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(invite(delegate, "PLW", address(), "HEAD")).hasStatus(HttpStatus.NOT_FOUND);
        var other = member("PLW", Role.HEAD);
        for (var act : List.of("", "/ending", "/invitations")) {
            assertThat(browser.post()
                            .uri("/en/delegations/PLW/members/" + other.id() + act)
                            .with(as(delegate)))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(members.find(other.id())).hasValue(other);
    }

    @Test
    void anotherDelegationDoesNotExist() {
        var administrator = people.in("PLW", Role.ADMINISTRATOR);
        var foreign = member("KIR", Role.HEAD);
        for (var path : List.of("", "/members/new", "/members/" + foreign.id())) {
            assertThat(browser.get().uri("/en/delegations/KIR" + path).with(as(administrator)))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(browser.get().uri("/en/delegations/secretariat").with(as(administrator)))
                .hasStatus(HttpStatus.NOT_FOUND);
        // Nor by way of one's own address with another's member.
        assertThat(browser.post()
                        .uri("/en/delegations/PLW/members/" + foreign.id() + "/ending")
                        .with(as(administrator)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en/delegations/KIR")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void anOfficeIsNotToBeHadInAPartysDelegation() {
        var administrator = people.in("TUV", Role.ADMINISTRATOR);
        assertThat(invite(administrator, "TUV", address(), "OFFICER"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose at least one role from the list");
        assertThat(invite(people.officer(), Delegation.SECRETARIAT, address(), "SYSTEM_ADMINISTRATOR"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(invite(
                        people.in(null, Role.SYSTEM_ADMINISTRATOR),
                        Delegation.SECRETARIAT,
                        address(),
                        "SYSTEM_ADMINISTRATOR"))
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void whatIsWrongWithAnInvitationComesBackWithItsWords() {
        assertThat(browser.post()
                        .uri("/en/delegations/TUV/members")
                        .with(as(people.in("TUV", Role.ADMINISTRATOR)))
                        .param("name", "")
                        .param("email", "no address")
                        .param("from", "soon")
                        .param("until", "2026-01-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "This field is empty",
                        "value=\"no address\"",
                        "This is no e-mail address",
                        "Choose at least one role",
                        "value=\"soon\"");
    }

    @Test
    void whoeverHasAnAccountIsAskedInTheSameWordsAndJoinsWithIt() {
        var person = guests.known(Role.DELEGATE);
        var administrator = people.in("WSM", Role.ADMINISTRATOR);
        var known = invite(administrator, "WSM", String.valueOf(person.email()), "ADVISER");
        var unknown = invite(administrator, "WSM", address(), "ADVISER");
        assertThat(withoutSecrets(known)).isEqualTo(withoutSecrets(unknown));
        assertThat(known)
                .as("whoever opens the link learns who has an account")
                .bodyText()
                .doesNotContain("/welcome/");
        // Nor does the list say how somebody who has an account calls themselves, before they have joined.
        assertThat(browser.get().uri("/en/delegations/WSM").with(as(administrator)))
                .bodyText()
                .contains("Ima Focal", String.valueOf(person.email()))
                .doesNotContain(person.name());
        assertThat(browser.get()
                        .uri("/en/delegations/WSM?q=" + person.name().replace(' ', '+'))
                        .with(as(administrator)))
                .bodyText()
                .doesNotContain(String.valueOf(person.email()));

        var secret = handedOver(known, "WSM", String.valueOf(person.email()));
        // The link alone neither shows the account nor gives it a new password.
        assertThat(browser.get().uri("/en/welcome/" + secret))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Sign in with your own account first")
                .doesNotContain(String.valueOf(person.email()));
        assertThat(guests.welcome(secret, person, "nine loud herons land")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(guests.signIn(person.email(), "nine loud herons land", "192.0.2.1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        var session = guests.session(person);
        assertThat(browser.get().uri("/en/me").cookie(session)).bodyText().doesNotContain("Samoa");
        assertThat(
                        browser.post()
                                .uri("/en/welcome/" + secret)
                                .cookie(session)
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/en/me");
        assertThat(browser.get().uri("/en/me").cookie(session))
                .bodyText()
                .contains("/en/delegations/WSM", "Adviser", "Act for another delegation");
        assertThat(browser.get().uri("/en/delegations/WSM").with(as(administrator)))
                .bodyText()
                .as("who has joined is known to those they have joined")
                .contains(person.name());
    }

    @Test
    void whatIsToldOfAnInvitationIsTheSameForWhoeverHasAnAccount() {
        var person = guests.known(Role.DELEGATE);
        persons.welcome(person.id(), "Ana Elsewhere", String.valueOf(person.email()), "", Instant.now());
        var administrator = people.in("TUV", Role.ADMINISTRATOR);
        var typed = String.valueOf(person.email()).toUpperCase(Locale.ROOT);
        assertThat(invite(administrator, "TUV", typed, "ADVISER")).hasStatus(HttpStatus.OK);
        assertThat(names.known(administrator, person.id()))
                .get()
                .extracting(Person::name, Person::email)
                .containsExactly("Ima Focal", typed);
        assertThat(known.called(administrator, "Ana Elsewhere")).isEmpty();
        assertThat(known.called(administrator, "Ima Focal")).containsExactly(person.id());
        assertThat(known.written(administrator, person.id())).contains(typed);
        // An account that has ended elsewhere is invited, listed and named like any other.
        persons.disable(person.id(), Instant.now());
        assertThat(known.called(administrator, "Ima Focal")).containsExactly(person.id());
        assertThat(names.known(people.officer(), person.id()))
                .as("who keeps accounts knows everybody")
                .get()
                .extracting(Person::name)
                .isEqualTo("Ana Elsewhere");
    }

    @Test
    void aLinkMeantForOnePersonJoinsNoOther() {
        var person = guests.known(Role.DELEGATE);
        var email = String.valueOf(person.email());
        var secret = handedOver(invite(people.in("WSM", Role.ADMINISTRATOR), "WSM", email, "HEAD"), "WSM", email);
        var other = people.delegateOf("KEN");
        assertThat(browser.post().uri("/en/welcome/" + secret).with(as(other))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(members.inForce(other.person())).hasSize(1);
        assertThat(members.inForce(person.id())).hasSize(1);
    }

    @Test
    void aPersonActsForOneDelegationAtATimeAndEverySessionForItsOwn() {
        var delegate = people.delegateOf("FJI");
        var tonga = new Delegation(parties.called("TON").orElseThrow());
        People.joined(members, tonga, persons.find(delegate.person()).orElseThrow(), Role.ADMINISTRATOR);
        assertThat(browser.get().uri("/en/delegations/TON").with(as(delegate))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(actFor(delegate, tonga.id())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en/delegations/TON").with(as(delegate))).hasStatus(HttpStatus.OK);
        assertThat(browser.get().uri("/en/delegations/FJI").with(as(delegate))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en/").with(as(delegate))).bodyText().contains("Tonga");
        // Next time they begin where they were last.
        assertThat(members.inForce(delegate.person()).getFirst().delegation()).isEqualTo(tonga.id());
    }

    @Test
    void nobodyActsForADelegationTheyAreNotIn() {
        var delegate = people.delegateOf("FJI");
        assertThat(actFor(delegate, parties.called("TON").orElseThrow().id().id()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(actFor(delegate, Delegate.SECRETARIAT)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.post().uri("/en/me/delegation").with(as(delegate)).param("delegation", "x"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoseTermIsOverIsOutAtOnceAndIsToldAtSignIn() {
        var person = guests.known(Role.DELEGATE);
        var session = guests.session(person);
        assertThat(browser.get().uri("/en/me").cookie(session)).hasStatus(HttpStatus.OK);
        var member = members.inForce(person.id()).getFirst();
        members.change(member, member.roles(), TODAY.minusDays(9), TODAY.minusDays(1));
        assertThat(browser.get().uri("/en/me").cookie(session)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(guests.signIn(person.email(), Guests.PASSWORD, "192.0.2.1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("You are in no delegation today");
    }

    @Test
    void aChangeOfRoleHoldsAtOnceAndIsInTheRecordBeforeAndAfter() {
        var administrator = people.in("VUT", Role.ADMINISTRATOR);
        var delegate = people.in("VUT", Role.DELEGATE);
        var member = members.inForce(delegate.person()).getFirst();
        var page = "/en/delegations/VUT/members/" + member.id();
        assertThat(browser.get().uri(page).with(as(administrator)))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("value=\"DELEGATE\" checked");
        assertThat(change(administrator, page, member.lock(), "ADVISER", "ADMINISTRATOR"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en/delegations/VUT/members/new").with(as(delegate)))
                .hasStatus(HttpStatus.OK);
        var act = chronicle.on("/delegations/VUT", 1).getFirst();
        assertThat(act.name()).isEqualTo("MemberChanged");
        assertThat(act.facts()).contains("\"roles\":\"delegate\"", "\"roles\":\"adviser, administrator\"");
        // Somebody else had the form open meanwhile.
        assertThat(change(administrator, page, member.lock(), "HEAD"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("value=\"HEAD\" checked");
        // And a form that came damaged loses nothing either.
        assertThat(change(administrator, page, "damaged", "HEAD"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("value=\"HEAD\" checked");
    }

    @Test
    void whoIsRemovedActsNoMoreAndTheirDeedsStay() {
        var administrator = people.in("COK", Role.ADMINISTRATOR);
        var delegate = people.in("COK", Role.DELEGATE);
        var member = members.inForce(delegate.person()).getFirst();
        var ending = "/en/delegations/COK/members/" + member.id() + "/ending";
        assertThat(browser.post().uri(ending).with(as(administrator))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en/me").with(as(delegate))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.post().uri(ending).with(as(administrator))).hasStatus(HttpStatus.CONFLICT);
        assertThat(browser.get().uri("/en/delegations/COK").with(as(administrator)))
                .bodyText()
                .contains("removed");
        // Once removed, they can be invited anew.
        var email = String.valueOf(persons.find(delegate.person()).orElseThrow().email());
        assertThat(invite(administrator, "COK", email, "DELEGATE")).hasStatus(HttpStatus.OK);
        assertThat(invite(administrator, "COK", email, "DELEGATE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("in the delegation already");
    }

    /** Their account is theirs, though they act for nobody any more; without a link that waits for them it opens nothing. */
    @Test
    void whoWasRemovedFromTheirOnlyDelegationJoinsItAgainWithTheirAccount() {
        var person = guests.known(Role.DELEGATE);
        members.end(members.inForce(person.id()).getFirst().id(), Instant.now());
        assertThat(guests.signIn(person.email(), Guests.PASSWORD, "192.0.2.1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("You are in no delegation today");
        var email = String.valueOf(person.email());
        var secret = handedOver(invite(people.in("KEN", Role.ADMINISTRATOR), "KEN", email, "ADVISER"), "KEN", email);
        var session = guests.session(person);
        assertThat(browser.get().uri("/en/me").cookie(session)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en/welcome/" + secret).cookie(session))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .doesNotContain("Sign in with your own account first");
        assertThat(browser.post()
                        .uri("/en/welcome/" + secret)
                        .cookie(session)
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/en/me");
        assertThat(browser.get().uri("/en/me").cookie(session))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Kenya", "Adviser");
    }

    @Test
    void whereADelegationHasItsAdministratorTheSecretariatActsForAReasonWhichStaysAndIsTold() {
        var administrator = people.in("MDV", Role.ADMINISTRATOR);
        var head = members.inForce(people.in("MDV", Role.HEAD).person()).getFirst();
        var officer = people.officer();
        var page = "/en/delegations/MDV/members/" + head.id();
        assertThat(browser.get().uri("/en/delegations/MDV").with(as(officer)))
                .bodyText()
                .contains("has an administrator of its own", page + "\"")
                .doesNotContain("/ending\"");
        var email = address();
        for (var refused : List.of(
                invite(officer, "MDV", email, "HEAD"),
                change(officer, page, head.lock(), "HEAD", "ADMINISTRATOR"),
                because("", officer, page + "/ending"))) {
            assertThat(refused)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("id=\"reason-mistake\"");
        }
        assertThat(persons.withEmail(email)).isEmpty();
        assertThat(members.find(head.id())).hasValue(head);

        assertThat(because("Their ministry asked by note verbale.", officer, page + "/ending"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(members.find(head.id()).orElseThrow().isOpen()).isFalse();
        assertThat(browser.get().uri("/en/delegations/MDV").with(as(administrator)))
                .bodyText()
                .contains("A person left the delegation.", "Their ministry asked by note verbale.");
        assertThat(told("MDV")).containsExactly("MemberRemoved");
    }

    @Test
    void whatTheSecretariatDidInTheirPlaceIsToldToAdministratorsAndHeadsAlone() {
        var delegation = new Delegation(parties.called("MDV").orElseThrow());
        for (var what : List.of("MemberInvited", "MemberChanged", "MemberRemoved")) {
            var told = new Told(UUID.randomUUID(), "people", delegation.id(), what, Instant.now());
            for (var role : List.of(Role.ADMINISTRATOR, Role.HEAD)) {
                assertThat(tells.read(told, ui(people.in("MDV", role)))).hasValueSatisfying(news -> {
                    assertThat(news.what()).startsWith("The secretariat has ");
                    assertThat(news.path()).isEqualTo("/delegations/MDV");
                });
            }
            for (var other :
                    List.of(people.in("MDV", Role.ADVISER), people.in("FJI", Role.ADMINISTRATOR), people.officer())) {
                assertThat(tells.read(told, ui(other))).isEmpty();
            }
        }
    }

    @Test
    void whatADelegationsOwnAdministratorDoesNeedsNoReasonAndIsNotTold() {
        var administrator = people.in("MUS", Role.ADMINISTRATOR);
        var adviser = members.inForce(people.in("MUS", Role.ADVISER).person()).getFirst();
        var page = "/en/delegations/MUS/members/" + adviser.id();
        assertThat(browser.get().uri(page).with(as(administrator))).bodyText().doesNotContain("name=\"reason\"");
        assertThat(because("Something that nobody asked for.", administrator, page + "/ending"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(chronicle.on("/delegations/MUS", 1).getFirst().facts()).doesNotContain("nobody asked for");
        assertThat(told("MUS")).isEmpty();
    }

    @Test
    void nobodyRemovesThemselvesNorInvitesThemselves() {
        var administrator = people.in("COK", Role.ADMINISTRATOR);
        var member = members.inForce(administrator.person()).getFirst();
        assertThat(browser.post()
                        .uri("/en/delegations/COK/members/" + member.id() + "/ending")
                        .with(as(administrator)))
                .hasStatus(HttpStatus.CONFLICT);
        var officer = people.officer();
        var email = String.valueOf(persons.find(officer.person()).orElseThrow().email());
        assertThat(invite(officer, "COK", email, "HEAD"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Nobody invites themselves");
    }

    @Test
    void nobodyGivesThemselvesARoleOrALongerTerm() {
        for (var keeper : List.of(
                people.in("COK", Role.ADMINISTRATOR), people.officer(), people.in(null, Role.SYSTEM_ADMINISTRATOR))) {
            var own = members.inForce(keeper.person()).getFirst();
            var delegation = keeper.party() == null ? Delegation.SECRETARIAT : "COK";
            var page = "/en/delegations/" + delegation + "/members/" + own.id();
            var role = keeper.party() == null ? "OFFICER" : "HEAD";
            assertThat(change(keeper, page, own.lock(), role))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains("Nobody changes their own roles or term");
            assertThat(browser.get().uri(page).with(as(keeper))).hasStatus(HttpStatus.CONFLICT);
            assertThat(browser.get().uri("/en/delegations/" + delegation).with(as(keeper)))
                    .hasStatus(HttpStatus.OK)
                    .bodyText()
                    .doesNotContain(page + "\"");
            assertThat(members.find(own.id())).hasValue(own);
        }
    }

    /** Who comes in as head may bind the delegation: a screen that was left open is not enough to let them in. */
    @Test
    void whoeverLetsSomebodyInShowsThatItIsThey() {
        var administrator = people.in("COK", Role.ADMINISTRATOR);
        var colleague = members.inForce(people.in("COK", Role.ADVISER).person()).getFirst();
        var waiting = member("COK", Role.DELEGATE);
        jdbc.sql("update identity.sign_in set second_factor_at = null where person = :person")
                .param("person", administrator.person())
                .update();
        var email = address();
        assertThat(invite(administrator, "COK", email, "HEAD")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(persons.withEmail(email)).isEmpty();
        var page = "/en/delegations/COK/members/";
        assertThat(change(administrator, page + colleague.id(), colleague.lock(), "HEAD"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(members.find(colleague.id())).hasValue(colleague);
        assertThat(browser.post().uri(page + waiting.id() + "/invitations").with(as(administrator)))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .doesNotContain("/welcome/");
    }

    @Test
    void aLinkIsMadeAnewOnlyForWhomHasNotJoined() {
        var administrator = people.in("NIU", Role.ADMINISTRATOR);
        var waiting = member("NIU", Role.DELEGATE);
        var page = "/en/delegations/NIU/members/";
        assertThat(browser.post().uri(page + waiting.id() + "/invitations").with(as(administrator)))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("The secretariat makes a link for Somebody Waiting")
                .doesNotContain("/welcome/");
        assertThat(browser.post().uri(page + waiting.id() + "/invitations").with(as(people.officer())))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("/en/welcome/");
        var own = members.inForce(administrator.person()).getFirst();
        assertThat(browser.post().uri(page + own.id() + "/invitations").with(as(administrator)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("has joined already");
    }

    @Test
    void aRemovedPersonsLinkOpensNothing() {
        var waiting = member("NIU", Role.DELEGATE);
        var secret = invitations.toJoin(waiting, Instant.now());
        members.end(waiting.id(), Instant.now());
        assertThat(browser.get().uri("/en/welcome/" + secret)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoKeepsAccountsSeesEveryDelegationThatHasPeople() {
        people.in("KIR", Role.ADMINISTRATOR);
        var keeper = people.in(null, Role.SYSTEM_ADMINISTRATOR);
        assertThat(browser.get().uri("/en/delegations").with(as(keeper)))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Secretariat", "Kiribati");
        assertThat(browser.get().uri("/en/delegations?party=KIR").with(as(keeper)))
                .hasHeader(HttpHeaders.LOCATION, "/en/delegations/KIR");
        assertThat(browser.get().uri("/en/delegations?party=NOBODY").with(as(keeper)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(delegations.all(keeper, Language.EN).getFirst().delegation().party())
                .isNull();
    }

    @Test
    void aDelegationWhoseOnlyAdministratorsAccountHasEndedHasNone() {
        var administrator = people.in("KNA", Role.ADMINISTRATOR);
        var keeper = people.in(null, Role.SYSTEM_ADMINISTRATOR);
        assertThat(line(keeper, "KNA")).matches(line -> line.administered() && line.inForce() == 1);
        persons.disable(administrator.person(), Instant.now());
        assertThat(line(keeper, "KNA")).matches(line -> !line.administered() && line.inForce() == 0);
    }

    private Delegations.Line line(Delegate keeper, String code) {
        return delegations.all(keeper, Language.EN).stream()
                .filter(line -> line.delegation().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult invite(Delegate keeper, String code, String email, String... roles) {
        return browser.post()
                .uri("/en/delegations/" + code + "/members")
                .with(as(keeper))
                .param("name", "Ima Focal")
                .param("email", email)
                .param("role", roles)
                .param("from", TODAY.toString())
                .param("until", "")
                .exchange();
    }

    private MvcTestResult because(String reason, Delegate keeper, String path) {
        return browser.post().uri(path).with(as(keeper)).param("reason", reason).exchange();
    }

    private List<String> told(String code) {
        return jdbc.sql("select what from notifications.told where topic = 'people' and of = :delegation")
                .param("delegation", parties.called(code).orElseThrow().id().id())
                .query(String.class)
                .list();
    }

    private Ui ui(Delegate reader) {
        return frame.uiOfAPart(Language.EN, Reader.of(reader));
    }

    private MvcTestResult change(Delegate keeper, String page, long lock, String... roles) {
        return change(keeper, page, Long.toString(lock), roles);
    }

    private MvcTestResult change(Delegate keeper, String page, String lock, String... roles) {
        return browser.post()
                .uri(page)
                .with(as(keeper))
                .param("role", roles)
                .param("from", TODAY.toString())
                .param("until", "")
                .param("lock", lock)
                .exchange();
    }

    private MvcTestResult actFor(Delegate delegate, UUID delegation) {
        return browser.post()
                .uri("/en/me/delegation")
                .with(as(delegate))
                .param("delegation", delegation.toString())
                .exchange();
    }

    /** Somebody who has been invited and not come in. */
    private Member member(String code, Role role) {
        var delegation = new Delegation(parties.called(code).orElseThrow());
        var person = persons.add("Somebody Waiting", address(), null, Instant.now());
        return members.add(delegation, person, Set.of(role), TODAY, null, null, Instant.now());
    }

    private static String address() {
        return UUID.randomUUID() + "@example.int";
    }

    private static String secret(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.OK).hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var link = LINK.matcher(body(answer));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** In a house without a mail server an administrator invites, and the secretariat hands the link over. */
    private String handedOver(MvcTestResult invited, String code, String email) {
        assertThat(invited).hasStatus(HttpStatus.OK).bodyText().contains("The secretariat makes a link");
        var delegation = new Delegation(parties.called(code).orElseThrow());
        var member = members.open(
                        delegation, persons.withEmail(email).orElseThrow().id())
                .orElseThrow();
        return secret(browser.post()
                .uri("/en/delegations/" + code + "/members/" + member.id() + "/invitations")
                .with(as(people.officer()))
                .exchange());
    }

    private static String withoutSecrets(MvcTestResult answer) {
        return body(answer).replaceAll("/welcome/[^\"]+", "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
