package org.entente.negotiation.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.entente.identity.People.as;

import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.deadlines.TestNode;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.live.Live;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.Provision;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.TextVersions;
import org.entente.web.Audience;
import org.entente.web.CurrentReader;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Frame;
import org.entente.web.Reader;
import org.entente.web.Role;
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

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class SilencePagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestSilences made;

    @Autowired
    TextVersions versions;

    @Autowired
    SilenceProcedures procedures;

    @Autowired
    SilenceBreaks breaks;

    @Autowired
    EndsSilences ends;

    @Autowired
    Live live;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SilencePart part;

    @Autowired
    Frame frame;

    @Autowired
    Chronicle chronicle;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private NegotiatedText text;
    private List<UUID> paragraphs = List.of();
    private Delegate chair;
    private Delegate kenya;
    private Delegate ghana;

    @BeforeEach
    void aVersionWasIssued() {
        text = texts.issued(
                Audience.PUBLIC, "Invite each State.", "Thank the Chair.", "Meet twice a year.", "Meet again.");
        paragraphs = versions
                .provisions(versions.current(text.id()).orElseThrow().id())
                .stream()
                .map(Provision::id)
                .toList();
        chair = people.in(null, Role.CHAIR);
        kenya = people.delegateOf("KEN");
        ghana = people.delegateOf("GHA");
    }

    /** The scenario from the record. */
    @Test
    void aSilenceBrokenOnTwoListedParagraphsIsExtendedBy48HoursAndConcluded() {
        var procedure = set(Map.of());
        assertThat(procedure.states()).hasSize(193);
        assertThat(browser.get().uri("/en" + procedure.path()))
                .bodyText()
                .contains("runs until", "New York time", "193 States", "Silence has not been broken.");
        assertThat(browse("/", kenya)).bodyText().contains(procedure.path(), "silence runs until");

        assertThat(breaks(kenya, procedure, on(2, 4))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + procedure.path()))
                .bodyText()
                .contains("A State that is not named here broke silence: paragraphs 2 and 4</strong>")
                .doesNotContain("Kenya broke");
        var before = procedure.closesAt();
        assertThat(keep(procedure, "/extension", Map.of("by", "48", "reason", "The Chair consults.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(now(procedure).closesAt()).isEqualTo(before.plus(Duration.ofHours(48)));
        assertThat(browser.get().uri("/en" + procedure.path()))
                .bodyText()
                .contains("Extended by 48 hours", "The Chair consults.");
        assertThat(ends.passed(procedure.id())).contains(now(procedure).closesAt());

        passes(procedure);
        assertThat(ends.passed(procedure.id())).isEmpty();
        assertThat(now(procedure).outcome()).isEqualTo(SilenceOutcome.BROKEN);
        assertThat(browser.get().uri("/en" + procedure.path()))
                .bodyText()
                .contains("It was broken: paragraphs 2 and 4.");
        assertThat(chronicle.on(procedure.path(), 9))
                .extracting(Entry::name)
                .containsExactly("SilenceEnded", "SilenceExtended", "SilenceProcedureSet");
    }

    @Test
    void aBreakThatIsWithdrawnInTimeLeavesATraceAndNoObjection() {
        var procedure = set(Map.of());
        breaks(kenya, procedure, on(2, 4));
        var broken = standing(procedure, kenya);
        assertThat(browse(broken.path(), kenya)).bodyText().contains("Withdraw the objection");
        assertThat(post(broken.path() + "/withdrawal", ghana)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(broken.path() + "/withdrawal", people.in("KEN", Role.ADVISER)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(broken.path() + "/withdrawal", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(broken.path() + "/withdrawal", kenya))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("has been withdrawn already");
        passes(procedure);
        ends.passed(procedure.id());
        assertThat(now(procedure).outcome()).isEqualTo(SilenceOutcome.UNOBJECTED);
        assertThat(browser.get().uri("/en" + procedure.path()))
                .bodyText()
                .contains("At that moment no objection stood.", "Withdrawn on")
                .doesNotContainIgnoringCase("agreed");
        assertThat(chronicle.on(broken.path(), 9))
                .extracting(Entry::name)
                .containsExactly("SilenceBreakWithdrawn", "SilenceBroken");
    }

    @Test
    void theSameStateBreaksSilenceOnceAndIsToldSo() {
        var procedure = set(Map.of());
        var form = on(2);
        assertThat(breaks(kenya, procedure, form)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(breaks(kenya, procedure, form))
                .as("the same form sent twice")
                .hasStatus(HttpStatus.SEE_OTHER);
        var other = on(4);
        other.put("reason", List.of("Words that must not be lost."));
        assertThat(breaks(people.in("KEN", Role.HEAD), procedure, other))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("has broken silence already", "Words that must not be lost.");
        assertThat(breaks.facts(procedure.id())).hasSize(1);
        assertThat(browse(procedure.path(), kenya)).bodyText().contains("You have broken silence (paragraph 2)");
        post(standing(procedure, kenya).path() + "/withdrawal", kenya);
        assertThat(breaks(kenya, procedure, other)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(breaks.facts(procedure.id())).hasSize(2);
    }

    @Test
    void twoOfOneDelegationAtOnceMakeOneBreak() throws Exception {
        var procedure = made.running(text, "KEN", "GHA");
        var head = people.in("KEN", Role.HEAD);
        var start = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = List.of(kenya, head).stream()
                    .map(each -> pool.submit(() -> {
                        start.await();
                        return breaks(each, procedure, on(2)).getResponse().getStatus();
                    }))
                    .toList();
            start.countDown();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(303, 409);
        }
        assertThat(breaks.facts(procedure.id())).hasSize(1);
    }

    @Test
    void ofTwoThatAreSetAtOnceOnTheSameWordsTheSecondIsTold() throws Exception {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = Stream.generate(() -> pool.submit(() -> {
                        start.await();
                        return setting(Map.of()).getResponse().getStatus();
                    }))
                    .limit(4)
                    .toList();
            start.countDown();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) statuses.add(answer.get());
            assertThat(statuses).containsOnlyOnce(303).allMatch(each -> each == 303 || each == 409 || each == 422);
        }
        assertThat(procedures.on(text.id())).hasSize(1);
    }

    @Test
    void aBreakThatComesLateIsRefusedWithBothMomentsAndKeptBeforeTheEyes() {
        var procedure = set(Map.of());
        passes(procedure);
        var form = on(2);
        form.put("reason", List.of("Our capital has just answered."));
        assertThat(breaks(kenya, procedure, form))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .containsPattern(
                        "Silence ended on .*:\\d\\d:\\d\\d, New York time. This reached the server on .*:\\d\\d:\\d\\d, New York time")
                .contains("Our capital has just answered.", "checked");
        assertThat(breaks.facts(procedure.id())).isEmpty();
        assertThat(browse(procedure.path() + "/breaks/new", kenya)).hasStatus(HttpStatus.CONFLICT);
        assertThat(keep(procedure, "/extension", Map.of("by", "48", "reason", "Too late.")))
                .hasStatus(HttpStatus.CONFLICT);
    }

    /** Also against whoever goes past the house to the database. */
    @Test
    void atTheClosingInstantTheDatabaseTakesNothingEither() {
        var closes = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        var procedure = made.of(text, List.of(), closes.minus(Duration.ofHours(2)), closes, "KEN", "GHA");
        var broken = made.broken(procedure, "KEN", BreakVisibility.CHAIR, closes.minusMillis(1));
        assertThat(breaks.find(broken.id())).isPresent();
        var late = new SilenceBreak(
                UUID.randomUUID(),
                procedure.id(),
                ghana.delegation(),
                List.of(),
                "",
                broken.language(),
                BreakVisibility.CHAIR,
                closes,
                null);
        assertThatThrownBy(() -> breaks.add(late, null)).hasStackTraceContaining("cannot be broken at this time");
        assertThatThrownBy(() -> jdbc.sql("update negotiation.silence_break set reason = 'Other' where id = :id")
                        .param("id", broken.id())
                        .update())
                .hasStackTraceContaining("never changed");
        passes(procedure);
        ends.passed(procedure.id());
        assertThatThrownBy(() -> jdbc.sql("update negotiation.silence set outcome = 'UNOBJECTED' where id = :id")
                        .param("id", procedure.id())
                        .update())
                .hasStackTraceContaining("has ended is not changed");
    }

    /** The closing instant passes while no node runs; then two start at once. */
    @Test
    void aClosingInstantThatPassedWhileTheProgramWasDownIsHonouredOnce() {
        var closes = clock.instant().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
        var procedure = made.of(text, List.of(), closes.minus(Duration.ofHours(72)), closes, "KEN", "GHA");
        made.broken(procedure, "KEN", BreakVisibility.READERS, closes.minusMillis(1));
        try (var one = TestNode.start(database, ends);
                var other = TestNode.start(database, ends)) {
            await().until(() -> now(procedure).isEnded());
            await().until(() -> !one.has(procedure.id()) && !other.has(procedure.id()));
        }
        var ended = now(procedure);
        assertThat(ended.endedAt()).isEqualTo(closes);
        assertThat(ended.outcome()).isEqualTo(SilenceOutcome.BROKEN);
        assertThat(Duration.between(closes, ended.carriedOut())).isGreaterThan(Duration.ofHours(1));
        assertThat(ends.passed(procedure.id())).isEmpty();
        assertThat(chronicle.on(procedure.path(), 9)).extracting(Entry::name).containsExactly("SilenceEnded");
        assertThat(chronicle.on(procedure.path(), 9).getFirst().byPerson()).isNull();
        assertThat(browser.get().uri("/en" + procedure.path()))
                .bodyText()
                .contains("This was written down on", "Kenya broke silence", "Our capital needs more time.");
    }

    /** A node whose clock runs ahead ends it; on the others nothing can be done any more, whatever their clocks say. */
    @Test
    void aClockThatJumpsEndsItOnceAndNothingIsTakenAfterThat() {
        var closes = Instant.now().plusSeconds(90).truncatedTo(ChronoUnit.MILLIS);
        var procedure = made.of(text, List.of(), closes.minus(Duration.ofHours(1)), closes, "KEN", "GHA");
        assertThat(endingAt(Duration.ofDays(-3)).passed(procedure.id()))
                .as("a clock set back comes again when silence begins")
                .contains(procedure.opensAt());
        assertThat(ends.passed(procedure.id())).contains(procedure.closesAt());
        assertThat(endingAt(Duration.ofSeconds(100)).passed(procedure.id())).isEmpty();
        assertThat(now(procedure).endedAt()).isEqualTo(procedure.closesAt());
        assertThat(ends.passed(procedure.id())).isEmpty();
        assertThat(breaks(kenya, procedure, on(2)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("nothing is taken any more");
        assertThat(chronicle.on(procedure.path(), 9)).hasSize(1);
    }

    @Test
    void itBeginsWhenItWasSetToAndNotBefore() {
        var day = LocalDate.now(clock).plusDays(3);
        var procedure = set(Map.of(
                "opens_on",
                day.toString(),
                "opens",
                "09:00",
                "closes_on",
                day.plusDays(3).toString(),
                "zone",
                "Africa/Nairobi"));
        assertThat(procedure.opensAt()).isEqualTo(Instant.parse(day + "T06:00:00Z"));
        assertThat(breaks(kenya, procedure, on(2)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Silence has not begun", "Nairobi", "New York time");
        assertThat(browser.get().uri("/en" + procedure.path())).bodyText().contains("begins on");
        assertThat(ends.passed(procedure.id())).contains(procedure.opensAt());
    }

    @Test
    void whatIsWrongWithAProcedureIsToldBesideItAndNothingTypedIsLost() {
        assertThat(setting(Map.of("closes_on", "2020-01-01", "note_en", "A note of the Chair")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("has passed already", "A note of the Chair");
        assertThat(setting(Map.of("closes_on", "2027-03-14", "closes", "02:30")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("there is no 02:30");
        assertThat(setting(Map.of("closes_on", "2099-11-01", "closes", "01:30")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("is there twice");
        assertThat(setting(Map.of("scope", "paragraphs")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose the paragraphs");
        for (var none : List.of("Holy See", "EU", "XAR", "Atlantis")) {
            assertThat(setting(Map.of("who", "named", "states", "KEN, " + none)))
                    .as("who is no Member State")
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Not a Member State that this text is open to: " + none);
        }
        set(Map.of());
        assertThat(setting(Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("has not ended");
    }

    @Test
    void aTextForThoseWhoHoldAnOfficeIsPutToNobody() {
        var closed = texts.issued(Audience.OFFICERS, "Invite each State.");
        assertThat(setting(closed, Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("open to no Member State");
    }

    @Test
    void onlyTheChairAndOfficersKeepIt() {
        var procedure = set(Map.of());
        for (var delegate : List.of(people.rapporteur(), kenya, people.in("EU", Role.HEAD))) {
            assertThat(browse(text.path() + "/silence/new", delegate)).hasStatus(HttpStatus.NOT_FOUND);
            for (var page : List.of("/extension", "/ending")) {
                assertThat(browse(procedure.path() + page, delegate)).hasStatus(HttpStatus.NOT_FOUND);
                assertThat(post(procedure.path() + page, delegate)).hasStatus(HttpStatus.NOT_FOUND);
            }
        }
        assertThat(browse(text.path() + "/silence/new", people.officer())).hasStatus(HttpStatus.OK);
        assertThat(keep(procedure, "/ending", Map.of("reason", ""))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(keep(procedure, "/ending", Map.of("reason", "The text is taken up again.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + procedure.path()))
                .bodyText()
                .contains("was called off on", "The text is taken up again.");
        assertThat(breaks(kenya, procedure, on(2)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This procedure was ended on");
        assertThat(ends.passed(procedure.id())).isEmpty();
    }

    @Test
    void observersAndStatesThatAreNotInItNeverBreakSilence() {
        var procedure = set(Map.of("who", "named", "states", "KEN; Ghana"));
        assertThat(procedure.states()).hasSize(2);
        for (var other : List.of(
                people.delegateOf("FRA"),
                people.delegateOf("VAT"),
                people.in("EU", Role.HEAD),
                people.in("KEN", Role.ADVISER),
                people.in("KEN", Role.ADMINISTRATOR),
                chair)) {
            assertThat(browse(procedure.path() + "/breaks/new", other)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(breaks(other, procedure, on(2))).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browse(procedure.path(), other))
                    .hasStatus(HttpStatus.OK)
                    .bodyText()
                    .doesNotContain("/breaks/new");
        }
        assertThat(breaks(ghana, procedure, new LinkedHashMap<>(Map.of("on", List.of("all")))))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void onlyWhatIsUnderSilenceIsOffered() {
        var procedure =
                set(Map.of("scope", "paragraphs", "paragraph", paragraphs.get(3).toString()));
        assertThat(browse(procedure.path() + "/breaks/new", kenya))
                .bodyText()
                .contains("c-" + paragraphs.get(3))
                .doesNotContain("c-" + paragraphs.get(2));
        assertThat(breaks(kenya, procedure, on(2))).as("another paragraph").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var another =
                set(Map.of("scope", "paragraphs", "paragraph", paragraphs.get(4).toString()));
        assertThat(another.number()).isEqualTo(2);
        assertThat(browser.get().uri("/en" + text.path())).bodyText().contains("Silence procedures", "runs until");
        assertThat(browser.get().uri("/en" + text.path() + "/silence"))
                .bodyText()
                .contains("Silence procedure 1", "Silence procedure 2", "(paragraph 3)", "(paragraph 4)");
    }

    @Test
    void whoBrokeSilenceAndWhyIsForWhomTheStateHasChosen() {
        var procedure = made.running(text, "KEN", "GHA", "NGA", "ZAF");
        var toChair = made.broken(procedure, "KEN", BreakVisibility.CHAIR);
        var toStates = made.broken(procedure, "NGA", BreakVisibility.STATES_IN_IT);
        var toAll = made.broken(procedure, "ZAF", BreakVisibility.READERS);
        var france = people.delegateOf("FRA");
        sees(Reader.guest(), toAll);
        sees(Reader.of(france), toAll);
        sees(Reader.of(ghana), toStates, toAll);
        sees(Reader.of(kenya), toChair, toStates, toAll);
        sees(Reader.of(chair), toChair, toStates, toAll);
        assertThat(browser.get().uri("/en" + toChair.path())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(toChair.path(), ghana)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(toStates.path(), france)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(toStates.path(), ghana)).bodyText().contains("Nigeria", "Our capital needs more time.");
        assertThat(browse(toChair.path(), chair)).bodyText().contains("Kenya");
        assertThat(browse(procedure.path(), ghana))
                .bodyText()
                .contains(toStates.path(), "South Africa broke silence")
                .doesNotContain(toChair.path());
        assertThat(browser.get().uri("/api/v1/silence/" + procedure.id()))
                .bodyText()
                .contains("\"RUNNING\"", "\"ZAF\"")
                .doesNotContain("\"state\":\"KEN\"", "\"state\":\"NGA\"");
    }

    @Test
    void charactersThatTurnWhatFollowsAreShownAndNotObeyed() {
        var procedure = made.running(text, "KEN", "GHA");
        var form = on(2);
        form.put("reason", List.of("We \u202Eagree."));
        form.put("visibility", List.of("READERS"));
        assertThat(breaks(kenya, procedure, form)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + procedure.path()))
                .bodyText()
                .contains("⟦U+202E⟧agree.")
                .doesNotContain("\u202E");
    }

    /** What is sent to everybody’s open page names nobody whom one of them may not know. */
    @Test
    void whatAnOpenPageIsSentNamesNobodyWhoIsNotShownToAll() {
        var procedure = made.running(text, "KEN", "GHA", "NGA");
        made.broken(procedure, "KEN", BreakVisibility.CHAIR);
        made.broken(procedure, "NGA", BreakVisibility.READERS);
        assertThat(part.audience(procedure.id())).isEqualTo(Audience.PUBLIC);
        for (var reader : List.of(Reader.guest(), Reader.of(kenya), Reader.of(chair))) {
            var sent = new StringOutput();
            askedBy(reader, () -> {
                part.show(procedure.id(), frame.uiOfAPart(Language.EN, reader)).render(sent);
                return sent;
            });
            assertThat(sent.toString())
                    .contains("data-live-page=\"RUNNING\"", "Nigeria broke silence", "A State that is not named here")
                    .doesNotContain("Kenya");
        }
    }

    @Test
    void receiptIsAcknowledgedOnceAndSeenByTheChairAlone() {
        var procedure = made.running(text, "KEN", "GHA");
        assertThat(post(procedure.path() + "/receipt", people.in("KEN", Role.ADVISER)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(procedure.path() + "/receipt", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(procedure.path() + "/receipt", people.delegateOf("FRA")))
                .hasStatus(HttpStatus.NOT_FOUND);
        var rows = "select count(*) from negotiation.silence_receipt where silence = :id";
        assertThat(askedBy(Reader.of(ghana), () -> count(rows, procedure.id()))).isZero();
        assertThat(askedBy(Reader.guest(), () -> count(rows, procedure.id()))).isZero();
        assertThat(askedBy(Reader.of(kenya), () -> count(rows, procedure.id()))).isEqualTo(1);
        assertThat(browse(procedure.path(), kenya)).bodyText().contains("You acknowledged receipt on");
        assertThat(browse(procedure.path(), ghana))
                .bodyText()
                .contains("Acknowledge receipt")
                .doesNotContain("Receipt acknowledged");
        assertThat(browse(procedure.path(), chair)).bodyText().contains("Receipt acknowledged: 1 of 2", "not yet");
        assertThat(chronicle.on(procedure.path(), 9)).isEmpty();
    }

    @Test
    void settingBreakingAndEndingAskWhoItIsAndKeepWhatWasTyped() {
        var procedure = made.running(text, "KEN");
        for (var delegate : List.of(kenya, chair)) {
            people.authenticatorOf(delegate);
            jdbc.sql("""
                            update identity.sign_in set second_factor_at = now() - interval '1 hour',
                                password_at = now() - interval '1 hour' where person = :person""").param("person", delegate.person()).update();
        }
        var form = on(2);
        form.put("reason", List.of("Long words."));
        assertThat(breaks(kenya, procedure, form))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("Long words.");
        assertThat(keep(procedure, "/ending", Map.of("reason", "Long words.")))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("Long words.");
        assertThat(breaks.facts(procedure.id())).isEmpty();
    }

    @Test
    void toWhoeverDoesNotReadTheTextThereIsNone() {
        var closed = texts.issued(new Audience(Audience.Kind.NAMED, Set.of(kenya.delegation())), "Invite each State.");
        assertThat(setting(closed, Map.of("closes_on", "2099-01-02"))).hasStatus(HttpStatus.SEE_OTHER);
        var procedure = procedures.on(closed.id()).getFirst();
        assertThat(procedure.states()).containsExactly(kenya.delegation());
        assertThat(browse(procedure.path(), kenya)).hasStatus(HttpStatus.OK);
        assertThat(browse(procedure.path(), ghana)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse("/", ghana)).bodyText().doesNotContain(procedure.path());
        assertThat(browser.get().uri("/api/v1/silence/" + procedure.id())).hasStatus(HttpStatus.NOT_FOUND);
        var sql = "select count(*) from negotiation.silence where id = :id";
        assertThat(askedBy(Reader.of(ghana), () -> count(sql, procedure.id()))).isZero();
        assertThat(askedBy(Reader.of(kenya), () -> count(sql, procedure.id()))).isEqualTo(1);
    }

    private void sees(Reader reader, SilenceBreak... shown) {
        var sql = "select count(*) from negotiation.silence_break where silence = :id";
        assertThat(askedBy(reader, () -> count(sql, shown[0].silence()))).isEqualTo(shown.length);
        for (var each : shown)
            assertThat(askedBy(reader, () -> breaks.find(each.id()))).isPresent();
    }

    private EndsSilences endingAt(Duration off) {
        return new EndsSilences(procedures, breaks, live, events, transaction, Clock.offset(clock, off));
    }

    private SilenceProcedure set(Map<String, String> fields) {
        assertThat(setting(fields)).hasStatus(HttpStatus.SEE_OTHER);
        return procedures.on(text.id()).getFirst();
    }

    private MvcTestResult setting(Map<String, String> fields) {
        return setting(text, fields);
    }

    private MvcTestResult setting(NegotiatedText on, Map<String, String> fields) {
        var all = new LinkedHashMap<String, String>();
        all.put("id", UUID.randomUUID().toString());
        all.put("scope", "whole");
        all.put("who", "all");
        all.put(
                "closes_on",
                LocalDate.ofInstant(clock.instant(), Dates.NEW_YORK).plusDays(4).toString());
        all.put("closes", "18:00");
        all.put("zone", "America/New_York");
        all.putAll(fields);
        var request = browser.post().uri("/en" + on.path() + "/silence").with(as(chair));
        all.forEach(request::param);
        return request.exchange();
    }

    /** A filled form that objects to these numbered paragraphs. */
    private Map<String, List<String>> on(int... numbers) {
        var form = new LinkedHashMap<String, List<String>>();
        form.put("id", List.of(UUID.randomUUID().toString()));
        form.put("on", List.of("paragraphs"));
        // The title stands before the first.
        form.put(
                "paragraph",
                Arrays.stream(numbers)
                        .mapToObj(each -> paragraphs.get(each).toString())
                        .toList());
        return form;
    }

    private MvcTestResult breaks(Delegate delegate, SilenceProcedure procedure, Map<String, List<String>> form) {
        var request = browser.post()
                .uri("/en" + procedure.path() + "/breaks")
                .with(as(delegate))
                .param("language", "en");
        if (!form.containsKey("visibility")) request.param("visibility", "STATES_IN_IT");
        form.forEach((field, values) -> request.param(field, values.toArray(String[]::new)));
        return request.exchange();
    }

    private SilenceBreak standing(SilenceProcedure procedure, Delegate delegate) {
        return breaks.standing(procedure.id(), delegate.delegation()).orElseThrow();
    }

    private MvcTestResult keep(SilenceProcedure procedure, String page, Map<String, String> fields) {
        var request = browser.post().uri("/en" + procedure.path() + page).with(as(chair));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult post(String path, Delegate delegate) {
        return browser.post().uri("/en" + path).with(as(delegate)).exchange();
    }

    private MvcTestResult browse(String path, Delegate delegate) {
        return browser.get().uri("/en" + path).with(as(delegate)).exchange();
    }

    private SilenceProcedure now(SilenceProcedure procedure) {
        return procedures.find(procedure.id()).orElseThrow();
    }

    /** As if it had been set two days earlier. */
    private void passes(SilenceProcedure procedure) {
        jdbc.sql("""
                        update negotiation.silence set opens_at = now() - interval '3 days', closes_at = now() - interval '1 second'
                        where id = :id""").param("id", procedure.id()).update();
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, number) -> row.getLong(1))
                .single();
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
