package org.entente.consultations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.entente.web.Download;

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
