package org.entente.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.entente.languages.XmlText;

/** The files of a ZIP; nothing is unpacked to disk under a name it bears, so no name can lead anywhere. */
final class Zip implements Bundle {

    private static final int MOST_ENTRIES = 50_000;
    private static final int LONGEST_NAME = 300;

    /** What ZIP programs wrote names in before Unicode. */
    private static final Charset OLD_NAMES = Charset.forName("IBM437");

    private final ZipFile zip;
    private final List<BundledFile> files;

    Zip(Path path) throws IOException {
        try {
            zip = ZipFile.builder().setPath(path).get();
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
        files = Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory())
                .<BundledFile>map(entry -> new Entry(zip, entry, name(entry)))
                .filter(file -> isOurs(file.name()))
                .sorted(Comparator.comparing(BundledFile::name))
                .toList();
        if (files.size() > MOST_ENTRIES) {
            zip.close();
            throw new TooManyFiles(files.size(), MOST_ENTRIES);
        }
    }

    @Override
    public List<BundledFile> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        zip.close();
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

    private record Entry(ZipFile zip, ZipArchiveEntry entry, String name) implements BundledFile {

        @Override
        public boolean isReadable() {
            return zip.canReadEntryData(entry);
        }

        @Override
        public InputStream open() throws IOException {
            if (!isReadable()) {
                var encrypted = entry.getGeneralPurposeBit().usesEncryption();
                throw new Unreadable(encrypted ? Unreadable.Reason.ENCRYPTED : Unreadable.Reason.DAMAGED);
            }
            try {
                return new Unfolded(zip.getInputStream(entry));
            } catch (IOException e) {
                throw new Unreadable(Unreadable.Reason.DAMAGED);
            }
        }
    }

    /** Says of what cannot be unfolded that it is damaged, whoever reads it; not of what was closed meanwhile, as when the program ends. */
    private static final class Unfolded extends FilterInputStream {

        private Unfolded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (ClosedChannelException e) {
                throw e;
            } catch (IOException e) {
                throw new Unreadable(Unreadable.Reason.DAMAGED);
            }
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            try {
                return super.read(into, from, most);
            } catch (ClosedChannelException e) {
                throw e;
            } catch (IOException e) {
                throw new Unreadable(Unreadable.Reason.DAMAGED);
            }
        }
    }
}
