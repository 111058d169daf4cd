package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
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
import net.jqwik.api.lifecycle.BeforeProperty;
import org.entente.Entente;
import org.entente.identity.AllWays;
import org.entente.identity.ByChance;
import org.entente.identity.People;
import org.entente.identity.People.Term;
import org.entente.search.ThingsToFind.Thing;
import org.entente.web.Audience;
import org.entente.web.Audience.Kind;
import org.entente.web.Delegate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Of each kind of thing that search finds and not everybody reads, for random audiences, memberships and readers: the page,
 * the API, the search, the export and the database give one answer.
 */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class EveryKindOneAnswerTests {

    private static final int TRIES = 10;

    /** Whose a thing is, and for whom; recipients by code, or by a word of ours. */
    record Meant(String party, Kind kind, Set<String> recipients, boolean waits) {}

    @FunctionalInterface
    private interface Makes {

        Thing of(String words, String party, Audience audience);
    }

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    ApplicationContext house;

    private ThingsToFind make;
    private AllWays ways;
    private String word;

    @BeforeProperty
    void enterTheHouse() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        make = new ThingsToFind(house);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void ofStatements(@ForAll("terms") List<Term> terms, @ForAll("meant") List<Meant> meant) {
        arrive(terms);
        isOne(made(meant, (words, party, audience) -> make.statement(words, party, kept(audience))));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void ofReports(@ForAll("terms") List<Term> terms, @ForAll("meant") List<Meant> meant) {
        arrive(terms);
        isOne(made(meant, (words, party, audience) -> make.report(words, kept(audience))));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void ofPropositions(@ForAll("terms") List<Term> terms, @ForAll("meant") List<Meant> meant) {
        arrive(terms);
        isOne(made(meant, (words, party, audience) -> make.proposition(words, kept(audience))));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void ofTexts(@ForAll("terms") List<Term> terms, @ForAll("meant") List<Meant> meant) {
        arrive(terms);
        isOne(made(meant, (words, party, audience) -> make.text(words, kept(audience))));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void ofProposals(@ForAll("terms") List<Term> terms, @ForAll("meant") List<Meant> meant) {
        arrive(terms);
        isOne(made(meant, (words, party, audience) -> make.proposal(words, kept(audience))));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void ofPositions(@ForAll("terms") List<Term> terms, @ForAll("meant") List<Meant> meant) {
        arrive(terms);
        isOne(made(meant, (words, party, audience) -> make.position(words, kept(audience))));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void ofSilenceProcedures(@ForAll("terms") List<Term> terms, @ForAll("meant") List<Meant> meant) {
        arrive(terms);
        isOne(made(meant, (words, party, audience) -> make.silence(words, kept(audience))));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void ofApplications(@ForAll("terms") List<Term> terms, @ForAll("meant") List<Meant> meant) {
        arrive(terms);
        isOne(meant.stream()
                .map(each -> make.application(words(), !each.waits()))
                .toList());
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void ofAccreditations(@ForAll("terms") List<Term> terms, @ForAll("meant") List<Meant> meant) {
        arrive(terms);
        isOne(meant.stream().map(each -> make.accreditation(words())).toList());
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void ofDocuments(@ForAll("terms") List<Term> terms, @ForAll("meant") List<Meant> meant) {
        arrive(terms);
        isOne(made(meant, make::document));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void ofDecisions(@ForAll("terms") List<Term> terms, @ForAll("meant") List<Meant> meant) {
        arrive(terms);
        isOne(made(meant, (words, party, audience) -> make.decision(words, audience)));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void ofSideEvents(@ForAll("terms") List<Term> terms, @ForAll("meant") List<Meant> meant) {
        arrive(terms);
        isOne(meant.stream()
                .map(each -> make.sideEvent(words(), each.party(), !each.waits()))
                .toList());
    }

    private void arrive(List<Term> terms) {
        ways = new AllWays(house, browser, people.with(terms));
        word = ByChance.word();
    }

    private List<Thing> made(List<Meant> meant, Makes makes) {
        return meant.stream()
                .map(each -> makes.of(
                        words(),
                        each.party(),
                        new Audience(each.kind(), ByChance.ids(each.recipients(), ways.person(), make::party))))
                .toList();
    }

    /** No two say the same: nothing is heard twice. */
    private String words() {
        return "The working group discussed the question " + word + " at length, " + UUID.randomUUID();
    }

    /** What the secretariat keeps it always reads, as the form has it. */
    private static Audience kept(Audience audience) {
        var named = new HashSet<>(audience.named());
        named.add(Delegate.SECRETARIAT);
        return new Audience(audience.kind(), named);
    }

    private void isOne(List<Thing> things) {
        IndexNow.of(house);
        var reader = ways.reader();
        for (var thing : things) {
            var sees = thing.isFor().test(reader);
            assertThat(ways.opens(thing.page())).as("page").isEqualTo(sees);
            if (!thing.api().isEmpty()) assertThat(tells(thing)).as("API").isEqualTo(sees);
            for (var file : thing.files()) assertThat(ways.opens(file)).as(file).isEqualTo(sees);
            // What waits for an officer is kept from the other offices by the finder alone.
            var behindTheWall = sees || !thing.isLaidOut() && reader.isRapporteur();
            assertThat(ways.forgotten("select id from " + thing.table() + " where id = :id", thing.id()))
                    .as("row-level security")
                    .hasSize(behindTheWall ? 1 : 0);
        }
        var found = ids(things.stream()
                .filter(Thing::isLaidOut)
                .filter(thing -> thing.isFor().test(reader)));
        var page = ways.page("/en/search?q=" + word);
        assertThat(ids(things.stream().filter(thing -> page.contains(thing.id().toString()))))
                .as("search")
                .isEqualTo(found);
        var hits = ways.json("/api/v1/search?q=" + word).get("hits");
        assertThat(hits.valueStream().map(hit -> hit.get("whole").asString()).collect(Collectors.toSet()))
                .as("search of the API")
                .isEqualTo(found);
    }

    /** At an address of its own, or in a list. */
    private boolean tells(Thing thing) {
        var id = thing.id().toString();
        return ways.opensForPrograms(thing.api())
                && (thing.api().contains(id)
                        || ways.json(thing.api()).toString().contains(id));
    }

    private static Set<String> ids(Stream<Thing> some) {
        return some.map(thing -> thing.id().toString()).collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<List<Term>> terms() {
        return ByChance.terms();
    }

    @Provide
    Arbitrary<List<Meant>> meant() {
        return Combinators.combine(
                        Arbitraries.of(ByChance.PARTIES),
                        ByChance.kinds(),
                        ByChance.recipients(),
                        Arbitraries.of(true, false))
                .as(Meant::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
