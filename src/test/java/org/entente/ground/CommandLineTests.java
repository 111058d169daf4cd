package org.entente.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
                "demo remove",
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

    @ParameterizedTest
    @ValueSource(strings = {"mysql://h/n", "h/n", "postgres://", "post gres://h/n", "postgres://u:p#x@h/n"})
    void anAddressThatIsNoneIsRefusedWithoutBeingRepeated(String address) {
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> Database.at(address))
                .withMessageStartingWith("ENTENTE_DATABASE_URL cannot be read.");
    }
}
