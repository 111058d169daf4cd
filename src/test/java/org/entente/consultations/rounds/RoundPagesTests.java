package org.entente.consultations.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.consultations.Consultation;
import org.entente.consultations.Rule;
import org.entente.consultations.Scene;
import org.entente.consultations.propositions.Counted;
import org.entente.consultations.propositions.Drawn;
import org.entente.consultations.propositions.Positions;
import org.entente.consultations.propositions.Proposition;
import org.entente.consultations.propositions.Stance;
import org.entente.deadlines.TestNode;
import org.entente.identity.People;
import org.entente.search.IndexNow;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class RoundPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    Drawn drawn;

    @Autowired
    Rounds rounds;

    @Autowired
    ClosesRounds closes;

    @Autowired
    Positions positions;

    @Autowired
    Chronicle chronicle;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext house;

    private Consultation consultation;
    private Proposition first;
    private Proposition second;
    private Delegate officer;

    @BeforeEach
    void twoPropositionsAreOpen() {
        consultation = scene.open(Rule.NAMED, "AU");
        var paragraph = scene.paragraph(scene.heard(consultation, "KEN", "One plenary session each year."), 1);
        first = drawn.open(consultation, "There should be one session.", paragraph);
        second = drawn.open(consultation, "There should be a fund.", paragraph);
        officer = people.officer();
    }

    @Test
    void anOfficerOpensARoundForTheStatesOfTheConsultation() {
        assertThat(browser.get()
                        .uri("/en" + consultation.path() + "/rounds/new")
                        .with(as(officer)))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("There should be a fund.", "New York", "Nairobi");
        var round = opened();
        assertThat(round.number()).isEqualTo(1);
        assertThat(round.states()).hasSize(54).contains(scene.party("KEN"));
        assertThat(browser.get().uri("/en" + round.path()))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("open until", "New York time", "0 of 54 States asked");
        assertThat(browser.get().uri("/en" + consultation.path())).bodyText().contains("Rounds", "open until");
        assertThat(browser.get().uri("/en/").with(as(people.delegateOf("KEN"))))
                .bodyText()
                .contains(round.path());
        assertThat(chronicle.on(round.path(), 1)).extracting(Entry::name).containsExactly("RoundOpened");
    }

    @Test
    void whatAnotherRoundAsksAboutIsNotAskedTwiceAtOnce() {
        opened();
        assertThat(open(Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("asks about one of");
        assertThat(open(Map.of("date", "2020-01-01")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("lies in the past");
    }

    @Test
    void nobodyButAnOfficerKeepsARound() {
        var round = opened();
        for (var delegate : List.of(people.rapporteur(), people.delegateOf("KEN"))) {
            for (var page : List.of("/extension", "/closure")) {
                assertThat(browser.get().uri("/en" + round.path() + page).with(as(delegate)))
                        .hasStatus(HttpStatus.NOT_FOUND);
                assertThat(browser.post().uri("/en" + round.path() + page).with(as(delegate)))
                        .hasStatus(HttpStatus.NOT_FOUND);
            }
        }
    }

    @Test
    void aDelegationAnswersOneByOneAndTogetherAndMayChangeUntilTheDeadline() {
        var round = opened();
        var kenya = people.delegateOf("KEN");
        assertThat(browser.get().uri("/en" + round.path()).with(as(kenya)))
                .bodyText()
                .contains("0 of 2 answered", "Take these positions", "Keep without answering");
        assertThat(answer(kenya, round, Map.of("only", first.id().toString(), stance(first), "SUPPORT")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(answer(
                        kenya,
                        round,
                        Map.of(
                                "do",
                                "all",
                                stance(first),
                                "SUPPORT",
                                stance(second),
                                "NEEDS_CHANGE",
                                change(second),
                                "Within two years.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(answer(kenya, round, Map.of("do", "all", stance(first), "CANNOT_ACCEPT")))
                .hasStatus(HttpStatus.SEE_OTHER);
        var given = positions.answers(round.id(), scene.party("KEN"));
        assertThat(given.get(first.id()).stance()).isEqualTo(Stance.CANNOT_ACCEPT);
        assertThat(given.get(second.id()).change()).isEqualTo("Within two years.");
        assertThat(rowsOf(kenya, round)).as("what was sent twice is said once").isEqualTo(3);
        assertThat(browser.get().uri("/en" + round.path()).with(as(kenya)))
                .bodyText()
                .contains("2 of 2 answered", "Within two years.", "1 of 54 States asked");
    }

    @Test
    void whatIsHalfFilledIsKeptAndSaysNothingYet() {
        var round = opened();
        var kenya = people.delegateOf("KEN");
        assertThat(answer(kenya, round, Map.of("do", "all", stance(first), "NEEDS_CHANGE", stance(second), "SUPPORT")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("write the change");
        assertThat(positions.answers(round.id(), scene.party("KEN"))).containsOnlyKeys(second.id());
        assertThat(browser.get().uri("/en" + round.path()).with(as(people.in("KEN", Role.HEAD))))
                .bodyText()
                .contains("kept, not yet given", "1 of 2 answered");
        var kept = "select count(*) from consultations.unfinished where round = :id";
        assertThat(askedBy(Reader.of(people.delegateOf("GHA")), () -> count(kept, round.id())))
                .isZero();
        assertThat(askedBy(Reader.of(officer), () -> count(kept, round.id()))).isZero();
        assertThat(askedBy(Reader.of(kenya), () -> count(kept, round.id()))).isEqualTo(1);
    }

    @Test
    void anAdviserPreparesAndADelegateSaysIt() {
        var round = opened();
        var adviser = people.in("KEN", Role.ADVISER);
        assertThat(answer(adviser, round, Map.of("do", "keep", stance(first), "SUPPORT")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(answer(adviser, round, Map.of("do", "all", stance(first), "SUPPORT")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en" + round.path()).with(as(adviser)))
                .bodyText()
                .contains("Prepare the answers here")
                .doesNotContain("Take these positions");
        assertThat(positions.answers(round.id(), scene.party("KEN"))).isEmpty();
        assertThat(answer(people.in("KEN", Role.ADMINISTRATOR), round, Map.of("do", "keep")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(answer(people.delegateOf("FRA"), round, Map.of("do", "all"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whileItRunsNobodyLearnsWhoAnsweredWhat() {
        var round = opened();
        var kenya = people.delegateOf("KEN");
        answer(kenya, round, Map.of("do", "all", stance(first), "SUPPORT", reason(first), "We are few."));
        var position = positions.answers(round.id(), scene.party("KEN")).get(first.id());
        var ghana = people.delegateOf("GHA");
        var sql = "select count(*) from consultations.stance where id = :id";
        assertThat(askedBy(Reader.guest(), () -> count(sql, position.id()))).isZero();
        assertThat(askedBy(Reader.of(ghana), () -> count(sql, position.id()))).isZero();
        assertThat(askedBy(Reader.of(kenya), () -> count(sql, position.id()))).isEqualTo(1);
        for (var reader : List.of(ghana, people.in("GHA", Role.HEAD))) {
            assertThat(browser.get().uri("/en" + position.path()).with(as(reader)))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browser.get().uri("/en" + first.path()).with(as(reader)))
                    .bodyText()
                    .doesNotContain("We are few.");
        }
        assertThat(positions.counted(Reader.of(ghana), consultation.id()).stream()
                        .flatMap(each -> each.said().stream()))
                .isEmpty();
        assertThat(browser.get().uri("/en" + position.path()).with(as(kenya)))
                .bodyText()
                .contains("a round that still runs", "We are few.");
        close(round);
        assertThat(browser.get().uri("/en" + position.path())).bodyText().contains("We are few.");
        assertThat(browser.get().uri("/en" + first.path()))
                .bodyText()
                .contains("We are few.", "reason-" + position.id());
        assertThat(positions.counted(Reader.guest(), consultation.id()).stream().flatMap(each -> each.said().stream()))
                .containsExactly(Stance.SUPPORT);
    }

    @Test
    void aDelegationSeesHowItsGroupIsSpreadOnceThreeOthersHaveAnswered() {
        var round = opened();
        var kenya = people.delegateOf("KEN");
        for (var state : List.of("GHA", "NGA")) supports(state, round);
        assertThat(browser.get().uri("/en" + round.path()).with(as(kenya)))
                .bodyText()
                .contains("fewer than three of 53 others");
        supports("ZAF", round);
        assertThat(browser.get().uri("/en" + round.path()).with(as(kenya)))
                .bodyText()
                .contains("3 of 53 others have answered")
                .doesNotContain("Ghana", "Nigeria", "South Africa");
    }

    @Test
    void whoAnswersFarFromTheirGroupIsAskedForAReasonAndMayLeaveIt() {
        var round = opened();
        var kenya = people.delegateOf("KEN");
        for (var state : List.of("GHA", "NGA", "ZAF")) supports(state, round);
        answer(kenya, round, Map.of("do", "all", stance(first), "CAN_ACCEPT"));
        assertThat(browser.get().uri("/en" + round.path()).with(as(kenya)))
                .bodyText()
                .doesNotContain("lies far from");
        answer(kenya, round, Map.of("do", "all", stance(first), "CANNOT_ACCEPT"));
        assertThat(browser.get().uri("/en" + round.path()).with(as(kenya)))
                .bodyText()
                .contains("lies far from those of your group");
        answer(kenya, round, Map.of("do", "all", stance(first), "CANNOT_ACCEPT", reason(first), "We are few."));
        assertThat(browser.get().uri("/en" + round.path()).with(as(kenya)))
                .bodyText()
                .doesNotContain("lies far from");
    }

    @Test
    void whereTheRoundHidesItNobodySeesHowOthersAnswered() {
        assertThat(open(Map.of("shows", "no"))).hasStatus(HttpStatus.SEE_OTHER);
        var round = rounds.in(consultation.id()).getFirst();
        for (var state : List.of("GHA", "NGA", "ZAF")) supports(state, round);
        var kenya = people.delegateOf("KEN");
        answer(kenya, round, Map.of("do", "all", stance(first), "CANNOT_ACCEPT"));
        assertThat(browser.get().uri("/en" + round.path()).with(as(kenya)))
                .bodyText()
                .contains("no delegation sees")
                .doesNotContain("of 53 others", "lies far from");
    }

    @Test
    void aLateAnswerIsRefusedByTheRuleItself() {
        var round = opened();
        var kenya = people.delegateOf("KEN");
        passes(round);
        assertThat(answer(kenya, round, Map.of("do", "all", stance(first), "SUPPORT")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This round is closed");
        assertThat(positions.answers(round.id(), scene.party("KEN"))).isEmpty();
        assertThat(browser.post().uri("/en" + round.path() + "/extension").with(as(officer)))
                .hasStatus(HttpStatus.CONFLICT);
    }

    /** The deadline passes while no node runs; then two start at once. */
    @Test
    void aDeadlineThatPassedWhileTheProgramWasDownIsHonouredAtTheStartOnce() {
        var deadline = clock.instant().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
        var round = new Round(
                UUID.randomUUID(),
                consultation.id(),
                1,
                List.of(first.id()),
                positions.asked(consultation, LocalDate.of(2026, 11, 1)),
                true,
                deadline.minusSeconds(3600),
                deadline,
                ZoneOffset.UTC,
                null,
                null,
                "",
                false,
                0);
        rounds.add(round, null);
        try (var one = TestNode.start(database, closes);
                var other = TestNode.start(database, closes)) {
            await().until(() -> rounds.get(round.id()).isClosed());
            await().until(() -> !one.has(round.id()) && !other.has(round.id()));
        }
        var closed = rounds.get(round.id());
        assertThat(closed.closedAt()).isEqualTo(deadline);
        assertThat(Duration.between(deadline, closed.carriedOut())).isGreaterThan(Duration.ofHours(1));
        assertThat(chronicle.on(round.path(), 10)).extracting(Entry::name).containsExactly("RoundClosed");
        assertThat(chronicle.on(round.path(), 10).getFirst().byPerson()).isNull();
        assertThat(closes.passed(round.id())).isEmpty();
        assertThat(chronicle.on(round.path(), 10)).hasSize(1);
        assertThat(browser.get().uri("/en" + round.path())).bodyText().contains("written down on");
    }

    @Test
    void anExtensionIsOnTheRecordAndMovesTheDeadline() {
        var round = opened();
        var later = LocalDate.now(clock).plusDays(30).toString();
        assertThat(keep(round, "/extension", Map.of("date", later, "time", "12:00", "zone", "Africa/Nairobi")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(keep(
                        round,
                        "/extension",
                        Map.of("date", "2026-01-01", "time", "12:00", "zone", "Africa/Nairobi", "reason", "Holidays.")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ends later than");
        assertThat(keep(
                        round,
                        "/extension",
                        Map.of("date", later, "time", "12:00", "zone", "Africa/Nairobi", "reason", "Holidays.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(rounds.get(round.id()).closesAt()).isEqualTo(Instant.parse(later + "T09:00:00Z"));
        assertThat(browser.get().uri("/en" + round.path())).bodyText().contains("Holidays.", "Extensions");
        assertThat(chronicle.on(round.path(), 1)).extracting(Entry::name).containsExactly("RoundExtended");
        assertThat(closes.passed(round.id())).contains(rounds.get(round.id()).closesAt());
    }

    @Test
    void whatARoundFoundStaysWhateverIsSaidLaterAndRoundsAreCompared() {
        var one = opened();
        answer(people.delegateOf("KEN"), one, Map.of("do", "all", stance(first), "SUPPORT"));
        close(one);
        var two = opened();
        assertThat(two.number()).isEqualTo(2);
        answer(people.delegateOf("KEN"), two, Map.of("do", "all", stance(first), "CANNOT_ACCEPT"));
        supports("GHA", two);
        close(two);
        drawn.said(first, "KEN", Stance.NO_POSITION_YET, "");
        drawn.said(first, "NGA", Stance.SUPPORT, "");
        assertThat(said(one)).containsExactlyInAnyOrder(Stance.SUPPORT);
        assertThat(said(two)).containsExactlyInAnyOrder(Stance.CANNOT_ACCEPT, Stance.SUPPORT);
        assertThat(positions.counted(Reader.guest(), consultation.id()).stream().flatMap(each -> each.said().stream()))
                .containsExactlyInAnyOrder(Stance.NO_POSITION_YET, Stance.SUPPORT, Stance.SUPPORT);
        assertThat(browser.get().uri("/en" + consultation.path() + "/rounds"))
                .bodyText()
                .contains("Round by round", "Round 1", "Round 2");
        assertThat(browser.get().uri("/en" + two.path())).bodyText().contains("Result", "All have answered.");
    }

    @Test
    void whereARoundAsksTheAnswerIsGivenThere() {
        var round = opened();
        var kenya = people.delegateOf("KEN");
        assertThat(browser.get().uri("/en" + first.path()).with(as(kenya)))
                .bodyText()
                .contains("Answer in the round");
        assertThat(browser.get().uri("/en" + first.path() + "/position").with(as(kenya)))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en" + round.path() + "#p-" + first.id());
        assertThat(browser.post()
                        .uri("/en" + first.path() + "/position")
                        .with(as(kenya))
                        .param("stance", "SUPPORT")
                        .param("language", "en"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(browser.get().uri("/en" + first.path() + "/position").with(as(people.delegateOf("FRA"))))
                .as("a State that the round does not ask")
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void answeringAsksWhoItIs() {
        var round = opened();
        var kenya = people.delegateOf("KEN");
        people.authenticatorOf(kenya);
        jdbc.sql("""
                        update identity.sign_in set second_factor_at = now() - interval '1 hour',
                            password_at = now() - interval '1 hour' where person = :person""").param("person", kenya.person()).update();
        assertThat(answer(kenya, round, Map.of("do", "all", stance(first), "SUPPORT", reason(first), "Long words.")))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("Long words.");
        assertThat(answer(kenya, round, Map.of("do", "keep", stance(first), "SUPPORT")))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whatDelegationsAnswerIsFoundOnceTheRoundIsClosedAndOnlyAsItStands() {
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        var round = opened();
        var kenya = people.delegateOf("KEN");
        var says = Map.of("do", "all", stance(first), "NEEDS_CHANGE", change(first), "Two " + word + ".");
        assertThat(answer(kenya, round, says)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(found(word)).as("while it runs").isEmpty();
        close(round);
        var hit = found(word).getFirst();
        assertThat(hit.get("kind").asString()).isEqualTo("position");
        assertThat(hit.get("title").asString()).startsWith("Needs change · ");
        assertThat(hit.get("party").asString()).isEqualTo(scene.party("KEN").toString());
        assertThat(browser.post()
                        .uri("/en" + first.path() + "/position")
                        .with(as(kenya))
                        .param("language", "en")
                        .param("stance", "SUPPORT")
                        .param("reason", "Now " + word + " is in it."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(found(word))
                .singleElement()
                .satisfies(now -> assertThat(now.get("title").asString()).startsWith("Support"));
        assertThat(browser.post()
                        .uri("/en" + first.path() + "/withdrawal")
                        .with(as(people.rapporteur()))
                        .param("reason", "Taken up elsewhere.")
                        .param("lock", "0"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(found(word)).as("of a proposition that is withdrawn").isEmpty();
    }

    @Test
    void whereAConsultationNamesNobodySearchDoesNotEither() {
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        var quiet = scene.open(Rule.NOT_ATTRIBUTED, "AU");
        var paragraph = scene.paragraph(scene.heard(quiet, "KEN", "One plenary session each year."), 1);
        var proposition = drawn.open(quiet, "There should be one.", paragraph);
        assertThat(browser.post()
                        .uri("/en" + proposition.path() + "/position")
                        .with(as(people.delegateOf("KEN")))
                        .param("language", "en")
                        .param("stance", "SUPPORT")
                        .param("reason", "We want " + word + "."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(found(word))
                .singleElement()
                .satisfies(hit -> assertThat(hit.toString())
                        .doesNotContain(scene.party("KEN").toString(), "Kenya"));
    }

    private List<JsonNode> found(String word) {
        IndexNow.of(house);
        var answer = browser.get().uri("/api/v1/search?q=" + word).exchange();
        assertThat(answer).hasStatusOk();
        var body = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(body).get("hits").valueStream().toList();
    }

    private List<Stance> said(Round round) {
        return positions.counted(Reader.guest(), consultation.id(), round.id()).stream()
                .map(Counted::said)
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    private Round opened() {
        assertThat(open(Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        return rounds.in(consultation.id()).getFirst();
    }

    private MvcTestResult open(Map<String, String> fields) {
        var all = new LinkedHashMap<String, String>();
        all.put("date", LocalDate.now(clock).plusDays(10).toString());
        all.put("time", "18:00");
        all.put("zone", "America/New_York");
        all.put("shows", "yes");
        all.putAll(fields);
        var request = browser.post()
                .uri("/en" + consultation.path() + "/rounds")
                .with(as(officer))
                .param("proposition", first.id().toString(), second.id().toString());
        all.forEach(request::param);
        return request.exchange();
    }

    private void supports(String state, Round round) {
        assertThat(answer(people.delegateOf(state), round, Map.of("do", "all", stance(first), "SUPPORT")))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult answer(Delegate delegate, Round round, Map<String, String> fields) {
        var request = browser.post()
                .uri("/en" + round.path() + "/answers")
                .with(as(delegate))
                .param("language", "en");
        fields.forEach(request::param);
        return request.exchange();
    }

    private void close(Round round) {
        assertThat(keep(round, "/closure", Map.of("reason", "All have answered.")))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult keep(Round round, String page, Map<String, String> fields) {
        var request = browser.post().uri("/en" + round.path() + page).with(as(officer));
        fields.forEach(request::param);
        return request.exchange();
    }

    private void passes(Round round) {
        jdbc.sql("update consultations.round set closes_at = now() - interval '1 second' where id = :id")
                .param("id", round.id())
                .update();
    }

    private long rowsOf(Delegate delegate, Round round) {
        return jdbc.sql("select count(*) from consultations.stance where round = :round and party = :party")
                .param("round", round.id())
                .param("party", delegate.delegation())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static String stance(Proposition proposition) {
        return "stance_" + proposition.id();
    }

    private static String change(Proposition proposition) {
        return "change_" + proposition.id();
    }

    private static String reason(Proposition proposition) {
        return "reason_" + proposition.id();
    }

    private static <T> T askedBy(Reader reader, Supplier<T> question) {
        CurrentReader.set(reader);
        try {
            return question.get();
        } finally {
            CurrentReader.clear();
        }
    }
}
