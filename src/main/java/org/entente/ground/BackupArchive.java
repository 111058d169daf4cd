package org.entente.ground;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that has been read to its last byte and found whole. */
final class BackupArchive implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupArchive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Refuses the whole file where one checksum is wrong, one entry missing or one too many. */
    static BackupArchive verified(Path file) {
        if (!Files.isReadable(file)) throw new Unable("ground.unable.no_file", file.toString());
        try {
            var zip = new ZipFile(file.toFile());
            try {
                return new BackupArchive(zip, checked(zip, file));
            } catch (Unable | IOException | JacksonException e) {
                zip.close();
                throw e;
            }
        } catch (IOException | JacksonException e) {
            throw new Unable("ground.unable.backup_damaged", file.toString(), String.valueOf(e.getMessage()));
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream open(String entry) throws IOException {
        return zip.getInputStream(Objects.requireNonNull(zip.getEntry(entry), entry));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest checked(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) throw damaged(file, Manifest.ENTRY);
        var bytes = zip.getInputStream(entry).readAllBytes();
        if (crc(bytes) != entry.getCrc()) throw damaged(file, Manifest.ENTRY);
        var manifest = JsonMapper.shared().readValue(bytes, Manifest.class);
        if (manifest.format() != Manifest.FORMAT) throw damaged(file, "format " + manifest.format());
        var expected = new HashSet<String>();
        expected.add(Manifest.ENTRY);
        for (var part : manifest.parts()) {
            expected.add(part.entry());
            var found = zip.getEntry(part.entry());
            if (found == null || part.entry().contains("..")) throw damaged(file, part.entry());
            if (!Checksum.of(() -> zip.getInputStream(found)).equals(part.sha256())) throw damaged(file, part.entry());
        }
        zip.stream()
                .filter(found -> !expected.contains(found.getName()))
                .findFirst()
                .ifPresent(stranger -> {
                    throw damaged(file, stranger.getName());
                });
        return manifest;
    }

    // The one part whose sum stands nowhere else, and ZipFile itself does not compare.
    private static long crc(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    private static Unable damaged(Path file, String what) {
        return new Unable("ground.unable.backup_damaged", file.toString(), what);
    }
}
