package org.entente.documents.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.entente.documents.comparison.Change.Kind;
import org.entente.documents.comparison.Redraft.Plan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much of what drafters did to real texts is told as they did it; printed, and held to what may be expected. */
class RedraftsTests {

    /** Of a text that none of the others resembles. */
    private static List<String> strangers = List.of();

    private static Map<String, List<String>> texts = Map.of();

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(RealTexts.areThere(), "The folder of samples is not there.");
        texts = RealTexts.all();
        strangers = texts.get("BRA_78_2023.txt");
    }

    @Test
    void everyEditedParagraphIsToldAsEditedInAllSixLanguages() {
        for (var language : List.of("ar", "en", "es", "fr", "ru", "zh")) {
            var text = texts.get(language);
            for (var share : List.of(3, 30, 60, 100))
                assertThat(share(text, Plan.edits(text.size() * share / 100), 5).get(Kind.EDITED))
                        .as("%s, %d in 100", language, share)
                        .isEqualTo(1.0);
        }
    }

    @Test
    void everyEditedParagraphOfAThousandIsToldAsEdited() throws IOException {
        for (var edits : List.of(1, 10, 300, 600, 1_000)) {
            assertThat(share(RealTexts.paragraphs(1_000), Plan.edits(edits), 3).get(Kind.EDITED))
                    .isEqualTo(1.0);
            assertThat(share(RealTexts.formulas(1_000, new Random(5)), Plan.edits(edits), 3)
                            .get(Kind.EDITED))
                    .isEqualTo(1.0);
        }
    }

    @Test
    void movesSplitsAndMergesAmongEditsAreToldAsWhatTheyAre() {
        var found = new EnumMap<Kind, int[]>(Kind.class);
        texts.forEach((name, text) -> {
            var few = Math.max(1, text.size() / 40);
            if (text.size() >= 40 && text != strangers)
                add(found, text, new Plan(text.size() / 5, few, few, few, 2 * few, 2 * few), 10);
        });
        found.forEach((kind, count) -> System.out.printf(
                "%-8s %5d of %5d told as they were done (%.1f in 100)%n",
                kind.name().toLowerCase(Locale.ROOT), count[1], count[0], 100.0 * count[1] / count[0]));
        for (var kind : Kind.values())
            assertThat((double) found.get(kind)[1] / found.get(kind)[0])
                    .as(kind.name())
                    .isGreaterThan(0.95);
    }

    private static Map<Kind, Double> share(List<String> text, Plan plan, int times) {
        var found = new EnumMap<Kind, int[]>(Kind.class);
        add(found, text, plan, times);
        var share = new EnumMap<Kind, Double>(Kind.class);
        found.forEach((kind, count) -> share.put(kind, (double) count[1] / count[0]));
        return share;
    }

    private static void add(Map<Kind, int[]> found, List<String> text, Plan plan, int times) {
        for (var seed = 0; seed < times; seed++) {
            var redraft = Redraft.of(text, plan, strangers, new Random(seed));
            redraft.found(Comparison.of(redraft.before(), redraft.after())).forEach((kind, count) -> {
                var sum = found.computeIfAbsent(kind, none -> new int[2]);
                sum[0] += count[0];
                sum[1] += count[1];
            });
        }
    }
}
