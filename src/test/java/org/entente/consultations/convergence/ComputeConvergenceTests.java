package org.entente.consultations.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
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
import tools.jackson.databind.json.JsonMapper;

class ComputeConvergenceTests {

    @TempDir
    private Path folder;

    private Path votes;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void votes() throws IOException {
        votes = folder.resolve("votes.csv");
        Files.writeString(votes, """
                participant,group-id,n-comments,n-votes,n-agree,n-disagree,1,2
                a,x,0,2,2,0,1,1
                b,x,0,2,2,0,1,1
                c,y,0,2,1,1,1,-1
                d,y,0,2,1,1,1,-1
                """);
    }

    private String run(Language language, String... typed) {
        var command = new ComputeConvergence();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        var code = command.run(
                Arguments.of(List.of(typed), command.options(), Set.of()), new Terminal(language, out, out));
        assertThat(code).isZero();
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String run(String... typed) {
        return run(Language.EN, typed);
    }

    @Test
    void isFoundWithoutAnyProgramRunning() {
        assertThat(ServiceLoader.load(Command.class)).anyMatch(command -> command instanceof ComputeConvergence);
    }

    @Test
    void printsWhatUnitesWhatDividesAndEachNumberWithWhatItIsCountedOf() {
        assertThat(run(votes.toString()))
                .contains("4 participants, 2 statements, 8 votes")
                .contains("Formula: classic.")
                .contains("Group x: 2 members, of whom 2 in the table")
                .contains("1: 0.5625")
                .contains("group y: 0 agree, 2 disagree, 0 neither, of 2 answers and 2 members")
                .contains("2: 0.6944, between x and y");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void printsInEveryLanguage(Language language) {
        assertThat(run(language, votes.toString())).contains("x").doesNotContain("convergence.");
    }

    @Test
    void writesTheResultAsJson() throws IOException {
        var out = folder.resolve("out.json");
        run(votes.toString(), "--json", out.toString(), "--formula", "entente");
        var json = JsonMapper.shared().readTree(Files.readString(out));
        assertThat(json.at("/parameters/formula").asString()).isEqualTo("entente");
        assertThat(json.at("/statements/0/statement").asString()).isEqualTo("1");
        assertThat(json.at("/statements/0/groups/1/group").asString()).isEqualTo("y");
        assertThat(json.at("/statements/0/groups/1/na").asInt()).isEqualTo(2);
        assertThat(json.at("/statements/0/groups/1").propertyNames())
                .contains("na", "nd", "ns", "pa", "pd", "pat", "pdt", "ra", "rat", "rd", "rdt");
        assertThat(json.at("/map/participants").size()).isEqualTo(4);
        assertThat(json.at("/consensus/agree/0").asString()).isEqualTo("1");
        assertThat(json.at("/representative/x").isArray()).isTrue();
        assertThat(json.at("/notComputed").size()).isZero();
    }

    @Test
    void aDashPrintsTheJsonAndNothingElse() {
        assertThat(JsonMapper.shared()
                        .readTree(run(votes.toString(), "--json", "-"))
                        .at("/parameters/votes")
                        .asInt())
                .isEqualTo(8);
    }

    @Test
    void whatCannotBeComputedIsNullAndSaid() throws IOException {
        Files.writeString(votes, "participant,group-id,1\na,x,1\n");
        var json = JsonMapper.shared().readTree(run(votes.toString(), "--json", "-"));
        assertThat(json.at("/map").isNull()).isTrue();
        assertThat(json.at("/statements/0/groups/0/ra").isNull()).isTrue();
        assertThat(json.at("/notComputed").toString()).contains("one_participant", "one_group");
        assertThat(run(votes.toString())).contains("There is one participant alone");
    }

    @Test
    void takesGroupsFromATableOfTheirOwnOrFindsThem() throws IOException {
        var groups = folder.resolve("groups.csv");
        Files.writeString(groups, "participant,group\na,north\nb,north\nc,south\nz,south\n");
        assertThat(run(votes.toString(), "--groups", groups.toString()))
                .contains("Group south: 2 members, of whom 1 in the table");
        Files.writeString(votes, "participant,1,2,3\na,1,1,1\nb,1,1,0\nc,-1,-1,1\nd,-1,-1,0\n");
        assertThat(run(votes.toString(), "--discover", "3")).contains("Group 2: 2 members");
    }

    @Test
    void eachMistakeIsOneSentence() throws IOException {
        assertThatThrownBy(() -> run()).isInstanceOf(Unable.class).hasMessageStartingWith("Name one table");
        assertThatThrownBy(() -> run(votes.toString(), "--formula", "other"))
                .hasMessage("There is no formula other. Choose classic or entente.");
        assertThatThrownBy(() -> run(votes.toString(), "--floor", "2")).hasMessageStartingWith("2 is no share.");
        assertThatThrownBy(() -> run(votes.toString(), "--floor", "x")).hasMessageStartingWith("x is no share.");
        assertThatThrownBy(() -> run(votes.toString(), "--discover", "1")).hasMessageStartingWith("1 is no number");
        assertThatThrownBy(() -> run(folder.resolve("none.csv").toString())).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> run(votes.toString(), "--json", folder.toString()))
                .hasMessageContaining("cannot be written");
        Files.writeString(votes, "participant,group-id,1\na,x,q\n");
        assertThatThrownBy(() -> run(votes.toString())).isInstanceOfSatisfying(Unable.class, unable -> {
            assertThat(unable.sentence(Language.EN)).startsWith(votes + ": Line 2, column 3 (1): “q” is no answer.");
            assertThat(unable.sentence(Language.FR)).contains("Ligne 2, colonne 3");
        });
    }
}
