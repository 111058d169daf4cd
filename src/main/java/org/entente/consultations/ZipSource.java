package org.entente.consultations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.entente.documents.Unreadable;

/** The files of a ZIP; nothing is unpacked to disk under a name it bears, so no name can lead anywhere. */
final class ZipSource implements ImportSource {

    private static final int MOST_ENTRIES = 50_000;

    private final ZipFile zip;
    private final List<Item> items;

    ZipSource(Path path) throws IOException {
        try {
            // Names that are no UTF-8 are read all the same: as bytes, one for one.
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw new Unreadable(Unreadable.Reason.ZIP_BOMB);
        }
        items = zip.stream()
                .filter(entry -> !entry.isDirectory() && isOurs(entry.getName()))
                .sorted(java.util.Comparator.comparing(ZipEntry::getName))
                .<Item>map(entry -> new EntryItem(zip, entry))
                .toList();
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static boolean isOurs(String name) {
        return !name.startsWith("__MACOSX/")
                && !name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private record EntryItem(ZipFile zip, ZipEntry entry) implements Item {

        @Override
        public String name() {
            return entry.getName();
        }

        @Override
        public InputStream open() throws IOException {
            return zip.getInputStream(entry);
        }

        @Override
        public StatementHeader header() throws IOException {
            try (var in = open()) {
                return StatementHeader.of(name(), FolderSource.head(in));
            }
        }
    }
}
