package org.entente.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.entente.Entente;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class PartiesTests {

    @Autowired
    Parties parties;

    @Autowired
    MockMvcTester browser;

    @Test
    void thereAre193MemberStatesInTheFiveRegionalGroups() {
        assertThat(states(Language.EN)).hasSize(193);
        var day = LocalDate.of(2023, 9, 1);
        assertThat(List.of("AFRICAN_GROUP", "ASIA_PACIFIC_GROUP", "EASTERN_EUROPEAN_GROUP", "GRULAC", "WEOG"))
                .extracting(group -> members(group, day).size())
                .containsExactly(54, 54, 23, 33, 29);
    }

    @Test
    void everyReferencePartyHasANameInEachOfTheSixLanguages() {
        assertThat(parties.all(Language.EN))
                .filteredOn(party -> !party.fictitious())
                .allMatch(party -> party.names().isComplete());
    }

    @Test
    void namesAreThoseOfTheUnitedNationsAndNotOfCldr() {
        assertThat(name("TUR", Language.EN)).isEqualTo("Türkiye");
        assertThat(name("CPV", Language.FR)).isEqualTo("Cabo Verde");
        assertThat(name("AFG", Language.ES)).isEqualTo("Afganistán");
        assertThat(name("BOL", Language.RU)).isEqualTo("Боливия (Многонациональное Государство)");
    }

    @Test
    void aPartyIsFoundByCodeAndByNameInAnyLanguage() {
        assertThat(List.of("ken", "KE", "Kenya", "肯尼亚", "Кения", "كينيا"))
                .allMatch(word -> parties.called(word).orElseThrow().code().equals("KEN"));
        assertThat(parties.called("Atlantis")).isEmpty();
    }

    @Test
    void membershipsFollowTheirDates() {
        assertThat(members("OAS", LocalDate.of(2023, 11, 19)))
                .extracting(Party::code)
                .contains("NIC");
        assertThat(members("OAS", LocalDate.of(2023, 11, 20)))
                .extracting(Party::code)
                .doesNotContain("NIC");
        assertThat(members("SCO", LocalDate.of(2023, 9, 5)))
                .extracting(Party::code)
                .contains("IRN")
                .doesNotContain("BLR");
    }

    @Test
    void whatIsDisputedIsShownAsDisputed() {
        assertThat(browser.get().uri("/en/parties/VEN"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("disputed", "Organization of American States");
    }

    @Test
    void theListIsSortedAsTheLanguageSorts() {
        var spanish = states(Language.ES).stream()
                .map(party -> party.name(Language.ES))
                .toList();
        assertThat(spanish.indexOf("Eslovenia")).isLessThan(spanish.indexOf("España"));
        assertThat(spanish).startsWith("Afganistán", "Albania", "Alemania");
    }

    @Test
    void theListAnswersAFilterWithItsDenominator() {
        assertThat(browser.get().uri("/en/parties?kind=STATE&group=SCO"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("10 of ");
        assertThat(browser.get().uri("/zh/parties?q=肯尼亚")).bodyText().contains("肯尼亚", "1/");
    }

    @Test
    void programsReadTheSameFactsAsJsonAndCsv() {
        assertThat(browser.get().uri("/api/v1/parties/VEN"))
                .hasStatus(HttpStatus.OK)
                .bodyJson()
                .extractingPath("$.memberships[?(@.organisation=='OAS')].disputed")
                .asArray()
                .containsExactly(true);
        assertThat(browser.get().uri("/en/parties.csv"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("KEN,STATE,KE,404,");
    }

    @Test
    void anUnknownPartyIsAPageOfTheHouseInTheReadersLanguage() {
        assertThat(browser.get().uri("/fr/parties/ATL"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Cette page n’existe pas");
        assertThat(browser.get().uri("/api/v1/parties/ATL"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType("application/problem+json");
    }

    private List<Party> states(Language language) {
        return parties.all(language).stream()
                .filter(party -> party.kind() == Kind.STATE && !party.fictitious())
                .toList();
    }

    private List<Party> members(String organisation, LocalDate day) {
        return parties.membersOn(PartyId.ofCode(organisation), day);
    }

    private String name(String code, Language language) {
        return parties.get(PartyId.ofCode(code)).name(language);
    }
}
