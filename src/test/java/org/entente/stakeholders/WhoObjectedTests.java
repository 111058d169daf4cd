package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nobody without the right can tell who objected, nor that anybody did while the list is open. */
class WhoObjectedTests extends InAccreditation {

    private static final String BASIS = "Zanzibarine considerations";

    private final List<Application> all = new ArrayList<>();
    private Circulation list;

    @BeforeEach
    void someApply() {
        all.clear();
        for (var at = 0; at < 4; at++)
            all.add(made.complete(accreditation, made.organisation("XO" + at, "Organisation " + at), belmar));
        list = made.circulated(accreditation, all.toArray(Application[]::new));
    }

    /** While the list is open, what each of them can read stays the same to the letter, whoever objects to whatever. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void objectionsLeaveNoTraceForOthers(long seed) {
        var readers = readers();
        var before = read(readers);
        objectAtRandom(new Random(seed));
        var after = read(readers);
        after.forEach((where, page) -> assertThat(page).as(where).isEqualTo(before.get(where)));
    }

    /** After it, they know which organisations were not accredited, and nothing of whose doing that was. */
    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void whatTheyReadAfterTheEndNamesNoObjector(long seed) {
        var readers = readers();
        objectAtRandom(new Random(seed));
        closes(list);
        read(readers)
                .forEach((where, page) -> assertThat(page)
                        .as(where)
                        .doesNotContain(BASIS, "Objectoria", "XJ0", "XJ1", "XJ2", "Objection of"));
    }

    /** The Chair reads all of it; who objected reads their own, and no other. */
    @Test
    void theObjectorReadsTheirOwnAndTheChairAll() {
        var one = objector(0);
        var other = objector(1);
        objects(one, all.getFirst(), BASIS + " of one");
        objects(other, all.getFirst(), BASIS + " of another");
        assertThat(browse(all.getFirst().path(), one))
                .bodyText()
                .contains("Objectoria 0", BASIS + " of one")
                .doesNotContain("Objectoria 1", BASIS + " of another");
        assertThat(browse(all.getFirst().path(), chair))
                .bodyText()
                .contains("Objectoria 0", "Objectoria 1", BASIS + " of one", BASIS + " of another");
        assertThat(browse("/acts", one)).bodyText().contains("A State objected to an application.");
    }

    /** The second wall: a query that forgets to ask finds nothing either. */
    @Test
    void theDatabaseGivesNobodyElseARow() {
        objects(objector(0), all.getFirst(), BASIS);
        var mine = Reader.of(objector(0));
        assertThat(rows(mine)).isOne();
        assertThat(rows(Reader.of(chair))).isOne();
        for (var reader : List.of(
                Reader.guest(),
                Reader.of(officer),
                Reader.of(people.rapporteur()),
                Reader.of(people.delegateOf("XSA")),
                Reader.of(people.in("XO0", Role.HEAD))))
            assertThat(rows(reader)).isZero();
    }

    private long rows(Reader reader) {
        CurrentReader.set(reader);
        try {
            return jdbc.sql("select count(*) from stakeholders.objection where application = :id")
                    .param("id", all.getFirst().id())
                    .query((row, number) -> row.getLong(1))
                    .single();
        } finally {
            CurrentReader.clear();
        }
    }

    private Delegate objector(int number) {
        made.state("XJ" + number, "Objectoria " + number);
        return people.delegateOf("XJ" + number);
    }

    private void objectAtRandom(Random random) {
        for (var number = 0; number < 3; number++) {
            var objector = objector(number);
            for (var each : all) {
                if (random.nextBoolean()) continue;
                assertThat(objects(objector, each, BASIS)).hasStatus(HttpStatus.SEE_OTHER);
                if (random.nextInt(3) > 0) continue;
                var own = objections.standing(each.id(), objector.delegation()).orElseThrow();
                assertThat(post("/objections/" + own.id() + "/withdrawal", objector))
                        .hasStatus(HttpStatus.SEE_OTHER);
            }
        }
    }

    private Map<String, Delegate> readers() {
        var readers = new LinkedHashMap<String, Delegate>();
        readers.put("applicant", people.in("XO0", Role.HEAD));
        readers.put("other State", people.delegateOf("XSA"));
        readers.put("officer", officer);
        readers.put("rapporteur", people.rapporteur());
        return readers;
    }

    private Map<String, String> read(Map<String, Delegate> readers) {
        var pages = new LinkedHashMap<String, String>();
        for (var path : paths()) {
            pages.put("guest " + path, plain(browse(path, null)));
            readers.forEach((name, reader) -> pages.put(name + " " + path, plain(browse(path, reader))));
        }
        for (var path : List.of("/api/v1/accreditations", "/api/v1" + accreditation.path(), "/api/v1/acts"))
            readers.forEach((name, reader) -> pages.put(
                    name + " " + path,
                    plain(browser.get().uri(path).with(as(reader)).exchange())));
        return pages;
    }

    private List<String> paths() {
        var paths = new ArrayList<>(List.of(
                "/",
                "/accreditations",
                accreditation.path(),
                accreditation.path() + "/applications",
                list.path(),
                "/acts",
                "/acts.csv",
                "/search?q=Zanzibarine",
                "/search?q=Organisation",
                "/parties/XO0",
                "/me/news"));
        all.forEach(each -> paths.add(each.path()));
        return paths;
    }

    /** Without what differs each time that a page is asked for. */
    private static String plain(MvcTestResult answer) {
        return answer.getResponse().getStatus()
                + text(answer)
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                        .replaceAll("data-live-from=\"[^\"]*\"", "");
    }
}
