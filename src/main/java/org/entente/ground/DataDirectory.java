package org.entente.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything: the database's cluster, the files by their hash, the lock of the one program. */
final class DataDirectory implements AutoCloseable {

    static final String UNFINISHED = "unfinished";

    private static final String ADDRESS = "address";

    private final Path path;
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;

    private DataDirectory(Path path) {
        this.path = path;
    }

    /** Made where it is missing; refused where it cannot be written. */
    static DataDirectory at(Path wished) {
        var path = wished.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new Unable("ground.unable.not_writable", path.toString());
        }
        if (!Files.isWritable(path) || !canWriteIn(path))
            throw new Unable("ground.unable.not_writable", path.toString());
        return new DataDirectory(path);
    }

    /** The same, and refused where there is nothing yet, before anything is made: a mistyped name is no new house. */
    static DataDirectory withDatabase(Path wished) {
        var path = wished.toAbsolutePath().normalize();
        if (new DataDirectory(path).isEmpty()) throw new Unable("ground.unable.nothing_here", path.toString());
        return at(path);
    }

    Path path() {
        return path;
    }

    Path files() {
        return path.resolve("files");
    }

    /** Made from the database, and made again where it is missing: no backup needs it. */
    Path index() {
        return path.resolve("index");
    }

    /** After the database has become another one. */
    void forgetIndex() {
        try {
            Files.deleteIfExists(index().resolve("current"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the second factors are sealed with; a backup takes it along. */
    Path key() {
        return key(files());
    }

    static Path key(Path files) {
        return files.resolveSibling("key");
    }

    boolean isEmpty() {
        return !Files.exists(path.resolve("cluster")) && !Files.exists(files());
    }

    /** Takes the directory for this process alone; false where another program holds it. */
    boolean hold() {
        try {
            var open = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel = open;
            lock = open.tryLock();
            if (lock == null) close();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            close();
            return false;
        } catch (IOException e) {
            throw new Unable("ground.unable.not_writable", path.toString());
        }
    }

    /** For commands, which know of the program that runs no more than that it holds this directory. */
    void announce(String address) {
        try {
            Files.writeString(path.resolve(ADDRESS), address);
        } catch (IOException e) {
            throw new Unable("ground.unable.not_writable", path.toString());
        }
    }

    /** Where the program that holds this directory is reached; empty where none does, or it has not said so yet. */
    Optional<String> reached() {
        if (hold()) {
            close();
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(path.resolve(ADDRESS)).strip()).filter(said -> !said.isEmpty());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Marked as no whole directory until the deed is done: cut short, it is nothing that a program may start on. */
    int unfinishedUntil(IntSupplier deed) {
        var mark = path.resolve(UNFINISHED);
        try {
            Files.writeString(mark, "");
            var code = deed.getAsInt();
            Files.delete(mark);
            return code;
        } catch (IOException e) {
            throw new Unable("ground.unable.not_writable", path.toString());
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            channel = null;
            lock = null;
        }
    }

    // A folder on a read-only file system, or one that root may not write, says so only when tried.
    private static boolean canWriteIn(Path path) {
        try {
            Files.delete(Files.createTempFile(path, ".write", null));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
