package org.entente.documents.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.documents.Paragraphs;

/** Texts that nobody wrote for a test, in their paragraphs: statements, resolutions, and the Charter in six languages. */
public final class RealTexts {

    private static final Path FOLDER = Path.of("..", "shared", "samples");

    private RealTexts() {}

    public static boolean areThere() {
        return Files.isDirectory(FOLDER);
    }

    public static Map<String, List<String>> all() throws IOException {
        var texts = new LinkedHashMap<String, List<String>>();
        for (var folder : List.of("01-statements-ungdc-cyber", "06-unsc-resolutions-gold-text")) {
            try (var files = Files.list(FOLDER.resolve(folder))) {
                for (var file : files.filter(each -> each.toString().matches(".*_\\d{4}(_EN_GOLD)?\\.txt"))
                        .sorted()
                        .toList()) texts.put(file.getFileName().toString(), paragraphs(Files.readString(file)));
            }
        }
        for (var language : List.of("ar", "en", "es", "fr", "ru", "zh"))
            texts.put(
                    language,
                    paragraphs(Files.readString(
                            FOLDER.resolve("07-un-charter-six-languages/raw_un_charter_" + language + ".txt"))));
        return texts;
    }

    /** So many, from one text after the other, as often as it takes. */
    public static List<String> paragraphs(int count) throws IOException {
        var some = new ArrayList<String>();
        all().values().forEach(some::addAll);
        var many = new ArrayList<String>();
        for (var at = 0; many.size() < count; at++) {
            // The second time round nothing is the same any more.
            var again = at / some.size();
            many.add(some.get(at % some.size()) + (again == 0 ? "" : " " + again));
        }
        return many;
    }

    /** As resolutions begin: paragraphs that say nearly the same, and some that say the very same. */
    public static List<String> formulas(int count, Random random) {
        var openings = List.of(
                "Recalling its resolution %d/%d on developments in the field of information and telecommunications in the context"
                        + " of international security",
                "Reaffirming its resolution %d/%d and the need for capacity-building upon the request of the recipient State",
                "Decides to remain seized of the matter at its session %d, under item %d of its agenda",
                "Decides",
                "Requests the Secretary-General to report to the General Assembly at its session %d on paragraph %d of the present"
                        + " resolution",
                "Taking note of the report of the working group, and of its annual progress report");
        var formulas = new ArrayList<String>();
        for (var at = 0; at < count; at++)
            formulas.add(openings.get(random.nextInt(openings.size()))
                    .formatted(40 + random.nextInt(45), random.nextInt(300)));
        return formulas;
    }

    private static List<String> paragraphs(String text) {
        return Paragraphs.of(text).passages().stream()
                .map(passage -> passage.text())
                .toList();
    }
}
