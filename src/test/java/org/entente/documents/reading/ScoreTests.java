package org.entente.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.documents.Block;
import org.entente.documents.FileKind;
import org.entente.documents.StructuredText;
import org.entente.documents.StructuredText.Metadatum;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real documents that nobody here wrote, read and compared with what is known of them. Prints its scores. */
class ScoreTests {

    private static final Path SAMPLES = Path.of("../shared/samples");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2}\\.)\\s+(.*)", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile(
            "(?m)^(?=The Security Council,?$|Reaffirming its|Recalling also that Iraq|Bearing in mind General|\\d{1,2}[.,] [A-Z]|\\((?:[a-z]{1,4}|6)\\) |— |- )");

    /**
     * Counted by hand in the texts: preambular paragraphs without the organ's line, operative ones, all their
     * sub-paragraphs, and notes.
     */
    private static final Map<String, String> COUNTED = Map.ofEntries(
            Map.entry("0001", "2 3 0 1"),
            Map.entry("0037", "0 1 0 1"),
            Map.entry("0073", "1 7 0 0"),
            Map.entry("0109", "2 1 0 0"),
            Map.entry("0145", "6 5 0 2"),
            Map.entry("0181", "8 4 0 2"),
            Map.entry("0217", "3 11 0 0"),
            Map.entry("0253", "10 23 9 0"),
            Map.entry("0289", "2 5 0 1"),
            Map.entry("0325", "7 3 0 1"),
            Map.entry("0361", "6 9 0 1"),
            Map.entry("0397", "1 1 0 2"),
            Map.entry("0433", "1 1 0 1"),
            Map.entry("0469", "2 3 0 1"),
            Map.entry("0505", "4 5 0 0"),
            Map.entry("0541", "8 9 0 4"),
            Map.entry("0577", "8 10 0 2"),
            Map.entry("0613", "1 1 3 1"),
            Map.entry("0649", "5 7 0 3"),
            Map.entry("0685", "2 2 0 0"),
            Map.entry("0687", "26 34 11 0"),
            Map.entry("0721", "5 5 0 0"),
            Map.entry("0757", "18 21 19 0"),
            Map.entry("0793", "7 10 0 0"),
            Map.entry("0829", "1 1 0 0"),
            Map.entry("0865", "11 16 0 0"),
            Map.entry("1445", "8 25 6 0"));

    @BeforeEach
    void theSamplesAreHere() {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES), "The samples are not here: " + SAMPLES.toAbsolutePath());
    }

    @Test
    void theDraftsOfTheSecurityCouncilHaveTheParagraphsOfTheirTruth() throws IOException {
        var borders = Score.NONE;
        var numbers = Score.NONE;
        var metadata = Score.NONE;
        for (var file : files("03-unsc-drafts-statements-unbench/data", ".pdf")) {
            var truth = new JsonMapper()
                    .readTree(Path.of(file.toString().replace(".pdf", ".json")).toFile());
            var text = Structures.read(FileKind.PDF, file, "draft.pdf");
            var wanted = paragraphs(truth.get("Content").asString());
            var found = main(text);
            borders =
                    borders.plus(Score.of(found.stream().map(ScoreTests::shown).toList(), wanted));
            numbers = numbers.plus(Score.of(
                    numbers(found),
                    wanted.stream().map(each -> each.replaceAll("\\|.*", "")).toList()));
            metadata = metadata.plus(Score.of(
                    List.of(
                            text.metadata().getOrDefault(Metadatum.SYMBOL, ""),
                            text.metadata().getOrDefault(Metadatum.DATE, "")),
                    List.of(
                            symbol(truth, file),
                            Dates.in(truth.get("Date").asString()).orElseThrow().iso())));
        }
        print("03 kinds and numbers", numbers);
        print("03 kinds, numbers and borders", borders);
        print("03 symbols and dates", metadata);
        assertThat(numbers.f()).isGreaterThan(0.95);
        assertThat(borders.f()).isGreaterThan(0.85);
        assertThat(metadata.f()).isEqualTo(1);
    }

    @Test
    void theResolutionsOfTheSecurityCouncilHaveTheParagraphsCountedInThem() throws IOException {
        var kinds = Score.NONE;
        var borders = Score.NONE;
        var numbers = 0;
        var known =
                Files.readAllLines(SAMPLES.resolve("06-unsc-resolutions-gold-text/UNSC_Record-Table_2722.csv")).stream()
                        .map(line -> line.replaceAll(",.*", ""))
                        .collect(Collectors.toSet());
        var files = files("06-unsc-resolutions-gold-text", "_GOLD.txt");
        for (var file : files) {
            var text = Structures.read(FileKind.TEXT, file, "resolution.txt");
            var number = file.getFileName().toString().substring(6, 10);
            kinds = kinds.plus(Score.of(counted(text), counted(COUNTED.get(number))));
            borders = borders.plus(borders(text, Files.readString(file)));
            var titled = text.metadata().getOrDefault(Metadatum.TITLE, "").replaceAll("^\\D*(\\d+).*", "$1");
            if (known.contains(titled) && Integer.parseInt(titled) == Integer.parseInt(number)) numbers++;
        }
        print("06 kinds", kinds);
        print("06 borders", borders);
        print("06 numbers of resolutions in the record", new Score(files.size(), files.size(), numbers));
        assertThat(kinds.f()).isGreaterThan(0.99);
        assertThat(borders.precision()).isGreaterThan(0.98);
        assertThat(numbers).isEqualTo(files.size());
    }

    @Test
    void theResolutionsOfTheGeneralAssemblyHaveEveryParagraphAndEveryNote() throws IOException {
        var folder = SAMPLES.resolve("14-ga-resolution-pdfs");
        var declaration = Structures.read(FileKind.PDF, folder.resolve("A_RES_73_3-EN.pdf"), "a.pdf");
        var space = Structures.read(FileKind.PDF, folder.resolve("A_RES_73_6-EN.pdf"), "a.pdf");
        var score = Score.of(numbers(declaration, Block.Kind.TEXT), row(53))
                .plus(Score.of(numbers(space, Block.Kind.OPERATIVE), row(14)))
                .plus(Score.of(numbers(declaration, Block.Kind.FOOTNOTE), notes(7)))
                .plus(Score.of(numbers(space, Block.Kind.FOOTNOTE), notes(6)));
        print("14 numbered paragraphs and notes", score);
        assertThat(score.f()).isEqualTo(1);
        assertThat(declaration.metadata())
                .containsEntry(Metadatum.SYMBOL, "A/RES/73/3")
                .containsEntry(Metadatum.DATE, "2018-10-10")
                .containsEntry(Metadatum.SESSION, "Seventy-third session")
                .containsEntry(Metadatum.AGENDA_ITEM, "129")
                .containsEntry(Metadatum.DISTRIBUTION, "General")
                .containsEntry(
                        Metadatum.TITLE,
                        "Political declaration of the high-level meeting of the General Assembly on the fight against tuberculosis");
        var unnumbered = declaration.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.TEXT && block.number() == null)
                .map(block -> block.text().substring(0, 10))
                .toList();
        assertThat(unnumbered).containsExactly("Resolution", "[without r", "We, Heads ", "18th plena", "10 October");
    }

    @Test
    void theParisCallHasTheParagraphsOfItsPage() throws IOException {
        var score = Score.NONE;
        for (var each :
                Map.of("en", "paris-call.pdf", "fr", "appel-de-paris.pdf").entrySet()) {
            var folder = SAMPLES.resolve("15-paris-call-cyberspace");
            var page = folder.resolve("_includes/pages/texts/" + each.getKey() + "/call/paris-call.md");
            var wanted = Structures.read(FileKind.TEXT, page, "paris-call.md").blocks().stream()
                    .map(block -> Score.ends(block.text()))
                    .filter(ends -> ends.length() > 30)
                    .toList();
            var found = Structures.read(
                            FileKind.PDF, folder.resolve("assets/files").resolve(each.getValue()), "a.pdf")
                    .blocks()
                    .stream()
                    .limit(24)
                    .map(block -> Score.ends(block.text()))
                    .toList();
            score = score.plus(Score.of(found, wanted));
        }
        print("15 paragraphs of the page", score);
        assertThat(score.f()).isGreaterThan(0.9);
    }

    /** What the truth holds before its annexes, each with its kind, number and two ends. */
    private static List<String> paragraphs(String content) {
        var paragraphs = new ArrayList<String>();
        var next = 1;
        // Some of these texts were copied without their line ends.
        for (var raw :
                content.replaceAll("(?<=[;,.]) +(?=\\d{1,2}\\. +\\p{Lu})", "\n").split("\n")) {
            var line = raw.strip();
            if (line.matches("Annex I?")) break;
            var numbered = NUMBERED.matcher(line);
            var last = paragraphs.isEmpty() ? "" : paragraphs.getLast();
            if (numbered.matches() && Integer.parseInt(numbered.group(1).replace(".", "")) >= next) {
                next = Integer.parseInt(numbered.group(1).replace(".", "")) + 1;
                paragraphs.add("OPERATIVE " + numbered.group(1) + "|" + numbered.group(2));
            } else if (next == 1 && !line.isEmpty() && (last.isEmpty() || last.matches("(?s).*[,.;]$"))) {
                paragraphs.add("PREAMBULAR -|" + line);
            } else if (!line.isEmpty()) {
                paragraphs.set(paragraphs.size() - 1, last + " " + line);
            }
        }
        return paragraphs.stream()
                .map(each ->
                        each.substring(0, each.indexOf('|') + 1) + Score.ends(each.substring(each.indexOf('|') + 1)))
                .toList();
    }

    private static List<Block> main(StructuredText text) {
        return text.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.PREAMBULAR || block.kind() == Block.Kind.OPERATIVE)
                .toList();
    }

    private static String shown(Block block) {
        return block.kind() + " " + (block.number() == null ? "-" : block.number()) + "|" + Score.ends(block.text());
    }

    private static List<String> numbers(List<Block> blocks) {
        return blocks.stream()
                .map(block -> shown(block).replaceAll("\\|.*", ""))
                .toList();
    }

    private static List<String> numbers(StructuredText text, Block.Kind kind) {
        return text.blocks().stream()
                .filter(block -> block.kind() == kind && block.level() == 0 && block.number() != null)
                .map(Block::number)
                .toList();
    }

    private static List<String> row(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> number + ".").toList();
    }

    private static List<String> notes(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }

    private static String symbol(JsonNode truth, Path file) {
        var said = truth.get("ID").asString();
        return said.contains("/")
                ? said
                : file.getFileName().toString().replace("-EN.pdf", "").replace('_', '/');
    }

    private static List<String> counted(StructuredText text) {
        return text.blocks().stream()
                .filter(block -> !Openings.isOpening(block.text()))
                .map(block -> switch (block.kind()) {
                    case PREAMBULAR -> block.level() == 0 ? "P" : "S";
                    case OPERATIVE -> block.level() == 0 ? "O" : "S";
                    case FOOTNOTE -> "F";
                    default -> "";
                })
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static List<String> counted(String counts) {
        var each = Arrays.stream(counts.split(" ")).mapToInt(Integer::parseInt).toArray();
        return IntStream.range(0, 4)
                .boxed()
                .flatMap(i -> Stream.generate(() -> List.of("P", "O", "S", "F").get(i))
                        .limit(each[i]))
                .toList();
    }

    /** The hand that corrected these texts divided paragraphs by blank lines; items of a list begin lines of their own. */
    private static Score borders(StructuredText text, String file) {
        var wanted = new ArrayList<String>();
        var plain = file.replace("\f", "").replaceAll("(?m)^(?:S/RES/1445 \\(2002\\)|02-72318 \\(E\\))$\\n*", "");
        for (var block : plain.split("\\n[\\s]*\\n")) {
            var isTorn = !block.isBlank() && Character.isLowerCase(block.strip().charAt(0));
            if (isTorn) wanted.set(wanted.size() - 1, wanted.getLast() + block);
            else wanted.addAll(Arrays.asList(ITEM.split(block)));
        }
        var there = wanted.stream()
                .map(Score::letters)
                .filter(each -> !each.isEmpty())
                .toList();
        var found = text.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.PREAMBULAR || block.kind() == Block.Kind.OPERATIVE)
                .map(block -> Score.letters((block.number() == null ? "" : block.number()) + block.text()))
                .toList();
        var right = found.stream().filter(there::contains).count();
        return new Score(found.size(), found.size(), (int) right);
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (var files = Files.walk(SAMPLES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void print(String what, Score score) {
        System.out.println(score.line(what));
    }
}
