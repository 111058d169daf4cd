package org.entente.stakeholders.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.Entente;
import org.entente.documents.Unreadable;
import org.entente.ground.Unable;
import org.entente.languages.Language;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.stakeholders.TestAccreditations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of organisations brought in by the command line. */
@SpringBootTest(classes = Entente.class, properties = "test.of=organisations")
class ImportOrganisationsTests {

    private static final Path SUPPORTERS =
            Path.of("..", "shared", "samples", "15-paris-call-cyberspace", "supporters.csv");

    @Autowired
    TestLists lists;

    @Autowired
    TestAccreditations accreditations;

    @Autowired
    Parties parties;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSupportersOfTheParisCallComeInOnce() {
        assumeTrue(Files.exists(SUPPORTERS), "The folder of samples is not there: " + SUPPORTERS);
        var said = lists.run(SUPPORTERS);
        assertThat(said)
                .contains("Line 16, column category: “public-authority” means a State or a public authority")
                .contains("column nationality: “TWN” is the code of no State here; the seat stays open.")
                .contains("column nationality: It names no State; the seat stays open.")
                .contains("column category: It says no kind; taken as Other.")
                .contains("column category: “civil-society · Entreprise” tells no one kind; taken as Other.")
                .contains("column other.website: “https://HTTPS ://www.goodinfo.eu” is no address of a site")
                .doesNotContain("“ROM”")
                .contains("Lines: 1,222. ", "not taken: 118.")
                .endsWith("code 0");
        assertThat(said.lines().filter(line -> line.contains("means a State or a public authority")))
                .as("81 States and 37 public authorities")
                .hasSize(118);
        var waiting = waiting("supporters.csv");
        assertThat(waiting).as("those whose sites are given twice, at least").hasSizeGreaterThanOrEqualTo(2);
        assertThat(added("supporters.csv")).isEqualTo(1222 - 118 - waiting.size());
        var university = parties.called("Aapti Institute").orElseThrow();
        assertThat(university.kind()).isEqualTo(Kind.STAKEHOLDER);
        assertThat(university.source()).isEqualTo("supporters.csv");
        assertThat(listed("Aapti Institute"))
                .containsEntry("kind", "ACADEMIA")
                .containsEntry("called", "civil-society · Centre de recherche");
        assertThat(listed("Liceul Atanasie Marienescu"))
                .containsEntry("seat", parties.called("ROU").orElseThrow().id().id())
                .containsEntry("kind", "OTHER");
        assertThat(listed("Global Forum on Cyber Expertise")).containsEntry("kind", "NGO");

        var before = parties.all(Language.EN).size();
        assertThat(lists.run(SUPPORTERS))
                .contains("Added: 0, waiting for somebody to compare: 0, said by an earlier list: 1,104");
        assertThat(parties.all(Language.EN)).hasSize(before);
        assertThat(waiting("supporters.csv")).isEqualTo(waiting);
    }

    @Test
    void whatIsLikeAnotherByNameInAnyScriptOrBySiteWaits() {
        var said = run("""
                Name;Website;Country
                Mir Sever;https://cables.example;RUS
                Мир Север, ООО;;RUS
                Cables Abroad;http://www.cables.example/en;FR
                Lone Society;https://lone.example;France
                Kenya;;KEN
                海港网络;;CHN
                """);
        assertThat(said).contains("Added: 3, waiting for somebody to compare: 3", "/organisation-lists");
        assertThat(waiting("%")).contains("Мир Север, ООО", "Cables Abroad", "Kenya");
        assertThat(parties.called("Cables Abroad")).isEmpty();
        assertThat(listed("海港网络")).containsEntry("language", "zh");
        assertThat(listed("Lone Society"))
                .containsEntry("seat", parties.called("FRA").orElseThrow().id().id());
    }

