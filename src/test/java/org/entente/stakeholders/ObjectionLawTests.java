package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.entente.Entente;
import org.entente.identity.TestSignIns;
import org.entente.mail.ScriptedSmtp;
import org.entente.notifications.PostOfTheHouse;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Whatever States do about an application, in whatever order: no page, file, search, count, answer for programs, record of acts,
 * live part or letter lets anybody without the right tell who it was.
 */
@SpringBootTest(
        classes = Entente.class,
        properties = {"test.of=objection-law", "entente.notifications.together=0s", "entente.limits.address=100000"})
@AutoConfigureMockMvc
class ObjectionLawTests extends InAccreditation {

    private static final ScriptedSmtp SERVER = new ScriptedSmtp();
    private static final int OBJECTORS = 3;
    private static final int ORGANISATIONS = 3;

    /** What a State may do about one of the organisations while Member States have it before them. */
    enum Doing {
        OBJECT,
        WITHDRAW,
        LOOK,
        ASK
    }

    record Deed(Doing doing, int objector, int organisation) {}

    /** One of the two that are compared: what happens in it is done by others, or is not done at all. */
    record World(Accreditation accreditation, Circulation list, List<Application> all) {}

    @Autowired
    PostOfTheHouse post;

    @Autowired
    TestSignIns signIns;

    @Autowired
    Parties parties;

    private final List<Delegate> objectors = new ArrayList<>();
    /** Of one try alone: what was made public in those before stays so. */
    private String basis = "";

    private List<Party> applicants = List.of();
    private Observer observer;
    private Delegate asking;

