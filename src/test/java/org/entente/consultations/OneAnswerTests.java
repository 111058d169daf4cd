package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.entente.Entente;
import org.entente.identity.AllWays;
import org.entente.identity.ByChance;
import org.entente.identity.People;
import org.entente.identity.People.Term;
import org.entente.search.IndexNow;
import org.entente.web.Audience;
import org.entente.web.Audience.Kind;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** For random things, memberships and readers: what one way shows, every way shows, and the database with them. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class OneAnswerTests {

    /** What was said, and who may read it; recipients by code, or by a word of ours. */
    record Said(String party, StatementState state, boolean bySecretariat, Kind kind, Set<String> recipients) {}

    record Reported(boolean published, Kind kind, Set<String> recipients) {}

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
    ApplicationContext house;

    private AllWays ways;
    private Reader reader;
    private Consultation consultation;
    private String word;

    /** The house of the other tests, which jqwik knows nothing of. */
    @BeforeProperty
    void enterTheHouse() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void ofStatements(@ForAll("terms") List<Term> terms, @ForAll("said") List<Said> said) {
        arrive(terms);
        var all = said.stream().map(this::say).toList();
        var seen = ids(all.stream().filter(each -> each.isReadableBy(reader)));
        var spoken = ids(all.stream().filter(each -> each.speaksTo(reader)));
        var counted = ids(all.stream().filter(each -> each.isPublished() && each.isReadableBy(reader)));
        for (var statement : all) {
            var id = statement.id();
            assertThat(ways.opens("/en/statements/" + id)).as("page").isEqualTo(seen.contains(id));
            assertThat(ways.opens("/en/statements/" + id + "/file")).as("file").isEqualTo(spoken.contains(id));
            assertThat(ways.opensForPrograms("/api/v1/statements/" + id))
                    .as("API")
                    .isEqualTo(spoken.contains(id));
            assertThat(seen.contains(id) && ways.page("/en/statements/" + id).contains("perennial"))
                    .as("words on the page")
                    .isEqualTo(spoken.contains(id));
        }
        var list = ways.page("/en" + consultation.path());
        assertThat(ids(all.stream().filter(each -> list.contains(each.path()))))
                .as("list")
                .isEqualTo(seen);
        var api = ways.json("/api/v1/consultations/" + consultation.id());
        assertThat(texts(api.get("statements"), "id")).as("list of the API").isEqualTo(strings(seen));
        assertThat(api.get("count").asInt()).as("count of the API").isEqualTo(counted.size());
        var found = ways.page("/en/matrix/paragraphs?suggested=1&q=perennial&consultation=" + consultation.id());
        assertThat(ids(all.stream().filter(each -> found.contains(paragraph(each)))))
                .as("search in the matrix")
                .isEqualTo(counted);
        IndexNow.of(house);
        var hits = ways.page("/en/search?q=" + word);
        assertThat(ids(all.stream().filter(each -> hits.contains(each.path()))))
                .as("search")
                .isEqualTo(counted);
        assertThat(texts(ways.json("/api/v1/search?q=" + word).get("hits"), "whole"))
                .as("search of the API")
                .isEqualTo(strings(counted));
        var matrix = ways.json("/api/v1/matrix?suggested=true&consultation=" + consultation.id());
        assertThat(matrix.get("columns")
                        .valueStream()
                        .mapToInt(
                                column -> column.get("spoke").get("statements").asInt())
                        .sum())
                .as("counts of the matrix")
                .isEqualTo(counted.size());
        assertThat(ways.forgotten("select id from consultations.statement where consultation = :id", consultation.id()))
                .as("row-level security")
                .isEqualTo(seen);
        // A rapporteur's report cites what has been withdrawn since: its words are behind the finders alone for them.
        var behindTheWall = ids(all.stream()
                .filter(each -> each.speaksTo(reader) || each.isReadableBy(reader) && reader.isRapporteur()));
        assertThat(ways.forgotten("""
                        select p.statement from consultations.paragraph p
                        join consultations.statement s on s.id = p.statement where s.consultation = :id""", consultation.id()))
                .as("row-level security of words")
                .isEqualTo(behindTheWall);
        ownActsTellOfWhatIsOwn(all);
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void ofReports(
            @ForAll("terms") List<Term> terms,
            @ForAll("said") List<Said> said,
            @ForAll("reported") List<Reported> reported) {
        arrive(terms);
        scene.heard(consultation, "KEN", "A word for all.");
        var cited = said.stream().map(this::say).filter(Statement::isPublished).toList();
        var all = reported.stream().map(each -> report(each, cited)).toList();
        var quoted = strings(ids(cited.stream().filter(each -> each.isReadableBy(reader))));
        var list = ways.page("/en/reports");
        for (var report : all) {
            var sees = report.isReadableBy(reader);
            var path = "/reports/" + report.id();
            assertThat(ways.opens("/en" + path)).as("page").isEqualTo(sees);
            assertThat(list.contains(path)).as("list").isEqualTo(sees);
            for (var ending : List.of("akn.xml", "docx"))
                assertThat(ways.opens("/en" + path + "/report." + ending))
                        .as(ending)
                        .isEqualTo(sees && report.isPublished());
            assertThat(ways.opensForPrograms("/api/v1" + path)).as("API").isEqualTo(sees && report.isPublished());
            assertThat(ways.forgotten("select id from consultations.report where id = :id", report.id()))
                    .as("row-level security")
                    .hasSize(sees ? 1 : 0);
            assertThat(ways.forgotten("select report from consultations.publication where report = :id", report.id()))
                    .as("row-level security of what was published")
                    .hasSize(sees && report.isPublished() ? 1 : 0);
            if (sees && report.isPublished())
                assertThat(quoted(ways.json("/api/v1" + path))).as("quoted").isEqualTo(quoted);
        }
    }

    /** The export of acts is of one delegation's own things: all of them, and nothing else. */
    private void ownActsTellOfWhatIsOwn(Collection<Statement> all) {
        if (reader.isGuest()) return;
        var acts = ways.page("/en/acts.csv");
        assertThat(ids(all.stream().filter(each -> acts.contains(each.path()))))
                .as("acts")
                .isEqualTo(ids(all.stream().filter(each -> reader.signedIn().belongsTo(each.party()))));
    }

    private void arrive(List<Term> terms) {
        consultation = scene.open(Rule.NAMED, "AU");
        ways = new AllWays(house, browser, people.with(terms));
        reader = ways.reader();
        word = ByChance.word();
    }

    private Statement say(Said said) {
        var statement = scene.said(
                consultation,
                said.party(),
                "The working group discussed a perennial question, " + word + ", " + UUID.randomUUID(),
                said.state(),
                said.bySecretariat());
        var recipients = recipients(said.recipients());
        // What the secretariat keeps it always reads, as the form has it.
        if (said.bySecretariat()) recipients.add(Delegate.SECRETARIAT);
        var current = statements.readableBy(owner(statement), statement.id());
        statements.save(current.openTo(new Audience(said.kind(), recipients), current.lock()));
        return statements.readableBy(owner(statement), statement.id());
    }

    private static Reader owner(Statement statement) {
        return Reader.of(new Delegate(UUID.randomUUID(), "Owner", statement.party(), true, Set.of(Role.HEAD)));
    }

    private Report report(Reported reported, List<Statement> cited) {
        var report = scene.report(consultation);
        var paragraphs = cited.stream().map(each -> scene.paragraph(each, 1)).toArray(UUID[]::new);
        scene.sentence(report, "SCOPE", Quantifier.NONE, paragraphs);
        if (reported.published() && paragraphs.length > 0) publishes.publish(report, null, Instant.now());
        var recipients = recipients(reported.recipients());
        recipients.add(Delegate.SECRETARIAT);
        reports.openTo(report.id(), new Audience(reported.kind(), recipients));
        return reports.writtenBy(people.rapporteur(), report.id());
    }

    private Set<UUID> recipients(Set<String> words) {
        return ByChance.ids(words, ways.person(), scene::party);
    }

    private String paragraph(Statement statement) {
        return "/paragraphs/" + scene.paragraph(statement, 1);
    }

    private static Set<String> quoted(JsonNode report) {
        return report.get("sections")
                .valueStream()
                .flatMap(section -> section.get("lines").valueStream())
                .flatMap(line -> line.get("citations").valueStream())
                .filter(cite -> !cite.get("text").asString().isEmpty())
                .map(cite -> cite.get("statement").asString())
                .collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode nodes, String field) {
        return nodes.valueStream().map(node -> node.get(field).asString()).collect(Collectors.toSet());
    }

    private static Set<UUID> ids(Stream<Statement> some) {
        return some.map(Statement::id).collect(Collectors.toSet());
    }

    private static Set<String> strings(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<List<Term>> terms() {
        return ByChance.terms();
    }

    @Provide
    Arbitrary<List<Said>> said() {
        return Combinators.combine(
                        Arbitraries.of(ByChance.PARTIES),
                        Arbitraries.frequency(
                                tuple(3, StatementState.PUBLISHED),
                                tuple(1, StatementState.DRAFT),
                                tuple(1, StatementState.WITHDRAWN)),
                        Arbitraries.of(true, false),
                        ByChance.kinds(),
                        ByChance.recipients())
                .as(Said::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Reported>> reported() {
        return Combinators.combine(Arbitraries.of(true, true, false), ByChance.kinds(), ByChance.recipients())
                .as(Reported::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    private static Tuple.Tuple2<Integer, StatementState> tuple(int weight, StatementState state) {
        return Tuple.of(weight, state);
    }
}
