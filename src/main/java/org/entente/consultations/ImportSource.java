package org.entente.consultations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.entente.documents.Bundle;
import org.entente.documents.TooManyFiles;

/** Many statements in one place: a folder, a ZIP, a table, or a single file. */
interface ImportSource extends AutoCloseable {

    List<Item> items();

    /** What these items are handed back as: {@code csv} or {@code zip}. */
    String ending();

    /**
     * Hands back the items that were not taken, so that they can be put right and brought in again.
     *
     * @param reasons by the place of the item in {@link #items}, from 0
     */
    void handBack(SortedMap<Integer, String> reasons, OutputStream to) throws IOException;

    @Override
    void close() throws IOException;

    /** By what the path holds; {@code name} tells the kind where the content was kept under its hash. */
    static ImportSource of(Path path, String name) throws IOException {
        if (!Files.isDirectory(path) && name.toLowerCase(Locale.ROOT).endsWith(".csv"))
            return new TableSource(path, name);
        try {
            var bundle = Bundle.of(path, name);
            return !Files.isDirectory(path) && Bundle.isZip(name) ? new ZipSource(bundle) : new FolderSource(bundle);
        } catch (TooManyFiles tooMany) {
            throw new NotTaken("consultations.import.too_many", tooMany.files(), tooMany.most());
        }
    }
}
