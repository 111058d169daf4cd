package org.entente.process.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.time.LocalDate;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What everybody reads of the dialogue, as it comes with the house. */
@SpringBootTest(classes = Entente.class, properties = "entente.demonstration=true")
@AutoConfigureMockMvc
class ProcessPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Bodies bodies;

    @Test
    void theProcessesAreThereInSixLanguagesWithTheirSourcesAndNothingUnconfirmedWithoutAMark() {
        var real =
                bodies.processes().stream().filter(each -> !each.fictitious()).toList();
        assertThat(real).extracting(Process::code).contains("POA", "OEWG2", "GM");
        assertThat(real).filteredOn(each -> each.code().matches("POA|OEWG2|GM")).allSatisfy(process -> {
            assertThat(process.names().isComplete()).isTrue();
            assertThat(process.source()).isNotEmpty();
        });
        for (var session : bodies.allSessions()) {
            if (!session.source().contains("memory")) continue;
            assertThat(session.unverified()).as(session.source()).isTrue();
        }
    }

    @Test
    void theListNamesTheNextSessionAndMarksWhatIsFictitious() {
        assertThat(browser.get().uri("/en/processes"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Global Mechanism", "Open-ended working group", "Demonstration", "First substantive session");
    }

    @Test
    void aProcessIsReadWithItsNamesMandatesBodiesCyclesAndSessions() {
        var mechanism = bodies.coded("GM").orElseThrow();
        assertThat(browser.get().uri("/en" + mechanism.path()))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains(
                        "href=\"/en/documents/A/RES/80/16\"",
                        "annex I",
                        "Dedicated thematic group 2: capacity-building",
                        "2026–2030",
                        "review in 2030",
                        "First substantive plenary session",
                        "24 July 2026");
        assertThat(browser.get().uri("/ar" + mechanism.path())).bodyText().contains("الآلية العالمية", "dir=\"rtl\"");
        assertThat(browser.get().uri("/zh" + mechanism.path())).bodyText().contains("专题小组2：能力建设");
    }

    @Test
    void whatAProcessWasCalledBeforeStandsBesideWhatItIsCalledToday() {
        var action = bodies.coded("POA").orElseThrow();
        assertThat(action.names().in(Language.EN)).contains("information and communications technologies");
        assertThat(browser.get().uri("/en" + action.path()))
                .bodyText()
                .contains("in cyberspace", "until 6 December 2022", "A/RES/77/37", "unverified");
    }

    @Test
    void aBodyTellsWhoPresidesAndWhenItMeets() {
        var mechanism = bodies.coded("GM").orElseThrow();
        var plenary = bodies.of(mechanism.id()).getFirst();
        assertThat(browser.get().uri("/fr" + plenary.path()))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Egriselda López", "Président(e)", "El Salvador", "Session d’organisation");
    }

    @Test
    void aSessionTellsItsDaysItsPlaceAndWhoWasInOfficeThen() {
        assertThat(browser.get().uri("/en/sessions/" + DemonstratedBodies.SESSION))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("New York", "Ilva Tarrenn", "Demonstration", "First cycle", ">today<");
        assertThat(browser.get().uri("/en/sessions/" + DemonstratedBodies.ORGANIZATIONAL_SESSION))
                .bodyText()
                .contains("Ilva Tarrenn")
                .doesNotContain(">today<");
    }

    @Test
    void aSessionWhoseDaysNobodyKnowsSaysSo() {
        var undated = bodies.allSessions().stream()
                .filter(each -> each.startsOn() == null && !each.fictitious())
                .findFirst()
                .orElseThrow();
        assertThat(browser.get().uri("/en" + undated.path())).bodyText().contains("date unknown");
    }

    @Test
    void programsReadTheSame() {
        var mechanism = bodies.coded("GM").orElseThrow();
        var plenary = bodies.of(mechanism.id()).getFirst();
        assertThat(browser.get().uri("/api/v1/processes"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("\"GM\"");
        assertThat(browser.get().uri("/api/v1" + mechanism.path()))
                .bodyText()
                .contains("\"annex C\"", "\"THEMATIC_GROUP\"", "\"2026-07-20\"");
        assertThat(browser.get().uri("/api/v1" + plenary.path())).bodyText().contains("\"CHAIR\"", "\"SLV\"");
        assertThat(browser.get().uri("/api/v1/sessions/" + DemonstratedBodies.SESSION))
                .bodyText()
                .contains("\"fictitious\":true");
    }

    @Test
    void theDemonstrationMeetsToday() {
        var session = bodies.session(DemonstratedBodies.SESSION);
        assertThat(session.span().holdsOn(LocalDate.now().plusDays(1))).isTrue();
        assertThat(DemonstratedBodies.SESSIONS)
                .allMatch(id -> bodies.session(id).fictitious());
        assertThat(bodies.session(DemonstratedBodies.SECOND_GROUP_SESSION).body())
                .isEqualTo(DemonstratedBodies.SECOND_GROUP);
        assertThat(bodies.process(DemonstratedBodies.PROCESS).names()).matches(Names::isComplete);
    }

    @Test
    void noRealStateIsGivenAnOfficeAmongFictitiousOnes() {
        var plenary = bodies.get(DemonstratedBodies.PLENARY);
        assertThat(browser.post()
                        .uri("/en" + plenary.path() + "/tenures")
                        .with(as(people.officer()))
                        .param("office", "VICE_CHAIR")
                        .param("person", "Somebody")
                        .param("party", "KEN")
                        .param("source", "A test")
                        .param("lock", Long.toString(plenary.lock())))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("A fictitious State holds offices of fictitious bodies only", "value=\"Somebody\"");
    }

    @Test
    void whatThereIsNotHasNoPage() {
        for (var page : new String[] {"/processes/", "/bodies/", "/sessions/"}) {
            assertThat(browser.get().uri("/en" + page + "de300000-0000-8000-8000-999999999999"))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }
}
