package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.entente.notifications.PostOfTheHouse;
import org.entente.parties.Party;
import org.entente.process.bodies.Cycle;
import org.entente.process.bodies.Session;
import org.entente.process.bodies.TestBodies;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An accreditation for every session of a cycle, as it is set, read and applied for. */
class CycleAccreditationTests extends InAccreditation {

    @Autowired
    TestBodies bodies;

    @Autowired
    PostOfTheHouse house;

    @Autowired
    KeepsAccreditations keeps;

    private Session first;
    private Session second;
    private Cycle cycle;
    private Party choir;
    private Delegate speaks;

    @BeforeEach
    void aCycleHasTwoSessions() {
        first = bodies.fictitious();
        second = bodies.in(2038, first);
        cycle = bodies.cycle(first, 2036, 2040);
        choir = made.organisation("XCY", "Cycle Choir");
        speaks = people.in("XCY", Role.HEAD);
    }

    @Test
    void anOfficerSetsItAndItEndsWithTheCycle() {
        var id = UUID.randomUUID();
        assertThat(browse("/accreditations/new", officer)).bodyText().contains("Cycle of a test · 2036–2040");
        assertThat(set(id, "2041-01-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("The cycle runs 2036–2040.", "Rule of a cycle");
        assertThat(set(id, "")).hasStatus(HttpStatus.SEE_OTHER);
        var next = bodies.in(2041, first);
        assertThat(browse("/accreditations/" + id, null))
                .bodyText()
                .contains("2036–2040", "31 December 2040", first.path(), second.path())
                .doesNotContain(next.path());
        assertThat(browse(second.path(), null)).bodyText().contains("/accreditations/" + id);
        assertThat(browse(next.path(), null)).bodyText().doesNotContain("/accreditations/" + id);
        assertThat(browser.get().uri("/api/v1/accreditations/" + id))
                .bodyJson()
                .hasPathSatisfying("$.cycle.lastYear", year -> year.assertThat().isEqualTo(2040))
                .hasPathSatisfying(
                        "$.sessions.length()", sessions -> sessions.assertThat().isEqualTo(2));
        assertThat(chronicle.on("/accreditations/" + id, 9).getFirst().facts())
                .contains("\"cycle\":\"" + cycle.id() + "\"");
        assertThat(isAskedForItsEnd("/accreditations/" + id))
                .as("the cycle has one")
                .isFalse();
        assertThat(isAskedForItsEnd(accreditation.path())).isTrue();
        assertThat(post("/accreditations/" + id + "/change", officer, rule(id, "2039-12-31")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(accreditations.get(id).isGoodFor(second)).isTrue();
        assertThat(accreditations.get(id).endsOn()).hasToString("2039-12-31");
    }

    private boolean isAskedForItsEnd(String path) {
        var page = Jsoup.parse(text(browse(path + "/change", officer)));
        return page.expectFirst("label[for=ends_on]").select(".optional").isEmpty();
    }

    private MvcTestResult set(UUID id, String ends) {
        return post("/accreditations", officer, rule(id, ends));
    }

    private String[] rule(UUID id, String ends) {
        return new String[] {
            "id", id.toString(),
            "lock", "0",
            "about", "cycle:" + cycle.id(),
            "title_en", "Rule of a cycle",
            "receives_on", "2036-01-31",
            "receives", "23:59",
            "ends_on", ends,
            "window", "30",
            "sees", "CHAIR",
            "side_events", "NONE",
            "renewal", "BY_CONFIRMATION"
        };
    }

    /** Also where the process is recorded otherwise later, and by whoever goes past the house. */
    @Test
    void whatWasSetForItIsNotMovedWithTheYearsOfTheProcess() {
        var set = made.open(cycle, RenewalRule.NONE);
        jdbc.sql("update process.cycle set first_year = 2037, last_year = 2037, review_year = null where id = :id")
                .param("id", cycle.id())
                .update();
        assertThat(accreditations.get(set.id()).isGoodFor(second)).isTrue();
        assertThatThrownBy(() -> jdbc.sql("update stakeholders.accreditation set ends_on = '2041-01-01' where id = :id")
                        .param("id", set.id())
                        .update())
                .hasStackTraceContaining("violates check constraint");
        made.circulated(set, made.complete(set, choir, arvenia));
        assertThatThrownBy(() -> jdbc.sql("update stakeholders.accreditation set last_year = 2045 where id = :id")
                        .param("id", set.id())
                        .update())
                .hasStackTraceContaining("is not changed once applications were circulated");
    }

    @Test
    void whoIsInForTheCycleAppliesForNoSessionOfIt() {
        var set = made.open(cycle, RenewalRule.NONE);
        made.accredited(set, choir, arvenia);
        var own = made.open(second.id(), true, SideEventRule.NONE);
        jdbc.sql("update stakeholders.accreditation set process = :process where id = :id")
                .param("process", cycle.process())
                .param("id", own.id())
                .update();
        assertThat(browse(set.path(), speaks)).bodyText().contains("accredited for the cycle until 31 December 2040");
        assertThat(browse(own.path(), speaks))
                .bodyText()
                .contains("accredited for the cycle until 31 December 2040", set.path())
                .doesNotContain("Begin an application");
        assertThat(post(own.path() + "/applications", speaks))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("accredited for the whole cycle already");
        assertThat(post(own.path() + "/renewal", speaks, "consent", "yes")).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(own.path() + "/applications", people.in("XON", Role.HEAD)))
                .as("who is not in")
                .hasStatus(HttpStatus.SEE_OTHER);
        jdbc.sql(
                        "update stakeholders.accreditation set process = (select id from process.process where code = 'GM') where id = :id")
                .param("id", own.id())
                .update();
        assertThat(post(own.path() + "/applications", speaks)).as("elsewhere").hasStatus(HttpStatus.SEE_OTHER);
    }

    /** From them it would not be taken any more. */
    @Test
    void whoIsInForTheCycleIsNotToldToSendADraft() {
        var set = made.open(cycle, RenewalRule.NONE);
        var own = made.open(second.id(), true, SideEventRule.NONE);
        jdbc.sql("update stakeholders.accreditation set process = :process where id = :id")
                .param("process", cycle.process())
                .param("id", own.id())
                .update();
        var head = house.someone("XCY", Role.HEAD);
        assertThat(post(own.path() + "/applications", head.delegate())).hasStatus(HttpStatus.SEE_OTHER);
        keeps.extend(accreditations.get(own.id()), own.receivesUntil().plusSeconds(3600), "A storm.", officer);
        assertThat(house.newsOf(browser, head)).contains("Applications for accreditation are received for longer");
        assertThat(browse(own.path(), speaks))
                .bodyText()
                .doesNotContain("accredited for the cycle until 31 December 2040");
        made.accredited(set, choir, arvenia);
        assertThat(house.newsOf(browser, head))
                .doesNotContain("Applications for accreditation are received for longer");
        var draft = applications.of(own.id(), choir.id().id()).orElseThrow();
        assertThat(browse(own.path(), speaks))
                .bodyText()
                .contains("accredited for the cycle until 31 December 2040", set.path(), draft.path());
    }

    @Test
    void forTheNextCycleOneConfirmationDoes() {
        var set = made.open(cycle, RenewalRule.NONE);
        var before = made.accredited(set, choir, arvenia);
        var next = made.open(bodies.cycle(first, 2041, 2045), RenewalRule.BY_CONFIRMATION);
        assertThat(browse(next.path(), speaks)).bodyText().contains("We wish to go on");
        assertThat(post(next.path() + "/renewal", speaks, "consent", "yes")).hasStatus(HttpStatus.SEE_OTHER);
        var renewed = applications.of(next.id(), choir.id().id()).orElseThrow();
        assertThat(renewed.isAccredited()).isTrue();
        assertThat(renewed.renews()).isEqualTo(before.id());
    }

    /** A second round, by another rule, for whoever was not there yet. */
    @Test
    void anotherRuleForTheSameCycleLeavesWhatWasDecidedByTheFirst() {
        var set = made.open(cycle, RenewalRule.NONE);
        made.accredited(set, choir, arvenia);
        var figures = accreditations.figures(set.id());
        var round = made.open(cycle, RenewalRule.BY_CONFIRMATION);
        made.accredited(round, net, arvenia);
        assertThat(accreditations.figures(set.id())).isEqualTo(figures);
        assertThat(accreditations.get(set.id()).modality()).isEqualTo(set.modality());
        assertThat(accreditations.figures(round.id()))
                .extracting(AccreditationFigure::number)
                .containsExactly(1L);
        assertThat(post(round.path() + "/applications", speaks)).hasStatus(HttpStatus.CONFLICT);
    }
}
