package org.entente.consultations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.entente.documents.FileStore;
import org.entente.documents.Unreadable;
import org.entente.languages.XmlText;

/** The files of a ZIP; nothing is unpacked to disk under a name it bears, so no name can lead anywhere. */
final class ZipSource implements ImportSource {

    private static final int MOST_ENTRIES = 50_000;
    private static final int LONGEST_NAME = 300;

    /** What ZIP programs wrote names in before Unicode. */
    private static final Charset OLD_NAMES = Charset.forName("IBM437");

    private final ZipFile zip;
    private final List<EntryItem> items;

    ZipSource(Path path) throws IOException {
        try {
            zip = ZipFile.builder().setPath(path).get();
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
        items = Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory())
                .map(entry -> new EntryItem(zip, entry, name(entry)))
                .filter(item -> isOurs(item.name()))
                .sorted(Comparator.comparing(EntryItem::name))
                .toList();
        if (items.size() > MOST_ENTRIES) {
            zip.close();
            throw new NotTaken("consultations.import.too_many", items.size(), MOST_ENTRIES);
        }
    }

    @Override
    public List<Item> items() {
        return List.copyOf(items);
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
            var names = new HashSet<String>();
            for (var at : reasons.keySet()) {
                var item = items.get(at);
                if (!item.isReadable()) continue;
                // A ZIP may hold two files of one name; ours does not.
                out.putNextEntry(new ZipEntry(names.add(item.name()) ? item.name() : (at + 1) + "/" + item.name()));
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

    private static String name(ZipArchiveEntry entry) {
        var raw = entry.getRawName();
        var name = XmlText.of(raw == null ? entry.getName() : decoded(raw));
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static String decoded(byte[] name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(name, OLD_NAMES);
        }
    }

    private static boolean isOurs(String name) {
        return !name.startsWith("__MACOSX/")
                && !name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private record EntryItem(ZipFile zip, ZipArchiveEntry entry, String name) implements Item {

        boolean isReadable() {
            return zip.canReadEntryData(entry);
        }

        @Override
        public InputStream open() throws IOException {
            if (!isReadable()) {
                var encrypted = entry.getGeneralPurposeBit().usesEncryption();
                throw new Unreadable(encrypted ? Unreadable.Reason.ENCRYPTED : Unreadable.Reason.DAMAGED);
            }
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