    @DynamicPropertySource
    static void theServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SERVER::port);
        properties.add("entente.mail.from", () -> "entente@example.int");
    }

    @AfterContainer
    static void theServerGoes() {
        SERVER.close();
    }

    /** The house of the other tests, which jqwik knows nothing of; and the same people in each world. */
    @BeforeTry
    void enterTheHouse() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        anAccreditationIsOpen();
        basis = "Zanzibarine considerations " + UUID.randomUUID();
        applicants = new ArrayList<>();
        var states = new ArrayList<String>();
        for (var number = 0; number < OBJECTORS; number++)
            states.add(made.state("XJ" + number, "Objectoria " + number).code());
        for (var at = 0; at < ORGANISATIONS; at++) applicants.add(made.organisation("XO" + at, "Organisation " + at));
        among(states, "XSA");
        asking = people.delegateOf("XSB");
    }

    /** The same of what is not fictitious, whose acts are in the record. */
    private void enterTheRecord() {
        accreditation = made.real();
        belmar = parties.coded("GHA");
        applicants = new ArrayList<>();
        for (var at = 0; at < ORGANISATIONS; at++)
            applicants.add(made.registered("RO" + at, "Registered organisation " + at));
        among(List.of("KEN", "UGA", "FJI"), "GHA");
    }

    private void among(List<String> states, String other) {
        objectors.clear();
        observer = new Observer(browser, jdbc, post, SERVER)
                .with("applicant", post.someone(applicants.getFirst().code(), Role.HEAD))
                .with("State that has not objected", post.someone(other, Role.HEAD))
                .with("officer", post.someone(null, Role.OFFICER))
                .with("rapporteur", post.someone(null, Role.RAPPORTEUR))
                .with("keeper of accounts", post.someone(null, Role.SYSTEM_ADMINISTRATOR));
        for (var state : states) {
            var objector = people.delegateOf(state);
            objectors.add(objector);
            observer.watching(state, objector);
        }
    }

    /** While the list is open the world with objections is, to the letter, the world without them. */
    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void untilTheListClosesNothingHappensForOthers(@ForAll("deeds") List<Deed> deeds) {
        nothingHappensForOthers(deeds);
    }

    /** Nor in the record, where the heads of days are public. */
    @Property(tries = 4, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void nothingHappensForOthersWhereNothingIsFictitious(@ForAll("deeds") List<Deed> deeds) {
        enterTheRecord();
        var acts = acts();
        nothingHappensForOthers(deeds);
        assertThat(acts()).isGreaterThan(acts);
    }

    private long acts() {
        return jdbc.sql("select count(*) from chronicle.act where chain = 'RECORD' and name = 'ObjectionMade'")
                .query(Long.class)
                .single();
    }

    private void nothingHappensForOthers(List<Deed> deeds) {
        var world = world(accreditation);
        // A State that objects itself learns nothing of others who do so, either.
        assertThat(objects(
                        observer.of("State that has not objected"), world.all().getFirst(), "Its own."))
                .hasStatus(HttpStatus.SEE_OTHER);
        post.round();
        objectors.forEach(signIns::restUnused);
        var before = observer.everything(world);
        deeds.forEach(deed -> does(deed, world));
        same(before, observer.everything(world));
    }

    /** Once it is over: where the same is accredited, and the same made public, the world looks the same whoever objected. */
    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void onceItIsOverNobodyCanTellTheWorldsApart(
            @ForAll("deeds") List<Deed> deeds,
            @ForAll("deeds") List<Deed> others,
            @ForAll boolean publishes,
            @ForAll boolean tells,
            @ForAll boolean decides) {
        var home = observer.home();
        var one = world(accreditation);
        var other = world(again(accreditation));
        deeds.forEach(deed -> does(deed, one));
        others.forEach(deed -> does(deed, other));
        sameOutcome(one, other);
        var published = publishes ? published(one, other) : Set.<String>of();
        var letters = new ArrayList<Map<String, String>>();
        for (var world : List.of(one, other)) {
            observer.forget();
            closes(world.list());
            afterwards(world, tells, decides);
            letters.add(observer.letters(world));
        }
        same(letters.getFirst(), letters.getLast());
        same(observer.pages(one), observer.pages(other));
        if (published.isEmpty()) same(home, observer.home());
        var untold = notTold(published).toArray(String[]::new);
        for (var pages : List.of(observer.places(), observer.around(one)))
            pages.forEach((where, page) -> assertThat(page).as(where).doesNotContain(untold));
    }

    private static void same(Map<String, String> expected, Map<String, String> found) {
        assertThat(found).hasSameSizeAs(expected);
        found.forEach((where, page) -> assertThat(page).as(where).isEqualTo(expected.get(where)));
    }

    private World world(Accreditation open) {
        var all = new ArrayList<Application>();
        for (var at = 0; at < ORGANISATIONS; at++) all.add(made.complete(open, applicants.get(at), belmar));
        return new World(open, made.circulated(open, all.toArray(Application[]::new)), all);
    }

    private Accreditation again(Accreditation as) {
        var again = new Accreditation(
                UUID.randomUUID(),
                as.process(),
                as.session(),
                null,
                as.titles(),
                as.modality(),
                as.receivesUntil(),
                as.endsOn(),
                true,
                0);
        accreditations.add(again, null, clock.instant());
        return again;
    }

    private void does(Deed deed, World world) {
        var who = objectors.get(deed.objector());
        var what = world.all().get(deed.organisation());
        switch (deed.doing()) {
            case OBJECT -> assertThat(objects(who, what, basis)).matches(ObjectionLawTests::isAnswered);
            case WITHDRAW -> objections.standing(what.id(), who.delegation()).ifPresent(each -> withdraws(who, each));
            case LOOK -> browse(what.path(), who);
            case ASK -> post(what.path() + "/inquiries", who);
        }
    }

    /** Whoever has objected already is told so. */
    private static boolean isAnswered(MvcTestResult answer) {
        return Set.of(303, 409).contains(answer.getResponse().getStatus());
    }

    private void withdraws(Delegate who, Objection own) {
        assertThat(post("/objections/" + own.id() + "/withdrawal", who)).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** An organisation that is accredited in one world is so in the other. */
    private void sameOutcome(World one, World other) {
        for (var at = 0; at < ORGANISATIONS; at++) {
            var here = one.all().get(at);
            var there = other.all().get(at);
            if (objections.stands(here.id()) && !objections.stands(there.id()))
                does(new Deed(Doing.OBJECT, (at + 1) % OBJECTORS, at), other);
            else if (!objections.stands(here.id()) && objections.stands(there.id()))
                does(new Deed(Doing.OBJECT, (at + 2) % OBJECTORS, at), one);
        }
    }

    /** The States of which everybody knows: those that stand in both and let it be known in both. */
    private Set<String> published(World one, World other) {
        var known = new HashSet<String>();
        for (var at = 0; at < ORGANISATIONS; at++) {
            for (var number = 0; number < OBJECTORS; number++) {
                var who = objectors.get(number);
                var here = objections.standing(one.all().get(at).id(), who.delegation());
                var there = objections.standing(other.all().get(at).id(), who.delegation());
                if (here.isEmpty() || there.isEmpty()) continue;
                for (var own : List.of(here.get(), there.get()))
                    assertThat(post("/objections/" + own.id() + "/publication", who))
                            .hasStatus(HttpStatus.SEE_OTHER);
                known.add("Objectoria " + number);
            }
        }
        return known;
    }

    private Set<String> notTold(Set<String> published) {
        var names = new HashSet<String>();
        for (var number = 0; number < OBJECTORS; number++) names.add("Objectoria " + number);
        names.removeAll(published);
        if (published.isEmpty()) names.add(basis);
        return names.isEmpty() ? Set.of("no such words") : names;
    }

    /** Belmar asks who it was, and may be told; the Chair may decide. */
    private void afterwards(World world, boolean tells, boolean decides) {
        for (var each : world.all()) {
            if (now(each).isAccredited()) continue;
            assertThat(post(each.path() + "/inquiries", asking)).hasStatus(HttpStatus.SEE_OTHER);
            var inquiry = jdbc.sql("select id from stakeholders.inquiry where application = :id")
                    .param("id", each.id())
                    .query(UUID.class)
                    .single();
            if (tells)
                assertThat(post("/objection-inquiries/" + inquiry + "/answer", chair))
                        .hasStatus(HttpStatus.SEE_OTHER);
            if (decides)
                assertThat(post(each.path() + "/decision", chair, "accredited", "no"))
                        .hasStatus(HttpStatus.SEE_OTHER);
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.of(Doing.OBJECT, Doing.OBJECT, Doing.WITHDRAW, Doing.LOOK, Doing.ASK),
                        Arbitraries.integers().between(0, OBJECTORS - 1),
                        Arbitraries.integers().between(0, ORGANISATIONS - 1))
                .as(Deed::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }
}
