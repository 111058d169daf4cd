package org.entente.documents.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.entente.Entente;
import org.entente.documents.AkomaNtoso;
import org.entente.documents.Block;
import org.entente.documents.Identification;
import org.entente.documents.StructuredText;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareFilesTests {

    private static final List<String> OLD = List.of(
            "Recalling its resolution 75/240 of 31 December 2020,",
            "Recognizing that all States have an interest in an open, secure and stable environment,",
            "Decides to convene a working group at its next session.",
            "Requests the Secretary-General to report to the General Assembly.");
    private static final List<String> NEW = List.of(
            "Recalling its resolution 75/240 of 31 December 2020,",
            "Decides to convene an open-ended working group at its next session.",
            "Requests the Secretary-General to report to the General Assembly.",
            "Recognizing that all States have an interest in an open, secure and stable environment,");

    @TempDir
    private Path folder;

    private int code;

    @Test
    void isFoundWithoutAnyProgramRunning() {
        assertThat(ServiceLoader.load(Command.class)).anyMatch(command -> command instanceof CompareFiles);
    }

    /** As the command line does, with the flag before or after the files. */
    @Test
    void isRunWithoutDirectoryOrDatabase() throws Exception {
        var old = text("old", OLD);
        assertThat(program("diff", old, text("new", NEW), "--json")).isEqualTo(1);
        assertThat(program("diff", "--json", old, old)).isZero();
        assertThat(program("diff", old)).isEqualTo(2);
    }

    private int program(String... typed) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Entente.class.getName()));
        command.addAll(List.of(typed));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .directory(folder.toFile())
                .start()
                .waitFor();
    }

    @Test
    void printsWhatChangedInWordsWithTheirPlaces() throws IOException {
        assertThat(run(Language.EN, text("old", OLD), text("new", NEW))).isEqualTo("""
                3 → 2 edited
                    Decides to convene [-a-]{+an open-ended+} working group at its next session.

                2 → 4 moved
                    Recognizing that all States have an interest in an open, secure and stable environment,

                Paragraphs: 2 kept, 1 edited, 1 moved, 0 split, 0 merged, 0 new, 0 deleted.
                """);
        assertThat(code).isEqualTo(1);
    }

    @Test
    void endsWithZeroWhereNothingHasChanged() throws IOException {
        assertThat(run(Language.EN, text("old", OLD), text("new", OLD)))
                .isEqualTo("Nothing has changed in 4 paragraphs.\n");
        assertThat(code).isZero();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void printsInEveryLanguage(Language language) throws IOException {
        var changed = new ArrayList<>(NEW);
        changed.set(0, OLD.get(0) + " " + OLD.get(1));
        changed.set(3, "An entirely new thought.");
        assertThat(run(language, text("old", OLD), text("new", changed)))
                .contains("open-ended")
                .doesNotContain("differences.");
    }

    @Test
    void theJsonHasEveryParagraphOfEitherFileAndEveryLetter() throws IOException {
        var json = json(text("old", OLD), text("new", NEW));
        assertThat(json.propertyNames()).containsExactly("paragraphs");
        assertThat(json.get("paragraphs")
                        .valueStream()
                        .map(each -> each.get("change").asString()))
                .containsExactly("kept", "edited", "kept", "moved");
        assertThat(json.at("/paragraphs/1").toString())
                .isEqualTo("{\"change\":\"edited\",\"old\":[2],\"new\":[1],\"words\":["
                        + "{\"op\":\"equal\",\"text\":\"Decides to convene \"},"
                        + "{\"op\":\"delete\",\"text\":\"a\"},"
                        + "{\"op\":\"insert\",\"text\":\"an open-ended\"},"
                        + "{\"op\":\"equal\",\"text\":\" working group at its next session.\"}]}");
        assertThat(told(json, "old", "insert")).isEqualTo(OLD);
        assertThat(told(json, "new", "delete")).isEqualTo(NEW);
    }

    @Test
    void theLinesOfASplitParagraphAreJoinedByOneLineEnd() throws IOException {
        var split = List.of(
                OLD.get(0),
                "Recognizing that all States have an interest",
                "in an open, secure and stable environment,");
        var json = json(text("old", OLD.subList(0, 2)), text("new", split));
        assertThat(json.at("/paragraphs/1/change").asString()).isEqualTo("split");
        assertThat(json.at("/paragraphs/1/new").toString()).isEqualTo("[1,2]");
        assertThat(told(json, "new", "delete")).isEqualTo(split);
    }

    @Test
    void fromAnEmptyFileEverythingIsNew() throws IOException {
        var empty = Files.createFile(folder.resolve("empty")).toString();
        assertThat(json(empty, text("new", NEW)).get("paragraphs").valueStream())
                .hasSize(4)
                .allMatch(each -> each.get("change").asString().equals("new"));
        assertThat(run(Language.EN, empty, empty)).isEqualTo("Nothing has changed in 0 paragraphs.\n");
    }

    @Test
    void linesBrokenAtAnotherWidthAreTheSameText() throws IOException {
        var one =
                "Recognizing that all States have an interest in\nan open, secure, stable, accessible and peaceful\nenvironment,"
                        + "\n\nDecides to convene a working group at its next\nsession, open to all States, which is to report\non its work.\n";
        var other = one.replace("\n\n", "¶").replace('\n', ' ').replace("¶", "\n\n");
        assertThat(run(Language.EN, file("one", one), file("other", other)))
                .isEqualTo("Nothing has changed in 2 paragraphs.\n");
    }

    @Test
    void wordDocumentsAreComparedParagraphByParagraph() throws IOException {
        var json = json(word("old.docx", OLD), word("new.docx", NEW));
        assertThat(told(json, "old", "insert")).isEqualTo(OLD);
        assertThat(told(json, "new", "delete")).isEqualTo(NEW);
        assertThat(json.at("/paragraphs/3/change").asString()).isEqualTo("moved");
    }

    @Test
    void akomaNtosoIsComparedWithoutItsNumbersAndWithAnyOtherKind() throws IOException {
        var json = json(akn("old.xml", OLD), text("new", NEW));
        assertThat(told(json, "old", "insert")).isEqualTo(OLD);
        assertThat(json.at("/paragraphs/1/change").asString()).isEqualTo("edited");
    }

    @Test
    void whatWouldSteerTheTerminalOrTurnTextRoundIsShownAndNotObeyed() throws IOException {
        var hidden = new ArrayList<>(OLD);
        hidden.set(3, "Requests the \u202ESecretary-General\u202C to \u001B[31mreport to the General Assembly.");
        assertThat(run(Language.EN, text("old", OLD), text("new", hidden)))
                .contains("<U+202E>", "<U+202C>", "<U+001B>")
                .doesNotContain("\u202E", "\u001B");
    }

    @Test
    void aParagraphOfMillionsOfLettersIsCompared() throws IOException {
        var before = "All States shall report on what they did. ".repeat(120_000);
        var after = before.substring(0, 1_000_020) + "promptly " + before.substring(1_000_020);
        var json = json(file("old", before), file("new", after));
        assertThat(json.get("paragraphs").size()).isEqualTo(1);
        assertThat(told(json, "new", "delete")).containsExactly(after);
    }

    @Test
    void eachMistakeIsOneSentence() throws IOException {
        var good = text("old", OLD);
        assertThatThrownBy(() -> run(Language.EN, good))
                .isInstanceOf(Unable.class)
                .hasMessageStartingWith("Name two files");
        assertThatThrownBy(() -> run(Language.EN, good, "none.txt")).hasMessageStartingWith("none.txt cannot be read.");
        assertThatThrownBy(() -> run(Language.EN, good, folder.toString())).hasMessageContaining("cannot be read");
        var picture = folder.resolve("picture.png");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 1});
        assertThatThrownBy(() -> run(Language.EN, good, picture.toString()))
                .isInstanceOfSatisfying(Unable.class, unable -> {
                    assertThat(unable.sentence(Language.EN)).startsWith(picture + ": This is none of the kinds");
                    assertThat(unable.sentence(Language.FR)).contains(picture + " : ");
                });
        var damaged = folder.resolve("damaged.docx");
        Files.write(damaged, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        assertThatThrownBy(() -> run(Language.EN, damaged.toString(), good)).hasMessageContaining("damaged");
        var lines = file("lines", "x\n".repeat(200_001));
        assertThatThrownBy(() -> run(Language.EN, good, lines)).hasMessageContaining("200,000 lines");
        var large = file("large", "x".repeat(9 * 1024 * 1024));
        assertThatThrownBy(() -> run(Language.EN, good, large)).hasMessageContaining("8 MB");
    }

    private String run(Language language, String... typed) {
        var printed = new ByteArrayOutputStream();
        var command = new CompareFiles();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        code = command.run(
                Arguments.of(List.of(typed), command.options(), command.flags()), new Terminal(language, out, out));
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private JsonNode json(String before, String after) {
        return JsonMapper.shared().readTree(run(Language.EN, "--json", before, after));
    }

    /** One side, put back together as docs/differences.md says. */
    private static List<String> told(JsonNode json, String side, String without) {
        var paragraphs = new TreeMap<Integer, String>();
        json.get("paragraphs").valueStream().forEach(change -> {
            var text = new StringBuilder();
            change.get("words")
                    .valueStream()
                    .filter(word -> !word.get("op").asString().equals(without))
                    .forEach(word -> text.append(word.get("text").asString()));
            var lines = text.toString().split("\n");
            for (var at = 0; at < change.get(side).size(); at++)
                paragraphs.put(change.get(side).get(at).asInt(), lines[at]);
        });
        return List.copyOf(paragraphs.values());
    }

    private String text(String name, List<String> paragraphs) throws IOException {
        return file(name, String.join("\n", paragraphs) + "\n");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String word(String name, List<String> paragraphs) throws IOException {
        var file = folder.resolve(name);
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            paragraphs.forEach(text -> {
                document.createParagraph().createRun().setText(text);
                document.createParagraph();
            });
            document.write(out);
        }
        return file.toString();
    }

    private String akn(String name, List<String> paragraphs) throws IOException {
        var blocks = new ArrayList<Block>();
        for (var text : paragraphs) {
            var isOperative = blocks.size() >= 2;
            blocks.add(new Block(
                    isOperative ? Block.Kind.OPERATIVE : Block.Kind.PREAMBULAR,
                    0,
                    isOperative ? blocks.size() - 1 + "." : null,
                    text,
                    null,
                    1));
        }
        var structured = new StructuredText(Optional.of(Language.EN), Map.of(), blocks, List.of());
        return Files.write(
                        folder.resolve(name),
                        AkomaNtoso.of(
                                        new Identification(
                                                "A/RES/99/1", Language.EN, "2026", "A title", "resolution", ""),
                                        structured)
                                .bytes())
                .toString();
    }
}
