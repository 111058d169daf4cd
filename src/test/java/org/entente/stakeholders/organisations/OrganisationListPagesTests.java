package org.entente.stakeholders.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An officer says of each organisation that is like another whether it is the same. */
@SpringBootTest(classes = Entente.class, properties = "test.of=organisations")
@AutoConfigureMockMvc
class OrganisationListPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestLists lists;

    @Autowired
    Parties parties;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    private Delegate officer;
    private String line;
    private String list;
    private String waiting;
    private String there;

    @BeforeEach
    void aListHasBroughtTwoThatAreAlike() {
        officer = people.officer();
        var example = lists.example();
        line = "/listed-organisations/" + example.get("/listed-organisations/");
        list = "/organisation-lists/" + example.get("/organisation-lists/");
        waiting = jdbc.sql("select name from stakeholders.listed where id = :id")
                .param("id", example.get("/listed-organisations/"))
                .query(String.class)
                .single();
        there = parties.called(waiting).orElseThrow().code();
    }

    @Test
    void theSecretariatAloneReadsWhatWaitsAndWhatWasSaidOfAList() {
        assertThat(browse("/organisation-lists", officer)).bodyText().contains(waiting);
        assertThat(browse(list, officer))
                .bodyText()
                .contains("Line 4, column category: “state” means a State or a public authority");
        for (var path : new String[] {"/organisation-lists", list, line}) {
            assertThat(browse(path, people.delegateOf("KEN"))).as(path).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browse(path, people.rapporteur())).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        CurrentReader.set(Reader.of(people.delegateOf("KEN")));
        try {
            assertThat(jdbc.sql("select count(*) from stakeholders.listed")
                            .query((row, number) -> row.getLong(1))
                            .single())
                    .isZero();
        } finally {
            CurrentReader.clear();
        }
    }

    @Test
    void theSameIsNotAddedAndNothingOfItIsMerged() {
        var before = parties.coded(there);
        assertThat(post(line + "/recognition", "as", there)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(parties.coded(there)).isEqualTo(before);
        assertThat(browse("/organisation-lists", officer)).bodyText().doesNotContain(line);
        assertThat(browse(line, officer)).bodyText().contains("It is", before.name(Language.EN));
        assertThat(post(line + "/recognition", "as", there)).hasStatus(HttpStatus.CONFLICT);
        assertThat(chronicle.on(list, 9))
                .extracting(Entry::name)
                .containsExactly("ListedOrganisationRecognised", "OrganisationsListed");
    }

    @Test
    void anotherOneBecomesAPartyUnderANameThatNoneBears() {
        assertThat(post(line + "/admission", "name", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Another organisation");
        assertThat(post(line + "/admission", "name", waiting))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("There is a party called " + waiting + " already.");
        var name = waiting + " (Lampedra)";
        assertThat(post(line + "/admission", "name", name)).hasStatus(HttpStatus.SEE_OTHER);
        var party = parties.called(name).orElseThrow();
        assertThat(party.kind()).isEqualTo(Kind.STAKEHOLDER);
        assertThat(party.code()).isNotEqualTo(there);
        assertThat(post(line + "/admission", "name", name + " again")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whatDoesNotWaitAnyMoreOrIsNobodyIsNotFound() {
        assertThat(browse("/listed-organisations/" + UUID.randomUUID(), officer))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(line + "/recognition", "as", "NOBODY")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult browse(String path, Delegate reader) {
        return browser.get().uri("/en" + path).with(as(reader)).exchange();
    }

    private MvcTestResult post(String path, String field, String value) {
        return browser.post()
                .uri("/en" + path)
                .with(as(officer))
                .param(field, value)
                .exchange();
    }
}
