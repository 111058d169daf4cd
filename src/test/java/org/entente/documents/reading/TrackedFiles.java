package org.entente.documents.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.entente.documents.TrackedText;

/** Word files for tests of any room, read without a process of their own. */
public final class TrackedFiles {

    private TrackedFiles() {}

    public static TrackedText read(byte[] docx) {
        try {
            var file = Files.createTempFile("tracked", ".docx");
            try {
                Files.write(file, docx);
                return TrackedWord.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
