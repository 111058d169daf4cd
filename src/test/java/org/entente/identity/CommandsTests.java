package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an operator does at the terminal; that a command finds a running program, and one that is not, is shown elsewhere. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class CommandsTests {

    @Autowired
    List<Command> commands;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Persons persons;

    @Autowired
    People people;

    @Autowired
    SecondFactors factors;

    @Autowired
    SignIns signIns;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@example.int";

    @Test
    void aPersonIsInvitedListedAndTheirAccountEnded() {
        var said = run(
                Language.EN,
                "user add",
                email,
                "--name",
                "Ana Ruiz",
                "--delegation",
                "KEN",
                "--role",
                "delegate,administrator");
        assertThat(said).startsWith("Ana Ruiz comes in by this link; it works once, for 7 days:\nhttp://localhost:");
        var path = said.strip().substring(said.indexOf("/en/welcome/"));
        assertThat(browser.get().uri(path)).hasStatusOk().bodyText().contains("Ana Ruiz");
        var person = persons.withEmail(email).orElseThrow();
        assertThat(run(Language.EN, "user list")).contains(person.id() + "\t" + email + "\tinvited\tAna Ruiz\n");
        assertThat(run(Language.FR, "user disable", email)).isEqualTo("Le compte de Ana Ruiz a pris fin.\n");
        assertThat(run(Language.EN, "user list")).contains(person.id() + "\t" + email + "\tended\tAna Ruiz\n");
        assertThat(browser.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(acts(person)).containsExactly("PersonDisabled");
    }

    /** Nobody else could give an only officer a link. */
    @Test
    void whoHasLostThePasswordGetsALinkAndKeepsTheSecondFactors() {
        var officer = people.officer();
        people.authenticatorOf(officer);
        var person = persons.find(officer.person()).orElseThrow();
        persons.welcome(person.id(), person.name(), String.valueOf(person.email()), "", Instant.now());
        var said = run(Language.EN, "user link", String.valueOf(person.email()));
        assertThat(said).startsWith("Test Person comes in by this link; it works once, for 7 days:\nhttp://localhost:");
        assertThat(browser.get().uri(said.strip().substring(said.indexOf("/en/welcome/"))))
                .hasStatusOk();
        assertThat(factors.of(person.id()).none()).isFalse();
        assertThat(acts(person)).containsExactly("PersonInvited");
    }

    @Test
    void whoHasLostEverythingLosesTheOldKeysWithAReasonThatIsKept() {
        var officer = people.officer();
        people.authenticatorOf(officer);
        var person = persons.find(officer.person()).orElseThrow();
        persons.welcome(person.id(), person.name(), String.valueOf(person.email()), "", Instant.now());
        var said = run(
                Language.FR,
                "user link",
                String.valueOf(person.email()),
                "--reset-factors",
                " Telephone lost; came by in person. ");
        assertThat(said)
                .startsWith(
                        "Les seconds facteurs de Test Person sont retirés ; toutes ses sessions et tous ses jetons ont pris fin.\n")
                .contains("/fr/welcome/");
        assertThat(factors.of(person.id()).none()).isTrue();
        assertThat(signIns.of(person.id(), Instant.now())).isEmpty();
        assertThat(acts(person)).containsExactly("FactorsReset", "PersonInvited");
        var reset = chronicle.on("/persons/" + person.id(), 2).getLast();
        assertThat(reset.byPerson()).isNull();
        assertThat(reset.fact("reason")).isEqualTo("Telephone lost; came by in person.");
    }

    /** Such as whose first link went astray. */
    @Test
    void whoHasNotComeInYetGetsAnotherLinkToJoin() {
        run(Language.EN, "user add", email, "--name", "Ana Ruiz", "--delegation", "KEN", "--role", "head");
        var said = run(Language.EN, "user link", email);
        assertThat(browser.get().uri(said.strip().substring(said.indexOf("/en/welcome/"))))
                .hasStatusOk()
                .bodyText()
                .contains("You will act for: Kenya");
    }

    @Test
    void toAnEndedAccountThereIsNoLink() {
        var person = persons.find(people.delegateOf("KEN").person()).orElseThrow();
        persons.disable(person.id(), Instant.now());
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> run(Language.EN, "user link", String.valueOf(person.email())))
                .withMessageStartingWith("This account has ended.");
    }

    @Test
    void aTokenIsPrintedOnceListedAndRevoked() {
        var person = persons.find(people.rapporteur().person()).orElseThrow();
        var said = run(Language.EN, "token create", String.valueOf(person.email()), "--name", "reads")
                .strip();
        var token = said.substring(said.lastIndexOf('\n') + 1);
        assertThat(TokenText.isOne(token)).isTrue();
        assertThat(me(token)).isEqualTo(200);
        var listed = run(Language.EN, "token list");
        assertThat(listed).doesNotContain("entente_");
        var line =
                listed.lines().filter(each -> each.endsWith("\treads")).toList().getFirst();
        assertThat(line).contains("\tvalid\t", "\tread\t", "Test Person");
        assertThat(run(Language.EN, "token revoke", line.substring(0, 36)))
                .isEqualTo("The token “reads” of Test Person is revoked.\n");
        assertThat(me(token)).isEqualTo(401);
        assertThat(acts(person)).containsExactly("TokenCreated", "TokenRevoked");
    }

    @Test
    void aTokenOfADelegationNeedsNobody() {
        var said = run(Language.EN, "token create", "--delegation", "KEN", "--name", "mirrors")
                .strip();
        var token = said.substring(said.lastIndexOf('\n') + 1);
        assertThat(me(token)).isEqualTo(200);
        var line = run(Language.EN, "token list")
                .lines()
                .filter(each -> each.endsWith("\tKEN\tmirrors"))
                .toList()
                .getFirst();
        assertThat(run(Language.EN, "token revoke", line.substring(0, 36)))
                .isEqualTo("The token “mirrors” of KEN is revoked.\n");
        assertThat(me(token)).isEqualTo(401);
    }

    @Test
    void aTokenThatWasFoundIsRevokedByItself() {
        var person = persons.find(people.delegateOf("KEN").person()).orElseThrow();
        var said = run(
                        Language.EN,
                        "token create",
                        String.valueOf(person.email()),
                        "--name",
                        "found",
                        "--delegation",
                        "KEN")
                .strip();
        var token = said.substring(said.lastIndexOf('\n') + 1);
        run(Language.EN, "token revoke", token);
        assertThat(me(token)).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user add|Name one, and only one. See ./entente --help.",
                "user add,x,--name,A,--delegation,secretariat,--role,officer|This is no e-mail address. Write it as name@organisation.int.",
                "user add,a@b.int,--name,A,--role,head|There is no delegation . Give the code of a party, or secretariat.",
                "user add,a@b.int,--name,A,--delegation,ATL,--role,head|There is no delegation ATL. Give the code of a party, or secretariat.",
                "user add,a@b.int,--name,A,--delegation,KEN,--role,king|Such a role is not held in this delegation. Give one or more of these, with commas between: head, delegate, adviser, administrator.",
                "user add,a@b.int,--name,A,--delegation,KEN,--role,officer|Such a role is not held in this delegation. Give one or more of these, with commas between: head, delegate, adviser, administrator.",
                "token create,n@b.int,--name,A,--delegation,ATL|There is no delegation ATL. Give the code of a party, or secretariat.",
                "user link|Name one, and only one. See ./entente --help.",
                "user link,n@b.int|Nobody has an account with the address n@b.int. See ./entente user list.",
                "user disable,n@b.int|Nobody who acts for a delegation has the address n@b.int. See ./entente user list.",
                "token create,n@b.int,--name,A|Nobody who acts for a delegation has the address n@b.int. See ./entente user list.",
                "token create,--name,A,--delegation,secretariat|The secretariat has no program of its own. Give the e-mail address of the person in whose name it acts.",
                "token create,--name,A|Name one, and only one. See ./entente --help.",
                "token revoke,0|There is no such token. See ./entente token list."
            })
    void whatCannotBeDoneIsSaidInOneSentence(String line, String sentence) {
        var words = line.split(",");
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> run(Language.EN, words[0], Arrays.copyOfRange(words, 1, words.length)))
                .withMessage(sentence);
    }

    @ParameterizedTest
    @EnumSource
    void theHelpNamesThemInEveryLanguage(Language language) {
        var help = new Terminal(language, System.out, System.err).text("ground.help");
        assertThat(help)
                .contains(
                        "./entente user add|list|disable",
                        "./entente user link EMAIL [--reset-factors",
                        "./entente token create|list|revoke");
    }

    private String run(Language language, String words, String... typed) {
        var command = commands.stream()
                .filter(each -> each.words().equals(words))
                .findFirst()
                .orElseThrow();
        var out = new ByteArrayOutputStream();
        var terminal = new Terminal(language, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        assertThat(command.run(Arguments.of(List.of(typed), command.options(), Set.of()), terminal))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private int me(String token) {
        return browser.get()
                .uri("/api/v1/me")
                .header("Authorization", "Bearer " + token)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private List<String> acts(Person person) {
        return jdbc.sql("select name from chronicle.act where about = :about order by number")
                .param("about", "/persons/" + person.id())
                .query(String.class)
                .list();
    }
}
