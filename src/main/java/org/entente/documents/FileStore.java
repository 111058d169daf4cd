package org.entente.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Original files by the SHA-256 of their content: the same file is kept once, and none is ever changed. */
@Component
public class FileStore {

    /** 64 MiB: what a page takes too. */
    public static final long MOST = 64L * 1024 * 1024;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    FileStore(@Value("${entente.files:data/files}") Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** On disk when this returns; a stream past the limit is refused without having filled it. */
    public StoredFile keep(InputStream content) {
        try {
            Files.createDirectories(folder);
            var beside = Files.createTempFile(folder, ".keeping", null);
            try {
                return keep(content, beside);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that was typed, in UTF-8. */
    public StoredFile keep(String text) {
        return keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The kept file itself. */
    public Path path(String sha256) {
        if (!SHA256.matcher(sha256).matches()) throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Takes a file out for good; only what nothing names any more, such as the demonstration's, may go. */
    public void remove(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile keep(InputStream content, Path beside) throws IOException {
        var digest = sha256();
        var size = 0L;
        try (var in = new DigestInputStream(content, digest);
                var out = Files.newOutputStream(beside)) {
            var buffer = new byte[64 * 1024];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > MOST) throw new Unreadable(Unreadable.Reason.TOO_LARGE);
                out.write(buffer, 0, read);
            }
        }
        var kept = new StoredFile(HexFormat.of().formatHex(digest.digest()), size);
        var target = path(kept.sha256());
        if (Files.exists(target)) return kept;
        try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.createDirectories(target.getParent());
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        // The name too is on disk only when its folder is.
        for (var each : List.of(target.getParent(), folder)) {
            try (var channel = FileChannel.open(each, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
        return kept;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
