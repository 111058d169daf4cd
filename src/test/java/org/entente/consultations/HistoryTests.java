package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chain;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.LockedPages;
import org.entente.chronicle.Verification;
import org.entente.identity.People;
import org.entente.search.IndexNow;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages tell of the chronicle, and to whom. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class HistoryTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    Verification verification;

    @Autowired
    Chronicle chronicle;

    @Autowired
    List<LockedPages> locks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Consultation consultation;
    private Delegate kenya;
    private Delegate ghana;

    @BeforeEach
    void aConsultationIsOpen() {
        consultation = scene.open(Rule.NAMED, "AFRICAN_GROUP");
        kenya = people.delegateOf("KEN");
        ghana = people.delegateOf("GHA");
    }

    @Test
    void whatWasDoneToADraftIsSeenByItsDelegationOnlyAlsoOnceItIsPublished() {
        var path = draft(kenya);
        post(path + "/facts", kenya, "language", "fr", "lock", "0");
        post(path + "/publication", kenya);
        assertThat(page(path, kenya))
                .contains("The statement came in.", "The facts of the statement were corrected.", "was published");
        for (var other : new Delegate[] {ghana, people.officer(), null}) {
            assertThat(page(path, other))
                    .contains("The statement was published.")
                    .doesNotContain("The statement came in.", "The facts of the statement were corrected.");
        }
    }

    @Test
    void everyoneSeesForWhomSomebodyActedAndTheirOwnAndOfficersWhoItWas() {
        var path = draft(kenya);
        post(path + "/publication", kenya);
        for (var insider : List.of(kenya, people.delegateOf("KEN"), people.officer()))
            assertThat(page(path, insider)).contains("Kenya (Test Person)");
        assertThat(page(path, ghana)).contains("<bdi>Kenya</bdi>").doesNotContain("Kenya (Test Person)");
        assertThat(page(path, null)).contains("<bdi>Kenya</bdi>", " UTC</bdi>").doesNotContain("Test Person");
    }

    @Test
    void whereTheRuleHidesWhoSpokeTheHistoryHidesItToo() {
        consultation = scene.open(Rule.NOT_ATTRIBUTED, "AFRICAN_GROUP");
        var path = draft(kenya);
        post(path + "/publication", kenya);
        assertThat(page(path, null))
                .contains("The statement was published.", "A participant")
                .doesNotContain("Kenya");
        assertThat(page(path, ghana)).doesNotContain("Kenya");
        assertThat(page(path, kenya)).contains("Kenya (Test Person)");
    }

    @Test
    void whatHasChangedIsToldInTheReadersLanguage() {
        var path = draft(kenya);
        post(path + "/publication", kenya);
        assertThat(page(path, kenya)).contains("1 change", "Standing", "<bdi>draft</bdi>", "<bdi>published</bdi>");
        assertThat(browser.get().uri("/ru" + path).with(as(kenya)))
                .bodyText()
                .contains("Заявление опубликовано.", "1 изменение");
    }

    @Test
    void whoReadsADraftIsNotedOnceAnHourAndShownToThoseWhoseItIs() {
        var path = draft(kenya);
        var colleague = people.delegateOf("KEN");
        for (var i = 0; i < 3; i++) page(path, colleague);
        browser.get().uri("/en" + path + "/file").with(as(colleague)).exchange();
        assertThat(readings(path, colleague)).isEqualTo(1);
        assertThat(page(path, kenya)).contains("Read by", "Kenya (Test Person)");
        var third = people.delegateOf("KEN");
        page(path + "/correction", third);
        assertThat(readings(path, third)).isEqualTo(1);
        assertThat(browser.get().uri("/en" + path).with(as(ghana))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(readings(path, ghana)).isZero();
        post(path + "/publication", kenya);
        assertThat(page(path, ghana)).doesNotContain("Read by");
        assertThat(readings(path, ghana)).isZero();
    }

    @Test
    void whoLooksAtAReportInTheMakingOrAtThePersonsIsNoted() {
        var report = scene.report(consultation);
        var rapporteur = people.rapporteur();
        assertThat(page(report.path() + "/work", rapporteur)).contains("Read by");
        assertThat(readings(report.path(), rapporteur)).isEqualTo(1);
        var officer = people.officer();
        page("/persons", officer);
        assertThat(readings("/persons", officer)).isEqualTo(1);
    }

    @Test
    void whoReadsWhatIsNotOpenToEverybodyIsNotedInWhateverFormTheyReadIt() {
        var path = draft(kenya, "We have words of our own, which we say to States for now, and to everybody later.");
        post(path + "/audience", kenya, "audience", "STATES", "reason", "Not yet for the public.", "lock", "0");
        post(path + "/publication", kenya);
        var forms = List.of(
                "/en" + path,
                "/en" + path + "/file",
                "/api/v1" + path,
                "/en/matrix/paragraphs?consultation=" + consultation.id() + "&q=words of our own");
        for (var form : forms) {
            var reader = people.delegateOf("GHA");
            assertThat(browser.get().uri(form).with(as(reader))).as(form).hasStatus(HttpStatus.OK);
            assertThat(readings(path, reader)).as(form).isEqualTo(1);
        }
        var searching = people.delegateOf("GHA");
        IndexNow.of(house);
        assertThat(page("/search?q=\"to States for now\"", searching)).contains(path);
        assertThat(readings(path, searching)).isEqualTo(1);
        var rapporteur = people.rapporteur();
        page(consultation.path() + "/queue", rapporteur);
        assertThat(readings(path, rapporteur)).isEqualTo(1);
        assertThat(page(path, kenya)).contains("Read by", "<bdi>Ghana</bdi>");
        var draft = draft(kenya, "A draft that a program reads.");
        var colleague = people.delegateOf("KEN");
        assertThat(json("/api/v1" + draft, colleague).get("state").asString()).isEqualTo("DRAFT");
        assertThat(readings(draft, colleague)).isEqualTo(1);
    }

    /** What is not written is not shown. */
    @Test
    void aReadingThatCannotBeNotedIsNoReading() {
        var path = draft(kenya);
        var colleague = people.delegateOf("KEN");
        asOwner("alter table chronicle.reading rename to put_away");
        try {
            assertThat(browser.get().uri("/en" + path).with(as(colleague)))
                    .hasStatus5xxServerError()
                    .bodyText()
                    .doesNotContain("Words of our own");
        } finally {
            asOwner("alter table chronicle.put_away rename to reading");
        }
    }

    @Test
    void aDelegationSeesEveryActOnWhatIsItsOwnAndNoOtherDoes() {
        var own = draft(kenya);
        post(own + "/publication", kenya);
        var broughtIn = scene.heard(consultation, "KEN", "Words that were taken down. " + consultation.id());
        var paragraph = scene.paragraph(broughtIn, 1);
        post("/paragraphs/" + paragraph + "/tags", people.rapporteur(), "element", "SCOPE");
        assertThat(page("/acts", people.delegateOf("KEN")))
                .contains(
                        own,
                        broughtIn.path(),
                        "/paragraphs/" + paragraph,
                        "A rapporteur said what a paragraph is about.")
                .contains("<bdi>Secretariat</bdi>");
        assertThat(page("/acts", ghana)).doesNotContain(own, broughtIn.path());
        assertThat(page("/acts", people.officer())).doesNotContain(own, broughtIn.path());
        assertThat(browser.get().uri("/en/acts")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/api/v1/acts")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void whoOnlyKeepsAccountsReadsNothingRestrictedInTheActsOfTheirColleagues() {
        var report = scene.report(consultation).path();
        post(report + "/titles", people.rapporteur(), "title_en", "Not for who keeps accounts");
        var keeper = people.in(null, Role.SYSTEM_ADMINISTRATOR);
        var newcomer = people.delegateOf("KEN");
        post("/persons/" + newcomer.person() + "/disabling", keeper);
        assertThat(page("/acts", people.officer())).contains("Not for who keeps accounts");
        assertThat(page("/acts", keeper))
                .contains("/persons/" + newcomer.person())
                .doesNotContain("Not for who keeps accounts", report);
        for (var form : List.of("/en/acts.csv", "/api/v1/acts")) {
            assertThat(browser.get().uri(form).with(as(keeper)))
                    .hasStatus(HttpStatus.OK)
                    .bodyText()
                    .contains("/persons/" + newcomer.person())
                    .doesNotContain("Not for who keeps accounts", report);
        }
    }

    /** One's own account is changed on one's own page; its page among the persons is for those who keep them. */
    @Test
    void noLinkLeadsWhereTheReaderMayNotGo() {
        for (var reader : List.of(kenya, people.rapporteur(), people.officer())) {
            assertThat(browser.post()
                            .uri("/en/me/tokens")
                            .with(as(reader))
                            .param("name", "reads")
                            .param("scopes", "read")
                            .param("until", LocalDate.now().plusDays(9).toString()))
                    .hasStatusOk();
            var page = page("/acts", reader);
            assertThat(page).contains("A token for programs was created.");
            assertThat(page.contains("/persons/" + reader.person())).isEqualTo(reader.keepsAccounts());
        }
    }

    @Test
    void eachRoomSaysWhichOfItsPagesAreLocked() {
        var draft = draft(kenya);
        var report = scene.report(consultation).path();
        var keeper = people.in(null, Role.SYSTEM_ADMINISTRATOR);
        assertThat(lockedTo(ghana, draft, report, consultation.path(), "/delegations/KEN", "/delegations/GHA"))
                .containsExactly(draft, report, "/delegations/KEN");
        assertThat(lockedTo(kenya, draft, report, "/delegations/KEN", "/persons/" + kenya.person()))
                .containsExactly(report, "/persons/" + kenya.person());
        assertThat(lockedTo(people.rapporteur(), draft, report, "/delegations/KEN", "/delegations/secretariat"))
                .containsExactly(draft, "/delegations/KEN");
        assertThat(lockedTo(keeper, draft, report, "/delegations/KEN", "/persons/" + kenya.person()))
                .containsExactly(draft, report);
        var gone = "/statements/" + UUID.randomUUID();
        assertThat(lockedTo(kenya, gone, "/elements/SCOPE", "/parties/KEN")).containsExactly(gone);
        post(draft + "/publication", kenya);
        assertThat(lockedTo(ghana, draft)).isEmpty();
    }

    private List<String> lockedTo(Delegate reader, String... places) {
        return Arrays.stream(places)
                .filter(place -> locks.stream().anyMatch(lock -> lock.isLocked(place, Reader.of(reader))))
                .toList();
    }

    @Test
    void aPageThatShowsTheNewestSaysOfHowMany() {
        assertThat(page(consultation.path(), null)).doesNotContain("The newest ");
        var already = chronicle.on(consultation.path(), 200).size();
        transaction.executeWithoutResult(status -> {
            for (var i = 0; i < 101; i++)
                events.publishEvent(
                        new ConsultationChanged(consultation.id(), Map.of(), Map.of(), kenya.person(), Instant.now()));
        });
        assertThat(page(consultation.path(), null)).contains("The newest 100 of " + (101 + already) + " are shown.");
        var path = draft(kenya);
        for (var i = 0; i < 101; i++) {
            jdbc.sql("""
                            insert into chronicle.reading (person, about, hour, at, demonstration)
                            values (gen_random_uuid(), :about, now(), now(), false)""").param("about", path).update();
        }
        assertThat(page(path, kenya)).contains("The newest 100 of 102 are shown.");
    }

    @Test
    void theActsComeWithWhatWasHashed() {
        var path = draft(kenya);
        var acts = json("/api/v1/acts", kenya).get("acts");
        var act = acts.valueStream()
                .filter(each -> each.get("about").asString().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(act.get("party").asString()).isEqualTo(String.valueOf(kenya.party()));
        assertThat(act.get("hashed").asString()).contains("\"about\":\"" + path + "\"");
        var table = browser.get().uri("/en/acts.csv").with(as(kenya)).exchange();
        assertThat(table)
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains(path, act.get("hash").asString());
    }

    @Test
    void theActsGoOnFromPageToPageWithoutLossOrDoubling() {
        for (var i = 0; i < 55; i++) scene.heard(consultation, "UGA", "Words of number " + i + " " + consultation.id());
        var uganda = people.delegateOf("UGA");
        var first = page("/acts", uganda);
        var next = first.substring(first.indexOf("/en/acts?after=") + "/en/acts?after=".length());
        next = next.substring(0, next.indexOf('"'));
        var second = page("/acts?after=" + next, uganda);
        assertThat(count(first) + count(second)).isGreaterThanOrEqualTo(100);
        assertThat(count(first)).isEqualTo(50);
        for (var nowhere : List.of("nonsense~~", "%2B1000000000-12-31T23:59:59Z~x", "-99999-01-01T00:00:00Z~x"))
            assertThat(page("/acts?after=" + nowhere, uganda)).contains("<li>");
    }

    @Test
    void theHeadsOfTheDaysAreForEveryoneOnceTheDayIsOver() {
        post(draft(kenya) + "/publication", kenya);
        var found = verification.of(Chain.RECORD);
        assertThat(page("/chronicle", null)).contains("Heads of the days").doesNotContain(found.head());
        assertThat(json("/api/v1/chronicle/heads?to=2199-01-01", null).toString())
                .doesNotContain(found.head());
        assertThat(browser.get().uri("/api/v1/chronicle/heads.csv"))
                .bodyText()
                .startsWith("day,acts,number,hash")
                .doesNotContain(found.head());
        assertThat(json("/api/v1/chronicle/heads?to=2001-01-01", null).size()).isZero();
        assertThat(browser.get().uri("/zh/chronicle"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("编年记录");
    }

    @Test
    void anElementHasAPageWithItsHistory() {
        assertThat(page("/elements/CAPACITY", null)).contains("Capacity", "CAPACITY", "/en/elements/CONTENT");
        assertThat(browser.get().uri("/en/elements/NONSENSE")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String draft(Delegate delegate) {
        return draft(delegate, "Words of our own.");
    }

    private String draft(Delegate delegate, String words) {
        var answer = post(consultation.path() + "/statements", delegate, "text", words + " " + consultation.id());
        return answer.substring("/en".length());
    }

    /** Answers where it leads. */
    private String post(String path, Delegate delegate, String... fields) {
        var request = browser.post().uri("/en" + path).with(as(delegate));
        for (var i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        var answer = request.exchange();
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private String page(String path, @Nullable Delegate reader) {
        var request = browser.get().uri("/en" + path);
        if (reader != null) request = request.with(as(reader));
        var answer = request.exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private JsonNode json(String path, @Nullable Delegate reader) {
        var request = browser.get().uri(path);
        if (reader != null) request = request.with(as(reader));
        return JsonMapper.shared().readTree(request.exchange().getResponse().getContentAsByteArray());
    }

    private long readings(String about, Delegate reader) {
        return jdbc.sql("select count(*) from chronicle.reading where about = :about and person = :person")
                .param("about", about)
                .param("person", reader.person())
                .query(Long.class)
                .single();
    }

    private static long count(String page) {
        return page.lines().filter(line -> line.contains("<time ")).count();
    }

    private void asOwner(String sql) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local role none").update();
            jdbc.sql(sql).update();
        });
    }
}