    /** Whoever is no party yet, or calls itself otherwise than the party does, is somebody to compare with, too. */
    @Test
    void whatIsLikeSomebodyWhoAppliedOrAskedOrWaitsItselfWaits() {
        jdbc.sql("""
                        insert into stakeholders.request (id, name, site, person, email, language, at)
                        values (gen_random_uuid(), 'Asking Society', '', 'Ada', 'ada@asking.example', 'en', now())""").update();
        run("name;site\nHarbour of lists;https://harbour-of-lists.example\n");
        var party = parties.called("Harbour of lists").orElseThrow();
        jdbc.sql("""
                        insert into stakeholders.application (id, accreditation, party, state, lane, name, language, status, began_at)
                        values (gen_random_uuid(), :accreditation, :party, 'DRAFT', 'NON_OBJECTION', 'Port by another name', 'en', 'NONE', now())""")
                .param("accreditation", accreditations.open().id())
                .param("party", party.id().id())
                .update();
        var said = run("""
                name;site
                ASKING SOCIETY, Inc.;
                Port by another name;
                Cables of lists;https://harbour-of-lists.example
                Cables of Lists, Ltd;
                """);
        assertThat(said).contains("Added: 0, waiting for somebody to compare: 4");
    }

    @Test
    void twoLinesThatSayTheSameAreProposedAndNotMerged() {
        var table = """
                name,kind
                Double Harbour,NGO
                Double Harbour,NGO
                """;
        assertThat(run(table)).contains("Added: 1, waiting for somebody to compare: 1");
        assertThat(run(table)).contains("Added: 0, waiting for somebody to compare: 0, said by an earlier list: 2");
    }

    @Test
    void aBadLineIsOneSentenceAndTheRestComesIn() {
        var said = run("""
                name,kind,seat
                First Good One,NGO,KEN
                Academia, A.C.,NGO,MEX
                ,NGO,KEN
                %s,NGO,KEN
                Second Good One
                Third "Good" One,NGO,KEN
                "Never closed,NGO,KEN
                Fourth Good One,NGO,KEN
                """.formatted("x".repeat(201)));
        assertThat(said)
                .contains("Line 3: It has 4 cells, more than the table has columns")
                .contains("Line 4, column name: There is no name here; the line is not taken.")
                .contains("Line 5, column name: The name has more than 200 characters; the line is not taken.")
                .contains("Line 6, column kind: It says no kind; taken as Other.")
                .contains("Line 6, column seat: It names no State; the seat stays open.")
                .contains("Line 8: It cannot be read: a quotation mark is open")
                .contains("Lines: 8. Added: 4", "not taken: 4.");
        for (var name : List.of("First Good One", "Second Good One", "Third \"Good\" One", "Fourth Good One"))
            assertThat(parties.called(name)).as(name).isPresent();
    }

    @Test
    void columnsAreNamedWhereTheyAreCalledOtherwise() {
        var said = run(
                "wer,was,wo,mehr\nVerein der Leitungen,Stiftung,DEU,\"{\"\"netz\"\": \"\"leitungen.example\"\"}\"\n",
                "--name",
                "Wer",
                "--kind",
                "was",
                "--seat",
                "wo",
                "--site",
                "mehr.netz");
        assertThat(said).contains("column was: “Stiftung” tells no one kind", "Added: 1");
        assertThat(listed("Verein der Leitungen")).containsEntry("site", "leitungen.example");
    }

    @Test
    void aTableThatIsNoneIsRefusedInOneSentence() {
        refused("organisation,kind\n", "The table has no column “nom”.", "--name", "nom");
        refused("wer,was\nA,B\n", "No column of the table is called name. Say which one it is with --name.");
        refused("name\nA\n", "“xx” is none of the six languages: ar, en, es, fr, ru, zh.", "--language", "xx");
        refused("", new Unable(Unreadable.Reason.EMPTY.key()).getMessage());
        assertThatExceptionOfType(Unable.class).isThrownBy(() -> lists.run(Path.of("nowhere.csv")));
    }

    private void refused(String table, String sentence, String... options) {
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> run(table, options))
                .withMessage(sentence);
    }

    private String run(String table, String... options) {
        return lists.run(TestLists.file(table), options);
    }

    private List<String> waiting(String file) {
        return jdbc.sql("""
                        select l.name from stakeholders.listed l join stakeholders.organisation_list o on o.id = l.list
                        where l.state = 'WAITING' and o.file_name like :file order by l.name""").param("file", file).query(String.class).list();
    }

    private long added(String file) {
        return jdbc.sql("""
                        select count(*) from stakeholders.listed l join stakeholders.organisation_list o on o.id = l.list
                        where l.state = 'ADDED' and o.file_name = :file""")
                .param("file", file)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private Map<String, Object> listed(String name) {
        return jdbc.sql("select * from stakeholders.listed where name = :name")
                .param("name", name)
                .query()
                .singleRow();
    }
}
