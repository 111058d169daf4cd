package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Where indexes lie: the one in use, named in a file of its own so that another takes its place in one step, and perhaps one
 * that is being built.
 */
final class IndexFolder implements Indexes {

    private static final String CURRENT = "current";
    private static final String BUILDING = "building-";
    private static final String ANY = "index-";
    private static final String BUILT = ANY + FORM;

    private final Path folder;

    IndexFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public Optional<String> current() {
        try {
            return Optional.of(Files.readString(folder.resolve(CURRENT)).strip())
                    .filter(name -> name.startsWith(BUILT) && Files.isDirectory(folder.resolve(name)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each process has a folder of its own. */
    @Override
    public long turn() {
        return 1;
    }

    @Override
    public LuceneIndex open(String name) {
        return LuceneIndex.open(directory(name));
    }

    @Override
    public Check check(String name) {
        return LuceneCheck.of(directory(name));
    }

    private Directory directory(String name) {
        try {
            return FSDirectory.open(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Indexes.Building> build() {
        try {
            Files.createDirectories(folder);
            var channel =
                    FileChannel.open(folder.resolve("building"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lock(channel);
            if (lock.isEmpty()) {
                channel.close();
                return Optional.empty();
            }
            // What was left by a build that was cut off.
            sweep(BUILDING, "");
            return Optional.of(new Building(BUILDING + UUID.randomUUID(), channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException here) {
            return Optional.empty();
        }
    }

    @Override
    public void sweep(String inUse) {
        sweep(ANY, inUse);
    }

    private void sweep(String prefix, String besides) {
        try (var inside = Files.list(folder)) {
            for (var each : inside.toList()) {
                var name = each.getFileName().toString();
                if (name.startsWith(prefix) && !name.equals(besides)) remove(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path tree) throws IOException {
        try (var all = Files.walk(tree)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        } catch (NoSuchFileException goneAlready) {
            return;
        }
    }

    private final class Building implements Indexes.Building {

        private final String name;
        private final FileChannel lock;

        private Building(String name, FileChannel lock) {
            this.name = name;
            this.lock = lock;
        }

        @Override
        public LuceneIndex open() {
            return IndexFolder.this.open(name);
        }

        @Override
        public void use() {
            var built = name.replace(BUILDING, BUILT);
            try {
                Files.move(folder.resolve(name), folder.resolve(built), StandardCopyOption.ATOMIC_MOVE);
                var beside = folder.resolve(CURRENT + ".new");
                Files.writeString(beside, built);
                Files.move(beside, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
