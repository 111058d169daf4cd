package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.web.Dates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

class StakeholderRequestTests extends InAccreditation {

    private static final Pattern NAMED = Pattern.compile("<h2 [^>]*><a [^>]*>(Paged \\d+)</a></h2>");
    private static final Pattern NEXT = Pattern.compile(
            "class=\"button quiet\" href=\"/en(/stakeholder-requests[?]state=WAITING[^\"]*after=[^\"]*)\"");

    @Autowired
    StakeholderRequests requests;

    @Autowired
    Parties parties;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anOrganisationAsksAndAnOfficerLetsItInAndInvitesItsPerson() {
        assertThat(asks("Réseau Essai", "nobody"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Réseau Essai", "Écrivez une adresse électronique");
        assertThat(asks("Réseau Essai", "jeanne@essai.example")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(asks("Réseau Essai", "jeanne@essai.example"))
                .as("whoever asks twice has asked once")
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse("/stakeholder-requests", people.delegateOf("XSA"))).hasStatus(HttpStatus.NOT_FOUND);
        var waiting = waiting("Réseau Essai");
        assertThat(waiting).hasSize(1);
        assertThat(post(waiting.getFirst().path() + "/admission", officer)).hasStatus(HttpStatus.SEE_OTHER);
        var party = parties.called("Réseau Essai").orElseThrow();
        assertThat(party.kind()).isEqualTo(Kind.STAKEHOLDER);
        assertThat(browse("/stakeholder-requests?state=LET_IN", officer))
                .bodyText()
                .contains("/delegations/" + party.code() + "/members", "Invite Jeanne");
        assertThat(post(
                        "/delegations/" + party.code() + "/members",
                        officer,
                        "name",
                        "Jeanne",
                        "email",
                        "jeanne@essai.example",
                        "role",
                        "ADMINISTRATOR",
                        "role",
                        "DELEGATE",
                        "from",
                        Dates.today(clock).toString()))
                .hasStatusOk();
        asks("RESEAU ESSAI, Inc.", "other@essai.example");
        assertThat(browse("/stakeholder-requests", officer)).bodyText().contains("It is Réseau Essai already");
    }

    @Test
    void whatWasDoneToARequestStandsOnItsPageForOfficersAlone() {
        asks("Kept Network", "kept@essai.example");
        var request = waiting("Kept Network").getFirst();
        assertThat(post(request.path() + "/refusal", officer, "answer", "It has no seat."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(request.path(), officer))
                .hasStatusOk()
                .bodyText()
                .contains("Kept Network", "Turned away", "It has no seat.", "History", "was not let in");
        assertThat(browse("/acts", officer)).bodyText().contains("href=\"/en" + request.path());
        for (var other : List.of(people.delegateOf("XSA"), people.rapporteur()))
            assertThat(browse(request.path(), other)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void tenThousandFromOneAddressAreFiveADay() {
        var now = clock.instant();
        for (var at = 0; at < StakeholderRequests.MOST_A_DAY; at++)
            assertThat(takes("2001:db8:1:2::" + at, now)).isTrue();
        for (var at = 0; at < 100; at++)
            assertThat(takes("2001:db8:1:2::ffff", now.plusSeconds(at))).isFalse();
        assertThat(takes("2001:db8:1:3::1", now)).isTrue();
        for (var at = 0; at < StakeholderRequests.MOST_A_DAY; at++) takes("198.51.100.7", now);
        var refused = browser.post()
                .uri("/en/stakeholder-requests")
                .with(csrf())
                .with(from("198.51.100.7"))
                .param("name", "One of ten thousand")
                .param("person", "Bot")
                .param("email", "bot@example.org")
                .exchange();
        assertThat(refused)
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("One of ten thousand", "5 requests a day");
        assertThat(Integer.parseInt(refused.getResponse().getHeader(HttpHeaders.RETRY_AFTER)))
                .isBetween(86_000, 86_401);
    }

    /** Whoever goes on trying is not kept out for longer than whoever waits, and a wrong form is no request. */
    @Test
    void whatWasRefusedDoesNotCount() {
        var now = clock.instant();
        var address = "2001:db8:7:7::1";
        for (var at = 0; at < 20; at++)
            assertThat(browser.post()
                            .uri("/en/stakeholder-requests")
                            .with(csrf())
                            .with(from(address))
                            .param("name", "Without an address")
                            .exchange())
                    .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        for (var at = 0; at < StakeholderRequests.MOST_A_DAY; at++)
            assertThat(takes(address, now)).isTrue();
        var later = now.plus(Duration.ofHours(20));
        assertThat(takes(address, later)).isFalse();
        assertThat(takes(address, now.plus(Duration.ofDays(1)).minusSeconds(1))).isFalse();
        assertThat(takes(address, now.plus(Duration.ofDays(1)))).isTrue();
    }

    /** So that of many at once no more are taken than of as many in a row. */
    @Test
    void manyAtOnceAreNoMoreThanManyInARow() throws Exception {
        var now = clock.instant();
        try (var many = Executors.newFixedThreadPool(8)) {
            var asked = new ArrayList<Callable<Boolean>>();
            for (var at = 0; at < 24; at++) asked.add(() -> takes("2001:db8:8:8::1", now));
            var taken = 0;
            for (var each : many.invokeAll(asked)) if (each.get()) taken++;
            assertThat(taken).isEqualTo(StakeholderRequests.MOST_A_DAY);
        }
    }

    private boolean takes(String address, Instant now) {
        var id = UUID.randomUUID();
        var request = new StakeholderRequest(
                id,
                "Counted " + id,
                "",
                "Somebody",
                id + "@example.org",
                "",
                Language.EN,
                now,
                StakeholderRequest.State.WAITING,
                null,
                "");
        return requests.take(request, address, now).isEmpty();
    }

    /** Until somebody has read, nothing more is taken from anybody, and nothing that was typed is lost. */
    @Test
    void whenTwoThousandWaitTheFormSaysToComeBack() {
        jdbc.sql("""
                        insert into stakeholders.request (id, name, person, email, language, at)
                        select gen_random_uuid(), 'Flood ' || n, 'Somebody', 'flood' || n || '@example.org', 'en', now() - interval '1 day'
                        from generate_series(1, :most - stakeholders.waiting() - 1) n""").param("most", StakeholderRequests.MOST_WAITING).update();
        assertThat(requests.isFull()).isFalse();
        try {
            assertThat(asks("The last that is taken", "last@example.org")).hasStatus(HttpStatus.SEE_OTHER);
            assertThat(requests.isFull()).isTrue();
            assertThat(asks("One too many", "more@example.org"))
                    .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                    .bodyText()
                    .contains("One too many", "more@example.org", "Revenez dans quelques jours");
            assertThat(asks("One too many", "more@example.org").getResponse().getHeader(HttpHeaders.RETRY_AFTER))
                    .isNotNull();
            assertThat(waiting("The last that is taken")).hasSize(1);
            assertThat(waiting("One too many")).isEmpty();
        } finally {
            jdbc.sql("""
                            update stakeholders.request set state = 'TURNED_AWAY', decided_at = now() - interval '1 day'
                            where name like 'Flood %'""").update();
        }
        assertThat(requests.isFull()).isFalse();
    }

    @Test
    void whoHasTheSiteOfAnotherIsProposedToo() {
        jdbc.sql("""
                        insert into stakeholders.request (id, name, site, person, email, language, at)
                        values (gen_random_uuid(), 'Port', 'www.harbour-site.example/de', 'Ada', 'ada@port.example', 'en', now())""").update();
        transaction.executeWithoutResult(status -> parties.addStakeholder(
                "ORG-HARBOUR", Names.of(Language.EN, "Harbour of sites"), "a test", null, clock.instant()));
        jdbc.sql("""
                        insert into stakeholders.request (id, name, site, person, email, language, at, state, party)
                        values (gen_random_uuid(), 'Harbour', 'https://harbour-site.example', 'Eve', 'eve@harbour.example', 'en', now(), 'LET_IN', :party)""").param("party", parties.coded("ORG-HARBOUR").id().id()).update();
        assertThat(browse("/stakeholder-requests", officer)).bodyText().contains("It is Harbour of sites already");
    }

    /** Who asked first is read first, and nobody is passed over where somebody is decided on meanwhile. */
    @Test
    void allThatWaitAreSeenPageByPage() {
        var number = 2 * StakeholderRequests.PAGE + 5;
        var start = Instant.EPOCH;
        var asked = new ArrayList<StakeholderRequest>();
        for (var at = 0; at < number; at++) asked.add(made.asked("Paged " + at, start.plusSeconds(at / 2)));
        try {
            var seen = new ArrayList<String>();
            String next = "/stakeholder-requests";
            while (next != null && seen.size() <= number) {
                var page = text(browse(next, officer));
                var here =
                        NAMED.matcher(page).results().map(each -> each.group(1)).toList();
                seen.addAll(here);
                decideOnTheLast(asked, here);
                var link = NEXT.matcher(page);
                next = link.find() ? link.group(1).replace("&amp;", "&") : null;
            }
            assertThat(seen)
                    .containsExactlyInAnyOrderElementsOf(
                            asked.stream().map(StakeholderRequest::name).toList());
            assertThat(seen.getFirst()).isIn("Paged 0", "Paged 1");
        } finally {
            jdbc.sql(
                            "update stakeholders.request set state = 'TURNED_AWAY', decided_at = now() where name like 'Paged %'")
                    .update();
        }
        assertThat(browse("/stakeholder-requests?state=nothing", officer)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void decideOnTheLast(List<StakeholderRequest> asked, List<String> page) {
        asked.stream()
                .filter(each -> !page.isEmpty() && each.name().equals(page.getLast()))
                .forEach(each -> requests.turnAway(each, "No.", officer.person(), clock.instant()));
    }

    @Test
    void whoIsTurnedAwayIsSoForAReasonThatIsKept() {
        var request = made.asked("Turned away", clock.instant());
        var path = request.path() + "/refusal";
        assertThat(browse(path, people.delegateOf("XSA"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(path, officer))
                .bodyText()
                .contains("Turned away", "No e-mail is sent from here", "They wrote in: English");
        assertThat(post(path, officer, "answer", " ")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(post(path, officer, "answer", "x".repeat(1001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("x".repeat(1001));
        assertThat(requests.find(request.id()).orElseThrow().waits()).isTrue();
        assertThat(post(path, officer, "answer", "It could not be identified.")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse("/stakeholder-requests?state=TURNED_AWAY", officer))
                .bodyText()
                .contains("It could not be identified.");
        assertThat(waiting("Turned away")).isEmpty();
        assertThat(post(path, officer, "answer", "Again.")).as("once").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(chronicle.on(request.path(), 9).getFirst().facts())
                .as("the reason is for whoever asked")
                .doesNotContain("identified");
    }

    private List<StakeholderRequest> waiting(String name) {
        var all = new ArrayList<StakeholderRequest>();
        UUID after = null;
        do {
            var page = requests.in(StakeholderRequest.State.WAITING, after, officer);
            all.addAll(page);
            after = page.size() == StakeholderRequests.PAGE ? page.getLast().id() : null;
        } while (after != null);
        return all.stream().filter(each -> each.name().equals(name)).toList();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private MvcTestResult asks(String name, String email) {
        return browser.post()
                .uri("/fr/stakeholder-requests")
                .with(csrf())
                .with(from("203.0.113." + Math.floorMod(name.hashCode(), 200)))
                .param("id", UUID.randomUUID().toString())
                .param("name", name)
                .param("person", "Jeanne")
                .param("email", email)
                .exchange();
    }
}
