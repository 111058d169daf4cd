package org.entente.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** What officers do to the register, in a house of its own: other tests count the parties of theirs. */
@SpringBootTest(classes = Entente.class, properties = "test.of=keeping parties")
@AutoConfigureMockMvc
class KeepingPartiesTests {

    @Autowired
    Parties parties;

    @Autowired
    Chronicle chronicle;

    @Autowired
    People people;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    Delegate officer;

    @BeforeEach
    void somebodyKeepsTheRegister() {
        officer = people.officer();
    }

    @Test
    void anOfficerAddsAPartyWithTheNamesThatAreKnown() {
        assertThat(get("/parties")).bodyText().contains("Add a party");
        assertThat(get("/parties/new")).hasStatus(HttpStatus.OK).bodyText().contains("Stakeholder", "Member State");
        assertThat(added(" icrc ", "OBSERVER", "en", "Committee of a test", "fr", "Comité d’un essai"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/en/parties/ICRC");
        var party = parties.coded("ICRC");
        assertThat(party.kind()).isEqualTo(Kind.OBSERVER);
        assertThat(party.fictitious()).isFalse();
        assertThat(party.unverified()).isFalse();
        assertThat(party.names().byCode())
                .containsExactlyInAnyOrderEntriesOf(Map.of("en", "Committee of a test", "fr", "Comité d’un essai"));
        assertThat(get("/parties/ICRC"))
                .bodyText()
                .contains("Committee of a test", "A/TEST/1", "The party was added.", "Record a new name");
        assertThat(acts("ICRC")).containsExactly("PartyAdded");
        assertThat(chronicle.on("/parties/ICRC", 1).getFirst().byPerson()).isEqualTo(officer.person());
    }

    @Test
    void whatIsNotRightComesBackWithWhatWasTyped() {
        for (var code : List.of("", "X", "A B", "ÉTAT", "A".repeat(21), "../KEN")) {
            assertThat(added(code, "ENTITY", "en", "Badly coded"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("A code has 2 to 20", "Badly coded");
        }
        assertThat(added("T-KIND", "PLANET", "en", "Of no kind"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This is not one of the choices");
        assertThat(added("T-NAME", "ENTITY", "fr", "Sans nom anglais"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This field is empty", "Sans nom anglais");
        assertThat(post("/parties", "code", "T-SOURCE", "kind", "ENTITY", "en", "Of no source"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void noCodeAndNoNameLeadsToTwoParties() {
        for (var code : List.of("KEN", "ke", "kenya")) {
            assertThat(added(code, "STATE", "en", "Another land"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("A party already answers to");
        }
        assertThat(added("AAA", "STAKEHOLDER", "en", "Somebody", "ru", "кения"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("KEN already bears this name");
        assertThat(parties.called("AAA")).isEmpty();
        assertThat(renamed("UGA", "Kenya"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("KEN already bears this name");
    }

    @Test
    void whoeverPressesTwiceHasAddedOneParty() {
        for (var time = 1; time <= 2; time++) {
            assertThat(added("T-TWICE", "GROUP", "en", "Pressed twice"))
                    .hasStatus(HttpStatus.SEE_OTHER)
                    .hasRedirectedUrl("/en/parties/T-TWICE");
        }
        assertThat(acts("T-TWICE")).containsExactly("PartyAdded");
    }

    @Test
    void soHaveManyAtOnce() throws InterruptedException {
        Callable<Integer> press = () -> added("T-ATONCE", "GROUP", "en", "Pressed at once")
                .getResponse()
                .getStatus();
        try (var hands = Executors.newFixedThreadPool(4)) {
            assertThat(hands.invokeAll(Collections.nCopies(8, press)))
                    .extracting(Future::resultNow)
                    .isSubsetOf(303, 409);
        }
        assertThat(acts("T-ATONCE")).containsExactly("PartyAdded");
    }

    @Test
    void toOthersThisDoesNotExist() {
        for (var other : List.of(people.rapporteur(), people.delegateOf("KEN"))) {
            assertThat(browser.get().uri("/en/parties").with(as(other)))
                    .bodyText()
                    .doesNotContain("Add a party");
            assertThat(browser.get().uri("/en/parties/new").with(as(other))).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browser.post()
                            .uri("/en/parties")
                            .with(as(other))
                            .param("code", "T-NOT")
                            .param("kind", "STATE")
                            .param("en", "Not to be")
                            .param("source", "none"))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browser.post()
                            .uri("/en" + belonging("KEN", "AU") + "/confirmation")
                            .with(as(other))
                            .param("source", "mine"))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(parties.called("T-NOT")).isEmpty();
    }

    @Test
    void aPartyKeepsANameInTheLanguagesItHasOneIn() {
        added("T-NAMES", "ENTITY", "en", "First name");
        assertThat(get("/parties/T-NAMES/namings/new")).bodyText().containsOnlyOnce("value=\"First name\"");
        assertThat(post("/parties/T-NAMES/namings", "zh", "新名称", "validFrom", "2024-01-01", "source", "A/TEST/2"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(renamed("T-NAMES", "Second name")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/parties/T-NAMES"))
                .bodyText()
                .contains("Second name", "First name", "A new name was recorded.", "The party was added.");
    }

    @Test
    void aNameTakesEffectOnItsDay() {
        var now = new AtomicReference<>(Instant.parse("2030-06-30T23:59:59Z"));
        InstantSource hands = now::get;
        var register = new Parties(jdbc, events, hands.withZone(ZoneOffset.UTC));
        added("T-DAY", "ENTITY", "en", "Name of June");
        parties.name(
                PartyId.ofCode("T-DAY"),
                Names.of(Language.EN, "Name of July"),
                LocalDate.of(2030, 7, 1),
                officer.person(),
                "A/TEST/3",
                false);
        assertThat(register.coded("T-DAY").name(Language.EN)).isEqualTo("Name of June");
        now.set(now.get().plus(Duration.ofSeconds(1)));
        assertThat(register.coded("T-DAY").name(Language.EN)).isEqualTo("Name of July");
        assertThat(register.called("Name of June")).isEmpty();
    }

    @Test
    void whatCameToNothingIsNotRemembered() {
        var id = PartyId.ofCode("T-UNDONE");
        transaction.executeWithoutResult(status -> {
            parties.add(id, "T-UNDONE", Kind.ENTITY, false, null, null);
            parties.name(id, Names.of(Language.EN, "Undone"), null, null, "A/TEST/4", false);
            assertThat(parties.called("T-UNDONE")).isPresent();
            status.setRollbackOnly();
        });
        assertThat(parties.called("T-UNDONE")).isEmpty();
    }

    @Test
    void aMembershipIsRecordedWithItsStatus() {
        added("T-STATUS", "STATE", "en", "Suspended land");
        assertThat(get("/parties/T-STATUS/memberships/new"))
                .bodyText()
                .contains("member, suspended at times", "member, not participating");
        assertThat(joined("T-STATUS", "AU", "status", "SOMETIMES", "validFrom", "2021-01-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(joined(
                        "T-STATUS",
                        "AU",
                        "status",
                        "SUSPENDED_AT_TIMES",
                        "validFrom",
                        "2021-01-01",
                        "disputed",
                        "yes",
                        "note",
                        "Suspended in 2022."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/parties/T-STATUS"))
                .bodyText()
                .contains("member, suspended at times", "disputed", "Suspended in 2022.", "A membership was recorded.");
        assertThat(chronicle.on("/parties/T-STATUS", 1).getFirst().facts()).contains("SUSPENDED_AT_TIMES");
    }

    @Test
    void aLastDayIsNeverOverwritten() {
        added("T-ENDS", "STATE", "en", "Leaving land");
        joined("T-ENDS", "AU", "status", "ACTIVE", "validFrom", "2021-01-01");
        var membership = belonging("T-ENDS", "AU");
        assertThat(post(membership + "/end", "lastDay", "2020-12-31"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This is no day, or it lies before", "value=\"2020-12-31\"");
        assertThat(post(membership + "/end", "lastDay", "soon"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"soon\"");
        assertThat(post(membership + "/end", "lastDay", "2022-12-31")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(membership + "/end", "lastDay", "2023-12-31"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This membership has a last day already", "value=\"2023-12-31\"");
        var id = parties.membershipsOf(PartyId.ofCode("T-ENDS")).getFirst().id();
        assertThat(parties.end(id, LocalDate.of(2024, 12, 31))).isFalse();
        assertThat(parties.membershipsOf(PartyId.ofCode("T-ENDS")))
                .extracting(Membership::validTo)
                .containsExactly(LocalDate.of(2022, 12, 31));
        assertThat(joined("T-ENDS", "AU", "status", "NOT_PARTICIPATING", "validFrom", "2023-01-01"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(acts("T-ENDS"))
                .containsExactly("MembershipRecorded", "MembershipEnded", "MembershipRecorded", "PartyAdded");
    }

    @Test
    void anOrganisationBelongsToAnotherAndHasMembersAllTheSame() {
        added("T-INNER", "ORGANISATION", "en", "Inner organisation");
        added("T-OUTER", "GROUP", "en", "Outer group");
        added("T-LAND", "STATE", "en", "Land within");
        assertThat(get("/parties/T-INNER"))
                .bodyText()
                .contains("Record a membership")
                .doesNotContain("Belongs to");
        joined("T-LAND", "T-INNER", "status", "ACTIVE");
        assertThat(joined("T-INNER", "T-OUTER", "status", "ACTIVE")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(joined("T-INNER", "T-OUTER", "status", "ACTIVE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("It already belongs to T-OUTER");
        assertThat(joined("T-INNER", "T-INNER", "status", "ACTIVE")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get("/parties/T-INNER"))
                .bodyText()
                .containsSubsequence("Members", "Land within", "Belongs to", "Outer group", "End the membership");
        assertThat(get("/parties/T-OUTER")).bodyText().contains("Inner organisation");
        assertThat(browser.get().uri("/api/v1/parties/T-INNER"))
                .bodyJson()
                .extractingPath("$.memberships[*].organisation")
                .asArray()
                .containsExactly("T-INNER", "T-OUTER");
    }

    @Test
    void aSourceConfirmsAMembershipOnce() {
        var membership = belonging("KEN", "AU");
        assertThat(get("/parties/KEN")).bodyText().contains("Confirm the membership");
        assertThat(post(membership + "/confirmation", "source", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("A membership is confirmed by a source");
        assertThat(post(membership + "/confirmation", "source", "A/".repeat(300)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"" + "A/".repeat(300));
        assertThat(post(membership + "/confirmation", "source", "A/TEST/5")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(held("KEN", "AU").unverified()).isFalse();
        assertThat(held("KEN", "AU").source()).isEqualTo("A/TEST/5");
        assertThat(post(membership + "/confirmation", "source", "A/TEST/6"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This membership is confirmed already", "value=\"A/TEST/6\"");
        assertThat(get("/parties/KEN")).bodyText().contains("A/TEST/5", "A membership was confirmed by a source.");
        assertThat(chronicle.on("/parties/KEN", 1).getFirst())
                .satisfies(act -> assertThat(act.facts()).contains("\"before\":{\"source\":", "A/TEST/5"))
                .returns("MembershipConfirmed", Entry::name)
                .returns(officer.person(), Entry::byPerson);
    }

    @Test
    void aMembershipIsKeptOnThePageOfWhoeverBelongsOnly() {
        var id = held("KEN", "AU").id();
        for (var other : List.of("/parties/AU", "/parties/UGA")) {
            assertThat(post(other + "/memberships/" + id + "/end", "lastDay", "2026-01-01"))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(other + "/memberships/" + id + "/confirmation", "source", "A/TEST/7"))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void noListOfChoicesShowsTheFictitiousUnmarked() {
        parties.addFictitious("X-CHOSEN", Kind.GROUP, Names.of(Language.EN, "Group of nowhere"));
        assertThat(parties.choices(parties.all(Language.EN), Language.EN))
                .containsEntry("X-CHOSEN", "Group of nowhere · Demonstration")
                .containsEntry("KEN", "Kenya");
        assertThat(parties.choices(parties.all(Language.FR), Language.FR))
                .containsEntry("X-CHOSEN", "Group of nowhere · Démonstration");
        assertThat(get("/parties")).bodyText().contains(">Group of nowhere · Demonstration</option>");
        parties.removeFictitious();
    }

    private MvcTestResult added(String code, String kind, String... names) {
        var request = browser.post()
                .uri("/en/parties")
                .with(as(officer))
                .param("code", code)
                .param("kind", kind)
                .param("source", "A/TEST/1");
        for (var i = 0; i < names.length; i += 2) request = request.param(names[i], names[i + 1]);
        return request.exchange();
    }

    private MvcTestResult renamed(String code, String name) {
        var fields = parties.coded(code).names().byCode();
        fields.put("en", name);
        var request = browser.post()
                .uri("/en/parties/" + code + "/namings")
                .with(as(officer))
                .param("validFrom", "2024-01-01")
                .param("source", "A/TEST/2");
        for (var field : fields.entrySet()) request = request.param(field.getKey(), field.getValue());
        return request.exchange();
    }

    private MvcTestResult joined(String member, String organisation, String... fields) {
        var request = browser.post()
                .uri("/en/parties/" + member + "/memberships")
                .with(as(officer))
                .param("organisation", organisation)
                .param("source", "A/TEST/1");
        for (var i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = browser.post().uri("/en" + path).with(as(officer));
        for (var i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return browser.get().uri("/en" + path).with(as(officer)).exchange();
    }

    private String belonging(String member, String organisation) {
        return "/parties/" + member + "/memberships/"
                + held(member, organisation).id();
    }

    private Membership held(String member, String organisation) {
        return parties.membershipsOf(PartyId.ofCode(member)).stream()
                .filter(membership -> membership.organisation().equals(PartyId.ofCode(organisation)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> acts(String code) {
        return chronicle.on("/parties/" + code, 99).stream().map(Entry::name).toList();
    }
}
