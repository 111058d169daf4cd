package org.entente.consultations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every file of a folder and the folders in it, in the order of their names; hidden ones are none of ours. */
final class FolderSource implements ImportSource {

    private static final int HEAD = 2048;

    private final List<Item> items;

    FolderSource(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            items = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .<Item>map(
                            file -> new FileItem(file, folder.relativize(file).toString()))
                    .toList();
        }
    }

    FolderSource(Path file, String name) {
        items = List.of(new FileItem(file, name));
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public void close() {}

    /** The head of a text, for the lines that say whose it is; of a binary file it holds none. */
    static String head(InputStream in) throws IOException {
        return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }

    private record FileItem(Path file, String name) implements Item {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public StatementHeader header() throws IOException {
            try (var in = open()) {
                return StatementHeader.of(name, head(in));
            }
        }
    }
}
