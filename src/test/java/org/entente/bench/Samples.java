package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The real sample statements, repeated with differences: each copy has the same sentences in another order, so that no
 * two files are the same and hardly two paragraphs.
 */
record Samples(List<Path> files) {

    private static final Path FOLDER = Path.of("..", "shared", "samples", "01-statements-ungdc-cyber");

    /** Empty where the folder of samples is missing. */
    static Samples found() throws IOException {
        if (!Files.isDirectory(FOLDER)) return new Samples(List.of());
        try (var inside = Files.list(FOLDER)) {
            return new Samples(
                    inside.filter(file -> file.getFileName().toString().matches("[A-Z]{2,3}_\\d+_\\d{4}\\.txt"))
                            .sorted()
                            .toList());
        }
    }

    static Path folder() {
        return FOLDER;
    }

    /** Writes this many statements below the folder, a folder for each repetition, and answers their size in bytes. */
    long write(int count, Path folder) throws IOException {
        var size = 0L;
        for (var number = 0; number < count; number++) {
            var sample = files.get(number % files.size());
            var copy = number / files.size();
            var target = Files.createDirectories(folder.resolve("%04d".formatted(copy)))
                    .resolve(sample.getFileName());
            Files.writeString(target, varied(Files.readString(sample), number, copy));
            size += Files.size(target);
        }
        return size;
    }

    /** The text itself for the first copy; for every other the same sentences in an order of its own. */
    static String varied(String text, int seed, int copy) {
        if (copy == 0) return text;
        var random = new Random(seed);
        return text.lines()
                .map(line -> shuffled(line, random))
                .collect(Collectors.joining("\n", "", "\nThis is copy %d of this text.\n".formatted(copy)));
    }

    private static String shuffled(String line, Random random) {
        var sentences = Arrays.asList(line.split("(?<=[.!?]) "));
        Collections.shuffle(sentences, random);
        return String.join(" ", sentences);
    }
}
