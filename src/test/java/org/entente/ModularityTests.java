package org.entente;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.util.ApplicationModulesExporter;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final Path MAP = Path.of("docs", "modules.md");
    private static final Path NAMES = Path.of("src/main/resources", ApplicationModulesExporter.DEFAULT_LOCATION);

    private final ApplicationModules rooms = ApplicationModules.of(Entente.class);
    /** Each is seconds of work, and asked for once for each way that leads to it. */
    private final Map<String, Set<String>> grounds = new HashMap<>();

    /**
     * Every room names the rooms it leans on, nested ones too; so the further rule that a nested room is its parent's alone is
     * not asked for.
     */
    @Test
    void everyRoomLeansOnlyOnWhatItMay() {
        rooms.detectViolations()
                .filter(violation -> !violation.getMessage().startsWith("Invalid sub-module reference"))
                .throwIfPresent();
    }

    @Test
    void theDiagramOfTheRoomsIsDrawnFromTheCode() {
        new Documenter(rooms, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
    }

    /** Where it fails: run the tests with {@code -Dmap=write}, look at what has changed, and commit it. */
    @Test
    void theMapOfTheRoomsIsWhatTheCodeSays() throws IOException {
        var drawn = map();
        if ("write".equals(System.getProperty("map"))) Files.writeString(MAP, drawn);
        assertThat(Files.readString(MAP))
                .as("docs/modules.md; draw it anew with -Dmap=write")
                .isEqualTo(drawn);
    }

    /**
     * The program reads the rooms from this file as it starts. Where it is missing it would take its own classes apart
     * instead, which costs a second and 30 MB that stay.
     */
    @Test
    void theProgramKnowsItsRoomsWithoutLookingForThem() throws IOException {
        var named = names();
        if ("write".equals(System.getProperty("map"))) Files.writeString(NAMES, named);
        assertThat(Files.readString(NAMES))
                .as(NAMES + "; write it anew with -Dmap=write")
                .isEqualTo(named);
    }

    /** In the order in which they lean on each other, and are migrated. Nothing else of what could be told is asked for. */
    private String names() {
        assertThat(new ApplicationModulesExporter(rooms).toJson()).doesNotContain("initializers");
        return rooms.stream()
                .map(room -> "  \"%s\" : {}".formatted(name(room)))
                .collect(joining(",\n", "{\n", "\n}\n"));
    }

    private String map() throws IOException {
        var all = rooms.stream()
                .sorted(Comparator.comparing(ModularityTests::name))
                .toList();
        var arrows = new StringBuilder();
        var table = new StringBuilder();
        for (var room : all) {
            arrows.append("    ").append(name(room)).append('\n');
            for (var ground : leansOn(room)) {
                if (!isReachedOtherwise(room, ground)) arrows.append("    %s --> %s\n".formatted(name(room), ground));
            }
            table.append("| `%s` | %s | %s |\n".formatted(name(room), purpose(room), listed(leansOn(room))));
        }
        return """
                # The rooms and what they lean on

                Drawn from the code by `ModularityTests`, which fails when this page says anything else. An arrow leads from a
                room to one that it uses; where the way is also open through another room, only the longer way is drawn, and
                the table has them all. [Architecture](architecture.md) explains the rooms.

                ```mermaid
                graph TD
                %s```

                | Room | What it is for | Leans on |
                |---|---|---|
                %s""".formatted(arrows, table);
    }

    private Set<String> leansOn(ApplicationModule room) {
        return grounds.computeIfAbsent(
                name(room),
                none -> room.getDirectDependencies(rooms)
                        .uniqueModules()
                        .map(ModularityTests::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private boolean isReachedOtherwise(ApplicationModule room, String ground) {
        return leansOn(room).stream()
                .filter(between -> !between.equals(ground))
                .map(between -> rooms.getModuleByName(between).orElseThrow())
                .anyMatch(between -> leansOn(between).contains(ground) || isReachedOtherwise(between, ground));
    }

    /** The first sentence of the room's package-info. */
    private static String purpose(ApplicationModule room) throws IOException {
        var source = Path.of("src/main/java/org/entente", name(room).replace('.', '/'), "package-info.java");
        return Files.readAllLines(source).stream()
                .filter(line -> line.startsWith("/** "))
                .findFirst()
                .orElseThrow()
                .replaceAll("^/\\*\\* | \\*/$", "");
    }

    private static String listed(Set<String> names) {
        if (names.isEmpty()) return "nothing";
        return List.copyOf(names).stream().map(each -> "`" + each + "`").collect(joining(", "));
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
