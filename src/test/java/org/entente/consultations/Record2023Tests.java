package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.Entente;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class Record2023Tests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Consultations consultations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theEightConsultationsAndTheSideEventAreOnRecordWithTheirSource() {
        var record = record();
        assertThat(record).hasSize(9).allMatch(each -> !each.source().isBlank() && !each.fictitious());
        assertThat(record).filteredOn(each -> each.startsOn() == null).hasSize(6);
    }

    @Test
    void noStatementIsAttributedToAnyState() {
        assertThat(record())
                .allSatisfy(each -> assertThat(
                                jdbc.sql("select count(*) from consultations.statement where consultation = :id")
                                        .param("id", each.id())
                                        .query((row, number) -> row.getLong(1))
                                        .single())
                        .isZero());
    }

    @Test
    void everyPageOfItIsWhollyInItsLanguage() {
        for (var each : record()) {
            for (var language : Language.values()) {
                var page =
                        browser.get().uri("/" + language.code() + each.path()).exchange();
                assertThat(page).hasStatus(HttpStatus.OK);
                assertThat(page).bodyText().doesNotContain("leave null", "{0}");
                if (language != Language.EN) {
                    assertThat(page).bodyText().doesNotContain("Held between", "General Secretariat", "presented;");
                }
            }
        }
    }

    @Test
    void whatIsKnownOnlyRoughlyIsSaidSo() {
        assertThat(browser.get().uri("/en" + of("OAS").path()))
                .bodyText()
                .contains("A/RES/77/37", "between May and September 2023", "No statement is held here");
        assertThat(browser.get().uri("/en" + of("LAS").path())).bodyText().contains("11 September 2023", "unverified");
    }

    @Test
    void theSideEventTellsWhatWasReportedAsDiscussed() {
        var sideEvent = record().stream()
                .filter(each ->
                        each.organisers().size() == 1 && each.coOrganisers().size() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(browser.get().uri("/fr" + sideEvent.path()))
                .bodyText()
                .contains("19 octobre 2023", "Parties prenantes", "Égypte", "France");
    }

    private Consultation of(String organisation) {
        var id = org.entente.parties.PartyId.ofCode(organisation).id();
        return record().stream()
                .filter(each -> each.organisers().contains(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Consultation> record() {
        return consultations.all().stream().filter(Consultation::isRecord).toList();
    }
}
