package org.entente.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every file of a folder and the folders in it. */
final class Folder implements Bundle {

    private final List<BundledFile> files;

    Folder(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .<BundledFile>map(
                            file -> new OnDisk(file, folder.relativize(file).toString()))
                    .toList();
        }
    }

    Folder(Path file, String name) {
        files = List.of(new OnDisk(file, name));
    }

    @Override
    public List<BundledFile> files() {
        return files;
    }

    @Override
    public void close() {}

    private record OnDisk(Path file, String name) implements BundledFile {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
