package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.languages.Language;

/** Paragraphs to fill a database with: those of the demonstration, and in a language that it lacks, the known terms. */
final class Texts {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final int LEAST = 60;

    private Texts() {}

    static List<String> in(Language language) throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.list(RESOURCES.resolve("demonstration/statements"))) {
            for (var file : files.filter(each -> each.toString().endsWith("_" + language.code() + ".md"))
                    .sorted()
                    .toList()) {
                var paragraphs = Files.readString(file).split("\n\n");
                texts.addAll(List.of(paragraphs).subList(1, paragraphs.length));
            }
        }
        var random = new Random(1945);
        while (texts.size() < LEAST) texts.add(terms(language, random));
        return texts;
    }

    private static String terms(Language language, Random random) throws IOException {
        var rows = Files.readAllLines(RESOURCES.resolve("reference/element_terms_" + language.code() + ".csv"));
        var terms = new ArrayList<>(rows.subList(1, rows.size()).stream()
                .map(row -> row.split(",")[1].replace("*", "").replace("\"", ""))
                .toList());
        Collections.shuffle(terms, random);
        return String.join(language == Language.ZH ? "、" : " ", terms.subList(0, 30));
    }
}
