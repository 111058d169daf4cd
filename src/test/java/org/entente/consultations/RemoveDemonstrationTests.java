package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chain;
import org.entente.chronicle.Verification;
import org.entente.documents.FileStore;
import org.entente.ground.Arguments;
import org.entente.ground.Terminal;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(
        classes = Entente.class,
        properties = {"entente.demonstration=true", "entente.jobs=false"})
@AutoConfigureMockMvc
class RemoveDemonstrationTests {

    @Autowired
    RemoveDemonstration command;

    @Autowired
    Consultations consultations;

    @Autowired
    Parties parties;

    @Autowired
    People people;

    @Autowired
    Verification verification;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester browser;

    /** One test, for the demonstration is removed once: it goes without a trace, and the record stays as it was. */
    @Test
    void goesWithoutATraceAndTheRecordStaysAsItWas() {
        var delegate = people.delegateOf("XAR");
        jdbc.sql("""
                        insert into identity.provider (id, delegation, issuer, client, secret, email_claim, verified_claim,
                                                       name_claim, domains, set_at, set_by)
                        values (gen_random_uuid(), :delegation, 'i', 'c', 's', 'e', 'v', 'n', array['d'], now(), :delegation)""").param("delegation", delegate.delegation()).update();
        var held = jdbc.sql("select distinct sha256 from consultations.version order by 1 limit 3")
                .query(String.class)
                .list();
        var file = held.getFirst();
        var flyer = files.keep("A flyer").sha256();
        jdbc.sql("update meetings.side_event set flyer_sha = :flyer where fictitious")
                .param("flyer", flyer)
                .update();
        var note = files.keep("A note verbale").sha256();
        jdbc.sql("update meetings.credentials set sha256 = :note")
                .param("note", note)
                .update();
        putIntoTheRecord(held.get(1));
        send(held.get(2));
        var real =
                consultations.all().stream().filter(each -> !each.fictitious()).toList();
        var record = acts("RECORD");
        assertThat(acts("DEMONSTRATION")).isPositive();
        assertThat(count("documents.document where fictitious")).isPositive();
        jdbc.sql("delete from search.change").update();

        assertThat(removed()).contains("The demonstration is removed: 3 consultations");

        assertThat(jdbc.sql("select distinct shelf from search.change")
                        .query(String.class)
                        .list())
                .as("what the index looks at again, and finds gone")
                .contains(
                        "positions", "proposals", "adoptions", "silence", "accreditations", "applications", "agendas");

        assertThat(consultations.all()).containsExactlyInAnyOrderElementsOf(real);
        assertThat(parties.all(Language.EN)).noneMatch(Party::fictitious).hasSizeGreaterThan(200);
        assertThat(count("consultations.statement")).isZero();
        assertThat(count("consultations.paragraph")).isZero();
        assertThat(count("consultations.report")).isZero();
        assertThat(count("consultations.mention")).isZero();
        assertThat(count("consultations.proposition")).isZero();
        assertThat(count("consultations.stance")).isZero();
        assertThat(count("consultations.round")).isZero();
        assertThat(count("process.process where fictitious")).isZero();
        assertThat(count("negotiation.text")).isZero();
        assertThat(count("negotiation.adoption")).isZero();
        assertThat(count("documents.document where fictitious")).isZero();
        for (var each : List.of(
                "meeting",
                "agenda_item",
                "adoption",
                "booking",
                "registration",
                "registrant",
                "side_event",
                "speakers_list",
                "carried_list",
                "inscription",
                "speech",
                "record",
                "intervention",
                "decision")) assertThat(count("meetings." + each)).as(each).isZero();
        assertThat(count("process.session")).isPositive();
        assertThat(jdbc.sql("select count(*) from identity.person where id = :id")
                        .param("id", delegate.person())
                        .query((row, number) -> row.getLong(1))
                        .single())
                .isZero();
        assertThat(count("identity.provider")).isZero();
        for (var gone : List.of(file, flyer, note))
            assertThat(Files.exists(files.path(gone))).isFalse();
        assertThat(held.subList(1, 3)).allMatch(each -> Files.exists(files.path(each)));
        assertThat(acts("DEMONSTRATION")).isZero();
        assertThat(acts("RECORD")).isEqualTo(record);
        assertThat(verification.of(Chain.RECORD).broken()).isNull();
        assertThat(browser.get().uri("/en/"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .doesNotContain("Demonstration");
        assertThat(browser.get().uri("/en/parties/XAR")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(removed()).contains("The demonstration is removed");
    }

    private String removed() {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var code = command.run(Arguments.of(List.of(), Set.of(), Set.of()), new Terminal(Language.EN, print, print));
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private long acts(String chain) {
        return jdbc.sql("select count(*) from chronicle.act where chain = :chain")
                .param("chain", chain)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private void putIntoTheRecord(String sha256) {
        var id = UUID.randomUUID();
        for (var sql : List.of("""
                insert into documents.document (id, sort_key, kind, titles, added_at)
                values (:id, '~', 'LETTER', '{"en": "A letter"}', now())""", """
                insert into documents.text (id, document, language, edition, status, added_at)
                values (:id, :id, 'en', 1, 'AUTHENTIC', now())""", """
                insert into documents.file (text, sha256, position, kind, name, size)
                values (:id, :sha256, 1, 'TEXT', 'letter.txt', 1)""")) {
            jdbc.sql(sql).param("id", id).param("sha256", sha256).update();
        }
    }

    private void send(String sha256) {
        jdbc.sql("""
                        insert into documents.delivery (id, name, files, kept_at)
                        values (gen_random_uuid(), 'letter.txt',
                                jsonb_build_array(jsonb_build_object('name', 'letter.txt', 'sha256', :sha256)), now())""").param("sha256", sha256).update();
    }
}
