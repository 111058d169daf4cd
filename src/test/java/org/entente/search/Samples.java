package org.entente.search;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Audience;

/** The Charter, article by article, and the targets of the Sustainable Development Goals, in six languages each. */
final class Samples {

    private static final Path FOLDER = Path.of("..", "shared", "samples");
    private static final List<Language> COLUMNS =
            List.of(Language.EN, Language.FR, Language.ES, Language.RU, Language.ZH, Language.AR);

    private Samples() {}

    static List<Readable> all() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "The folder of samples is not there: ../shared/samples");
        var all = new ArrayList<Readable>();
        read(all, "C", "07-un-charter-six-languages/aligned_articles_six_languages.tsv");
        read(all, "T", "09-sdg-goals-targets-six-languages/aligned_targets_six_languages.tsv");
        return all;
    }

    private static void read(List<Readable> all, String letter, String file) throws IOException {
        for (var line :
                Files.readAllLines(FOLDER.resolve(file)).stream().skip(1).toList()) {
            var cells = line.split("\t");
            var id = letter + cells[0].replace("-title", "");
            for (var i = 0; i < COLUMNS.size(); i++) all.add(readable(id, COLUMNS.get(i), cells[i + 1]));
        }
    }

    private static Readable readable(String id, Language language, String text) {
        return new Readable(
                id,
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                "document",
                language,
                id,
                text,
                id.startsWith("T") ? "A/RES/70/1" : null,
                null,
                Set.of(),
                null,
                id.startsWith("T") ? "2015-09-25" : "1945-06-26",
                Audience.PUBLIC,
                null,
                "/documents/" + id);
    }
}
