package org.entente.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;
import org.entente.languages.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class CommandTests {

    @Autowired
    VerifyChronicle verify;

    @Autowired
    ListHeads list;

    @Autowired
    Verification verification;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void threeActs() {
        for (var i = 0; i < 3; i++) act();
    }

    @Test
    void verifySaysThatBothChainsHold() {
        assertThat(run(verify)).isZero();
        assertThat(said())
                .contains(
                        "Record: ",
                        "Demonstration: ",
                        "the chain holds.",
                        verification.of(Chain.RECORD).head());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void verifyNamesTheFirstBreakInTheOperatorsLanguage(Language language) {
        var number = verification.of(Chain.RECORD).acts() - 1;
        transaction.executeWithoutResult(status -> {
            tamper("update chronicle.act set about = '/elsewhere' where chain = 'RECORD' and number = " + number);
            assertThat(run(language, verify)).isEqualTo(1);
            status.setRollbackOnly();
        });
        var day = LocalDate.now(ZoneOffset.UTC).toString();
        var terminal = new Terminal(language, System.out, System.err);
        assertThat(said())
                .contains(terminal.text(
                        "chronicle.verify.broken",
                        terminal.text("chronicle.chain.record"),
                        day,
                        number,
                        terminal.text("chronicle.break.altered"),
                        number - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void headsThatWereKeptProveTheRecordLaterToo(String format) throws Exception {
        assertThat(run(list, "--format", format)).isZero();
        var kept = Files.writeString(folder.resolve("heads"), said());
        act();
        assertThat(run(verify, "--heads", kept.toString())).isZero();
        assertThat(said()).contains("agree");
    }

    @Test
    void headsThatWereKeptGiveARecordAwayThatWasWrittenAnew() throws Exception {
        run(list);
        var kept = Files.writeString(folder.resolve("heads.csv"), said());
        var last = verification.of(Chain.RECORD).acts();
        transaction.executeWithoutResult(status -> {
            var entry = entry(last);
            tamper("delete from chronicle.act where chain = 'RECORD' and number = " + last);
            assertThat(run(verify)).isZero();
            assertThat(run(verify, "--heads", kept.toString())).isEqualTo(1);
            assertThat(said()).contains("number " + String.format("%,d", last), "an act is missing");
            act();
            assertThat(entry(last).previous()).isEqualTo(entry.previous());
            assertThat(run(verify)).isZero();
            assertThat(run(verify, "--heads", kept.toString())).isEqualTo(1);
            assertThat(said()).contains("it is not the act whose hash was kept");
            status.setRollbackOnly();
        });
    }

    @Test
    void daysCanBeChosen() {
        assertThat(run(list, "--to", "2001-01-01")).isZero();
        assertThat(said().strip()).isEqualTo("day,acts,number,hash");
        assertThat(run(list, "--from", "2001-01-01")).isZero();
        assertThat(said()).contains(verification.of(Chain.RECORD).head());
    }

    @Test
    void whatCannotBeReadIsSaidInOneSentence() throws Exception {
        refused("2026-13-01", list, "--from", "2026-13-01");
        refused("xml", list, "--format", "xml");
        refused("no readable file", verify, "--heads", folder.resolve("none").toString());
        for (var content : new String[] {"", "Dear colleagues", "day,acts,number,hash\nx,1,1,h", "[1]", "[{]"}) {
            var file = Files.writeString(folder.resolve("bad"), content);
            refused("holds no heads of days", verify, "--heads", file.toString());
        }
    }

    private void refused(String sentence, Command command, String... typed) {
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> run(command, typed))
                .withMessageContaining(sentence);
    }

    private int run(Command command, String... typed) {
        return run(Language.EN, command, typed);
    }

    private int run(Language language, Command command, String... typed) {
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return command.run(
                Arguments.of(Arrays.asList(typed), command.options(), Set.of()), new Terminal(language, print, print));
    }

    private String said() {
        var said = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return said;
    }

    private void act() {
        transaction.executeWithoutResult(status ->
                events.publishEvent(new WalkTests.GavelStruck("of the command", UUID.randomUUID(), Instant.now())));
    }

    private Entry entry(long number) {
        return jdbc.sql("select " + Entry.COLUMNS + " from chronicle.act where chain = 'RECORD' and number = :number")
                .param("number", number)
                .query(Entry.ROW)
                .single();
    }

    private void tamper(String sql) {
        jdbc.sql("set local role none").update();
        jdbc.sql("set local session_replication_role = replica").update();
        jdbc.sql(sql).update();
        jdbc.sql("set local session_replication_role = origin").update();
        jdbc.sql("set local role entente_program").update();
    }
}
