package org.entente.documents.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.entente.documents.record.Relation;
import org.entente.languages.XmlText;
import org.entente.web.Download;

/**
 * A ZIP as it goes out, never whole in memory: files one after the other, then the manifest by which they can be imported again
 * and what is known of documents without a text, then the SHA-256 of each. What stands in the last three waits on disk.
 */
final class Archive implements AutoCloseable {

    static final String MANIFEST = "manifest.csv";
    static final String SUMS = "SHA256SUMS";

    /** In no archive in which every document has a text. */
    static final String ENTRIES = "entries.csv";

    private final ZipOutputStream zip;
    private final Path manifest;
    private final Path entries;
    private final Path sums;
    private final CSVPrinter rows;
    private final CSVPrinter withoutText;
    private boolean hasEntries;
    private final Writer lines;

    /** What a manifest says of a file, in the order of its columns; last, by kind, what its document is to others. */
    record Row(
            String file,
            String symbol,
            String language,
            String kind,
            String date,
            String title,
            String status,
            Map<Relation.Kind, String> relations) {

        /** The first column tells the file, or of a document without one its address. */
        static String[] header(String first) {
            var facts = Stream.of(first, "symbol", "language", "kind", "date", "title", "status");
            var kinds = Arrays.stream(Relation.Kind.values()).map(Relation.Kind::column);
            return Stream.concat(facts, kinds).toArray(String[]::new);
        }

        List<String> cells() {
            var cells = new ArrayList<>(
                    List.of(file, symbol, language, kind, date, Download.cell(XmlText.of(title)), status));
            for (var relation : Relation.Kind.values()) cells.add(relations.getOrDefault(relation, ""));
            return cells;
        }
    }

    /** Writes the content of one file. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    Archive(OutputStream out) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(out, 64 * 1024), StandardCharsets.UTF_8);
        manifest = Files.createTempFile("entente-", ".csv");
        sums = Files.createTempFile("entente-", ".sums");
        entries = Files.createTempFile("entente-", ".csv");
        lines = Files.newBufferedWriter(sums);
        rows = table(manifest, "file");
        withoutText = table(entries, "address");
    }

    private static CSVPrinter table(Path on, String first) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setHeader(Row.header(first)).get();
        return new CSVPrinter(new OutputStreamWriter(Files.newOutputStream(on), StandardCharsets.UTF_8), format);
    }

    void add(Row row, Content content) {
        try {
            entry(row.file(), content);
            rows.printRecord(row.cells());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of which nothing but this is known. */
    void addEntry(Row row) {
        try {
            withoutText.printRecord(row.cells());
            hasEntries = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing can be added any more. */
    void finish() throws IOException {
        rows.close();
        withoutText.close();
        entry(MANIFEST, out -> Files.copy(manifest, out));
        if (hasEntries) entry(ENTRIES, out -> Files.copy(entries, out));
        lines.close();
        zip.putNextEntry(new ZipEntry(SUMS));
        Files.copy(sums, zip);
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private void entry(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = sha256();
        content.to(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        // As sha256sum writes it and reads it.
        lines.write(HexFormat.of().formatHex(digest.digest()) + "  " + name + "\n");
    }

    /** Whatever became of it, nothing stays on disk. */
    @Override
    public void close() throws IOException {
        rows.close();
        withoutText.close();
        lines.close();
        Files.deleteIfExists(manifest);
        Files.deleteIfExists(entries);
        Files.deleteIfExists(sums);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
