package org.entente.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Many files in one place: a folder, a ZIP, or one file alone. */
public interface Bundle extends AutoCloseable {

    /** In the order of their names; hidden ones are none of ours. */
    List<BundledFile> files();

    @Override
    void close() throws IOException;

    /** By what the path holds; {@code name} tells a ZIP where the content was kept under its hash. */
    static Bundle of(Path path, String name) throws IOException {
        if (Files.isDirectory(path)) return new Folder(path);
        return isZip(name) ? new Zip(path) : new Folder(path, name);
    }

    static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
