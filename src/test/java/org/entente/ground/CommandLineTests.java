package org.entente.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {

    @Test
    void wordsOptionsAndFlagsAreToldApart() {
        var typed = Arguments.of(
                List.of("PATH", "--data", "here", "--title=a=b", "--no-demo"),
                Set.of("data", "title"),
                Set.of("no-demo"));
        assertThat(typed.words()).containsExactly("PATH");
        assertThat(typed.option("data")).contains("here");
        assertThat(typed.option("title")).contains("a=b");
        assertThat(typed.has("no-demo")).isTrue();
    }

    @Test
    void anOptionNobodyKnowsIsNamed() {
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> Arguments.of(List.of("--prot", "1"), Set.of("port"), Set.of()))
                .withMessage("There is no option --prot. See ./entente --help.");
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> Arguments.of(List.of("--port"), Set.of("port"), Set.of()))
                .withMessage("The option --port lacks its value. See ./entente --help.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import statements",
                "import statements PATH --new X",
                "import organisations FILE --name X",
                "demo remove",
                "user add a@example.int --name A",
                "user list",
                "token revoke 1",
                "chronicle verify --heads FILE",
                "chronicle heads",
                "diff OLD NEW --json",
                "bench diff",
                "bench import",
                "bench matrix"
            })
    void commandsOfTheHelpAreKnown(String line) {
        assertThat(Help.names(Arrays.asList(line.split(" ")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sevre", "import", "import statement", "demo", "bench", "bench everything", "[serve]"})
    void aMistypedCommandIsNotKnown(String line) {
        assertThat(Help.names(Arrays.asList(line.split(" ")))).isFalse();
    }

    @Test
    void anAddressOfAnotherPostgresIsReadInBothForms() {
        var address = Database.at("postgres://us%40er:pa+ss%2Fword@db.example:6543/entente?sslmode=require");
        assertThat(address)
                .isEqualTo(new Database(
                        "jdbc:postgresql://db.example:6543/entente?sslmode=require", "us@er", "pa+ss/word"));
        assertThat(Database.at("postgresql://[::1]").url()).isEqualTo("jdbc:postgresql://[::1]:5432/");
        var jdbc = "jdbc:postgresql://h/n?user=u&password=p";
        assertThat(Database.at(jdbc).properties()).containsExactlyEntriesOf(Map.of("spring.datasource.url", jdbc));
    }

    @Test
    void aPasswordThatStandsElsewhereIsAddedToAnAddress() {
        assertThat(Database.at("postgres://u@h/n").withPassword("p@ss"))
                .isEqualTo(new Database("jdbc:postgresql://h:5432/n", "u", "p@ss"));
        assertThat(Database.at("jdbc:postgresql://h/n?ssl=true&user=u%40x").withPassword("p"))
                .isEqualTo(new Database("jdbc:postgresql://h/n?ssl=true&user=u%40x", "u@x", "p"));
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> Database.at("jdbc:postgresql://h/n").withPassword("p"));
    }

    @Test
    void noPasswordIsPrintedWithAnAddress() {
        assertThat(Database.at("postgres://u:secret@h/n").toString()).doesNotContain("secret");
        assertThat(Database.at("jdbc:postgresql://h/n?user=u&password=secret").toString())
                .doesNotContain("secret");
    }

    @Test
    void aSecretComesFromTheEnvironmentOrFromAFile(@TempDir Path folder) throws IOException {
        var file =
                Files.writeString(folder.resolve("password"), "from a file\n").toString();
        assertThat(Secrets.of("X", Map.of("X", "said"))).contains("said");
        assertThat(Secrets.of("X", Map.of("X_FILE", file))).contains("from a file");
        assertThat(Secrets.of("X", Map.of("X", " "))).isEmpty();
        assertThat(Secrets.of("X", Map.of())).isEmpty();
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> Secrets.of("X", Map.of("X", "said", "X_FILE", file)))
                .withMessage("X and X_FILE are both set. Keep one of the two.");
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> Secrets.of("X", Map.of("X_FILE", "/nowhere/at/all")))
                .withMessage("There is no readable file /nowhere/at/all.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://h/n", "h/n", "postgres://", "post gres://h/n", "postgres://u:p#x@h/n"})
    void anAddressThatIsNoneIsRefusedWithoutBeingRepeated(String address) {
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> Database.at(address))
                .withMessageStartingWith("ENTENTE_DATABASE_URL cannot be read.");
    }
}
