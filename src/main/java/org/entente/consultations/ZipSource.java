package org.entente.consultations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.documents.Bundle;
import org.entente.documents.FileStore;

/** The files of a ZIP. */
final class ZipSource implements ImportSource {

    private final Bundle zip;
    private final List<FileItem> items;

    ZipSource(Bundle zip) {
        this.zip = zip;
        items = FileItem.of(zip);
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
                if (!item.file().isReadable()) continue;
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
}
