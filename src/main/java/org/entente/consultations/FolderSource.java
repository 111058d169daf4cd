package org.entente.consultations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.entente.documents.Bundle;
import org.entente.web.Download;

/** Every file of a folder, or one file alone. */
final class FolderSource implements ImportSource {

    private final Bundle folder;
    private final List<FileItem> items;

    FolderSource(Bundle folder) {
        this.folder = folder;
        items = FileItem.of(folder);
    }

    @Override
    public List<Item> items() {
        return List.copyOf(items);
    }

    @Override
    public String ending() {
        return "csv";
    }

    /** The files are where they were: a list of them with the reasons is enough. */
    @Override
    public void handBack(SortedMap<Integer, String> reasons, OutputStream to) throws IOException {
        var list = new StringBuilder();
        try (var csv = new CSVPrinter(
                list, CSVFormat.RFC4180.builder().setHeader("item", "reason").get())) {
            for (var each : reasons.entrySet()) {
                csv.printRecord(Download.cell(items.get(each.getKey()).name()), Download.cell(each.getValue()));
            }
        }
        to.write(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
