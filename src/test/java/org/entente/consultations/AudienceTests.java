package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.identity.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Readings;
import org.entente.identity.People;
import org.entente.identity.TestWalls;
import org.entente.web.Audience;
import org.entente.web.Audience.Kind;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who may read: the same answer on the page, in the lists, and from the database itself. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class AudienceTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    Statements statements;

    @Autowired
    Reports reports;

    @Autowired
    PublishesReports publishes;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Readings readings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private Consultation consultation;
    private Map<String, Delegate> delegates;

    @BeforeEach
    void somebodyOfEveryKind() {
        consultation = scene.open(Rule.NAMED, "AU");
        delegates = new LinkedHashMap<>();
        delegates.put("own", people.delegateOf("KEN"));
        delegates.put("own administrator", people.in("KEN", Role.ADMINISTRATOR));
        delegates.put("another State", people.delegateOf("GHA"));
        delegates.put("an observer State", people.delegateOf("PSE"));
        delegates.put("an organisation", people.delegateOf("AU"));
        delegates.put("rapporteur", people.rapporteur());
        delegates.put("Chair", people.in(null, Role.CHAIR));
        delegates.put("officer", people.officer());
        delegates.put("system administrator", people.in(null, Role.SYSTEM_ADMINISTRATOR));
    }

    @Test
    void everyAudienceIsThatOfItsWords() {
        assertThat(readersOf(Kind.PUBLIC)).hasSize(10);
        assertThat(readersOf(Kind.PARTICIPANTS))
                .containsOnly(
                        "own",
                        "own administrator",
                        "another State",
                        "an observer State",
                        "an organisation",
                        "rapporteur",
                        "Chair",
                        "officer");
        assertThat(readersOf(Kind.STATES))
                .containsOnly(
                        "own",
                        "own administrator",
                        "another State",
                        "an observer State",
                        "rapporteur",
                        "Chair",
                        "officer");
        assertThat(readersOf(Kind.OFFICERS)).containsOnly("own", "own administrator", "rapporteur", "Chair", "officer");
        assertThat(readersOf(Kind.NAMED, scene.party("AU")))
                .containsOnly("own", "own administrator", "an organisation");
        assertThat(readersOf(Kind.NAMED, delegates.get("another State").person()))
                .containsOnly("own", "own administrator", "another State");
    }

    @Test
    void aQueryThatForgotToAskFindsNothingThatTheReaderMayNotSee() {
        var draft = scene.draft(consultation, "KEN", "Words that nobody has heard.");
        var forgetful = Map.of(
                "statement", "select count(*) from consultations.statement where id = :id",
                "version", "select count(*) from consultations.version where statement = :id",
                "placement", "select count(*) from consultations.placement where statement = :id",
                "paragraph", "select count(*) from consultations.paragraph where statement = :id",
                "tag",
                        "select count(*) from consultations.tag where paragraph in (select id from consultations.paragraph where statement = :id)");
        forgetful.forEach((table, sql) -> {
            assertThat(askedBy(guest(), () -> count(sql, draft.id())))
                    .as(table + " by a guest")
                    .isZero();
            assertThat(askedBy(reader("officer"), () -> count(sql, draft.id())))
                    .as(table + " by an officer")
                    .isZero();
            assertThat(askedBy(reader("another State"), () -> count(sql, draft.id())))
                    .as(table + " by another State")
                    .isZero();
        });
        assertThat(askedBy(reader("own"), () -> count(forgetful.get("paragraph"), draft.id())))
                .isEqualTo(1);
    }

    /** Whom only a provider has let in, nobody else has named: not even to a query that forgot to ask. */
    @Test
    void whatIsNamedToAPersonIsNotForASessionThatAProviderOpened() {
        var named = delegates.get("another State");
        var statement = published(new Audience(Kind.NAMED, Set.of(named.person())));
        var byTheirKeys = Reader.of(named);
        var byTheirProvider = Reader.of(named.byTheWordOfTheirProvider());
        for (var sql : List.of(
                "select count(*) from consultations.statement where id = :id",
                "select count(*) from consultations.version where statement = :id",
                "select count(*) from consultations.paragraph where statement = :id")) {
            assertThat(askedBy(byTheirKeys, () -> count(sql, statement.id())))
                    .as(sql)
                    .isPositive();
            assertThat(askedBy(byTheirProvider, () -> count(sql, statement.id())))
                    .as(sql)
                    .isZero();
        }
        openTo(find(statement.id()), new Audience(Kind.NAMED, Set.of(scene.party("GHA"))));
        assertThat(askedBy(
                        byTheirProvider,
                        () -> count("select count(*) from consultations.statement where id = :id", statement.id())))
                .as("named to their delegation")
                .isEqualTo(1);
    }

    @Test
    void whatIsAPersonsOwnStaysTheirsHoweverTheyCameIn() {
        var own = delegates.get("another State");
        var upload = UUID.randomUUID();
        jdbc.sql("""
                        insert into consultations.upload (id, consultation, sha256, file_name, at, by_person)
                        values (:id, :consultation, :id, 'words.docx', now(), :by)""")
                .param("id", upload)
                .param("consultation", consultation.id())
                .param("by", own.person())
                .update();
        var sql = "select count(*) from consultations.upload where id = :id";
        assertThat(askedBy(Reader.of(own), () -> count(sql, upload))).isEqualTo(1);
        assertThat(askedBy(Reader.of(own.byTheWordOfTheirProvider()), () -> count(sql, upload)))
                .isEqualTo(1);
        assertThat(askedBy(reader("an organisation"), () -> count(sql, upload))).isZero();
    }

    @Test
    void theTableBehindTheWordsIsNotOpenToTheProgramAtAll() {
        assertThatThrownBy(() ->
                        askedBy(reader("officer"), () -> count("select count(*) from consultations.wording", null)))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aConnectionThatTheOwnerHasUsedIsBehindTheWallAgain() {
        var draft = scene.draft(consultation, "KEN", "Words that nobody has heard.");
        var words = "select count(*) from consultations.paragraph where statement = :id";
        var owner = JdbcClient.create(TestWalls.owner(house));
        for (var turn = 0; turn < 20; turn++) {
            assertThat(owner.sql("select count(*) from consultations.wording where statement = :id")
                            .param("id", draft.id())
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            assertThat(askedBy(guest(), () -> count(words, draft.id()))).isZero();
        }
    }

    @Test
    void whatWasBeforeThePublicationAndWhatWasWithdrawnStaysTheDelegationsInTheDatabaseToo() {
        var words = "select count(*) from consultations.paragraph where statement = :id";
        var statement = scene.heard(consultation, "KEN", "Once said, then taken back.");
        assertThat(askedBy(guest(), () -> count(words, statement.id()))).isEqualTo(1);
        jdbc.sql(
                        "update consultations.statement set published_from = 2, version = 2, by_secretariat = false where id = :id")
                .param("id", statement.id())
                .update();
        assertThat(askedBy(guest(), () -> count(words, statement.id()))).isZero();
        jdbc.sql("update consultations.statement set published_from = 1, state = 'WITHDRAWN' where id = :id")
                .param("id", statement.id())
                .update();
        assertThat(askedBy(guest(), () -> count(words, statement.id()))).isZero();
        assertThat(askedBy(reader("own"), () -> count(words, statement.id()))).isEqualTo(1);
    }

    @Test
    void whereNobodyWasToldOnlyWhatIsPublicIsThere() {
        var draft = scene.draft(consultation, "KEN", "Words that nobody has heard.");
        assertThat(askedBy(
                        guest(),
                        () -> jdbc.sql("""
                        select set_config('entente.audiences', null, true), set_config('entente.delegation', null, true),
                               set_config('entente.ids', null, true), set_config('entente.person', null, true),
                               (select count(*) from consultations.statement where id = :id)""")
                                .param("id", draft.id())
                                .query((row, number) -> row.getLong(5))
                                .single()))
                .isZero();
    }

    @Test
    void theProgramsOwnWorkSeesEverything() {
        var draft = scene.draft(consultation, "KEN", "Words that nobody has heard.");
        assertThat(count("select count(*) from consultations.paragraph where statement = :id", draft.id()))
                .isEqualTo(1);
    }

    @Test
    void toChangeWhoMayReadIsAnActWithAReason() {
        var own = delegates.get("own");
        var statement = published(Audience.PUBLIC);
        assertThat(change(own, statement, "STATES", "", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This field is empty");
        assertThat(change(own, statement, "STATES", "", "Meant for a closed meeting."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(ok(null, "/en/statements/" + statement.id())).isFalse();
        assertThat(ok(delegates.get("another State"), "/en/statements/" + statement.id()))
                .isTrue();
        assertThat(browser.get().uri("/en/statements/" + statement.id()).with(as(own)))
                .bodyText()
                .contains("Open to", "States");
        var act = chronicle.on(statement.path(), 1).getFirst();
        assertThat(act.name()).isEqualTo("StatementAudienceChanged");
        assertThat(act.facts()).contains("Meant for a closed meeting.", "STATES", "PUBLIC");
    }

    @Test
    void namedDelegationsAreNamedByCodeOrName() {
        var own = delegates.get("own");
        var statement = published(Audience.PUBLIC);
        assertThat(change(own, statement, "NAMED", "", "Reason")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(change(own, statement, "NAMED", "GHA, Atlantis", "Reason"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Atlantis", "value=\"GHA, Atlantis\"");
        assertThat(change(own, statement, "NAMED", "Ghana; secretariat", "Reason"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(ok(delegates.get("another State"), "/en" + statement.path())).isTrue();
        assertThat(ok(delegates.get("officer"), "/en" + statement.path())).isTrue();
        assertThat(ok(delegates.get("system administrator"), "/en" + statement.path()))
                .isFalse();
        assertThat(ok(delegates.get("an organisation"), "/en" + statement.path()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"another State", "officer", "rapporteur", "own administrator"})
    void nobodyElseChangesIt(String name) {
        var statement = published(Audience.PUBLIC);
        assertThat(change(delegates.get(name), statement, "STATES", "", "Reason"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ok(null, "/en" + statement.path())).isTrue();
    }

    @Test
    void aReportShowsItsReadersNoWordsOfAStatementThatIsNotOpenToThem() {
        var open = scene.heard(consultation, "KEN", "Said for everybody to hear.");
        var closed = scene.heard(consultation, "GHA", "Said behind a closed door.");
        scene.confirm(open, 1, "SCOPE");
        scene.confirm(closed, 1, "SCOPE");
        var report = scene.report(consultation);
        scene.sentence(report, "SCOPE", Quantifier.NONE, scene.paragraph(open, 1), scene.paragraph(closed, 1));
        publishes.publish(report, null, java.time.Instant.now());
        openTo(closed, new Audience(Kind.STATES, Set.of()));
        for (var ending : List.of("", "/report.akn.xml")) {
            assertThat(browser.get().uri("/en" + report.path() + ending))
                    .hasStatus(HttpStatus.OK)
                    .bodyText()
                    .contains("not open to every reader")
                    .doesNotContain("behind a closed door", "Ghana");
        }
        assertThat(browser.get().uri("/api/v1/reports/" + report.id()))
                .bodyText()
                .contains("for everybody to hear")
                .doesNotContain("behind a closed door", "Ghana");
        assertThat(browser.get().uri("/en" + report.path()).with(as(delegates.get("another State"))))
                .bodyText()
                .contains("behind a closed door", "Ghana");
    }

    @Test
    void aReportIsOpenToWhomTheOfficersSay() {
        var statement = scene.heard(consultation, "KEN", "Said for everybody to hear.");
        scene.confirm(statement, 1, "SCOPE");
        var report = scene.report(consultation);
        scene.sentence(report, "SCOPE", Quantifier.NONE, scene.paragraph(statement, 1));
        publishes.publish(report, null, java.time.Instant.now());
        assertThat(ok(null, "/en" + report.path())).isTrue();
        assertThat(browser.post()
                        .uri("/en" + report.path() + "/audience")
                        .with(as(delegates.get("officer")))
                        .param("audience", "PARTICIPANTS")
                        .param("reason", "Not yet for the public."))
                .hasStatus(HttpStatus.SEE_OTHER);
        for (var path : List.of(
                "/en" + report.path(), "/en" + report.path() + "/report.pdf", "/api/v1/reports/" + report.id())) {
            assertThat(ok(null, path)).as(path).isFalse();
            var reader = people.delegateOf("AU");
            assertThat(ok(reader, path)).as(path).isTrue();
            assertThat(readings.of(report.path(), 1))
                    .as(path)
                    .extracting(Readings.Reading::person)
                    .containsExactly(reader.person());
        }
        assertThat(browser.get().uri("/en/reports"))
                .bodyText()
                .doesNotContain(report.id().toString());
        assertThat(askedBy(
                        guest(),
                        () -> count("select count(*) from consultations.publication where report = :id", report.id())))
                .isZero();
        assertThat(chronicle.on(report.path(), 1).getFirst().name()).isEqualTo("ReportAudienceChanged");
    }

    private Set<String> readersOf(Kind kind, UUID... named) {
        var audience = new Audience(kind, Set.of(named));
        var readers = new java.util.LinkedHashSet<String>();
        var owner = scene.party("KEN");
        if (audience.admits(guest(), owner)) readers.add("guest");
        delegates.forEach((name, delegate) -> {
            if (audience.admits(Reader.of(delegate), owner)) readers.add(name);
        });
        return readers;
    }

    /** As its party would, which has taken it up. */
    private void openTo(Statement statement, Audience audience) {
        jdbc.sql("update consultations.statement set by_secretariat = false where id = :id")
                .param("id", statement.id())
                .update();
        statements.save(
                find(statement.id()).openTo(audience, find(statement.id()).lock()));
    }

    private Statement find(UUID id) {
        var party = jdbc.sql("select party from consultations.statement where id = :id")
                .param("id", id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        var owner = new Delegate(UUID.randomUUID(), "Owner", party, true, Set.of(Role.HEAD));
        return statements.readableBy(Reader.of(owner), id);
    }

    private Statement published(Audience audience) {
        var statement = scene.heard(consultation, "KEN", "Words of a statement " + UUID.randomUUID());
        if (!audience.isPublic()) openTo(statement, audience);
        return statement;
    }

    private MvcTestResult change(Delegate delegate, Statement statement, String kind, String named, String reason) {
        jdbc.sql("update consultations.statement set by_secretariat = false where id = :id")
                .param("id", statement.id())
                .update();
        return browser.post()
                .uri("/en" + statement.path() + "/audience")
                .with(as(delegate))
                .param("audience", kind)
                .param("named", named)
                .param("reason", reason)
                .param("lock", Long.toString(find(statement.id()).lock()))
                .exchange();
    }

    private boolean ok(@Nullable Delegate delegate, String uri) {
        var status = browser.get()
                .uri(uri)
                .with(delegate == null ? csrf() : as(delegate))
                .exchange()
                .getResponse()
                .getStatus();
        assertThat(status).isIn(200, 404);
        return status == 200;
    }

    private long count(String sql, @Nullable UUID id) {
        var statement = jdbc.sql(sql);
        if (id != null) statement.param("id", id);
        return statement.query((row, number) -> row.getLong(1)).single();
    }

    private Reader reader(String name) {
        return Reader.of(delegates.get(name));
    }

    private static Reader guest() {
        return Reader.guest();
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
