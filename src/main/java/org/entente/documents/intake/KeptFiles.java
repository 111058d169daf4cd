package org.entente.documents.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.entente.documents.Bundle;
import org.entente.documents.BundledFile;
import org.entente.documents.FileStore;

/** Files that came one by one, as if they lay in a folder. */
final class KeptFiles implements Bundle {

    private final List<BundledFile> files;

    KeptFiles(List<KeptFile> kept, FileStore store) {
        files = kept.stream()
                .<BundledFile>map(file -> new Kept(file.name(), file.sha256(), store))
                .toList();
    }

    @Override
    public List<BundledFile> files() {
        return files;
    }

    @Override
    public void close() {}

    private record Kept(String name, String sha256, FileStore store) implements BundledFile {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(store.path(sha256));
        }
    }
}
