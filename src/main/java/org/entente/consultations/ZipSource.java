package org.entente.consultations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.entente.documents.FileStore;
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
    public String ending() {
        return "zip";
    }

    /** The files themselves, and a hidden list of the reasons, which no import takes for a statement. */
    @Override
    public void handBack(SortedMap<Integer, String> reasons, OutputStream to) throws IOException {
        try (var out = new ZipOutputStream(to)) {
            out.putNextEntry(new ZipEntry(".reasons.txt"));
            for (var each : reasons.entrySet()) {
                var line = items.get(each.getKey()).name() + ": " + each.getValue() + "\n";
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
            for (var at : reasons.keySet()) {
                var item = items.get(at);
                out.putNextEntry(new ZipEntry(item.name()));
                try (var in = item.open()) {
                    copy(in, out);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** No more of an entry than the store would have taken: what unpacks without end is cut off there. */
    private static void copy(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[64 * 1024];
        var left = FileStore.MOST;
        for (var read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
            out.write(buffer, 0, (int) Math.min(read, left));
            left -= read;
        }
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
